import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type MailKind, mailPhrases, once, phraseAlternatives } from '../../lib/text/index.ts';
import { addMessage, type Severity } from '../../model/add-message.ts';
import { writtenAs } from '../tree/places.ts';

/** A pattern for all phrases of some kinds, the longest first. */
const phrases = (...kinds: readonly MailKind[]): string => phraseAlternatives(mailPhrases(...kinds));

const MARK = '\\s>*_\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
const MARKS = `[${MARK}]*`;
const BOUNDARY = new RegExp(
  `^${MARKS}(?:-{2,}|—{2,})[ ]?(?:${phrases('original', 'forwarded')})[ ]?(?:-{2,}|—{2,})`,
  'iu',
);
const BEGIN = new RegExp(`^${MARKS}(?:${phrases('forwarded')})[ ]?[:：]${MARKS}$`, 'iu');
const PHONE = new RegExp(`^${MARKS}(?:${phrases('phone')})[.<]?(?:https?:\\S+)?${MARKS}$`, 'iu');
const WROTE = new RegExp(`(?:${phrases('wrote')})(?![\\p{L}\\p{M}])[^:：\\n]{0,90}[:：]${MARKS}$`, 'iu');
const FIELD = new RegExp(`^${MARKS}(${phrases('from', 'sent', 'to', 'subject')})${MARKS}[:：]${MARKS}(\\S.*)`, 'iu');
const SENT = new RegExp(`^(?:${phrases('sent')})$`, 'iu');
const ADDRESS = /[\p{L}\p{N}._%+-]@[\p{L}\p{N}-]+\.[\p{L}\p{N}]/u;
const HOUR = /\d{1,2}[:.h]\d{2}/u;
const ANSWERED = new RegExp(`^(?:${phrases('answered')})\\s?[:：]`, 'iu');
/**
 * The beginning of a chat message: `[27/11/2026, 10:14:02] Sara: …`, `27.11.26, 10:14 - Sara: …`, `[10:14, 27/11/2026]
 * Sara: …`, `Sara, [27.11.2026 10:14]`
 */
const CHAT =
  /^[\u200e\u200f]?(?:\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[ap]m)?\] [^:\n]{1,40}: |\[\d{1,2}:\d{2}(?:[ \u202f]?[ap]m)?, \d{1,4}[./-]\d{1,2}[./-]\d{2,4}\] [^:\n]{1,40}: |\p{L}[^[\]\n]{1,40}, \[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?\]|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?:[ \u202f]?[ap]m)? [-–] [^:\n]{1,40}: )/iu;
const CONFIDENTIAL = new RegExp(`^(?:${phrases('thisMail')})\\b[^\\n]{0,160}(?:${phrases('confidential')})`, 'iu');
/** Lines that only a mail or a chat has, and their kind. */
const LINES: readonly (readonly [pattern: RegExp, what: string])[] = [
  [BOUNDARY, 'the line above a mail that is answered or sent on'],
  [BEGIN, 'the line above a mail that is answered or sent on'],
  [PHONE, 'what a mail program says of itself'],
  [CHAT, 'a line of a chat'],
  [CONFIDENTIAL, 'what stands below mails'],
];
const HELLO = new RegExp(`^(?:${phrases('hello')})(?![\\p{L}\\p{M}])[^\\n,!:，！]{0,40}[,!:，！](?!\\d)`, 'iu');
/** What may stand before what a language model says, and the sign that ends it: `Sure! Here is the revised version:` */
const BEFORE: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/[!,.] /, /^\p{Lu}\p{Ll}{2,10}(?: \p{Ll}{2,10})?[!,.] /u],
  [/[！，。]/, /^\p{sc=Han}{2,4}[！，。]/u],
];
/** The most UTF-16 units of such words. */
const LONGEST_BEFORE = 48;
const NO_MARK = new RegExp(`[^${MARK}]`);
/** The number of letters by which phrases are looked up. */
const KEY = 4;
const machineWords = once(() => Map.groupBy(mailPhrases('machine').map(curled), (phrase) => phrase.slice(0, KEY)));
/** A text with the apostrophes of a typesetter: some type the others. */
const curled = (text: string): string => text.replaceAll("'", '’');
/** The words by which one agrees, by their first letter: few texts begin with one, and a pattern of all takes long to make ready. */
const agreeing = once(() => Map.groupBy(mailPhrases('agrees'), (phrase) => phrase.charAt(0)));
/** The most UTF-16 units of such words. */
const LONGEST_AGREED = 48;

/** Whether a text begins with words by which one agrees, behind marks. */
function mayAgree(text: string): boolean {
  const start = text.search(NO_MARK);
  if (start < 0) return false;
  const from = text.charAt(start) === '¡' ? start + 1 : start;
  const small = text.slice(from, from + LONGEST_AGREED).toLowerCase();
  return (
    agreeing()
      .get(small.charAt(0))
      ?.some((phrase) => small.startsWith(phrase)) === true
  );
}

/** A language model that agrees, and begins to give what it was asked for: `Certainly! Here is …` */
const givesPattern = once(
  () =>
    new RegExp(
      `^${MARKS}¡?(?:${phrases('agrees')})[ \\u00A0\\u202F]?(?:[!！]|([,.،，。]))${MARKS}(?:${phrases('gives')})(?![\\p{Ll}\\p{M}])[^\\n]{0,200}`,
      'iu',
    ),
);

/** The end of what a language model says of its answer at the beginning of a text. */
function machineEnd(text: string): number | undefined {
  const start = text.search(NO_MARK);
  if (start < 0 || start >= LONGEST) return undefined;
  const head = text.slice(start, start + LONGEST_BEFORE);
  return (
    machineEndAt(text, start) ??
    BEFORE.map(([sign, before]) => {
      const match = sign.exec(head);
      if (match === null) return undefined;
      const length = match.index + match[0].length;
      // Few words are those of a language model: what stands before the others is not looked at.
      const end = machineEndAt(text, start + length);
      return end !== undefined && before.exec(head)?.[0].length === length ? end : undefined;
    }).find((end) => end !== undefined)
  );
}

/** The end of a phrase of a language model that begins at a place. */
function machineEndAt(text: string, start: number): number | undefined {
  // The whole stretch is put into small letters at once: Greek writes σ within a word and ς at its end.
  const known = machineWords().get(
    text
      .slice(start, start + LONGEST_BEFORE)
      .toLowerCase()
      .slice(0, KEY)
      .replaceAll("'", '’'),
  );
  if (known === undefined) return undefined;
  const small = curled(text.slice(start, LONGEST).toLowerCase());
  const phrase = known.find((each) => small.startsWith(each));
  const end = start + (phrase?.length ?? 0);
  return phrase !== undefined && !/^[\p{Ll}\p{M}]/u.test(text.slice(end, end + 2)) ? end : undefined;
}

const LONGEST = 400;
/** The fewest fields in a row that make the head of a mail. */
const FEWEST_FIELDS = 3;

type Found = { readonly actual: string; readonly what: string; readonly severity: Severity; readonly line: number };

/**
 * Reports a mail or a chat round the statement, with names and numbers of others, and what a language model says of its
 * answer: all of it would be published.
 */
export function refuseMail(tree: Root, file: VFile): void {
  const headline = lineOfHeadline(tree);
  for (const node of tree.children) {
    if ((node.type !== 'paragraph' && node.type !== 'heading') || node.position === undefined) continue;
    const { start, end } = node.position;
    const text = writtenAs(node, String(file));
    const found = mailIn(text) ?? machineIn(text) ?? (end.line < headline ? greetingIn(text) : undefined);
    if (found === undefined) continue;
    const { actual, what, severity, line } = found;
    addMessage(file, {
      ruleId: 'mail',
      severity,
      reason: `Unexpected \`${actual.slice(0, 60)}\`: that is ${what}, and would be published with the statement`,
      place: { line: start.line + line, column: line === 0 ? start.column : 1 },
      actual,
      advice: 'Take it out; what is meant as text stands well in a quotation.',
    });
  }
}

function mailIn(text: string): Found | undefined {
  const lines = text.split('\n');
  const joined = lines.join(' ');
  if (
    joined.length <= LONGEST &&
    WROTE.test(joined) &&
    /\d/.test(joined) &&
    (ADDRESS.test(joined) || HOUR.test(joined))
  )
    return {
      actual: joined,
      what: 'the line above a mail that is answered',
      severity: ADDRESS.test(joined) ? 'error' : 'warning',
      line: 0,
    };
  for (const [at, line] of lines.entries()) {
    const [, what] = LINES.find(([pattern]) => pattern.test(line)) ?? [];
    if (what !== undefined) return { actual: line.trim(), what, severity: 'error', line: at };
  }
  return fieldsIn(lines);
}

/**
 * What a language model says above its answer, before a colon, or below it; `undefined` where there is nothing of the
 * kind.
 */
export function machineIn(text: string): Found | undefined {
  const end = machineEnd(text);
  if (end === undefined) return givenIn(text);
  const [rest = ''] = /^[^\n:：]{0,90}/u.exec(text.slice(end)) ?? [];
  const actual = text.slice(0, end) + rest;
  const severity = /^\s*[:：]/u.test(text.slice(actual.length)) ? 'error' : 'warning';
  return { actual, what: 'what a language model says of its answer', severity, line: 0 };
}

/** `Certainly! Here is …` as a whole first line; with a comma only before a colon, since people may agree, too. */
function givenIn(text: string): Found | undefined {
  const [actual, comma] = (mayAgree(text) ? givesPattern().exec(text) : null) ?? [];
  if (actual === undefined) return undefined;
  const isBefore = new RegExp(`[:：]${MARKS}$`, 'u').test(actual);
  if (comma !== undefined && !isBefore) return undefined;
  return {
    actual: actual.trim(),
    what: 'what a language model says of its answer',
    severity: isBefore ? 'error' : 'warning',
    line: 0,
  };
}

function fieldsIn(lines: readonly string[]): Found | undefined {
  const fields = lines.map((line) => FIELD.exec(line.replaceAll('**', '')) ?? undefined);
  const first = fields.findIndex((field) => field !== undefined);
  const run =
    first < 0 ? [] : fields.slice(first, fields.findIndex((field, at) => at > first && field === undefined) >>> 0);
  const known = run.flatMap((field) => (field === undefined ? [] : [{ name: field[1] ?? '', value: field[2] ?? '' }]));
  if (known.length < FEWEST_FIELDS || new Set(known.map(({ name }) => name.toLowerCase())).size < FEWEST_FIELDS)
    return undefined;
  const isSure =
    known.some(({ name, value }) => SENT.test(name) && HOUR.test(value)) ||
    known.some(({ value }) => ADDRESS.test(value) || ANSWERED.test(value));
  return {
    actual: lines[first]?.trim() ?? '',
    what: 'the head of a mail',
    severity: isSure ? 'error' : 'warning',
    line: first,
  };
}

/** The line of the only heading of the first level; 0 where there is none, or several. */
function lineOfHeadline(tree: Root): number {
  const lines: number[] = [];
  visit(tree, 'heading', ({ depth, position }) => {
    if (depth === 1) lines.push(position?.start.line ?? 0);
  });
  return lines.length === 1 ? (lines[0] ?? 0) : 0;
}

/** The greeting at the beginning of a text, `Hi Anna, …`; `undefined` where there is none. */
function greetingIn(text: string): Found | undefined {
  const [actual] = HELLO.exec(text) ?? [];
  return actual === undefined ? undefined : { actual, what: 'the beginning of a mail', severity: 'error', line: 0 };
}
