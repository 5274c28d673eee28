import { matchesIn } from '../../matches-in.ts';
import { languageData } from '../language/language-data.ts';
import { dropWhere, type FigurePairing } from '../number-pairs/figure-pairs.ts';
import type { NumberDifference } from '../number-pairs/number-difference.ts';
import { hundredsBefore, listedIn, mayHaveDecades } from '../number-words/listed-words.ts';
import { type NumberToken, numberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';

/** A decade of a text, by its first year in the century, and by the whole year where the text says that. */
type Decade = {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly year: string | undefined;
};

/**
 * Both texts with the decades that one of them has in words as numbers: the 1940s as años cuarenta, and années
 * quatre-vingt-dix as the 1990s.
 */
export function withDecades(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const said = inWords(source);
  // Two decades in words that cannot be read are taken for each other.
  const isOpen = (one: Decade): boolean => one.year === undefined || said.includes(one);
  const figures = said.length > 0 ? [] : inFigures(source);
  if (said.length === 0 && figures.length === 0) return [source, target];
  const others = [...inWords(target), ...(said.length > 0 ? inFigures(target) : [])];
  const [from, to]: [NumberToken[], NumberToken[]] = [[], []];
  const take = (one: Decade, other: Decade): void => {
    const year = one.year ?? other.year ?? String(CENTURY + one.first);
    from.push(tokenOf(one, year, source.text));
    to.push(
      tokenOf(other, other.year ?? (one.first === other.first ? year : String(CENTURY + other.first)), target.text),
    );
    others.splice(others.indexOf(other), 1);
  };
  const lost = [...said, ...figures].filter((one) => {
    const same = others.find(({ first }) => first === one.first);
    if (same !== undefined) take(one, same);
    return same === undefined;
  });
  for (const one of lost.filter(isOpen)) {
    const other = others.find(({ year }) => year === undefined);
    if (other !== undefined) take(one, other);
  }
  return [withNumbers(source, from), withNumbers(target, to)];
}

/** The century of a decade that names none. */
const CENTURY = 1900;

const inWords = ({ text, tag }: TaggedText): readonly Decade[] =>
  mayHaveDecades(text, tag)
    ? listedIn(text, tag, 'decades').map(({ values: [first = 0], start, end }) => {
        const hundreds = hundredsBefore(start, text, tag);
        return hundreds === undefined
          ? { first, start, end, year: undefined }
          : { first, start: hundreds.start, end, year: String(YEARS * hundreds.count + first) };
      })
    : [];

/** Decades in figures: the 1990s, les années 1990, the 90s, gli anni '90. */
const inFigures = (given: TaggedText): readonly Decade[] =>
  tokensOf(given).flatMap(({ kind, value, decade, start, end }) => {
    if (!value.endsWith('0')) return [];
    const isYear = /^[12]\d\d0$/.test(value);
    const isShort = /^[2-9]0$/.test(value) && (decade || /['’]$/u.test(given.text.slice(0, start)));
    if (kind !== 'number' || !(isYear || isShort)) return [];
    return [{ first: Number(value) % YEARS, start, end, year: isYear ? value : undefined }];
  });

const tokenOf = ({ start, end }: Decade, year: string, text: string): NumberToken =>
  numberToken({ start, end, text: text.slice(start, end), value: year, decade: true });

const YEARS = 100;

/** The first years of the decades in a text: 1970 of the 1970s. */
const decadesOf = (source: TaggedText): readonly number[] =>
  tokensOf(source)
    .filter(({ decade, value }) => decade && /^[12]\d{3}$/.test(value))
    .map(({ value }) => Number(value));

/** The centuries of the decades of a text: the 20th of the 1970s. */
export const centuriesOf = (source: TaggedText): ReadonlySet<string> =>
  new Set(decadesOf(source).map((year) => String(Math.floor(year / 100) + 1)));

/** What other languages may say in words beside a decade of a text: the 20th century, or nineteen hundred, of the seventies. */
export const hundredsOfDecades = (source: TaggedText): readonly string[] =>
  [...decadesOf(source), ...inWords(source).map(({ year, first }) => Number(year ?? CENTURY + first))].flatMap(
    (year) => {
      const hundreds = Math.floor(year / YEARS);
      return [String(hundreds + 1), String(YEARS * hundreds)];
    },
  );

/** The years in which the decades of a text end: 1980 for the 1970s. */
export const endsOfDecades = (source: TaggedText): ReadonlySet<string> =>
  new Set(decadesOf(source).map((year) => String(year + 10)));

/**
 * Pairs missing figures with words for decades: the 1990s with Neunzigerjahre, and not with Achtzigerjahre; or with those of the twenties,
 * '20, which may be the twentieth century where no other decade is there.
 */
export function readDecades(
  found: readonly NumberDifference[],
  sources: readonly NumberToken[],
  target: TaggedText,
): readonly NumberDifference[] {
  const isDecade = ({ kind, source }: NumberDifference): boolean =>
    kind === 'missing' && sources.some(({ decade, start }) => decade && start === source?.start);
  if (!found.some(isDecade)) return found;
  const words = listedIn(target.text, target.tag, 'decades');
  const twenties = words.length > 0 || !knowsDecades(target.tag) ? undefined : tokensOf(target).find(isTwenty);
  if (words.length === 0 && twenties === undefined) return found;
  return found.flatMap((each) => {
    if (!isDecade(each) || each.source === undefined) return [each];
    const first = Number(each.source.value) % YEARS;
    if (words.some(({ values }) => values.includes(first))) return [];
    const [other] = words;
    if (other === undefined)
      return twenties === undefined ? [each] : [{ ...each, severity: 'ask', kind: 'changed', target: twenties }];
    return [{ ...each, severity: 'block', kind: 'changed', target: { ...other, value: String(other.values[0]) } }];
  });
}

const isTwenty = ({ kind, value, percent }: NumberToken): boolean =>
  kind === 'number' && value === '20' && percent === 'no';
const knowsDecades = (tag: string): boolean => languageData(tag).decades !== undefined;

/** Decades of a century in one word: 20世纪六七十年代. */
const DECADES = /(\p{Nd}{2})世[纪紀]([一二三四五六七八九十\p{Nd}、和至到]{1,8})年代/gu;
const HAN_DIGITS = '〇一二三四五六七八九';

/** Drops a century and the decades of it that the translation has as years: 20世纪六七十年代, the 1960s and 1970s. */
export function dropDecadesOfCentury(pairing: FigurePairing, source: TaggedText): void {
  if (!source.text.includes('年代')) return;
  for (const { 1: century = '', 2: decades = '', index } of matchesIn(source.text, DECADES)) {
    const first = (Number(century) - 1) * 100;
    const years = new Set(
      [...decades].map((sign) => String(first + 10 * Math.max(HAN_DIGITS.indexOf(sign), Number(sign) || 0))),
    );
    const isYear = ({ kind, value }: NumberToken): boolean => kind === 'number' && years.has(value);
    if (!pairing.target.some(isYear)) continue;
    dropWhere(pairing.source, ({ start }) => start === index);
    dropWhere(pairing.target, isYear);
  }
}
