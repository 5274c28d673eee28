import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { sha256 } from '../lib/files/index.ts';
import { bareLetters } from '../lib/text/index.ts';
import type { SaidDigests } from '../model/document.ts';
import type { LocalizedStatement } from '../model/statement.ts';
import { isTextBlock } from '../source/html/nodes.ts';

/**
 * What a text and the text it was translated from are known by together: SHA-256, in hexadecimal, over their lines. It
 * hangs on what is said alone, not on how it is set, on who has read it, nor on what became of it afterwards: a sheet of
 * paper keeps its digest when the statement on it is withdrawn.
 */
export function textDigest(source: LocalizedStatement, target: LocalizedStatement): string {
  const said = [source, target].map((each) => [each.language.tag, ...linesOf(each)]);
  return sha256(JSON.stringify(said));
}

/** Letters and figures of a text without which its head belongs to it. */
const LONG = 80;

/** What a text is known by however it is set: its letters and figures in a row, without its head where it is long. */
export const lettersDigest = (said: SaidDigests): string => sha256(knownLetters(said));

/** The letters and figures that a text is looked for by: without its head, which another may stand above, where it is long. */
export const knownLetters = ({ letters, allLetters }: SaidDigests): string =>
  letters.length < LONG ? allLetters : letters;

/** A text of fewer letters is nobody's own. */
const OWN = 40;

/** What a text is known by wherever it stands: under another name, or as the translation of what was its own translation. */
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

/** Every string in a value, at whatever depth, as it is read: an address without its escapes. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [unescaped(value)];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'type' || key === 'position' ? [] : stringsIn(each)));
}

/** More often than this nobody writes an address's escapes as escapes by mistake. */
const DEEPEST = 3;

function unescaped(text: string, depth = 0): string {
  if (!text.includes('%') || depth === DEEPEST) return text;
  const plain = text.replace(ESCAPES, (escapes) => decoded(escapes));
  return plain === text ? text : unescaped(plain, depth + 1);
}

const ESCAPES = /(?:%[0-9a-f]{2})+/gi;

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

/** The parts of a statement's head that it says itself; how to reach whom, and why it was taken back, are none. */
const HEAD: ReadonlySet<string> = new Set(['place', 'kicker', 'title', 'summary', 'correction']);

function linesOf({ statement, head, tree }: LocalizedStatement): readonly string[] {
  const { date = '', reference = '' } = statement.front;
  return [date, reference, ...headOf({ head }).map(({ text }) => text), ...blocksOf(tree)].map(inOneLine);
}

const headOf = ({ head }: Pick<LocalizedStatement, 'head'>) =>
  [...head.values()].filter(({ segment }) => HEAD.has(segment.kind) && segment.key !== 'reason');

/** What of a head belongs to the text. */
const WORDS: ReadonlySet<string> = new Set(['kicker', 'title', 'summary']);

/** Letters and figures in one case; a sign within a figure counts. */
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
