import { type BreakRule, LineBreakClasses, NO_BREAK, PASS, Rules } from '@cto.af/linebreak';
import stringWidth from 'string-width';
import { matchesIn } from '../../lib/matches-in.ts';
import { once } from '../../lib/once.ts';
import { codesIn, DICTIONARY_LETTERS } from '../../lib/text/index.ts';
import { shortWords } from './short-words.ts';

const QUOTATION = LineBreakClasses.QU;
const OPENING = /\p{Pi}/u;
const CLOSING = /\p{Pf}/u;
/** East Asian width F, W or H, as far as letters and punctuation go. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uffdc]/u;

/**
 * A break rule, LB19 and LB19a of Unicode 16: between East Asian characters a line may break before “ and after ”. The
 * older rule glued both sides of every quotation mark, which leaves Chinese lines ragged.
 */
const quotationBreaks: BreakRule = (state) => {
  const { prev, cur, next } = state;
  if (next.cls === QUOTATION) {
    const between = EAST_ASIAN.test(cur.char) && EAST_ASIAN.test(state.afterNext()?.char ?? '');
    if (!OPENING.test(next.char) || !between) return NO_BREAK;
  }
  if (cur.cls === QUOTATION) {
    const between = EAST_ASIAN.test(prev.char) && EAST_ASIAN.test(next.char);
    if (!CLOSING.test(cur.char) || !between) return NO_BREAK;
  }
  return PASS;
};

/** A place where a line may end, or must. */
export type LineBreak = { readonly position: number; readonly required: boolean };

/** The rules of UAX #14, with the number rules of its example 7 that the conformance test asks for. */
export const RULES = new Rules({ example7: true });
RULES.replaceRule('LB19', quotationBreaks);
/** Addresses, which are copied whole: never broken, not even where UAX #14 offers a slash. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[!-~]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
/** Something that each address has: most texts have none, and are not searched word by word. */
const OF_ADDRESS = /:\/\/|www\.|@/i;
/** The longest code, such as a telephone number or a document's symbol, that is never broken; as on the page. */
const MAX_WHOLE_CODE = 24;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Where a line may end, in order: the breaks of UAX #14, word boundaries in scripts that write no spaces, never inside
 * an address or a short code, and never inside a Korean word, since Korean has spaces.
 */
export function lineBreaks(text: string): readonly LineBreak[] {
  const addresses = OF_ADDRESS.test(text)
    ? matchesIn(text, ADDRESS).map(({ index, 0: address }) => ({ start: index, end: index + address.length }))
    : [];
  const codes = codesIn(text).filter(({ start, end }) => end - start <= MAX_WHOLE_CODE);
  const whole = [...addresses, ...codes];
  const isInside = (position: number): boolean => whole.some(({ start, end }) => start < position && position < end);

  const breaks: LineBreak[] = southEastAsianBreaks(text).map((position) => ({ position, required: false }));
  const hasHangul = HANGUL.test(text);
  const short = shortWords(text);
  for (const position of short.between) if (!isInside(position)) breaks.push({ position, required: false });
  const insertedBreaks = breaks.length;
  for (const { position: at, required = false } of RULES.breaks(short.text)) {
    const position = short.placeOf(at);
    if (isInside(position) || (hasHangul && splitsHangul(text, position))) continue;
    breaks.push({ position, required: required && text[position - 1] === '\n' });
  }
  return insertedBreaks === 0 ? breaks : breaks.sort((one, other) => one.position - other.position);
}

function splitsHangul(text: string, position: number): boolean {
  return HANGUL.test(text[position - 1] ?? '') && HANGUL.test(text[position] ?? '');
}

const RUN = new RegExp(`[${DICTIONARY_LETTERS}]{2,}`, 'gu');
/** Letters a line may begin with: no combining mark, no sign that repeats or shortens the word before it. */
const STARTS_WORD = /^[[\p{L}\p{N}]--[\u0e2f\u0e46\u0eaf\u0ec6\u17d7\u1aa7]]/v;
/** Finds words; the dictionary is chosen by the script of the text, and the tag does not matter. */
const words = once(() => new Intl.Segmenter('th', { granularity: 'word' }));

/** Word boundaries inside runs of scripts that write no spaces, which UAX #14 leaves to a dictionary (class SA). */
function southEastAsianBreaks(text: string): number[] {
  const positions: number[] = [];
  for (const { index: start, 0: run } of matchesIn(text, RUN)) {
    for (const { index, segment } of words().segment(run)) {
      if (index > 0 && STARTS_WORD.test(segment)) positions.push(start + index);
    }
  }
  return positions;
}

/** Display columns of a text: `before[i]` are taken before offset `i`; `boundary[i]` is 1 where a grapheme starts. */
type Columns = { readonly before: Uint32Array; readonly boundary: Uint8Array };

const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));
/**
 * Characters of one column that are each a grapheme: of Latin, Greek and Cyrillic, without marks that combine, and their punctuation. With
 * line feeds, which take none.
 */
export const SINGLE =
  /^[\n -~\u00A0-\u00AC\u00AE-\u02FF\u0384-\u038A\u038C\u038E-\u03A1\u03A3-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u203A]*$/;

/**
 * The columns of a text, measured once since wrapping needs them often. East Asian wide characters take two columns,
 * combining marks none.
 */
export function columnsOf(text: string): Columns {
  const before = new Uint32Array(text.length + 1);
  const boundary = new Uint8Array(text.length + 1).fill(1);
  if (SINGLE.test(text)) {
    for (let offset = 1; offset <= text.length; offset += 1) {
      before[offset] = (before[offset - 1] ?? 0) + (text[offset - 1] === '\n' ? 0 : 1);
    }
    return { before, boundary };
  }
  // Looking up a width is what costs time, and a text has few different graphemes.
  const widths = new Map<string, number>();
  let column = 0;
  for (const { segment, index } of graphemes().segment(text)) {
    before[index] = column;
    for (let inside = index + 1; inside < index + segment.length; inside += 1) {
      before[inside] = column;
      boundary[inside] = 0;
    }
    const width = widths.get(segment) ?? stringWidth(segment);
    widths.set(segment, width);
    column += width;
  }
  before[text.length] = column;
  return { before, boundary };
}
