import { hasRightToLeft, LTR_LETTER, RTL_LETTER, STRONG_RTL } from '../../bidi-classes.ts';
import { oncePerKey } from '../../once.ts';

/** Bits of `traits`, by which readers of PDF put letters in order: letters of either direction, and digits. */
export const RIGHT = 1;
/** Holds a letter that runs from left to right. */
export const LEFT = 2;
/** Holds a digit. */
export const DIGIT = 4;
/** Holds a non-spacing mark. */
export const HAS_MARK = 8;
/** White space alone. */
export const SPACE = 16;
/** A joiner, a non-joiner or the Mongolian vowel separator alone: letters that nobody sees, which pdf.js would drop. */
export const IS_JOINER = 32;
/** A letter or digit of a script that no reader turns round and that has one glyph a letter. */
export const ODD = 64;
/** Arabic-Indic digits, the class AN of UAX #9. */
export const ARABIC_DIGIT = 128;

/** A narrow no-break space: PDFium drops it where it is a text object's only glyph, as Skia writes all glyphs. */
export const NARROW = 256;

/** Letters, and the punctuation that runs with them (maqaf, geresh, Arabic full stop …). */
const RIGHT_LETTER = new RegExp(`${RTL_LETTER}|[${STRONG_RTL}&&[\\u0590-\\u06FC\\u0700-\\u070D]]`, 'v');
const LEFT_LETTER = new RegExp(LTR_LETTER, 'v');

/** The traits of a glyph's text. */
export const traits = oncePerKey((text: string): number => {
  const bare = text.replace(/[\p{Mn}\p{Cf}]/gu, '');
  return (
    (RIGHT_LETTER.test(bare) ? RIGHT : 0) |
    (LEFT_LETTER.test(bare) ? LEFT : 0) |
    (/\p{Nd}/u.test(text) ? DIGIT : 0) |
    (/\p{Mn}/u.test(text) ? HAS_MARK : 0) |
    (/^\s+$/u.test(text) ? SPACE : 0) |
    (/^[\u180E\u200C\u200D]$/u.test(text) ? IS_JOINER : 0) |
    (text === '' || /[\p{M}\p{Cf}\p{Cc}]/u.test(text) || hasRightToLeft(text) ? ODD : 0) |
    (/[\u0660-\u0669\u066B\u066C]/u.test(text) ? ARABIC_DIGIT : 0) |
    (text === '\u202F' ? NARROW : 0)
  );
});

/**
 * A character that stands for glyphs of which nothing is known: a font's own box for a missing glyph, or a font that
 * cannot be read.
 */
export const UNKNOWN = '\uFFFF';

/** Text of directional controls alone, which is dropped, since the glyphs stand in order already. */
export const DROPPED = /^\p{Bidi_Control}+$/u;

/** Presentation forms and radicals, which stand for base letters (Unicode's compatibility mappings). */
const SHAPED = /[\u2E80-\u2FDF\uFB00-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** A text in base letters: a glyph's ToUnicode often names its joined form. */
export function baseLetters(text: string): string {
  if (!SHAPED.test(text)) return text;
  return Array.from(text, (letter) => (SHAPED.test(letter) ? letter.normalize('NFKC') : letter)).join('');
}
