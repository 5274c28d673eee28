import { once } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { isBehindAt } from '../../date-comparison/beside-hour.ts';
import { saysMidday } from '../../date-comparison/midday.ts';
import { isNoonInWords } from '../../date-comparison/noon-in-words.ts';
import { languageData } from '../../language/language-data.ts';
import { countsFromSunrise, mayCountFromSunrise } from '../../number-pairs/equal-times.ts';
import { dropWhere, type FigurePairing } from '../../number-pairs/figure-pairs.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { isCenturyInWords, isInCompound, numbersInCompounds } from '../../number-words/in-compound.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type NumberToken, numberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { hourPhrases, phraseAlternatives } from '../../phrases/word-lists.ts';
import { wordUnitDifference } from '../../units/unit-difference.ts';
import { isOneMore } from '../limits/next-whole.ts';
import { isMinusBy } from '../signs-and-units/minus-words.ts';
import { removeHalfApart } from './fractions-in-words.ts';
import { removeCounted, removeValue } from './removed-values.ts';

/** Shares that have a name. */
const SHARES: Readonly<Record<string, readonly string[]>> = {
  '50': ['0.5'],
  '25': ['0.25'],
  '75': ['0.75'],
  '100': ['1'],
  '10': ['0.1'],
  '20': ['0.2'],
  '40': ['0.4'],
  '60': ['0.6'],
  '80': ['0.8'],
};

/** The differences for source figures that the target has in words. Words of the source do not count for a figure. */
export function softPairs(pairing: FigurePairing, source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (pairing.source.length === 0) return [];
  const soft = [...softNumbersOf(target)];
  const figures = tokensOf(source);
  // The ten thousand of 1万 is that figure's.
  const own = softNumbersOf(source).filter((word) => !figures.some((figure) => isWithin(word, figure)));
  for (const word of own)
    if (Number(word.value) > 2 && !isOfFigure(word, soft, pairing, source.text, target.text))
      removeCounted(soft, word, source, target);
  const found: NumberDifference[] = [...fractionsIn(pairing, soft, source.text)];
  dropWhere(pairing.source, (token) => {
    if (token.kind === 'phone' || token.kind === 'month') return false;
    // Ora 12 is noon.
    const isTwelve = token.value === '12' && token.kind === 'number' && token.percent === 'no';
    if (isNoonInWords(token.value, target) || (isTwelve && saysMidday(target) && !saysMidday(source))) {
      found.push(numberDifference('notice', 'words', token));
      return true;
    }
    const hour = /^(\d+):00$/.exec(token.value)?.[1];
    const shares = token.percent === 'yes' ? (SHARES[token.value] ?? []) : [];
    if (token.percent === 'yes' && isOutOf(Number(token.value), soft, target.text)) {
      found.push(numberDifference('notice', 'words', token));
      return true;
    }
    const isApart = !soft.some(({ value }) => value === token.value) && removeHalfApart(token.value, soft, target.text);
    if (isApart || (isMultiplied(token, source.text) && isMultipleSaid(token.value, target))) {
      found.push(numberDifference('notice', 'words', token));
      return true;
    }
    const time = pointedTime(token, source.text) ?? token.value;
    const hours = hour === undefined ? halvesOf(time, soft, target.tag) : hoursOf(Number(hour), target.tag);
    const word =
      removeCounted(soft, token, source, target) ??
      [
        ...hours,
        ...shares,
        ...halvesSaid(token, source.text),
        ...arabicShares(token.value, target.tag),
        ...withPowerOfNext(token, figures),
      ]
        .map((value) => removeValue(soft, value))
        .find((hit) => hit !== undefined) ??
      removeClock(time, soft, target.text);
    const isCentury =
      /^(?:st|nd|rd|th)?[ -]centur/iu.test(source.text.slice(token.end, token.end + 12)) &&
      isCenturyInWords(Number(token.value), target);
    // A thousand of which the source speaks in words too: the thousands of the translation may be those.
    const isSaidToo = Number(token.value) >= 100 && own.some(({ value }) => value === token.value);
    // Under 13 as up to twelve.
    if (word === undefined && soft.some((each) => isOneMore(token, each, source, target))) return true;
    if (
      word === undefined &&
      !isCentury &&
      (isSaidToo || ![token.value, ...hours.slice(0, 2)].some((value) => isInCompound(Number(value), target)))
    )
      return false;
    if (word === undefined) {
      // Sedamnaestogodišnjak: the number begins a word.
      found.push(numberDifference('notice', 'words', token));
      return true;
    }
    const place = { ...word, text: target.text.slice(word.start, word.end) };
    found.push(
      wordUnitDifference(token, place, source, target) ??
        (isMinusLost(token, place, target)
          ? numberDifference('ask', 'changed', token, place)
          : numberDifference('notice', 'words', token, place)),
    );
    return true;
  });
  return found;
}

/** Whether a figure below zero is a number in words that nothing says to be so, where the language's words for it are known. */
const isMinusLost = (token: NumberToken, place: NumberPlace, target: TaggedText): boolean =>
  token.negative && languageData(target.tag).minus !== undefined && !isMinusBy(target, numberToken(place));

/**
 * Removes figures of the target that the source has within a word: 17 for siebzehnjährig. Each word accounts for one.
 */
export function dropSaidInCompounds({ target: left }: FigurePairing, source: TaggedText): void {
  if (!left.some(({ kind }) => kind === 'number')) return;
  const said = [...numbersInCompounds(source)];
  dropWhere(left, ({ kind, text, value, percent }) => {
    const isWhole = kind === 'number' && percent === 'no' && !/[.,٫]/u.test(text);
    const at = isWhole ? said.indexOf(Number(value)) : -1;
    if (at >= 0) said.splice(at, 1);
    return at >= 0;
  });
}

/** Whether a figure says how often something is taken: multiplied by 3, by a factor of 3, 3 times. */
const isMultiplied = ({ start, end }: NumberToken, text: string): boolean =>
  /\b(?:multiplied by|factor of) $/iu.test(textBefore(text, start, 14)) ||
  /^(?:-?fold\b| times\b)/iu.test(text.slice(end, end + 6));

/** Whether a translation says so by a word of its own: verdreifachte sich. */
const isMultipleSaid = (value: string, { text, tag }: TaggedText): boolean =>
  listedIn(text, tag, 'multiples').some(({ values }) => values.includes(Number(value)));

/** The time of a figure with a point that is one by the word before it: at 9.25. */
function pointedTime({ kind, start, text }: NumberToken, all: string): string | undefined {
  const [, hour, minute] = (kind === 'number' ? /^([01]?\d|2[0-4])\.([0-5]\d)$/.exec(text) : null) ?? [];
  return hour !== undefined && minute !== undefined && isBehindAt(all, start) ? `${Number(hour)}:${minute}` : undefined;
}

type Place = Pick<SoftNumber, 'start' | 'end'>;
const isWithin = (word: Place, { kind, start, end }: NumberToken): boolean =>
  kind === 'number' && start <= word.start && word.end <= end;

/** The value of the first figure of a range with the word of scale of the second: the ten thousand of 10 to 12 thousand. */
function withPowerOfNext({ end, value, unscaled }: NumberToken, figures: readonly NumberToken[]): readonly string[] {
  const next = figures.find(({ start }) => start >= end && start - end <= RANGE);
  const of = Number(next?.unscaled?.[0]?.value);
  const power = Number(next?.value) / of;
  return unscaled !== undefined || !(power > 1) ? [] : [String(Math.round(Number(value) * power))];
}
/** UTF-16 units between the two figures of a range: 10 to 12 thousand. */
const RANGE = 5;

/**
 * The halves in a figure's words: 1.5 years as a year and a half, six months as half a year; the half may be the only
 * number in them.
 */
const halvesSaid = ({ value, end }: NumberToken, text: string): readonly string[] =>
  value === '1.5' || (value === '6' && /^[ -]months?\b/iu.test(text.slice(end, end + 8))) ? ['0.5'] : [];

/** The Arabic shares that may be meant by a number: the feminine five, السنوات الخمس, is also a fifth. */
const arabicShares = (value: string, tag: string): readonly string[] =>
  /^ar\b/.test(tag) && /^(?:[3-9]|10)$/.test(value) ? [String(Math.round(1000 / Number(value)) / 1000)] : [];

/** Between the two numbers of a share, in UTF-16 units: sete de cada dez. */
const OF_TEN = 12;
/** Between them where a noun stands there, too: une personne sur deux. */
const OF_TWO = 32;
/** Words between the two numbers of a share, right before the second. */
const OUT_OF = /(?<!\p{L})(?:sur|su|von|de cada|em cada|din|op de|av|af|iz|od|z|ze|из|з|із) $/u;

/** Whether a share stands as one number out of another: 70 % as seven of every ten, 50 % as une personne sur deux. */
const isOutOf = (share: number, soft: readonly SoftNumber[], text: string): boolean =>
  soft.some(({ value, end }) =>
    soft.some(
      (whole) =>
        whole.start > end &&
        ((whole.start - end <= OF_TEN && Number(whole.value) > 2) || isSaidOf(end, whole, text)) &&
        Number(value) >= 1 &&
        (100 * Number(value)) / Number(whole.value) === share,
    ),
  );

const isSaidOf = (end: number, whole: SoftNumber, text: string): boolean =>
  whole.start - end <= OF_TWO &&
  OUT_OF.test(text.slice(end, whole.start)) &&
  !/[.,;:]/u.test(text.slice(end, whole.start));

/** The differences for fractions in words: 2/3 as two thirds. */
function fractionsIn({ source: left }: FigurePairing, soft: SoftNumber[], text: string): readonly NumberDifference[] {
  return left.slice(0, -1).flatMap((above, at) => {
    const below = left[at + 1];
    if (below === undefined || text.slice(above.end, below.start) !== '/' || !left.includes(above)) return [];
    const value = Math.round((1000 * Number(above.value)) / Number(below.value)) / 1000;
    if (value >= 1 || removeValue(soft, String(value)) === undefined) return [];
    dropWhere(left, (token) => token === above || token === below);
    return [numberDifference('notice', 'words', above)];
  });
}

/**
 * Whether a number in words is that of a figure: for "The past 100 years … hundreds of houses" it is the hundred of the
 * translation in the same place.
 */
function isOfFigure(
  word: SoftNumber,
  soft: readonly SoftNumber[],
  { source: figures }: FigurePairing,
  text: string,
  targetText: string,
): boolean {
  const [only, ...more] = soft.filter(({ value }) => value === word.value);
  if (word.isWeak !== true || only === undefined || more.length > 0) return false;
  const place = only.start / targetText.length;
  const distance = ({ start }: { readonly start: number }): number => Math.abs(start / text.length - place);
  return figures.some((figure) => figure.value === word.value && distance(figure) < distance(word));
}

/**
 * The values of an hour by the clock of either half of the day, and by that of languages that count from sunrise: saa
 * saba is one.
 */
function hoursOf(hour: number, tag: string): readonly string[] {
  const halves = [hour, (hour + 12) % 24];
  return [...halves, ...(mayCountFromSunrise(tag) ? [(hour + 6) % 12 || 12] : [])].map(String);
}

/** UTF-16 units between an hour and its half. */
const NEXT = 4;

/**
 * The values of a time with a half or a quarter: 8:45 as पौने नौ, which is 8.75; 17:30 as half past five, or half six
 * where the half is that of the next hour: halb sechs; 6:30 as saa kumi na mbili na nusu, counted from sunrise.
 */
function halvesOf(time: string, soft: readonly SoftNumber[], tag: string): readonly string[] {
  const [, whole, minute = ''] = /^(\d+):(15|30|45)$/.exec(time) ?? [];
  if (whole === undefined) return [];
  const hour = Number(whole);
  const own = [hour, (hour + 12) % 24, hour % 12 || 12, ...(countsFromSunrise(tag) ? [(hour + 6) % 12 || 12] : [])];
  if (minute !== '30') return own.map((each) => String(each + Number(minute) / 60));
  const of12 = hour % 12 || 12;
  const hasHalf = (word: SoftNumber, isBefore: boolean): boolean =>
    soft.some(
      (half) =>
        half.value === '0.5' &&
        (isBefore
          ? half.start < word.start && word.start - half.end < NEXT
          : half.start >= word.end && half.start - word.end < NEXT),
    );
  const isHalfTo = soft.some((word) => word.value === String((of12 % 12) + 1) && hasHalf(word, true));
  // في السادسة والنصف: the half stands by itself.
  const isHalfPast = soft.some((word) => word.value === String(of12) && hasHalf(word, false));
  return [
    ...own.map((each) => `${each}.5`),
    ...(isHalfTo ? [String((of12 % 12) + 1)] : []),
    ...(isHalfPast ? [String(of12)] : []),
  ];
}

/** Between the hour and its minutes, in UTF-16 units: zwei Uhr dreißig; tjugo över åtta. */
const CLOCK = 12;

/** Removes an hour and its minutes, both in words, from the list: those past an hour, or those to the next. */
function removeClock(time: string, soft: SoftNumber[], text: string): SoftNumber | undefined {
  const [hour, minute] = (/^(\d+):(\d\d)$/.exec(time) ?? []).slice(1).map(Number);
  if (hour === undefined || minute === undefined || minute === 0) return undefined;
  const word = soft.find((each) => {
    const isOf = (other: number): boolean =>
      [other % 24, (other + 12) % 24, other % 12 || 12].includes(Number(each.value));
    return soft.some((other) => {
      if (other === each) return false;
      const [value, isAfter] = [Number(other.value), other.start >= each.end];
      const between = isAfter ? text.slice(each.end, other.start) : text.slice(other.end, each.start);
      if (between.length > CLOCK) return false;
      const isTo = !isAfter && leadsTo().test(between);
      const isPast = value === minute || (minute === 15 && value === 0.25);
      if (isOf(hour) && isPast && !isTo) return true;
      return isOf(hour + 1) && !isAfter && (isTo ? value === 60 - minute : QUARTERS[minute]?.includes(value) === true);
    });
  });
  if (word !== undefined) soft.splice(soft.indexOf(word), 1);
  return word;
}

/** Words between minutes and the hour that they lead to. */
const leadsTo = once(() => new RegExp(`(?<!\\p{L})(?:${phraseAlternatives(hourPhrases('to'))})(?!\\p{L})`, 'iu'));
/** The quarters of the next hour: a quarter to it, or as many quarters of it, as Catalan counts. */
const QUARTERS: Readonly<Record<number, readonly number[]>> = { 15: [0.25, 1], 30: [2], 45: [0.25, 0.75, 3] };
