import type { Language } from '../text/index.ts';
import {
  type CodePoints,
  charactersOf,
  contains,
  intersection,
  mergedRanges,
  parseRanges,
  pointsOf,
  withoutRanges,
} from './code-points.ts';
import type { Typeface } from './typefaces.ts';

/** A part of a family that web pages share, whatever their words. */
export type Slice = {
  readonly name: string;
  readonly points: CodePoints;
  /** Slice of the variable package from which the same characters can be cut for headlines. */
  readonly display?: string;
  /** True when the page only quotes the slice's script: it then holds the page's own characters, in regular. */
  readonly isQuoted?: boolean;
};

/** A slice with a home is shared by pages in that script or language; others only quote it. */
type Shared = Slice & {
  readonly home?: 'Cyrl' | 'Grek' | 'vi';
  /**
   * True when a page needs few of its letters, different ones in each language: a page then holds only those that it
   * shows.
   */
  readonly isSparse?: boolean;
};

/** Slices of Latin by how often pages need them: those of most pages, then what each group of languages adds. */
const LATIN: readonly Shared[] = [
  {
    name: 'latin',
    display: 'latin',
    points: parseRanges(
      'U+20-7E,U+A0,U+A7,U+A9,U+AB,U+AE,U+B0,U+B7,U+BB,U+2010-2015,U+2018-201E,U+2022,U+2026,U+202F,U+2030,U+2039-203A,U+20AC',
    ),
  },
  { name: 'western', display: 'latin', points: parseRanges('U+A1,U+AA,U+BA,U+BF-FF,U+131,U+152-153') },
  {
    name: 'european',
    isSparse: true,
    display: 'latin-ext',
    points: parseRanges('U+100-130,U+132-151,U+154-17F,U+18F,U+218-21B,U+237,U+259,U+1E80-1E85,U+1E9E,U+1EF2-1EF3'),
  },
  {
    name: 'vietnamese',
    home: 'vi',
    display: 'vietnamese',
    points: parseRanges(
      'U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-301,U+303,U+309,U+323,U+1EA0-1EF9,U+20AB',
    ),
  },
  { name: 'cyrillic', home: 'Cyrl', display: 'cyrillic', points: parseRanges('U+400-45F,U+490-491,U+2116') },
  { name: 'cyrillic-more', home: 'Cyrl', display: 'cyrillic-ext', points: parseRanges('U+460-48F,U+492-52F') },
  { name: 'greek', home: 'Grek', display: 'greek', points: parseRanges('U+370-3FF') },
];

/**
 * Slices with Vietnamese first: letters that it shares with others are then looked for in the slice that a Vietnamese
 * page has anyway.
 */
const VIETNAMESE_FIRST = [...LATIN].sort((a, b) => Number(b.name === 'vietnamese') - Number(a.name === 'vietnamese'));

/** The characters that headlines take from each slice of the variable package. */
export const LATIN_DISPLAY: readonly { readonly display: string; readonly points: CodePoints }[] = [
  ...new Set(LATIN.flatMap((slice) => (slice.display === undefined ? [] : [slice.display]))),
].map((display) => ({
  display,
  points: mergedRanges(LATIN.filter((slice) => slice.display === display).flatMap((slice) => slice.points)),
}));

/** The characters that Arabic and Persian are written with. */
const ARABIC = parseRanges(
  'U+20-2F,U+3A-40,U+5B-60,U+7B-BF,U+606-60C,U+61B,U+61F,U+621-63A,U+640-656,U+660-66D,U+670,U+67E,U+686,U+698,U+6A9,U+6AF,U+6C0,U+6CC,U+6D4,U+6F0-6F9,U+200B-2027,U+2030-205E,U+FD3E-FD3F',
);

/**
 * The slices of a page's own family that its characters touch. Latin, Cyrillic and Greek come in as many as there
 * are; joined scripts in one, since letters in two files do not join: the small one if it has them all.
 */
export function touchedSlices(typeface: Typeface, used: CodePoints, language: Language): readonly Slice[] {
  if (typeface.scripts.includes('Latn')) return touchedLatin(typeface, used, language);
  const arabic = intersection(typeface.range, ARABIC);
  const isCommon =
    typeface.key === 'arab' && used.every(([from, to]) => contains(arabic, from) && contains(arabic, to));
  return used.length === 0
    ? []
    : [isCommon ? { name: 'common', points: arabic } : { name: 'all', points: typeface.range }];
}

function touchedLatin(
  { key, characters: map }: Typeface,
  used: CodePoints,
  { tag, script }: Language,
): readonly Slice[] {
  const signs: Shared = {
    name: 'signs',
    isSparse: key !== 'latn',
    points: withoutRanges(map, mergedRanges(LATIN.flatMap((slice) => slice.points))),
  };
  const { language } = new Intl.Locale(tag);
  let left = used;
  // What is cut for one page anyway takes the common accents along, which would be a second file in every face.
  const hasRare = LATIN.some((slice) => slice.isSparse === true && intersection(slice.points, used).length > 0);
  return [...(language === 'vi' ? VIETNAMESE_FIRST : LATIN), signs].flatMap((slice) => {
    const points = intersection(slice.points, map);
    const touched = intersection(points, left);
    left = withoutRanges(left, points);
    if (touched.length === 0) return [];
    const isQuoted = slice.home !== undefined && slice.home !== script && slice.home !== language;
    if (isQuoted) return [{ name: slice.name, points: touched, isQuoted }];
    // A page in another alphabet needs little of Latin: figures, marks and a few names.
    if (script !== 'Latn' && slice.home === undefined) return [{ ...slice, points: touched }];
    const isSparse = slice.isSparse === true || (slice.name === 'western' && hasRare);
    return [{ ...slice, points: isSparse ? intersection(points, bothCases(touched)) : points }];
  });
}

/** The code points with the other case of each letter: pages of one language then mostly need the same file. */
function bothCases(points: CodePoints): CodePoints {
  const text = charactersOf(points).join('');
  return pointsOf(`${text}${text.toUpperCase()}${text.toLowerCase()}`);
}
