import { RTL_LETTER, STRONG_LTR, STRONG_RTL } from '../../bidi-classes.ts';

const LETTER = new RegExp(RTL_LETTER, 'v');
const RIGHT = new RegExp(STRONG_RTL, 'v');
const LEFT = new RegExp(STRONG_LTR, 'v');
/** Characters that open or close an isolate, and all that have a direction. */
const DECIDING = new RegExp(`[\\u2066-\\u2069]|(${STRONG_RTL})|${STRONG_LTR}`, 'gv');

/**
 * The direction that a viewer gives a text by itself: that of its first strong character outside isolates (UAX #9, P2);
 * undefined where there is none.
 */
export function firstStrong(text: string): 'ltr' | 'rtl' | undefined {
  let depth = 0;
  // Asked of every line: one pattern for all, from its start.
  DECIDING.lastIndex = 0;
  for (let match = DECIDING.exec(text); match !== null; match = DECIDING.exec(text)) {
    const [sign, rtl] = match;
    if (sign === '\u2069') depth = Math.max(0, depth - 1);
    else if (sign >= '\u2066' && sign <= '\u2068') depth += 1;
    else if (depth === 0) return rtl === undefined ? 'ltr' : 'rtl';
  }
  return undefined;
}

/** Whether a text holds anything that runs in that direction, isolated or not. */
export const hasStrong = (text: string, direction: 'ltr' | 'rtl'): boolean =>
  direction === 'rtl' ? RIGHT.test(text) : LEFT.test(text);

/** Whether a text holds a letter that runs from right to left; marks of direction are none. */
export const hasRtlLetter = (text: string): boolean => LETTER.test(text);

/** A stretch of text in letters of the other direction, UTF-16 offsets, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

const MARKS = '\\p{M}\\u200C\\u200D\\p{No}';
/** Characters between two foreign words; figures too (`Article 19 Campaign`). */
const BETWEEN = '[ \\u00A0\\u202F.,;:\'’‘"“”«»\\-‐–—\\/&+_·@#!?\\(\\)\\[\\]\\{\\}\\|=<>$^\\\\%*~°0-9،]{1,14}?';

const D = '[\\u0660-\\u0669\\u06F0-\\u06F9]';
const WORD = `(?:(?<!${D})${D}+)?${RTL_LETTER}(?:${RTL_LETTER}|[${MARKS}\\u0660-\\u0669\\u06F0-\\u06F9])*`;
const WORDS = new RegExp(WORD, 'gv');
const RUNS = new RegExp(`${WORD}(?:${BETWEEN}${WORD})*(?<tail>(?:[\\/\\-]?${D}+|[ \\u00A0][\\u0660-\\u0669]+)*)`, 'gv');

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '«': '»' };
const OPENS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '”': '“', '»': '«' };

/**
 * The maximal runs of words whose letters run from right to left, with the spaces, figures and punctuation inside them.
 * A bracket is inside when its partner is; the brackets and stops around a run stay outside.
 */
export function foreignRuns(text: string): readonly Span[] {
  const runs: Span[] = [];
  const pattern = new RegExp(RUNS);
  const word = new RegExp(WORDS);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const to = match.index + match[0].length;
    // What belongs to the last word may be where a chain of its own begins.
    const tail = to - (match.groups?.['tail']?.length ?? 0);
    const runFrom = chainReader(text, match.index, to);
    // A chain that is cut at a bracket is not read again: a text of brackets must not cost the square of its length.
    for (let from = match.index; ; ) {
      const run = runFrom(from);
      runs.push(run);
      pattern.lastIndex = word.lastIndex = Math.max(run.end, from + 1);
      from = word.exec(text)?.index ?? to;
      if (run.end >= to || from >= tail) break;
    }
  }
  return runs;
}

/**
 * A function that returns the run that begins at a word of a chain, up to a bracket without a partner; to be called in
 * the order of the text.
 */
function chainReader(text: string, chain: number, to: number): (from: number) => Span {
  const { closers, stray, open } = bracketsOf(text, chain, to);
  /** Closing brackets whose partners stand before the word, the next one last. */
  const pending: number[] = [];
  let [read, strays, opened] = [chain, 0, 0];
  return (from) => {
    for (; read < from; read++) {
      const closer = closers.get(read);
      if (closer !== undefined) pending.push(closer);
      else if (pending.at(-1) === read) pending.pop();
    }
    while ((stray[strays] ?? to) < from) strays++;
    while ((open[opened] ?? to) < from) opened++;
    const lone = [...pending.slice(-2).reverse(), ...stray.slice(strays, strays + 2)];
    const isInside = lone[0] !== undefined && text[from - 1] === OPENS[text[lone[0]] ?? ''];
    const stop = isInside ? lone[1] : lone[0];
    if (stop !== undefined) return { start: from, end: trimmedEnd(text, from, stop) };
    const start = isInside ? from - 1 : from;
    const first = open[opened];
    if (first === undefined) return { start, end: to };
    if (opened === open.length - 1 && text[to] === CLOSES[text[first] ?? '']) return { start, end: to + 1 };
    return { start, end: trimmedEnd(text, from, first) };
  };
}

/** The places of closing brackets by those that they close; of those that close nothing; of those that nothing closes. */
function bracketsOf(text: string, from: number, to: number) {
  const closers = new Map<number, number>();
  const stray: number[] = [];
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    const char = text[at] ?? '';
    if (CLOSES[char] !== undefined) open.push(at);
    else if (OPENS[char] !== undefined) {
      const opener = open.pop();
      if (opener === undefined) stray.push(at);
      else closers.set(opener, at);
    }
  }
  return { closers, stray, open };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/(?<![\s.,;:\-–—،])[\s.,;:\-–—،]+$/u, '').length;
}
