import { ARABIC_DIGIT, traits } from '../text/characters.ts';
import { type Item, inkOf, type Scale } from './item.ts';

const SEPARATOR = /^[.,:/-]$/;
const LRM = '\u200E';

/**
 * A number in Arabic-Indic digits as one glyph: MuPDF takes such digits for right-to-left letters, by the first character
 * of each glyph, and would turn the number round.
 */
export function arabicNumbers(items: readonly Item[], scale: Scale): Item[] {
  const joined: Item[] = [];
  for (let index = 0; index < items.length; index++) {
    const first = items[index];
    if (first === undefined) continue;
    if (!isDigit(first) || !/\p{Nd}/u.test(first.text)) {
      joined.push(first);
      continue;
    }
    let end = index + 1;
    while (isDigit(items[end]) || (isSeparator(items[end]) && isDigit(items[end + 1]))) end++;
    joined.push(composed(items.slice(index, end), first, scale));
    index = end - 1;
  }
  return joined;
}

const isDigit = (item: Item | undefined): item is Item =>
  item?.kind === 'letter' && item.text.length === 1 && (traits(item.text) & ARABIC_DIGIT) !== 0;
const isSeparator = (item: Item | undefined): boolean => item?.kind === 'letter' && SEPARATOR.test(item.text);

/** Stands for nothing, and does not end a word. */
export const WORD_JOINER = '\u2060';
/** In font units: so little as a composed glyph may move. */
const LEAST = 0.01;

function composed(digits: readonly Item[], { x }: Item, { size, unitsPerEm }: Scale): Item {
  const units = (length: number): number => (length * unitsPerEm) / size;
  const places = digits.map((digit) => units(digit.x - x));
  const last = digits.at(-1);
  const width = last === undefined ? 0 : last.x + last.width - x;
  const number = {
    kind: 'number',
    text: LRM + digits.map(({ text }) => text).join(''),
    advance: Math.round(units(width)),
    x,
    width,
  } as const;
  if (places.every((place) => Math.abs(place - Math.round(place)) <= LEAST))
    return { ...number, parts: digits.flatMap((digit, index) => inkOf(digit, Math.round(places[index] ?? 0))) };
  // Where the browser sets digits between font units, all but the first are drawn one by one: PDFium leaves out blanks.
  const [first, ...others] = digits;
  const drawn = others.map((digit) => ({ ...digit, text: WORD_JOINER }));
  return { ...number, parts: first === undefined ? [] : inkOf(first), drawn };
}
