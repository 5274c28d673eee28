import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { decodedPart } from '../lib/decoded-address.ts';
import { sha256 } from '../lib/files/index.ts';
import { bareLetters } from '../lib/text/index.ts';
import type { SaidDigests } from '../model/document.ts';
import type { LocalizedStatement } from '../model/statement.ts';
import { isTextBlock } from '../source/phrasing/nodes.ts';

/**
 * The digest of a text together with the text it was translated from: SHA-256, in hexadecimal, over their lines. It
 * depends on what is said alone, not on how it is set, on approvals, nor on later events: a sheet of paper keeps its
 * digest when the statement on it is withdrawn.
 */
export function textDigest(source: LocalizedStatement, target: LocalizedStatement): string {
  const said = [source, target].map((each) => [each.language.tag, ...linesOf(each)]);
  return sha256(JSON.stringify(said));
}

/** Letters and figures of a text from which it is recognised without its head. */
const LONG = 80;

/** The digest of a text's letters and figures, however it is set; without its head where it is long. */
export const lettersDigest = (said: SaidDigests): string => sha256(knownLetters(said));

/** The letters and figures that a text is looked for by: without its head, which may be replaced, where it is long. */
export const knownLetters = ({ letters, allLetters }: SaidDigests): string =>
  letters.length < LONG ? allLetters : letters;

/** The fewest letters of a text that can be told from others. */
const OWN = 40;

/**
 * The digests that recognise a text wherever it stands: under another name, or as the translation of what was its own
 * translation.
 */
export function saidDigests(target: LocalizedStatement): SaidDigests {
  const blocks = blocksOf(target.tree).map(inOneLine);
  const isOwn = (blocks.join('').match(/\p{L}/gu) ?? []).length >= OWN;
  const digest = (lines: readonly string[]): string => sha256(JSON.stringify(lines));
  const head = headOf(target).flatMap(({ segment, text }) => (segment.kind === 'correction' ? [] : [inOneLine(text)]));
  const said = [...head, ...blocks];
  const notes = [...target.head.values()].flatMap(({ segment, text, children }) =>
    segment.kind === 'correction' || segment.key === 'reason' ? [text, ...stringsIn(children)] : [],
  );
  const words = headOf(target).flatMap(({ segment, text }) => (WORDS.has(segment.kind) ? [text] : []));
  return {
    // Under another tag, such as en-GB for en, the same words are the same text.
    said: digest(said),
    body: digest((isOwn ? blocks : [...words, ...blocks]).map(wordsOf)),
    letters: bareLetters(blocks.join('\n')),
    allLetters: bareLetters(said.join('\n')),
    notes: bareLetters(notes.join('\n')),
    carried: () => bareLetters(carriedBy(target).join('\n')),
  };
}

function carriedBy({ statement, head, tree }: LocalizedStatement): readonly string[] {
  const prose = [...head.values()].map(({ text, children }) => [text, children]);
  return stringsIn([statement.front, prose, tree]);
}

/** Every string in a value and in all that it holds, as it is read: an address without its escapes. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [unescaped(value)];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'type' || key === 'position' ? [] : stringsIn(each)));
}

/** How many times an address's escapes are resolved, at most. */
const DEEPEST = 3;

function unescaped(text: string, depth = 0): string {
  if (!text.includes('%') || depth === DEEPEST) return text;
  const plain = text.replace(ESCAPES, decodedPart);
  return plain === text ? text : unescaped(plain, depth + 1);
}

const ESCAPES = /(?:%[0-9a-f]{2})+/gi;

/** Kinds of a statement's head that its text is made of; contacts and the reason of a withdrawal do not count. */
const HEAD: ReadonlySet<string> = new Set(['place', 'kicker', 'title', 'summary', 'correction']);

function linesOf({ statement, head, tree }: LocalizedStatement): readonly string[] {
  const { date = '', reference = '' } = statement.front;
  return [date, reference, ...headOf({ head }).map(({ text }) => text), ...blocksOf(tree)].map(inOneLine);
}

const headOf = ({ head }: Pick<LocalizedStatement, 'head'>) =>
  [...head.values()].filter(({ segment }) => HEAD.has(segment.kind) && segment.key !== 'reason');

/** Kinds of a statement's head that belong to the text. */
const WORDS: ReadonlySet<string> = new Set(['kicker', 'title', 'summary']);

/** The letters and figures of a line in one case; a sign within a figure counts. */
const wordsOf = (line: string): string =>
  line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.,:]+/gu, '')
    .replace(/(?<!\p{N})[.,:]|[.,:](?!\p{N})/gu, '');

const inOneLine = (line: string): string => line.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The text of each block that holds no other, in reading order. */
function blocksOf(tree: Nodes): readonly string[] {
  const lines: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'code') lines.push(node.value);
    if (!isTextBlock(node)) return undefined;
    lines.push(plainText(node, { includeHtml: false }));
    return SKIP;
  });
  return lines;
}
