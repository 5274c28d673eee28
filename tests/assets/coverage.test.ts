import { expect, test } from 'vitest';
import { characterMap } from '../../scripts/assets/fonts/character-map.ts';
import { contains } from '../../scripts/assets/fonts/code-points.ts';
import { missingFontPackage, missingGlyphs } from '../../scripts/assets/fonts/coverage.ts';
import { fontFiles, fontPackage } from '../../scripts/assets/fonts/font-packages.ts';
import { languageOf } from '../../scripts/language/language.ts';

const fontOf = (script: string): string => fontFiles(fontPackage(script), [])?.regular ?? '';
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
  const text = 'Koblenz كوبلنتس 科布伦茨 Кобленц ᚠ สวัสดี ᚠ 🎉';
  expect(missingGlyphs(text, languageOf(tag))).toEqual(['ᚠ', 'ส', 'ว', 'ั', 'ด', 'ี', '🎉']);
});

test('wants no glyph for what is not seen, nor for a letter that its parts make', () => {
  const unseen = '\u2066a\u2069\u200F\u200E\u200D\u200C\u00AD\uFE0F\u2060\n\t';
  expect(missingGlyphs(unseen, languageOf('ar'))).toEqual([]);
  expect(missingGlyphs('x\u0323\u0301 ḗ', languageOf('en'))).toEqual([]);
});

test.each([
  ['th', '@expo-google-fonts/noto-sans-thai'],
  ['he', '@expo-google-fonts/noto-serif-hebrew'],
  ['ja', '@expo-google-fonts/noto-serif-jp'],
  ['zh-Hant', '@expo-google-fonts/noto-serif-tc'],
  ['chr', '@expo-google-fonts/noto-sans-cherokee'],
])('names the package that %s needs', (tag, name) => {
  expect(missingFontPackage(languageOf(tag))).toBe(name);
});

test.each(['en', 'ar', 'fa', 'ru', 'tr', 'zh-Hans', 'el', 'vi'])('%s needs none', (tag) => {
  expect(missingFontPackage(languageOf(tag))).toBeUndefined();
});
