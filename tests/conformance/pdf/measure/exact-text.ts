import { APART, type Block } from '../truth/blocks.ts';

export type TextFigures = { readonly blocks: number; readonly exact: number; readonly faults: readonly string[] };

/** Marks of direction, which a PDF's helper glyphs may carry and a sheet says by `dir` instead (UAX #9, 2.7). */
const BIDI_CONTROLS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

/** The one form in which texts are compared: NFC, no bidi controls, a line break (with the space that hangs on it) as a space. */
export function canonical(text: string): string {
  return text.replace(BIDI_CONTROLS, '').normalize('NFC').replace(/ ?\n/g, ' ');
}

/**
 * Whether a PDF's text, read by the standard's own rules along its structure tree, is the sheet's, character by
 * character and in order (A4). `shown` is all of it; between two blocks only white space and the numbers of lists may
 * stand.
 */
export function compareText(written: readonly Block[], shown: string): TextFigures {
  const faults: string[] = [];
  const text = canonical(shown);
  let at = 0;
  let exact = 0;
  let reach = 400;
  for (const { text: raw, path } of written) {
    const want = canonical(raw).trim();
    const { found, end } = find(want, text, at);
    // A block that is not found may be jumped over, and no more: the next is not to be found in a later one's text.
    if (found < 0 || found - at > reach) {
      reach += want.length * 2;
      faults.push(`${path}: ${difference(want, text.slice(at))}`);
      continue;
    }
    const between = text.slice(at, found);
    if (!/^[\s\p{Nd}.、．۔)(]*$/u.test(between) && faults.length === 0)
      faults.push(`before ${path}: unexpected ${JSON.stringify(between.slice(0, 60))}`);
    at = end;
    exact += 1;
    reach = 400;
  }
  const rest = text.slice(at).trim();
  if (rest !== '' && faults.length === 0) faults.push(`at the end: unexpected ${JSON.stringify(rest.slice(0, 60))}`);
  return { blocks: written.length, exact, faults };
}

/** Between a number in the margin and the words white space may stand or not: on paper there is a gap. */
function find(want: string, text: string, from: number): { readonly found: number; readonly end: number } {
  const [first = '', ...others] = want.split(APART);
  for (let found = text.indexOf(first, from); found >= 0; found = text.indexOf(first, found + 1)) {
    let end = found + first.length;
    const follows = others.every((part) => {
      while (/\s/.test(text[end] ?? '') && !text.startsWith(part, end)) end += 1;
      const isThere = text.startsWith(part, end);
      end += part.length;
      return isThere;
    });
    if (follows) return { found, end };
  }
  return { found: -1, end: from };
}

/** So many characters tell where a block begins. */
const START = 8;

/** Where two texts part, with what stands there. */
function difference(given: string, rest: string): string {
  const [number = '', ...others] = given.split(APART);
  const want = others.length === 0 ? number : others.join('');
  const near = rest.indexOf(want.slice(0, START));
  const have = rest.slice(Math.max(0, near)).trimStart();
  let at = 0;
  while (at < want.length && want[at] === have[at]) at += 1;
  const cut = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 15), at + 25));
  return `character ${at + 1} of ${want.length}: ${cut(have)}, expected ${cut(want)}`;
}
