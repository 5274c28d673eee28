import { matchesIn } from '../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { isEqualTime } from '../number-pairs/equal-times.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';
import { zoneNames } from '../phrases/word-lists.ts';
import { hourOf } from './beside-hour.ts';
import { halvesBeside } from './day-halves.ts';

/** Minutes from UTC in winter and in summer; `isFixed` for an offset in figures, UTC+1, which may be said of one half of the year. */
type Offsets = { readonly winter: number; readonly summer: number; readonly isFixed: boolean };
/** A zone that a text names, and those that it may be. */
type Zone = NumberPlace & { readonly offsets: readonly Offsets[]; readonly isShifted: boolean };

/** UTF-16 units between an hour and the abbreviation of its zone. */
const REACH = 32;
/** What stands between them: a few short words, 14 Uhr MEZ, 5 p.m. on Friday ET. */
const GAP = /^[\s,(（[/]*(?:[\p{L}\p{Nd}][\p{L}\p{Nd}.'’]{0,9}[\s,(（]*){0,3}$/u;
/** The same before an abbreviation of two letters, which may be another word's. */
const SHORT_GAP = /^[\s,(（[/]*(?:\p{L}{3,4}\s)?$/u;
/** What stands between an abbreviation and an hour behind it: GMT 23.00. */
const AHEAD = /^[\s:]{0,2}$/u;
const SHORT = 2;
const OFFSET = String.raw`\s?([+\-−‑–])\s?(\d{1,2})(?::?([0-5]\d))?(?![\p{Nd}:])`;
const [HOUR, HALF_DAY] = [60, 720];
const [JANUARY, JULY] = [Date.UTC(2025, 0, 15), Date.UTC(2025, 6, 15)];

const ABBREVIATION = /^\p{Lu}+$/u;
const [NOON, LAST_HOUR] = [12, 24];

/** The minutes from UTC of a zone of the IANA, by ICU. */
const offsetsOf = oncePerKey((zone): Offsets => {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const [winter = 0, summer = 0] = [JANUARY, JULY].map((day) => {
    const { value = '' } = format.formatToParts(day).find(({ type }) => type === 'timeZoneName') ?? {};
    const [, sign, hours = 0, minutes = 0] = /([+-])(\d+):(\d+)/.exec(value) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes));
  });
  return { winter, summer, isFixed: zone.startsWith('Etc/') };
});

type Name = { readonly pattern: RegExp; readonly isShort: boolean; readonly zones: readonly string[] };
/** The names of a language, and a quick test for any of them: nearly no text has one. */
type Names = { readonly all: readonly Name[]; readonly likely: readonly RegExp[] };

const namesIn = oncePerKey((tag): Names => {
  const all = [...zoneNames(tag)]
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([phrase, zones]) => ({ ...patternOf(phrase), zones }));
  const likely = [true, false].map((isShort) => {
    const sources = all.filter((name) => name.isShort === isShort).map(({ pattern }) => pattern.source);
    return new RegExp(sources.join('|'), isShort ? 'u' : 'iu');
  });
  return { all, likely };
});

function patternOf(phrase: string): Omit<Name, 'zones'> {
  const isShort = ABBREVIATION.test(phrase);
  const letters = phrase.split('~').map(literalPattern).join(String.raw`\p{L}*`).replaceAll('’', "['’]");
  // Z stands right behind the figures.
  const before = phrase.length === 1 ? String.raw`(?<=\p{Nd})` : String.raw`(?<![\p{L}\p{M}])`;
  const whole = hasRunOn(phrase) ? letters : `${before}${letters}${String.raw`(?![\p{L}\p{M}])`}`;
  return { pattern: new RegExp(`${whole}${isShort ? `(?:${OFFSET})?` : ''}`, isShort ? 'gu' : 'giu'), isShort };
}

/** The zones that a text names: abbreviations beside an hour, and names wherever they stand. */
const zonesIn = oncePerObject((given: TaggedText): readonly Zone[] => {
  const { text, tag } = given;
  const found: Zone[] = [];
  const names = namesIn(tag);
  if (!names.likely.some((pattern) => pattern.test(text))) return found;
  const isFree = (start: number, end: number): boolean => !found.some((zone) => zone.start < end && start < zone.end);
  for (const { pattern, isShort, zones } of names.all)
    for (const match of matchesIn(text, pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      if (!isFree(place.start, place.end) || (isShort && !isBesideHour(place, match[0], given))) continue;
      const [, sign, hours, minutes] = match;
      const plain = zones.map((zone) => offsetsOf(zone));
      const offsets =
        sign === undefined
          ? plain
          : zones
              .filter((zone) => zone === 'UTC')
              .map(() => fixed((sign === '+' ? 1 : -1) * (Number(hours) * HOUR + Number(minutes ?? 0))));
      found.push({ value: '0', text: match[0], ...place, offsets, isShifted: sign !== undefined });
    }
  return found.filter(({ offsets }) => offsets.length > 0).sort((a, b) => a.start - b.start);
});

const fixed = (minutes: number): Offsets => ({ winter: minutes, summer: minutes, isFixed: true });

type Place = Pick<NumberToken, 'start' | 'end'>;

/** Whether an abbreviation stands behind a figure that may be an hour, or right before one. */
function isBesideHour({ start, end }: Place, name: string, { text, tag, tokens }: TaggedText): boolean {
  const gap = name.length > SHORT ? GAP : SHORT_GAP;
  return tokensOf({ text, tag, ...(tokens && { tokens }) }).some(
    (token) =>
      isHour(token) &&
      (token.end <= start
        ? start - token.end <= REACH && gap.test(text.slice(token.end, start))
        : token.start < end || AHEAD.test(text.slice(end, token.start))),
  );
}

const isHour = ({ kind, value }: NumberToken): boolean =>
  kind === 'time' || (kind === 'number' && Number(value) <= LAST_HOUR);

/** The zone of an hour: that which stands beside it, or the only one of the text. */
function zoneOf(place: Place, given: TaggedText): Zone | undefined {
  const zones = zonesIn(given);
  const isOne = (): boolean => zones.every((zone) => zones.every((other) => isSameName(zone, other)));
  return besideZone(place, given) ?? (isOne() ? zones[0] : undefined);
}

const besideZone = ({ start, end }: Place, given: TaggedText): Zone | undefined =>
  zonesIn(given).find((zone) =>
    zone.start < end
      ? zone.end > start || AHEAD.test(given.text.slice(zone.end, start))
      : SHORT_GAP.test(given.text.slice(end, zone.start)),
  );

const isSameName = (one: Zone, other: Zone): boolean => relationOf(one, other) === 'same';

/** How the hours of two zones are to each other: the same, so in one half of the year, or never the same. */
function relationOf(one: Zone, other: Zone): 'same' | 'sometimes' | 'never' {
  const pairs = one.offsets.flatMap((a) => other.offsets.map((b) => [a, b] as const));
  const isOnce = ([a, b]: (typeof pairs)[number]): boolean => a.winter === b.winter || a.summer === b.summer;
  const isSame = ([a, b]: (typeof pairs)[number]): boolean =>
    (a.winter === b.winter && a.summer === b.summer) || ((a.isFixed || b.isFixed) && isOnce([a, b]));
  return pairs.some(isSame) ? 'same' : pairs.some(isOnce) ? 'sometimes' : 'never';
}

/** Whether two hours in different zones are the same moment, by the clock of twelve hours: 2 p.m. GMT, 15 Uhr MEZ. */
function isSameMoment(from: NumberToken, to: NumberToken, one: Zone, other: Zone, target: TaggedText): boolean {
  const [first, second] = [minutesOf(from), minutesOf(to)];
  const later = (second - first + HALF_DAY + HALF_DAY) % HALF_DAY;
  // Nine in the morning in New York is nine in the evening in Beijing.
  if (later === 0 && !isTwelveLater(from, to, target)) return false;
  return one.offsets.some((a) =>
    other.offsets.some((b) =>
      [b.winter - a.winter, b.summer - a.summer, b.summer - a.winter, b.winter - a.summer].some(
        // In some weeks only one of them has changed to summer.
        (shift) => shift !== 0 && (shift + HALF_DAY + HALF_DAY) % HALF_DAY === later,
      ),
    ),
  );
}

/** Whether an hour is said to be in the other half of the day than another one. */
function isTwelveLater(from: NumberToken, to: NumberToken, target: TaggedText): boolean {
  const [hour, said] = [hourOf(from), hourOf(to)];
  const hours = said > NOON ? [said] : halvesBeside({ ...to, value: String(said) }, target);
  return hours.length === 1 && hours[0] === (hour + NOON) % LAST_HOUR;
}

function minutesOf({ kind, value }: NumberToken): number {
  const [hours = '', minutes = '0'] = value.split(kind === 'time' ? ':' : '.');
  return Number(hours) * HOUR + Number(kind === 'time' ? minutes : minutes.padEnd(2, '0'));
}

const hasTime = (given: TaggedText): boolean => tokensOf(given).some(({ kind }) => kind === 'time');

/** Whether a translation says an hour in another zone, with the hour of that. */
export const hasMovedHours = (source: TaggedText, target: TaggedText): boolean =>
  withSameMoments(source, target)[1].text !== target.text;

/**
 * Both texts without the hours that are the same moment in different zones, 2 p.m. GMT as 15 Uhr MEZ, and without the figures of
 * zones that both name: UTC+3.
 */
export function withSameMoments(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  if (!hasTime(source) || zonesIn(source).length === 0 || zonesIn(target).length === 0) return [source, target];
  const [own, others]: [Place[], Place[]] = [[], []];
  for (const from of tokensOf(source).filter(({ kind }) => kind === 'time')) {
    const one = zoneOf(from, source);
    if (one === undefined) continue;
    const free = tokensOf(target).filter((token) => isHour(token) && !others.includes(token));
    if (free.some((token) => isEqualTime(from, token) && !isTwelveLater(from, token, target))) continue;
    const to = free.find((token) => {
      const other = token.kind === 'time' ? zoneOf(token, target) : besideZone(token, target);
      return other !== undefined && !isSameName(one, other) && isSameMoment(from, token, one, other, target);
    });
    if (to === undefined) continue;
    own.push(from);
    others.push(to);
  }
  return [withNumbers(withoutOffsets(source), [], own), withNumbers(withoutOffsets(target), [], others)];
}

/** A text whose zones are read, but not the figures in them. */
function withoutOffsets(given: TaggedText): TaggedText {
  const zones = zonesIn(given).filter(({ isShifted }) => isShifted);
  const isIn = ({ start }: Place): boolean => zones.some((zone) => start > zone.start && start < zone.end);
  return zones.length === 0
    ? given
    : { text: given.text, tag: given.tag, tokens: tokensOf(given).filter((token) => !isIn(token)) };
}

/** Whether two times name different zones, 11 a.m. ET and 17 Uhr (MEZ), so that the hours may be meant as the same moment. */
export function isInOtherZone(from: NumberToken, to: NumberToken, source: TaggedText, target: TaggedText): boolean {
  if (from.kind !== 'time' || !isHour(to)) return false;
  const [one, other] = [zoneOf(from, source), zoneOf(to, target)];
  if (one === undefined || other === undefined || isSameName(one, other)) return false;
  return !zonesIn(source).some((zone) => isSameName(zone, other));
}

/**
 * The difference where the zone of a time is another in the translation, with the same times: 23:59 GMT as 23.59 Uhr
 * MEZ.
 */
export function zoneDifferences(
  source: TaggedText,
  target: TaggedText,
  pairs: readonly { readonly source: NumberToken; readonly target: NumberToken }[],
): readonly NumberDifference[] {
  if (!hasTime(source) || zonesIn(source).length === 0 || zonesIn(target).length === 0) return [];
  const times = pairs.filter((pair) => pair.source.kind === 'time');
  // Another hour is the same moment.
  if (times.some((pair) => !isEqualTime(pair.source, pair.target))) return [];
  const zones = times.map((pair) => [zoneOf(pair.source, source), zoneOf(pair.target, target)] as const);
  for (const [one, other] of zones) {
    if (one === undefined || other === undefined) continue;
    const relation = relationOf(one, other);
    if (relation !== 'same') return [numberDifference(relation === 'never' ? 'block' : 'ask', 'zone', one, other)];
  }
  return [];
}
