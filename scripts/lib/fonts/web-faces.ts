import { type Derived, digestOnce } from '../files/index.ts';
import type { Language } from '../text/index.ts';
import {
  type CodePoints,
  charactersOf,
  coarse,
  contains,
  intersection,
  mergedRanges,
  pointsOf,
} from './code-points.ts';
import { CAPS_FEATURES, cutFont, DISPLAY_FEATURES, TEXT_FEATURES } from './cut-font.ts';
import { webDisplay } from './display-cut.ts';
import { classRule, type FontFace, familyOf, fontFace } from './font-face.ts';
import { charactersIn, type FontSettings, fontStock, PLAIN_FONTS } from './font-stock.ts';
import { FONT_TABLE, fontRows } from './font-table.ts';
import { touchedSlices } from './slices.ts';
import { emphasisMarks, type Typeface, typefaces } from './typefaces.ts';

/** A WOFF2 file that pages load. */
export type WebFontFile = {
  /** The file name, with a digest of the bytes in it, e.g. `statement-latn-400-latin.3f2a97c0b1d4.woff2`. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** The faces of web pages: CSS, and the font files that it names. */
export type WebFonts = {
  /** The `@font-face` rules; the files are expected beside the style sheet. */
  readonly css: string;
  readonly files: readonly WebFontFile[];
};

/** The text that a page shows. */
export type PageText = {
  /** All text of the page. */
  readonly text: string;
  /**
   * What of the text is shown in weight 600, headline included. Han, kana and Hangul then carry the bold of these
   * characters only (a page of 500 characters: some 60 KB less). All of the text when left out.
   */
  readonly strong?: string;
  /** The text in code. */
  readonly code?: string;
  /** The text that is set in a face of its own, by the key of the face (see `FaceRun`). */
  readonly runs?: ReadonlyMap<string, string>;
};

/**
 * The fonts of one page. A file of the page's own script depends on face and range alone, so that pages share it; Han
 * and other vast scripts, and scripts that the page only quotes, carry the page's own characters.
 */
export async function webFonts(
  language: Language,
  shown: PageText,
  settings: FontSettings = PLAIN_FONTS,
): Promise<WebFonts> {
  const { text } = shown;
  const used = pointsOf(`${text.normalize('NFC')}${emphasisMarks(language)}`);
  const strong = shown.strong === undefined ? used : pointsOf(shown.strong.normalize('NFC'));
  // Emoji are in the reader's own face, in colour.
  const families = typefaces(language, text, settings).filter(({ role }) => role !== 'emoji');
  const [first] = families;
  const plans = families.flatMap((typeface, index) => {
    const before = families.slice(0, index).map((each) => each.range);
    const mine = (points: CodePoints): CodePoints =>
      intersection(points, typeface.range).flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, step) => from + step)
          .filter((point) => !before.some((range) => contains(range, point)))
          .map((point): readonly [number, number] => [point, point]),
      );
    const points = mergedRanges(mine(used));
    return points.length === 0 ? [] : [{ typeface, used: points, strong: mergedRanges(mine(strong)), all: used }];
  });
  const cache = settings.cache;
  const rules = await Promise.all(
    plans.map((plan) =>
      plan.typeface === first && first.isOwn && !first.isVast ? shared(plan, language, cache) : carried(plan, cache),
    ),
  );
  const more = await Promise.all([
    codeRules(shown.code ?? '', settings),
    ...[...(shown.runs ?? [])].map((run) => runRules(run, settings)),
  ]);
  // The first choice comes last: of two rules that have a character browsers take the later.
  const ordered = [...rules.reverse().flat(), ...more.flatMap((each) => each.rules)];
  const files = new Map(ordered.map(({ file }) => [file.name, file]));
  const css = [
    ...ordered.map(({ face }) => fontFace(face)),
    ...more.flatMap((each) => each.classes),
    usualFamilies(language),
  ];
  return { css: css.join('\n'), files: [...files.values()] };
}

/** Families that devices usually have for the script: shown until a face is loaded, and where there is none. */
function usualFamilies({ script }: Language): string {
  const families = fontRows(script).flatMap(({ usual }) => usual);
  const names = families.map((name) => `"${name}",`).join('');
  return `:root{--usual-families:${names}serif}`;
}

type More = { readonly rules: readonly Rule[]; readonly classes: readonly string[] };

/** Rules for words that are set in another family than the page's, with their letters alone. */
async function runRules([key, text]: readonly [string, string], settings: FontSettings): Promise<More> {
  if (key === 'emoji') {
    const usual = FONT_TABLE.find(({ role }) => role === 'emoji')?.usual ?? [];
    return { rules: [], classes: [classRule(key, [...usual, 'emoji', 'sans-serif'])] };
  }
  const face = fontStock(settings).find((each) => each.key === key);
  if (face === undefined || key === 'latn') return { rules: [], classes: [classRule(key, ['Statement', 'serif'])] };
  const points = pointsOf(text.normalize('NFC'));
  const [regular, strong] = await Promise.all(
    [face.regular, face.strong].map((path) =>
      cutFont({ path, points, features: TEXT_FEATURES, format: 'woff2', cache: settings.cache }),
    ),
  );
  const family = familyOf(key);
  const rule = (made: Derived | undefined, weight: 400 | 600, style: 'normal' | 'italic'): Rule[] =>
    made === undefined ? [] : [ruleOf(`${key}-${weight}-words`, made, { family, weight, style, size: face.textSize })];
  return {
    rules: [...rule(regular, 400, 'normal'), ...rule(strong, 600, 'normal'), ...rule(regular, 400, 'italic')],
    classes: [classRule(key, [family, 'Statement', 'serif'])],
  };
}

/** Rules for the monospaced face of code. */
async function codeRules(code: string, settings: FontSettings): Promise<More> {
  const mono = fontStock(settings).find(({ role }) => role === 'code');
  const points = mono === undefined ? [] : intersection(pointsOf(code.normalize('NFC')), charactersIn(mono));
  if (mono === undefined || points.length === 0) return { rules: [], classes: [] };
  const made = await cutFont({
    path: mono.regular,
    points: mergedRanges([...points, ...PRINTABLE]),
    features: TEXT_FEATURES,
    format: 'woff2',
    cache: settings.cache,
  });
  const face = { family: 'Statement Code', size: mono.textSize, range: charactersIn(mono) } as const;
  return {
    rules: ([400, 600] as const).map((weight) => ruleOf('code-400', made, { ...face, weight })),
    classes: [],
  };
}

/** Characters of most code: pages then share one file. */
const PRINTABLE: CodePoints = [[0x20, 0x7e]];

type Plan = {
  readonly typeface: Typeface;
  readonly used: CodePoints;
  readonly strong: CodePoints;
  readonly all: CodePoints;
};
type Rule = { readonly face: FontFace; readonly file: WebFontFile };

/** Rules for the page's own script: files by face and range. */
async function shared(
  { typeface, used, all }: Plan,
  language: Language,
  cache: string | undefined,
): Promise<readonly Rule[]> {
  const rules = touchedSlices(typeface, used, language).map(async (slice): Promise<readonly Rule[]> => {
    const cut = (path: string, features: readonly string[], points = slice.points): Promise<Derived> =>
      cutFont({ path, points, features, format: 'woff2', cache });
    const { regular, strong, italic, textSize, displaySize } = typeface;
    const key = `${typeface.key}-400-${slice.name}`;
    const text = await cut(regular, TEXT_FEATURES);
    if (slice.isQuoted === true) return light(key, text, typeface, coarse(slice.points, all));
    const small = LATIN_KEYS.has(typeface.key) ? lettersOf(slice.points) : [];
    const [bold, slanted, caps, headline] = await Promise.all([
      cut(strong, TEXT_FEATURES),
      italic === undefined ? undefined : cut(italic, TEXT_FEATURES),
      small.length === 0 ? undefined : cut(strong, CAPS_FEATURES, small),
      slice.display === undefined || typeface.key !== 'latn'
        ? undefined
        : webDisplay(slice.display, { points: slice.points, features: DISPLAY_FEATURES, cache }),
    ]);
    const rule = (face: string, made: Derived, rest: Omit<FontFace, 'source'>): Rule =>
      ruleOf(key.replace('400', face), made, rest);
    const statement = { family: 'Statement', size: textSize, range: slice.points } as const;
    return [
      rule('400', text, { ...statement, weight: 400 }),
      rule('600', bold, { ...statement, weight: 600 }),
      rule(slanted === undefined ? '400' : '400-italic', slanted ?? text, {
        ...statement,
        weight: 400,
        style: 'italic',
      }),
      rule('600', bold, { ...statement, family: 'Statement Caps', weight: 600 }),
      ...(caps === undefined
        ? []
        : [rule('caps', caps, { ...statement, family: 'Statement Caps', weight: 600, range: small })]),
      rule(headline === undefined ? '600' : 'display', headline ?? bold, {
        ...statement,
        family: 'Statement Display',
        weight: 600,
        size: displaySize,
      }),
    ];
  });
  return (await Promise.all(rules)).flat();
}

/** Families with small capitals. */
const LATIN_KEYS: ReadonlySet<string> = new Set(['latn', 'latn-more']);

/** Rules for a regular face in every place where the page may need its characters. */
function light(stem: string, text: Derived, { textSize, displaySize }: Typeface, range: CodePoints): readonly Rule[] {
  const rule = (rest: Omit<FontFace, 'source' | 'range' | 'size'>, size = textSize): Rule =>
    ruleOf(stem, text, { ...rest, size, range });
  return [
    rule({ family: 'Statement', weight: 400 }),
    rule({ family: 'Statement', weight: 400, style: 'italic' }),
    rule({ family: 'Statement', weight: 600 }),
    rule({ family: 'Statement Caps', weight: 600 }),
    rule({ family: 'Statement Display', weight: 600 }, displaySize),
  ];
}

/** The code points of words, not figures: small capitals are used for those alone. */
const lettersOf = (points: CodePoints): CodePoints =>
  pointsOf(charactersOf(points).filter((character) => /[\p{L} .,–—-]/u.test(character)));

/** Rules for vast scripts and for scripts that the page only quotes: files with the page's own characters. */
async function carried({ typeface, used, strong, all }: Plan, cache: string | undefined): Promise<readonly Rule[]> {
  const { regular, key, isOwn, textSize, displaySize } = typeface;
  // Quoted scripts, such as languages' own names, are light; only Latin is quoted often enough in headlines.
  const hasBold = strong.length > 0 && (isOwn || key === 'latn');
  const [text, bold] = await Promise.all([
    cutFont({ path: regular, points: used, features: TEXT_FEATURES, format: 'woff2', cache }),
    hasBold
      ? cutFont({ path: typeface.strong, points: strong, features: TEXT_FEATURES, format: 'woff2', cache })
      : undefined,
  ]);
  // The bold is cut for less: a character that it lacks is shown in regular.
  const rules = light(`${key}-400`, text, typeface, coarse(used, all));
  if (bold === undefined) return rules;
  const boldRange = coarse(strong, all);
  const heavy = (family: FontFace['family'], size: number): Rule =>
    ruleOf(`${key}-600`, bold, { family, weight: 600, size, range: boldRange });
  return [
    ...rules,
    heavy('Statement', textSize),
    heavy('Statement Caps', textSize),
    heavy('Statement Display', displaySize),
  ];
}

function ruleOf(stem: string, { bytes }: Derived, face: Omit<FontFace, 'source'>): Rule {
  const digest = digestOnce(bytes).slice(0, 12);
  const name = `statement-${stem}.${digest}.woff2`;
  return { face: { ...face, source: `url("./${name}") format("woff2")` }, file: { name, bytes } };
}
