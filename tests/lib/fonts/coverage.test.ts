import { expect, test } from 'vitest';
import { contains } from '../../../scripts/lib/fonts/code-points.ts';
import { glyphsByScript, installCommand, missingGlyphs, rowsToAdd } from '../../../scripts/lib/fonts/coverage.ts';
import { fontFiles } from '../../../scripts/lib/fonts/font-stock.ts';
import { fontRows } from '../../../scripts/lib/fonts/font-table.ts';
import { characterMap } from '../../../scripts/lib/fonts/sfnt.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';

const fontOf = (script: string): string => {
  const [row] = fontRows(script);
  return row === undefined ? '' : (fontFiles(row, [])?.regular ?? '');
};
const has = (script: string, character: string): boolean =>
  contains(characterMap(fontOf(script)), character.codePointAt(0) ?? 0);

test('reads which characters a font has', () => {
  expect(['A', 'ğ', 'Ж', 'ω', 'ệ', '€', '﻿'].map((character) => has('Latn', character))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(['ش', 'پ', '٣', 'ﷺ', '\u2066', 'A'].map((character) => has('Arab', character))).toEqual([
    true,
    true,
    true,
    true,
    false,
    true,
  ]);
  expect(['国', '\u{1F201}', '，', 'ش'].map((character) => has('Hans', character))).toEqual([true, true, true, false]);
});

test.each(['en', 'ar', 'zh-Hans', 'ru', 'fa'])('names what no font has, once, in order, in %s', (tag) => {
  const text = 'Koblenz كوبلنتס 科布伦茨 Кобленц ᚠ สวัสดี ᚠ 🎉 ₋ ℝ שלום';
  expect(missingGlyphs(text, languageOf(tag))).toEqual(
    ['ᚠ', 'ส', 'วั', 'ส', 'ดี'].filter((each, index, all) => all.indexOf(each) === index),
  );
});

test('wants no glyph for what is not seen, nor for a letter that its parts make', () => {
  const unseen = '\u2066a\u2069\u200F\u200E\u200D\u200C\u00AD\uFE0F\u2060\n\t';
  expect(missingGlyphs(unseen, languageOf('ar'))).toEqual([]);
  expect(missingGlyphs('x\u0323\u0301 ḗ', languageOf('en'))).toEqual([]);
});

test('wants a letter and its marks in one font', () => {
  // Both are there, each in another font.
  expect(missingGlyphs('ש\u0331', languageOf('he'))).toEqual(['ש\u0331']);
});

test.each([
  ['Thai', 'npm install @expo-google-fonts/noto-sans-thai@0.4.2'],
  ['Jpan', 'npm install @expo-google-fonts/noto-serif-jp@0.4.3'],
  ['Hant', 'npm install @expo-google-fonts/noto-serif-tc@0.4.4'],
  ['Hang', 'npm install @expo-google-fonts/noto-serif-kr@0.4.3'],
  ['Cans', 'npm install @expo-google-fonts/noto-sans-canadian-aboriginal@0.4.1'],
  ['Orya', 'npm install @expo-google-fonts/noto-sans-oriya@0.4.2'],
  ['Lana', 'npm install @fontsource/noto-sans-tai-tham@4.5.12'],
])('names the package that %s needs', (script, command) => {
  expect(installCommand(rowsToAdd(script))).toBe(command);
});

test.each(['Latn', 'Cyrl', 'Grek', 'Arab', 'Aran', 'Hebr', 'Hans', 'Hani'])('%s needs none', (script) => {
  expect(rowsToAdd(script)).toEqual([]);
});

test('one package is named for letters and the signs that stand among them', () => {
  const of = (text: string) => Object.fromEntries(glyphsByScript(missingGlyphs(text, languageOf('en'))));
  expect(of('नमस्ते।')).toEqual({ Deva: ['न', 'म', 'स्', 'ते', '।'] });
  expect(of('না।')).toEqual({ Beng: ['না', '।'] });
  expect(of('ফল। ฿500')).toEqual({ Beng: ['ফ', 'ল', '।'], Thai: ['฿'] });
  expect(of('It costs ฿500।')).toEqual({ Thai: ['฿'], Deva: ['।'] });
  expect(of('ᚠ')).toEqual({ '': ['ᚠ'] });
});
