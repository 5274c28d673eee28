import { UNKNOWN } from './characters.ts';
import { partsOf } from './content/parts.ts';
import { plainText } from './content/plain-text.ts';
import { readTextObject } from './content/text-object.ts';
import type { TextFont } from './font/text-font.ts';

/**
 * What each mark of a page says, in the order in which it is painted: enough to tell texts apart by their letters.
 * `UNKNOWN` stands for every glyph of which nothing is known.
 */
export function markTexts(content: string, fonts: ReadonlyMap<string, TextFont>): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const part of partsOf(content, fonts).chains.flat()) {
    const id = part.surroundings.mark?.id;
    if (id === undefined || part.isOff) continue;
    texts.set(id, (texts.get(id) ?? '') + textOf(part.source, fonts));
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

/** At most as many glyphs as it shows: codes are of one byte at least. */
function codesIn(source: string): number {
  let count = 0;
  for (const [, codes = ''] of source.matchAll(/<([0-9A-Fa-f]+)>(?=[^<]*T[jJ])/g)) count += codes.length / 2;
  return count;
}
