import { once } from '../../once.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { isEqualTime } from '../number-pairs/equal-times.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import { folded } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { type HourKind, hourPhrases, phraseAlternatives, type ZoneKind } from '../phrases/word-lists.ts';

/** The words of a kind as alternatives of a pattern for folded texts. */
const wordsFor = (kind: HourKind): string => phraseAlternatives(hourPhrases(kind).map(folded));
/** Text between an hour and the word for the half of its day: Uhr, часов, giờ; de la; an ending of case. */
const between = once(
  () =>
    new RegExp(
      `^[-‐’']?\\p{L}{0,3}[\\s\\u00A0]?(?:(?!(?:${wordsFor('and')})[\\s\\u00A0])\\p{L}[\\p{L}\\p{M}]{0,7}[\\s\\u00A0])?(?:(?:${wordsFor('in')}) (?:(?:${wordsFor('article')}) )?)?$`,
      'u',
    ),
);
/** Text between that word and an hour behind it: abends um 6, кешкі сағат 8. */
const ahead = once(
  () => new RegExp(`^\\.?(?:[\\s\\u00A0](?:(?:${wordsFor('at')}|${wordsFor('hour')})[\\s\\u00A0])?)?$`, 'u'),
);
/** The stop of an ordinal: ob 8. zvečer. */
const ORDINAL_STOP = /^\.(?=[\s\u00A0]\p{Ll})/u;
/** How far from its hour, in UTF-16 units, a word stands right beside it. */
const NEXT = 24;

/**
 * The first of some folded words for halves of the day that stands right before an hour, and the first right behind it.
 */
export function besideHour<T>(
  { start, end }: Pick<NumberToken, 'start' | 'end'>,
  text: string,
  words: readonly (readonly [word: string, said: T])[],
): readonly T[] {
  const before = folded(text.slice(Math.max(0, start - NEXT), start));
  const after = folded(text.slice(end, end + NEXT).replace(ORDINAL_STOP, ''));
  return [words.find(([word]) => standsAhead(before, word)), words.find(([word]) => standsBehind(after, word))].flatMap(
    (found) => (found === undefined ? [] : [found[1]]),
  );
}

function standsBehind(after: string, word: string): boolean {
  const at = after.indexOf(word);
  if (at < 0) return false;
  const gap = after.slice(0, at);
  // ໂມງແລງ: the word for the hour has no blank behind it.
  if (!between().test(gap) && !(hasRunOn(word) && between().test(`${gap} `))) return false;
  return hasRunOn(word) || !LETTER_FIRST.test(after.slice(at + word.length));
}

function standsAhead(before: string, word: string): boolean {
  const at = before.lastIndexOf(word);
  if (at < 0 || !ahead().test(before.slice(at + word.length))) return false;
  return hasRunOn(word) || !LETTER_LAST.test(before.slice(0, at));
}

const LETTER_FIRST = /^[\p{L}\p{M}]/u;
const LETTER_LAST = /[\p{L}\p{M}]$/u;

/** The hour of a time or a figure: 14 of `14:30`. */
export const hourOf = (token: NumberToken): number => Number(/^\d+/.exec(token.value)?.[0] ?? 0);

/**
 * The difference where a text says half past six in the evening for half past six in the morning, both counted from
 * sunrise: saa 12:30 jioni.
 */
export function sunriseDifference(
  from: NumberToken,
  to: NumberToken,
  { text, tag }: TaggedText,
): NumberDifference | undefined {
  const said = from.kind === 'time' ? sunriseHours(to, text, tag) : [];
  const hour = hourOf(from) % 24;
  // Half past seven may be in the evening.
  const isSaidOf = said.some(isOf([hour, ...(from.isSpoken === true ? [hour + 12] : [])]));
  return said.length === 0 || isSaidOf ? undefined : numberDifference('block', 'half-day', from, to);
}

/**
 * Whether an hour counted from sunrise is said to be in another part of the day than some hours (0-23). False where no hours are given, or
 * nothing is said.
 */
export const isInOtherHalf = (hours: readonly number[], to: Place, { text, tag }: TaggedText): boolean => {
  const said = hours.length === 0 ? [] : sunriseHours(to, text, tag);
  return said.length > 0 && !said.some(isOf(hours));
};

type Place = Pick<NumberToken, 'start' | 'end'>;
/** The first hour and the last one, 0 to 29: those from 24 on are after midnight. */
type Hours = readonly [first: number, last: number];

const isOf =
  (hours: readonly number[]) =>
  ([first, last]: Hours): boolean =>
    hours.some((hour) => [hour, hour + 24].some((each) => each >= first && each <= last));

/** The hours that the words beside an hour counted from sunrise are said of. */
function sunriseHours(to: Place, text: string, tag: string): readonly Hours[] {
  const words = Object.entries(languageData(tag).sunrise ?? {}).flatMap(([hours, list]) => {
    const [first = 0, last = 0] = hours.split(' ').map(Number);
    return list.map((word) => [folded(word), [first, last]] as const);
  });
  return words.length === 0 ? [] : besideHour(to, text, words);
}

/** UTF-16 units behind a time in which its zone stands. */
const REACH = 16;
const ZONE =
  /(?<!\p{L})(?:UTC|GMT|BST|WEST|E?[CEMP][SD]?T|CEST|EEST|EET|CET|MSK|IST|JST|KST|AEST|AEDT|WIB|WITA|WIT)(?!\p{L})/u;

const zoneOf = ({ end }: NumberToken, text: string): string | undefined =>
  ZONE.exec(text.slice(end - 4, end + REACH))?.[0];

/** Whether two times name different zones, 11 a.m. ET and 17 Uhr (MEZ), so that the hours may be the same moment. */
export function isInOtherZone(from: NumberToken, to: NumberToken, source: TaggedText, target: TaggedText): boolean {
  if (from.kind !== 'time') return false;
  const [zone, other] = [zoneOf(from, source.text), zoneOf(to, target.text)];
  return zone !== undefined && other !== undefined && zone !== other && !source.text.includes(other);
}

/** Abbreviations of one zone in different languages, by winter and summer. Behind that of the first an offset makes another. */
const ZONES: readonly ZoneKind[] = ['utc', 'centralEurope', 'easternEurope', 'moscow', 'japan'];
const zones = once((): readonly RegExp[] =>
  ZONES.map(
    (zone) =>
      new RegExp(
        `(?<![\\p{L}\\p{Nd}])(?:${phraseAlternatives(hourPhrases(zone))})(?![\\p{L}\\p{Nd}${zone === 'utc' ? '+-' : ''}])`,
        'u',
      ),
  ),
);
/** A quick test: those that a source may have. */
const MAY_BE_ZONE = /GMT|UTC|[CE]ES?T|MSK|JST|MES?Z/;

/**
 * The difference where the zone of a time is another in the translation, with the same times: 23:59 GMT as 23.59 Uhr
 * MEZ.
 */
export function zoneDifferences(
  source: TaggedText,
  target: TaggedText,
  pairs: readonly { readonly source: NumberToken; readonly target: NumberToken }[],
): readonly NumberDifference[] {
  if (!MAY_BE_ZONE.test(source.text)) return [];
  const [own, others] = [source.text, target.text].map((text) => zones().map((zone) => zone.exec(text)));
  const [at, ...more] = (own ?? []).flatMap((match, zone) => (match === null ? [] : [zone]));
  const [to, ...rest] = (others ?? []).flatMap((match, zone) => (match === null ? [] : [zone]));
  if (at === undefined || to === undefined || at === to || more.length > 0 || rest.length > 0) return [];
  const [from, found] = [own?.[at], others?.[to]];
  // Another hour is the same moment.
  const isShifted = pairs.some((pair) => pair.source.kind === 'time' && !isEqualTime(pair.source, pair.target));
  if (isShifted || from === null || from === undefined || found === null || found === undefined) return [];
  const place = ({ index, 0: text }: RegExpExecArray) => ({ value: '0', text, start: index, end: index + text.length });
  return [numberDifference('block', 'zone', place(from), place(found))];
}
