import type { Language } from '../../language/language.ts';
import { type CodePoints, pointsOf } from './code-points.ts';
import { cutFont } from './cut-font.ts';
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
  return faceRules(typefaces(language, settings), local, (slice) => `local("${displayName(slice)}")`);
}

/**
 * The same rules with the fonts in them, cut to the characters of a text: for browsers that take no folder of fonts from
 * us, and would set the text in whatever their system has.
 */
export async function embeddedFontCss(language: Language, text: string, settings: FontSettings = {}): Promise<string> {
  const families = typefaces(language, settings);
  const points = pointsOf(text.normalize('NFC'));
  const embed = async (path: string): Promise<readonly [string, string]> => {
    const { bytes } = await cutFont({ path, points, format: 'truetype', cache: settings.cache });
    return [path, `url("data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}")`];
  };
  const files = families.flatMap(({ regular, strong, italic }) => [
    regular,
    strong,
    ...(italic === undefined ? [] : [italic]),
  ]);
  const cuts = await Promise.all(
    DISPLAY_SLICES.map(async (slice) => [slice, (await printDisplay(slice, settings.cache)).path] as const),
  );
  const sources = new Map(await Promise.all([...new Set([...files, ...cuts.map(([, path]) => path)])].map(embed)));
  const slices = new Map<string, string>(cuts);
  const sourceOf = (path: string): string => sources.get(path) ?? local(path);
  return faceRules(families, sourceOf, (slice) => sourceOf(slices.get(slice) ?? ''));
}

type SourceOf = (name: string) => string;

function faceRules(families: readonly Typeface[], sourceOf: SourceOf, displayOf: SourceOf): string {
  // The most answerable last. What nobody claims is left to the least, which needs no range.
  return families
    .map((typeface, index) => rules(typeface, index === families.length - 1, sourceOf, displayOf))
    .reverse()
    .flat()
    .map(fontFace)
    .join('\n');
}

function rules(typeface: Typeface, isLast: boolean, sourceOf: SourceOf, displayOf: SourceOf): readonly FontFace[] {
  const { regular, strong, italic, textSize, displaySize } = typeface;
  const range = isLast ? undefined : typeface.range;
  const text = { family: 'Statement', range, size: textSize } as const;
  return [
    { ...text, weight: 400, source: sourceOf(regular) },
    { ...text, weight: 600, source: sourceOf(strong) },
    // Scripts without italics stand upright, in the same family: else they would fall out of it.
    { ...text, weight: 400, style: 'italic', source: sourceOf(italic ?? regular) },
    { family: 'Statement Caps', weight: 600, range, size: textSize, source: sourceOf(strong) },
    { family: 'Statement Display', weight: 600, range, size: displaySize, source: sourceOf(strong) },
    ...(typeface.key === 'latn'
      ? LATIN_DISPLAY.map(({ display, points }) => displayRule(displayOf(display), points, displaySize))
      : []),
  ];
}

/** The headline cuts come after the semibold, which has what they lack. */
function displayRule(source: string, range: CodePoints, size: number): FontFace {
  return { family: 'Statement Display', weight: 600, size, source, range };
}

const names = new Map<string, string>();

function local(path: string): string {
  const name = names.get(path) ?? postScriptName(path);
  names.set(path, name);
  return `local("${name}")`;
}
