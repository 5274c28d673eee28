import { matchesIn } from '../../matches-in.ts';
import { codesIn } from './codes.ts';

/** Latin letters with marks above and below them, still readable. */
const PLAIN = 'abcdefghijklnoprstuwyzABCDEFGHIJKLNOPRSTUWYZ';
const MARKED = 'åḅçđéƒĝĥîĵķļñöṗŕšţûŵýžÅḄÇĐÉḞĜĤÎĴĶĻÑÖṖŔŠŢÛŴÝŽ';
const marked: ReadonlyMap<string, string> = new Map(
  [...PLAIN].map((letter, at) => [letter, [...MARKED][at] ?? letter]),
);

const VOWEL = /[aeiou]/i;
/** How much longer than English other languages run, of texts of some length: a third or so. */
const GROWTH = 0.35;
/** The text that lengthens one without vowels. */
const FILLER = ' one two three four five six seven eight nine ten';

/** Parts that programs act on, and no translator changes: `{{facts}}` and character references. */
const FIXED = /\{\{[^{}]*\}\}|&[#\w]+;/g;

/** A part of a text, in UTF-16 offsets, `end` exclusive. */
type Part = { readonly start: number; readonly end: number };

/**
 * A text as the pseudo-language en-XA has it: marks on its Latin letters, about a third longer by repeated vowels,
 * between brackets, so that a cut shows. Only the parts given are prose; in them addresses, telephone numbers, dates,
 * declared facts and character references stay as they are, and so does a text
 * without letters.
 *
 * @example accented('Free them') // '[Ḟŕéééé ţĥéém]'
 */
export function accented(text: string, parts: readonly Part[] = [{ start: 0, end: text.length }]): string {
  const free = parts.flatMap((part) => prose(text, part));
  if (!free.some(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))) return text;
  const length = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const wanted = Math.round(length * GROWTH);
  const vowels = free.reduce(
    (sum, { start, end }) => sum + (text.slice(start, end).match(/[aeiou]/gi)?.length ?? 0),
    0,
  );
  let [done, position, seen] = ['', 0, 0];
  for (const { start, end } of free) {
    done += text.slice(position, start);
    for (const letter of text.slice(start, end)) {
      const shown = marked.get(letter) ?? letter;
      done += VOWEL.test(letter)
        ? shown + (marked.get(letter.toLowerCase()) ?? '').repeat(share(seen++, vowels, wanted))
        : shown;
    }
    position = end;
  }
  const filler = vowels === 0 ? accentedFiller(wanted) : '';
  return `[${done}${text.slice(position)}${filler}]`;
}

/** How often the vowel of that index is repeated, so that all together make up what is wanted. */
const share = (index: number, vowels: number, wanted: number): number =>
  Math.floor(((index + 1) * wanted) / vowels) - Math.floor((index * wanted) / vowels);

const accentedFiller = (length: number): string =>
  [...FILLER.repeat(Math.ceil(length / FILLER.length)).slice(0, length)]
    .map((letter) => marked.get(letter) ?? letter)
    .join('')
    .trimEnd();

/** A part without what must stay as it is. */
function prose(text: string, { start, end }: Part): readonly Part[] {
  const part = text.slice(start, end);
  const kept = [
    ...codesIn(part),
    ...matchesIn(part, FIXED).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ].sort((a, b) => a.start - b.start);
  const free: Part[] = [];
  let position = 0;
  for (const each of kept) {
    if (each.start > position) free.push({ start: start + position, end: start + each.start });
    position = Math.max(position, each.end);
  }
  if (position < part.length) free.push({ start: start + position, end });
  return free;
}
