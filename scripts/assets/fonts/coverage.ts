import type { Language } from '../../language/language.ts';
import { characterMap } from './character-map.ts';
import { contains } from './code-points.ts';
import { fontFiles, fontPackage } from './font-packages.ts';
import { type FontSettings, typefaces } from './typefaces.ts';

/** Characters that no font needs to have: they show nothing, or only tell others how to behave. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFEFF]/u;

/** The characters of a text that none of a language's fonts has, each once, in the text's order. */
export function missingGlyphs(text: string, language: Language, settings: FontSettings = {}): readonly string[] {
  const maps = typefaces(language, settings).map((typeface) => characterMap(typeface.regular));
  return [...new Set(text.normalize('NFC'))].filter((character) => {
    // A shaper composes a letter that the font has only in parts.
    const parts = [...character.normalize('NFD')].map((part) => part.codePointAt(0) ?? 0);
    const point = character.codePointAt(0) ?? 0;
    return (
      !INVISIBLE.test(character) &&
      !maps.some((map) => contains(map, point) || parts.every((part) => contains(map, part)))
    );
  });
}

/** The package to add before anything can be published in a language; undefined when its font is there. */
export function missingFontPackage(language: Language, settings: FontSettings = {}): string | undefined {
  const name = fontPackage(language.script);
  return fontFiles(name, settings.roots ?? []) === undefined ? name : undefined;
}
