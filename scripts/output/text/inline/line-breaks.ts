import { Rules } from '@cto.af/linebreak';
import { codesIn } from '../../../prose/codes.ts';
import { quotationBreaks } from './quotation-breaks.ts';
import { southEastAsianBreaks } from './south-east-asian-breaks.ts';

/** A place where a line may end, or must. */
export type LineBreak = { readonly position: number; readonly required: boolean };

/** UAX #14, with the number rules of its example 7 that the conformance test asks for. */
const RULES = new Rules({ example7: true });
RULES.replaceRule('LB19', quotationBreaks);
/** Addresses are copied whole: never broken, not even where UAX #14 offers a slash. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[!-~]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** Half a telephone number, or a document's symbol cut at its first slash, is none; as on the page. */
const MAX_WHOLE_CODE = 24;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Where a line may end, in order: UAX #14, word boundaries in scripts that write no spaces, never
 * inside an address or a short code, and never inside a Korean word, since Korean has spaces.
 */
export function lineBreaks(text: string): readonly LineBreak[] {
  const addresses = [...text.matchAll(ADDRESS)].map(({ index, 0: address }) => ({
    start: index,
    end: index + address.length,
  }));
  const codes = codesIn(text).filter(({ start, end }) => end - start <= MAX_WHOLE_CODE);
  const whole = [...addresses, ...codes];
  const isInside = (position: number): boolean => whole.some(({ start, end }) => start < position && position < end);

  const breaks: LineBreak[] = southEastAsianBreaks(text).map((position) => ({ position, required: false }));
  const insertedBreaks = breaks.length;
  for (const { position, required = false } of RULES.breaks(text)) {
    if (isInside(position) || splitsHangul(text, position)) continue;
    breaks.push({ position, required: required && text[position - 1] === '\n' });
  }
  return insertedBreaks === 0 ? breaks : breaks.sort((one, other) => one.position - other.position);
}

function splitsHangul(text: string, position: number): boolean {
  return HANGUL.test(text[position - 1] ?? '') && HANGUL.test(text[position] ?? '');
}
