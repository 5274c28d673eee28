import { UNKNOWN } from './characters.ts';
import { partsOf } from './content/parts.ts';
import { plainText } from './content/plain-text.ts';
import { readTextObject } from './content/text-object.ts';
import type { TextFont } from './font/text-font.ts';

/** What a text object says: a line of a mark, or a part of one. */
export type Fragment = {
  /** In the order in which it is painted; `UNKNOWN` stands for every glyph of which nothing is known. */
  readonly text: string;
  /** Which of its mark's text objects it is. */
  readonly index: number;
  /** Where it begins, in the units of the page's content. */
  readonly x: number;
  readonly y: number;
};

/** The text objects of each mark of a page, in the order in which they are painted, without what is cut away. */
export function markTexts(
  content: string,
  fonts: ReadonlyMap<string, TextFont>,
): ReadonlyMap<number, readonly Fragment[]> {
  const texts = new Map<number, Fragment[]>();
  const counts = new Map<number, number>();
  for (const part of partsOf(content, fonts).chains.flat()) {
    const id = part.surroundings.mark?.id;
    if (id === undefined) continue;
    const index = counts.get(id) ?? 0;
    counts.set(id, index + 1);
    if (part.isOff) continue;
    const known = texts.get(id) ?? [];
    texts.set(id, known);
    known.push({ text: textOf(part.source, fonts), index, ...placeOf(part.source) });
  }
  return texts;
}

/** All text of a content stream, marked or not. */
export function allText(content: string, fonts: ReadonlyMap<string, TextFont>): string {
  return partsOf(content, fonts)
    .chains.flat()
    .map(({ source }) => textOf(source, fonts))
    .join('');
}

function textOf(source: string, fonts: ReadonlyMap<string, TextFont>): string {
  const plain = plainText(source, fonts);
  if (plain !== undefined) return plain.text;
  const runs = readTextObject(source, fonts, { mark: undefined, paint: '' });
  if (runs === undefined) return UNKNOWN.repeat(codesIn(source));
  return runs.flatMap(({ clusters }) => clusters.map(({ text }) => (text === '' ? UNKNOWN : text))).join('');
}

/** The place of the first glyph: the browser writes the line's, and goes on from there. */
const START = /(?<![-\d.])([-\d.]+) ([-\d.]+) Tm\n(?:([-\d.]+) [-\d.]+ Td)?/;

function placeOf(source: string): { readonly x: number; readonly y: number } {
  const [, x, y, step = '0'] = START.exec(source) ?? [];
  return { x: Number(x) + Number(step), y: Number(y) };
}

/** At most as many glyphs as it shows: codes are of one byte at least. */
function codesIn(source: string): number {
  let count = 0;
  for (const [, codes = ''] of source.matchAll(/<([0-9A-Fa-f]+)>(?=[^<]*T[jJ])/g)) count += codes.length / 2;
  return count;
}
