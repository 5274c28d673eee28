import type { Language } from '../../language/language.ts';
import type { Derived } from '../derived.ts';
import { digestOnce } from '../digest-once.ts';
import { type CodePoints, charactersOf, contains, intersection, merged, pointsOf } from './code-points.ts';
import { cutFont } from './cut-font.ts';
import { webDisplay } from './display-cut.ts';
import { CAPS, DISPLAY, TEXT } from './features.ts';
import { type FontFace, fontFace } from './font-face.ts';
import { coarse, emphasisMarks } from './page-characters.ts';
import { touchedSlices } from './slices.ts';
import { type FontSettings, type Typeface, typefaces } from './typefaces.ts';

export type WebFontFile = {
  /** With a digest of the bytes in it, e.g. `statement-latn-400-latin.3f2a97c0b1d4.woff2`. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

export type WebFonts = {
  /** The `@font-face` rules; the files are expected beside the style sheet. */
  readonly css: string;
  readonly files: readonly WebFontFile[];
};

export type WebFontSettings = FontSettings & {
  /**
   * What of the text is shown in weight 600, headline included. Han, kana and Hangul then carry the bold of these
   * characters only (a page of 500 characters: some 60 KB less). All of the text when left out.
   */
  readonly strong?: string;
};

/**
 * The fonts of one page. A file of the page's own script hangs on face and range alone, so that pages share it; Han
 * and other vast scripts, and scripts that the page only quotes, carry the page's own characters.
 */
export async function webFonts(language: Language, text: string, settings: WebFontSettings = {}): Promise<WebFonts> {
  const used = pointsOf(`${text.normalize('NFC')}${emphasisMarks(language)}`);
  const strong = settings.strong === undefined ? used : pointsOf(settings.strong.normalize('NFC'));
  const families = typefaces(language, settings);
  const plans = families.flatMap((typeface, index) => {
    const before = families.slice(0, index).map((each) => each.range);
    const mine = (points: CodePoints): CodePoints =>
      intersection(points, typeface.range).flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, step) => from + step)
          .filter((point) => !before.some((range) => contains(range, point)))
          .map((point): readonly [number, number] => [point, point]),
      );
    const points = merged(mine(used));
    return points.length === 0 ? [] : [{ typeface, used: points, strong: merged(mine(strong)), all: used }];
  });
  const cache = settings.cache;
  const rules = await Promise.all(
    plans.map((plan) =>
      plan.typeface.isOwn && !plan.typeface.isVast ? shared(plan, language, cache) : carried(plan, cache),
    ),
  );
  // The most answerable last: of two rules that have a character browsers take the later.
  const ordered = rules.reverse().flat();
  const files = new Map(ordered.map(({ file }) => [file.name, file]));
  return { css: ordered.map(({ face }) => fontFace(face)).join('\n'), files: [...files.values()] };
}

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
    const text = await cut(regular, TEXT);
    if (slice.isQuoted === true) return light(key, text, typeface, coarse(slice.points, all));
    const small = typeface.key === 'latn' ? lettersOf(slice.points) : [];
    const [bold, slanted, caps, headline] = await Promise.all([
      cut(strong, TEXT),
      italic === undefined ? undefined : cut(italic, TEXT),
      small.length === 0 ? undefined : cut(strong, CAPS, small),
      slice.display === undefined
        ? undefined
        : webDisplay(slice.display, { points: slice.points, features: DISPLAY, cache }),
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

/** A regular face in every place where the page may ask for its characters. */
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

/** What small capitals are used for: words, not figures. */
const lettersOf = (points: CodePoints): CodePoints =>
  pointsOf(charactersOf(points).filter((character) => /[\p{L} .,–—-]/u.test(character)));

/** Rules for vast scripts and for scripts that the page only quotes: files with the page's own characters. */
async function carried({ typeface, used, strong, all }: Plan, cache: string | undefined): Promise<readonly Rule[]> {
  const { regular, key, isOwn, textSize, displaySize } = typeface;
  // Quoted scripts, such as languages' own names, are light; only Latin is quoted often enough in headlines.
  const hasBold = strong.length > 0 && (isOwn || key === 'latn');
  const [text, bold] = await Promise.all([
    cutFont({ path: regular, points: used, features: TEXT, format: 'woff2', cache }),
    hasBold ? cutFont({ path: typeface.strong, points: strong, features: TEXT, format: 'woff2', cache }) : undefined,
  ]);
  // The bold comes after: a character that it was not cut for is shown in regular.
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
