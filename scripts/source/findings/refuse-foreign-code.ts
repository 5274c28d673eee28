import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { matchesIn } from '../../lib/matches-in.ts';
import { once, patternOf } from '../../lib/text/index.ts';
import { addMessage, pointsIn } from '../../model/add-message.ts';
import { fieldPlace } from '../front-matter/field-names.ts';
import { isElementName } from '../html/html-elements.ts';
import { closedNames, isImageTag, nameOfWords } from '../html/words-in-brackets.ts';
import { withoutComments, writtenProse } from '../html/written-prose.ts';
import { isWaitingWord } from '../not-public/waiting-name.ts';
import { isHolder } from '../phrasing/nodes.ts';
import { AS_COMMENT, type ForeignCode, foreignIn, lineFrom, WRITE_INSTEAD } from './foreign-in.ts';

/** A component of MDX: a tag whose name begins with a capital. `<BR>` and `<Img>` are HTML typed in capitals. */
const COMPONENT = /<\/?[A-Z][a-z][A-Za-z0-9]{2,}(?:\.[A-Za-z0-9]+)*(?:\s[^<>]*)?\/?>/;
/** An import or export of MDX, which begins a paragraph. Prose may begin with `export class`, too. */
const MODULE =
  /^(?:import\s+(?:[\w*{][^\n]*(?<!\s)\s+from\s+)?['"][^'"\n]+['"];?[ \t]*(?:\n|$)|export\s+(?:(?:const|let|var)\s+[\w$]+\s*=|(?:default\s+)?(?:(?:async\s+)?function\b[ *]*(?:[\w$]+[ ]?)?\(|class(?:\s+[\w$]+)?(?:\s+extends\s+[\w$.]+)?\s*\{)|default\s+(?:[[{]|\([^()\n]*\)\s*=>|\([ \t]*(?:\n|$)|[\w$.]+(?:\(|;|[ \t]*(?:\n|$)))))/;
/** A comment of HTML that Markdown does not take for one: it begins within a line, and has an empty line in it or no end. */
const OPEN_COMMENT = /(?<!\\)<!--/g;
/**
 * What is meant as a comment in Markdown's own form, and is read as text: `[//]: # (…)` right below a text, or with
 * brackets that end it too early.
 */
const NO_DEFINITION =
  /^[ \t>*+-]*\[(?:[^\]\n]{1,40}\]:[ \t]*(?:#|<#?>)(?=[\s(])|(?:\/\/|_?comment_?)\](?::|[ \t]*#)[ \t]*\S)/gim;

/**
 * Reports text that other programs would run, fill in or leave out before readers see it: shortcodes, expressions,
 * comments, MDX. It would be published as it stands, or lost; either way readers would not have what the author meant.
 *
 * @param front the front matter, of which much is printed
 * @param isAlone true for a file without a newsroom: nothing of it is released, so that a place which another program
 * fills in may stand as it is written, as a missing picture may, with a warning. A manual of such a program has many.
 */
export function refuseForeignCode(tree: Root, file: VFile, front: object, isAlone: boolean): void {
  const written = String(file);
  const format = FORMATS.find(([, pattern]) => pattern.test(written));
  if (format !== undefined) {
    const actual = written.trimStart().split('\n', 1)[0] ?? '';
    refuse(file, { actual, what: `the beginning of ${format[0]}`, advice: AS_TEXT }, { line: 1, column: 1 });
    return;
  }
  const prose = writtenProse(tree, written);
  const pointAt = pointsIn(written);
  for (const { found, at } of foreignIn(prose, isAlone)) refuse(file, found, pointAt(at));
  for (const [what, pattern] of HIDDEN)
    for (const { 0: actual, index } of matchesIn(prose, pattern))
      refuse(file, { actual: lineFrom(prose, index, actual), what, advice: AS_COMMENT }, pointAt(index));
  for (const { at, actual, isSure } of marginComments(prose))
    refuse(file, { actual, ...(isSure ? MARGIN : NOTE) }, pointAt(at));
  for (const { 0: actual, index } of matchesIn(prose, THOUGHT))
    refuse(file, { actual, what: THINKS, advice: TAKE_OUT, severity: isAlone ? 'warning' : 'error' }, pointAt(index));
  for (const { name, actual, at } of madeUpElements(prose)) {
    if (/^think(?:ing)?$/.test(name)) continue;
    const isMeantForNobody = FOR_NOBODY.test(name) || isWaitingWord(name);
    const isImage = name === 'image' && /\s(?:xlink:)?href=/i.test(actual);
    const severity = isMeantForNobody || isImage ? 'error' : 'warning';
    refuse(file, { actual, ...(isImage ? IMAGE : MADE_UP), severity }, pointAt(at));
  }
  for (const [field, text] of textsIn(front))
    for (const { found } of foreignIn(text, isAlone)) refuse(file, found, fieldPlace(file, field));
  // An address, and the title in its brackets, are no prose.
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    for (const { found } of foreignIn(node.title ?? '', isAlone)) refuse(file, found, node.position);
  });
  refuseModules(tree, file, { prose, isAlone });
}

/** Files of other programs that are text to a computer. */
const FORMATS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a file of a word processor (RTF)', /^\s*\{\\rtf\d/],
  ['a PDF', /^\s*%PDF-\d/],
  [
    'a mail as mail servers have it',
    /^(?:Return-Path|Received|Delivered-To|From|MIME-Version|Message-ID|X-[\w-]+): [^\n]*\n(?=(?:[^\n]+\n){0,80}(?:MIME-Version|Content-Type|Content-Transfer-Encoding): )/i,
  ],
];
const AS_TEXT = 'Open it in its program, and save its text as Markdown or plain text.';
const MDX = `${WRITE_INSTEAD} MDX is a program: here a statement is text.`;
const HIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a comment that Markdown does not see, since an empty line stands within or it has no end', OPEN_COMMENT],
  ['a comment that Markdown does not see, since it stands right below a text or has more within', NO_DEFINITION],
];
const MARGIN = {
  what: 'a comment of Google Docs or Word, which would be published',
  advice: 'Take it out, and the brackets in the text that call it.',
} as const;
const NOTE = {
  what: 'a note or a comment that Markdown does not see',
  advice: 'Write a note as `[^a]: …` and its call as `[^a]`; take a comment out.',
  severity: 'warning',
} as const;
/** Where a language model begins or ends to think; some programs leave out the first of the two. */
const THOUGHT = /(?<!\\)<\/?think(?:ing)?>/g;
const THINKS = 'where a language model begins or ends to think, which would be published';
const TAKE_OUT = 'Take out all that it thought; to show the sign, put it between backquotes.';
const MADE_UP = {
  what: 'no element of HTML: what stands within is published',
  advice: 'Take out what readers are not to see; to show the signs, put them between backquotes.',
} as const;
const IMAGE = {
  what: 'an image of SVG outside a drawing: its tag would be printed',
  advice: 'Write `<img src="…" alt="…">`, and a caption below it.',
} as const;
/** Elements that writers put round words that are not for readers. */
const FOR_NOBODY =
  /^(?:intern(?:al|e|o)?|private?|privat|hidden|secret|confidential|todo|fixme|geheim|vertraulich|oculto)$/;
/**
 * Elements in small letters that HTML does not have and that a text closes: `<internal>…</internal>`; each name once.
 */
function madeUpElements(
  text: string,
): readonly { readonly name: string; readonly actual: string; readonly at: number }[] {
  if (!text.includes('</') || /<(?:svg|math)\b/.test(text)) return [];
  const closed = closedNames(text);
  const found = new Map<string, { name: string; actual: string; at: number }>();
  for (const { 0: actual, 1: name = '', index } of matchesIn(text, /(?<!\\)<([a-z][a-z\d]*)(?=[\s>])[^<>]*>/g))
    if (closed.has(name) && !isElementName(name) && !isImageTag(actual) && !found.has(name))
      found.set(name, { name, actual, at: index });
  return [...found.values()];
}

/** The texts of the front matter, each with the field that it stands in. */
function textsIn(values: unknown, field = ''): readonly (readonly [field: string, text: string])[] {
  if (typeof values === 'string') return [[field, values]];
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([name, value]) => textsIn(value, field === '' ? name : field));
}

function refuseModules(
  tree: Root,
  file: VFile,
  { prose, isAlone }: { readonly prose: string; readonly isAlone: boolean },
): void {
  // What is closed in code closes nothing.
  const [closed, selfClosed] = [closedNames(prose), selfClosedNames(prose)];
  const warned = new Set<string>();
  visit(tree, ['html', 'paragraph'], (node, _, parent) => {
    if (node.type === 'paragraph' && parent?.type === 'root') {
      const text = plainText(node);
      if (node.children[0]?.type === 'text' && MODULE.test(text)) {
        const what = 'an import or export of MDX';
        refuse(file, { actual: text.split('\n')[0] ?? '', what, advice: MDX }, node.position);
      }
    }
    const component = node.type === 'html' ? COMPONENT.exec(withoutComments(node.value))?.[0] : undefined;
    if (component === undefined || isImageTag(component)) return;
    const name = nameOfWords(component);
    // Published as it stands, where nothing closes it. Alone, a text may speak of components: "the parent of <Trans /> …".
    const isSpokenOf = isAlone && parent !== undefined && !isHolder(parent);
    if (name !== undefined && !closed.has(name.toLowerCase()) && (isSpokenOf || !selfClosed.has(name))) {
      if (!warned.has(name)) warnOfName(file, component, node.position);
      warned.add(name);
    } else
      refuse(
        file,
        { actual: component, what: 'a component of MDX, or a name between angle brackets', advice: MDX },
        node.position,
      );
  });
}

/** Names of components that close themselves: `<Chart type="bar" />`. */
const selfClosedNames = (written: string): ReadonlySet<string> =>
  new Set(matchesIn(written, /<([A-Z][A-Za-z0-9]+)(?![A-Za-z0-9])[^<>]*\/>/g).map(([, name = '']) => name));

function warnOfName(file: VFile, actual: string, place: Place): void {
  addMessage(file, {
    ruleId: 'foreign-markup',
    severity: 'warning',
    reason: `Unexpected \`${actual}\`: that is no element of HTML, and is published as it stands`,
    place,
    actual,
    advice: 'Put it between backquotes, or write the words that readers are to see.',
  });
}

type Place = Parameters<typeof addMessage>[1]['place'];

function refuse(file: VFile, { actual, what, advice, severity = 'error' }: ForeignCode, place: Place): void {
  addMessage(file, {
    ruleId: 'foreign-code',
    severity,
    reason: `Unexpected \`${actual.slice(0, 60)}\`: that is ${what}`,
    place,
    actual,
    advice,
  });
}

/** A comment in the margin of a word processor, saved as plain text. */
type MarginComment = {
  /** The offset in its line from which it is about the text. */
  readonly at: number;
  readonly actual: string;
  /** False where it may be a note that readers are to see: `[a] Three of them children.` */
  readonly isSure: boolean;
};

/** A letter, or initials with a number, right behind a word: `14[a]`, `killed.[AK1]`. */
const CALL = /(?<=[\p{L}\p{M}\p{N}.,;:!?%)”"»'’\]])\\?\[([a-z]{1,2}|[A-Z]{1,4}\d{1,3})\\?\](?![\p{L}(])/gu;
/** A margin comment at the beginning of a line, before words. */
const REMARK = /^[ \t>]*\\?\[([a-z]{1,2}|[A-Z]{1,4}\d{1,3})\\?\]([ \t]*)(?=[\p{L}\p{N}“"„«(@¿¡])/gmu;
/** A balloon of Word, copied: `Commented [AK1]: Is that right?` */
const balloon = once(
  () =>
    new RegExp(
      String.raw`^[ \t>]*\\?\[?(?:${patternOf('margin')}) ?\\?\[[\p{Lu}\p{Lo}]{1,4}\d{1,3}\\?\][ \t]*[:：][^\n]*`,
      'gmu',
    ),
);

/**
 * The comments that Google Docs and Word write below a text that they save as plain text: `14[a] people` and, at the
 * end, `[a]is that right?`. There is no blank behind the bracket, as in notes that people write.
 */
function marginComments(text: string): readonly MarginComment[] {
  if (!text.includes('[')) return [];
  const balloons = matchesIn(text, balloon()).map(({ 0: actual, index }) => ({
    at: index,
    actual: actual.trim(),
    isSure: true,
  }));
  const called = new Map<string, number>();
  for (const { 1: label = '', index } of matchesIn(text, CALL)) if (!called.has(label)) called.set(label, index);
  if (called.size === 0) return balloons;
  const remarks = matchesIn(text, REMARK).flatMap(({ 0: head, 1: label = '', 2: blank = '', index }) => {
    const call = called.get(label);
    if (call === undefined || call >= index) return [];
    const end = text.indexOf('\n', index);
    const actual = text.slice(index, end < 0 ? text.length : end).trim();
    return [{ at: index + head.indexOf('['), actual, isSure: blank === '' || /\d/.test(label) }];
  });
  return [...balloons, ...remarks];
}
