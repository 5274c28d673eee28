import { STRONG } from './strong.ts';

/** A stretch of text in letters of the other direction, UTF-16 offsets, `end` exclusive. */
export type Run = { readonly start: number; readonly end: number };

const MARKS = '\\p{M}\\u200C\\u200D\\p{No}';
/** What may stand between two foreign words; figures too (`Article 19 Campaign`). */
const BETWEEN = '[ \\u00A0\\u202F.,;:\'’‘"“”«»\\-‐–—\\/&+_·@#!?\\(\\)\\[\\]\\|=%*~°0-9،]{1,14}?';

/** `Anwar R.` is a person whose name is withheld; in `Plan B.` the stop ends the sentence. */
const INITIAL =
  '(?<!\\p{L})(?!(?:Annex|Appendix|Article|Block|Camp|Category|Class|Grade|Group|Level|Part|Phase|Plan|Schedule|Section|Table|Type|Ward|Zone)[ \\u00A0])\\p{Lu}[\\p{L}\\p{M}]+[ \\u00A0]\\p{Lu}';

const RUNS: Readonly<Record<'ltr' | 'rtl', RegExp>> = {
  ltr: new RegExp(`${word('ltr')}(?:${BETWEEN}${word('ltr')})*${ltrTail()}`, 'gv'),
  rtl: new RegExp(
    `${word('rtl')}(?:${BETWEEN}${word('rtl')})*(?:[\\/\\-]?[\\u0660-\\u0669\\u06F0-\\u06F9]+|[ \\u00A0][\\u0660-\\u0669]+)*`,
    'gv',
  ),
};

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };
const OPENS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '»': '«' };

/**
 * The maximal runs of words whose letters run in `direction`, with the spaces, figures and punctuation inside them.
 * A bracket is inside when its partner is; the brackets and stops around a run stay outside.
 */
export function foreignRuns(text: string, direction: 'ltr' | 'rtl'): readonly Run[] {
  const runs: Run[] = [];
  const pattern = new RegExp(RUNS[direction]);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const run = balanced(text, match.index, match.index + match[0].length);
    runs.push(run);
    pattern.lastIndex = Math.max(run.end, match.index + 1);
  }
  return runs;
}

function balanced(text: string, from: number, to: number): Run {
  const open: number[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const char = text[at] ?? '';
    const opener = OPENS[char];
    if (CLOSES[char] !== undefined) open.push(at);
    else if (opener !== undefined && open.length > 0) open.pop();
    else if (opener !== undefined && start === from && text[from - 1] === opener) start = from - 1;
    else if (opener !== undefined) return { start: from, end: trimmedEnd(text, from, at) };
  }
  const last = open.at(-1);
  if (last === undefined) return { start, end: to };
  if (open.length === 1 && text[to] === CLOSES[text[last] ?? '']) return { start, end: to + 1 };
  return { start, end: trimmedEnd(text, from, open[0] ?? to) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/[\s.,;:\-–—،]+$/u, '').length;
}

function word(direction: 'ltr' | 'rtl'): string {
  const strong = STRONG[direction];
  const digits = direction === 'ltr' ? '0-9' : '\\u0660-\\u0669\\u06F0-\\u06F9';
  return `[${digits}]*${strong}(?:${strong}|[${MARKS}${digits}])*`;
}

/** `iPhone 15`, `COVID-19`, `No. 5`, `S/RES/2254 (2015)`, `C++`, `U.S.`: what follows a Latin word and belongs to it. */
function ltrTail(): string {
  const number = '(?:(?<=(?<!\\p{L})\\p{L}{1,4})\\. ?|[ \\u00A0\\u202F\\-:\\/_]|: )?[0-9]+(?:[.,:\\/\\-–][0-9]+)*[%°]?';
  return `(?:(?<=\\.\\p{L}|\\b(?:Inc|Ltd|Jr|Sr|Corp|Bros)|${INITIAL})\\.|\\+{1,2}(?![\\p{L}\\p{N}])|#(?![\\p{L}\\p{N}])|[®™©])?(?:${number}(?![\\p{L}\\p{N}\\p{Sc}]))*(?: ?\\((?:[0-9]{1,4}|[a-z])\\))*`;
}
