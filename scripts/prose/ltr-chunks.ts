import type { Run } from './foreign-runs.ts';
import { STRONG } from './strong.ts';

const RTL = new RegExp(STRONG.rtl, 'v');
/** What stands between spaces, letters that run right to left, and the punctuation of the sentence. */
const CHUNK = new RegExp(`(?:(?!${STRONG.rtl})[^\\s\\p{Co}،؛؟۔«»“”„‟"…])+`, 'gv');
const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const OPENS = new Set(Object.values(CLOSES));
/** A number keeps its order by itself, and so does what Arabic-Indic digits are part of. */
const NUMBER = /^[0-9\u06F0-\u06F9]+(?:[.,'’٫٬][0-9\u06F0-\u06F9]+)*$/u;
const HYPHEN = /[-–—־]/;
const SAYS_SOMETHING = /[0-9\u06F0-\u06F9]|\p{L}/u;
const ARABIC_INDIC = /[\u0660-\u0669]/;

/**
 * Whatever stands in right-to-left text without a letter of it: paths, formulas, commands, names of files. The
 * bidirectional algorithm would put its signs in another order. Brackets and stops about it are the sentence's.
 *
 * @example `في ‎./run.sh‎، ثم ‎10^6‎` has `./run.sh` and `10^6`
 */
export function ltrChunks(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    const run = trimmed(text, index, index + chunk.length);
    const said = text.slice(run.start, run.end);
    // 14(3)(ز) is read as the language numbers.
    if (OPENS.has(text[run.end] ?? '') && !/\p{L}/u.test(said)) continue;
    if (SAYS_SOMETHING.test(said) && !NUMBER.test(said) && !ARABIC_INDIC.test(said)) runs.push(run);
  }
  return runs;
}

/** Without the brackets, quotation marks and stops that belong to the sentence. */
function trimmed(text: string, from: number, to: number): Run {
  let [start, end] = [from, to];
  // A particle is joined to what follows with a hyphen: ב-27.
  if (HYPHEN.test(text[start] ?? '') && RTL.test(text[start - 1] ?? '')) start++;
  if (/[-–—־/]/.test(text[end - 1] ?? '') && RTL.test(text[end] ?? '')) end--;
  while (start < end) {
    const [first = '', last = ''] = [text[start], text[end - 1]];
    const close = OPENS.has(first) ? closing(text, start, end) : undefined;
    if (close === end - 1) {
      start++;
      end--;
    } else if (close === -1 || CLOSES[first] !== undefined || (/[,;:!?'‘’]/.test(first) && !isAddress(text, start)))
      start++;
    else if (OPENS.has(last) || /[.,;:!?'‘’]/.test(last) || (CLOSES[last] !== undefined && isStray(text, start, end)))
      end--;
    else break;
  }
  return { start, end };
}

/** `::1` */
const isAddress = (text: string, start: number): boolean => /^::[0-9a-f]/i.test(text.slice(start, start + 3));

/** Where the bracket at `start` is closed before `end`; -1 where it is not. */
function closing(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const character = text[at] ?? '';
    if (OPENS.has(character)) depth++;
    else if (CLOSES[character] !== undefined && --depth === 0) return at;
  }
  return -1;
}

/** Whether the bracket before `end` closes none that was opened after `start`. */
function isStray(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (const character of text.slice(start, end)) {
    if (OPENS.has(character)) depth++;
    else if (CLOSES[character] !== undefined) depth--;
  }
  return depth < 0;
}
