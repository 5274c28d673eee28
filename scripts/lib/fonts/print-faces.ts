import { oncePerFile } from '../files/index.ts';
import type { Language } from '../text/index.ts';
import { type CodePoints, coarse, mergedRanges, pointsOf } from './code-points.ts';
import { cutFont } from './cut-font.ts';
import { DISPLAY_SLICES, displayName, printDisplay } from './display-cut.ts';
import { classRule, type FontFace, familyOf, fontFace } from './font-face.ts';
import { charactersIn, type FontSettings, fontStock, PLAIN_FONTS, type StockFace } from './font-stock.ts';
import { postScriptName } from './sfnt.ts';
import { LATIN_DISPLAY } from './slices.ts';
import { type Typeface, typefaces } from './typefaces.ts';

/** The text that a sheet shows. */
export type PrintedText = {
  /** All text of the sheet. */
  readonly text: string;
  /** The text in code. */
  readonly code?: string;
  /** The faces of its `FaceRun`s. */
  readonly faces?: Iterable<string>;
};

/**
 * The static TrueType files that PDFs can be set in: absolute paths, for the browser's own font folder. Headline cuts are
 * made the first time.
 */
export async function printFontFiles(settings: FontSettings = PLAIN_FONTS): Promise<readonly string[]> {
  const cuts = await Promise.all(DISPLAY_SLICES.map((slice) => printDisplay(slice, settings.cache)));
  return [...new Set([...fontStock(settings).flatMap(filesOf), ...cuts.map((cut) => cut.path)])];
}

const filesOf = ({ regular, strong, italic }: StockFace): readonly string[] => [
  regular,
  strong,
  ...(italic === undefined ? [] : [italic]),
];

/**
 * The `@font-face` rules of a sheet, by the names of `printFontFiles`. The families are `Statement` (400, 600 and, for
 * Latin, Cyrillic and Greek, a real italic), `Statement Display` (600), `Statement Caps` (600), `Statement Code` where
 * there is code, and one for each face of its runs.
 */
export function printFontCss(language: Language, shown: PrintedText, settings: FontSettings = PLAIN_FONTS): string {
  return faceRules(language, shown, settings, local, (slice) => `local("${displayName(slice)}")`);
}

/**
 * The `@font-face` rules of a sheet with the fonts in them, cut to its characters: for browsers that take no folder of
 * fonts from us, and would set the text in a font of their system.
 */
export async function embeddedFontCss(
  language: Language,
  shown: PrintedText,
  settings: FontSettings = PLAIN_FONTS,
): Promise<string> {
  const points = mergedRanges([...pointsOf(shown.text.normalize('NFC')), ...PRINTABLE]);
  const embed = async (path: string): Promise<readonly [string, string]> => {
    const { bytes } = await cutFont({ path, points, format: 'truetype', cache: settings.cache });
    return [path, `url("data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}")`];
  };
  const cuts = await Promise.all(
    DISPLAY_SLICES.map(async (slice) => [slice, (await printDisplay(slice, settings.cache)).path] as const),
  );
  const wanted = new Set<string>();
  const slices = new Map<string, string>(cuts);
  const displayOf = (slice: string): string => slices.get(slice) ?? '';
  const note = (path: string): string => {
    wanted.add(path);
    return path;
  };
  faceRules(language, shown, settings, note, (slice) => note(displayOf(slice)));
  const sources = new Map(await Promise.all([...wanted].map(embed)));
  const sourceOf = (path: string): string => sources.get(path) ?? local(path);
  return faceRules(language, shown, settings, sourceOf, (slice) => sourceOf(displayOf(slice)));
}

type SourceOf = (name: string) => string;

function faceRules(
  language: Language,
  { text, code = '', faces = [] }: PrintedText,
  settings: FontSettings,
  sourceOf: SourceOf,
  displayOf: SourceOf,
): string {
  const families = typefaces(language, text, settings);
  const stock = fontStock(settings);
  const used = pointsOf(text.normalize('NFC'));
  const runs = [...faces].flatMap((face) => stock.find(({ key }) => key === face) ?? []);
  // The first choice comes last. The last choice takes all other characters, and needs no range.
  const statement = families.map((typeface, index) =>
    rules(typeface, index === families.length - 1 ? undefined : rangeOn(typeface, used), sourceOf, displayOf),
  );
  return [
    ...statement.reverse().flat().map(fontFace),
    ...codeRules(code, stock, sourceOf).map(fontFace),
    ...runs.flatMap((face) => faceOfRuns(face, sourceOf)),
  ].join('\n');
}

/**
 * The characters that a family is embedded with: all for the page's own text; for others only those that the page
 * shows, which is shorter.
 */
function rangeOn({ isOwn, key, range }: Typeface, used: CodePoints): CodePoints {
  return isOwn || key === 'latn' ? range : coarse(range, used);
}

function rules(
  typeface: Typeface,
  range: CodePoints | undefined,
  sourceOf: SourceOf,
  displayOf: SourceOf,
): readonly FontFace[] {
  const { strong, displaySize, textSize } = typeface;
  return [
    ...textRules('Statement', typeface, range, sourceOf),
    { family: 'Statement Caps', weight: 600, range, size: textSize, source: sourceOf(strong) },
    { family: 'Statement Display', weight: 600, range, size: displaySize, source: sourceOf(strong) },
    // The headline cuts come after the semibold, which has what they lack.
    ...(typeface.key === 'latn'
      ? LATIN_DISPLAY.map(
          ({ display, points }): FontFace => ({
            family: 'Statement Display',
            weight: 600,
            size: displaySize,
            source: displayOf(display),
            range: points,
          }),
        )
      : []),
  ];
}

/**
 * The rules for running text. Scripts without italics stand upright, in the same family: otherwise they would be set in
 * another.
 */
function textRules(
  family: FontFace['family'],
  { regular, strong, italic, textSize }: StockFace,
  range: CodePoints | undefined,
  sourceOf: SourceOf,
  size = textSize,
): readonly FontFace[] {
  const face = { family, range, size } as const;
  return [
    { ...face, weight: 400, source: sourceOf(regular) },
    { ...face, weight: 600, source: sourceOf(strong) },
    { ...face, weight: 400, style: 'italic', source: sourceOf(italic ?? regular) },
  ];
}

function faceOfRuns(face: StockFace, sourceOf: SourceOf): readonly string[] {
  if (face.key === 'latn') return [classRule('latn', ['Statement', 'serif'])];
  const family = familyOf(face.key);
  return [
    ...textRules(family, face, undefined, sourceOf).map(fontFace),
    classRule(face.key, [family, 'Statement', 'serif']),
  ];
}

/**
 * Sizes in percent at which one Han character or kana, or one of Hangul, which is narrower, is as wide as two cells of
 * the monospaced face.
 */
const TWO_CELLS = { han: 120, hangul: 130 } as const;

/**
 * The rules for code: the monospaced face, and beside it the East Asian ones at two cells. Joiners are set as in the
 * text.
 */
function codeRules(code: string, stock: readonly StockFace[], sourceOf: SourceOf): readonly FontFace[] {
  const mono = stock.find(({ role }) => role === 'code');
  if (code === '' || mono === undefined) return [];
  const points = pointsOf(code.normalize('NFC'));
  const vast = stock
    .filter((face) => face.isVast && coarse(charactersIn(face), points).length > 0)
    .map((face) => {
      const size = face.key === 'kore' ? TWO_CELLS.hangul : TWO_CELLS.han;
      return textRules('Statement Code', face, coarse(charactersIn(face), points), sourceOf, size);
    });
  // The later of two that have a character is taken: the table has Chinese before Korean, and the monospaced face wins.
  const own = textRules('Statement Code', mono, charactersIn(mono), sourceOf);
  return [...vast.reverse().flat(), ...own];
}

/** The characters that style sheets and page numbers show beside the text. */
const PRINTABLE: CodePoints = [[0x20, 0x7e]];

const local = oncePerFile((path: string): string => `local("${postScriptName(path)}")`);
