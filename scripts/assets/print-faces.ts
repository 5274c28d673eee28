import type { Language } from '../language/language.ts';
import type { CodePoints } from './code-points.ts';
import { DISPLAY_SLICES, displayName, printDisplay } from './display-cut.ts';
import { type FontFace, fontFace } from './font-face.ts';
import { postScriptName } from './sfnt.ts';
import { LATIN_DISPLAY } from './slices.ts';
import { type FontSettings, type Typeface, typefaces } from './typefaces.ts';

/**
 * The static TrueType files that the PDFs of these languages are set in: absolute paths, for the browser's own font
 * folder. Headline cuts are made the first time.
 */
export async function printFontFiles(
  languages: readonly Language[],
  settings: FontSettings = {},
): Promise<readonly string[]> {
  const cuts = await Promise.all(DISPLAY_SLICES.map((slice) => printDisplay(slice, settings.cache)));
  const families = languages.flatMap((language) => typefaces(language, { languages, ...settings }));
  const files = families.flatMap(({ regular, strong, italic }) => [
    regular,
    strong,
    ...(italic === undefined ? [] : [italic]),
  ]);
  return [...new Set([...files, ...cuts.map((cut) => cut.path)])];
}

/**
 * The `@font-face` rules of a language's PDF, by the names of `printFontFiles`. The families are `Statement` (400, 600
 * and, for Latin, Cyrillic and Greek, a real italic), `Statement Display` (600) and `Statement Caps` (600).
 */
export function printFontCss(language: Language, settings: FontSettings = {}): string {
  const families = typefaces(language, settings);
  // The most answerable last. What nobody claims is left to the least, which needs no range.
  return families
    .map((typeface, index) => rules(typeface, index === families.length - 1))
    .reverse()
    .flat()
    .map(fontFace)
    .join('\n');
}

function rules(typeface: Typeface, isLast: boolean): readonly FontFace[] {
  const { regular, strong, italic, textSize, displaySize } = typeface;
  const range = isLast ? undefined : typeface.range;
  const text = { family: 'Statement', range, size: textSize } as const;
  return [
    { ...text, weight: 400, source: local(regular) },
    { ...text, weight: 600, source: local(strong) },
    // Scripts without italics stand upright, in the same family: else they would fall out of it.
    { ...text, weight: 400, style: 'italic', source: local(italic ?? regular) },
    { family: 'Statement Caps', weight: 600, range, size: textSize, source: local(strong) },
    { family: 'Statement Display', weight: 600, range, size: displaySize, source: local(strong) },
    ...(typeface.key === 'latn'
      ? LATIN_DISPLAY.map(({ display, points }) => displayRule(display, points, displaySize))
      : []),
  ];
}

/** The headline cuts come after the semibold, which has what they lack. */
function displayRule(slice: string, range: CodePoints, size: number): FontFace {
  return { family: 'Statement Display', weight: 600, size, source: `local("${displayName(slice)}")`, range };
}

const names = new Map<string, string>();

function local(path: string): string {
  const name = names.get(path) ?? postScriptName(path);
  names.set(path, name);
  return `local("${name}")`;
}
