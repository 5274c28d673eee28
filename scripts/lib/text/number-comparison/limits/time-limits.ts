import { matchesIn } from '../../../matches-in.ts';
import { once, oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { textBefore } from '../../characters/text-before.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { hasWeekdays, weekdaysIn } from '../../date-comparison/weekdays.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import { isYear } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { deniesAnywhere, knowsDenial } from './denials.ts';

type Side = 'before' | 'after';
/** A time that something happens before or after; by “no later than” or not. */
type Limit = Time & { readonly side: Side; readonly isLatest: boolean };
/** An hour, a year, a day or a month; a date with its day and its year is one place. */
type Time = NumberPlace & { readonly isDate?: boolean };

/** UTF-16 units before and behind a time in which its limit is said, and how far from it that may stand. */
const BEFORE = 48;
const BEHIND = 40;
const GAP = 26;
const GAP_BEHIND = 18;
const RUN_ON_GAP = 7;
/** Letters of a word that is said of places, too, and stands right before its time: до, vor. */
const SHORT = 2;
const SHORT_GAP = 12;

/** English words for a limit; a quick test. */
const MAY_LIMIT = once(() => /\b(?:before|prior|until|till|ahead|after|since|following|later|earlier|sooner)\b/iu);
/** A source that denies: "not until 2014" is "from 2014 on". */
const DENIES = once(() => /\b(?:not|never|no|nor|without|only|hardly|rarely|cannot)\b|n['’]t\b/iu);

/** The differences where something happens after a time in the translation, and before it in the source. */
export function timeLimitDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const limits = languageData(target.tag).timeLimits === undefined ? [] : limitsIn(source);
  if (limits.length === 0) return [];
  return limits.flatMap((limit): readonly NumberDifference[] => {
    const same = timesIn(target).filter(({ value }) => value === limit.value);
    const times = same.length > 0 ? same : fullHoursIn(limit, target);
    const [time, ...more] = times;
    if (time === undefined || more.length > 0) return [];
    const side = sideOf(time, target);
    if (side === undefined || side === limit.side) return [];
    // "No later than" may be "not after", with a "not" that stands far from it, and so may "before 3 May".
    const isOpen =
      (limit.isLatest && mayDeny(target)) ||
      (limit.isDate === true && mayDeny({ ...target, text: sentenceAround(time, target.text) }));
    return isOpen ? [] : [numberDifference('block', 'bound', limit, time)];
  });
}

/** The figures that may be a full hour: 18 Uhr, ore 18.00, and 6 at night. */
function fullHoursIn({ value }: Limit, target: TaggedText): readonly NumberPlace[] {
  const hour = Number(/^time (\d+):00$/.exec(value)?.[1] ?? Number.NaN);
  const hours = [hour, (hour + 12) % 24, hour % 12 || 12];
  return tokensOf(target).filter(
    (token) =>
      (token.kind === 'number' || token.kind === 'time') && hours.includes(Number(token.value.replace(/:00$/, ''))),
  );
}

/** The times of a source that something happens before or after, each of which it names once. */
const limitsIn = oncePerObject((source: TaggedText): readonly Limit[] => {
  const { text, tag } = source;
  if (/^en\b/.test(tag) && !MAY_LIMIT().test(text)) return [];
  const times = timesIn(source);
  return times.flatMap((time) => {
    const isOnce = times.filter(({ value }) => value === time.value).length === 1;
    const side = isOnce ? sideOf(time, source) : undefined;
    const clause = clauseBefore(time, text);
    const own = clause.replace(LATEST, '');
    const isDenied = /^en\b/.test(tag)
      ? DENIES().test(own)
      : time.isDate === true && mayDeny({ ...source, text: sentenceAround(time, text) });
    return side === undefined || isDenied ? [] : [{ ...time, side, isLatest: own !== clause }];
  });
});
/** Whether a text denies something, or may: its language's words for that are not known. */
const mayDeny = (source: TaggedText): boolean => !knowsDenial(source.tag) || deniesAnywhere(source);
const LATEST = /\b(?:no|not) (?:later|earlier|sooner) than\b/giu;

const clauseBefore = ({ start }: NumberPlace, text: string): string =>
  text
    .slice(0, start)
    .split(/[.;:!?()]/u)
    .at(-1) ?? '';

/** The sentence in which a time stands, or the part of it that has no sign of a stop. */
function sentenceAround({ start, end }: NumberPlace, text: string): string {
  const [before, behind] = [text.slice(0, start), text.slice(end)].map((part) => part.split(/[.;:!?()。；：！？؛؟।]/u));
  return `${before?.at(-1) ?? ''}${text.slice(start, end)}${behind?.[0] ?? ''}`;
}

/** The hours, years, days, months and days of the week of a text. */
const timesIn = oncePerObject((given: TaggedText): readonly Time[] => {
  const days = hasWeekdays(given) ? weekdaysIn(given) : [];
  return [
    ...tokensOf(given)
      .filter(({ kind, value, inDate }) => kind === 'time' || kind === 'month' || inDate || isYear(value))
      .map(({ kind, text, value, start, end }) =>
        kind === 'month'
          ? dateAround({ text, value: `month ${value}`, start, end }, given.text)
          : { text, value: `${kind} ${value}`, start, end },
      ),
    ...days.map(({ text, value, start, end }) => ({ text, value: `day ${value}`, start, end })),
  ];
});

/** The day or the year right before a month: 12 August, le 1er mai, 12. August, 12 de agosto, 2024年8月. */
const DAY_BEFORE =
  /(?:\p{Nd}{4}[年년.]?\p{Zs}?)?(?:\p{Nd}{1,2}(?:\p{L}{1,2}|[.ºª°]{1,2})?\p{Zs}?(?:(?:de|of|di)\p{Zs}|d['’])?|\p{Nd}{4}[年년.]?\p{Zs}?)$/u;
/** The day and the year right behind it: August 12, 2024; 8月12日. */
const DAY_BEHIND =
  /^(?:\p{Zs}?\p{Nd}{1,2}(?!\p{Nd})(?:st|nd|rd|th|[日일号號])?)?(?:,?\p{Zs}?(?:del?\p{Zs})?\p{Nd}{4}(?!\p{Nd})(?:[年년]|\p{Zs}?(?:г\.|года?|року))?)?/u;

/** A month with the day and the year beside it as one place; it is known by its month. */
function dateAround(month: NumberPlace, text: string): Time {
  const before = DAY_BEFORE.exec(textBefore(text, month.start, DATE))?.[0].length ?? 0;
  const behind = DAY_BEHIND.exec(text.slice(month.end, month.end + DATE))?.[0].length ?? 0;
  return { ...month, start: month.start - before, end: month.end + behind, isDate: before + behind > 0 };
}
/** UTF-16 units beside a month in which its day and year stand. */
const DATE = 16;

/** Whether words beside a time say "before" or "after" it; undefined where none does, or both do. */
function sideOf({ start, end }: NumberPlace, { text, tag }: TaggedText): Side | undefined {
  const { before, behind } = patternsOf(tag);
  const lead = (textBefore(text, start, BEFORE).split(STOPS).at(-1) ?? '').replaceAll('’', "'");
  const rest = (text.slice(end, end + BEHIND).split(STOPS, 1)[0] ?? '').replaceAll('’', "'");
  const nearest = last(before, folded(lead));
  const next = first(behind, folded(rest));
  return nearest === undefined || next === undefined || nearest === next ? (nearest ?? next) : undefined;
}

const STOPS = /[.,;:!?()\p{Nd}。、，；（）،؛؟।]/u;

type Sided = Readonly<Record<Side, RegExp>>;
const patternsOf = oncePerKey((tag): { readonly before: Sided; readonly behind: Sided } => {
  const { timeLimits, bounds } = languageData(tag);
  const words = (side: Side, of: 'before' | 'after'): readonly string[] => [
    ...(timeLimits?.[side][of] ?? []),
    ...(bounds?.[side === 'before' ? 'latest' : 'earliest']?.[of] ?? []),
  ];
  const pattern = (list: readonly string[]): RegExp => {
    const parts = list
      .map((word) => folded(word))
      .toSorted((a, b) => b.length - a.length)
      .map((word) =>
        hasRunOn(word) ? literalPattern(word) : `(?<![\\p{L}\\p{M}])[وו]?${literalPattern(word)}(?![\\p{L}\\p{M}])`,
      );
    return parts.length === 0 ? /(?!)/gu : new RegExp(parts.join('|'), 'gu');
  };
  const both = (of: 'before' | 'after'): Sided => ({
    before: pattern(words('before', of)),
    after: pattern(words('after', of)),
  });
  return { before: both('before'), behind: both('after') };
});

/** A word of a limit: how far from its time it stands, and how long it is. */
type Word = { readonly side: Side; readonly gap: number; readonly length: number };

/** The side of the last word before a time, near enough to it. */
const last = (patterns: Sided, lead: string): Side | undefined =>
  nearestOf(
    patterns,
    (side, pattern) => {
      const found = matchesIn(lead, pattern).at(-1);
      return (
        found && { side, gap: lead.length - found.index - found[0].length, length: found[0].length, word: found[0] }
      );
    },
    GAP,
  );

/** The side of the first word behind a time, near enough to it. */
const first = (patterns: Sided, rest: string): Side | undefined =>
  nearestOf(
    patterns,
    (side, pattern) => {
      const [found] = matchesIn(rest, pattern);
      return found && { side, gap: found.index, length: found[0].length, word: found[0] };
    },
    GAP_BEHIND,
  );

/** The nearest word of both sides; of two that end alike, the longer: no antes del is no antes del. */
function nearestOf(
  patterns: Sided,
  find: (side: Side, pattern: RegExp) => (Word & { readonly word: string }) | undefined,
  farthest: number,
): Side | undefined {
  const words = (['before', 'after'] as const).flatMap((side) => {
    const found = find(side, patterns[side]);
    if (found === undefined) return [];
    const most = hasRunOn(found.word) ? RUN_ON_GAP : found.length <= SHORT ? SHORT_GAP : farthest;
    return found.gap <= most ? [found] : [];
  });
  const [word, other] = words.toSorted((a, b) => a.gap - b.gap || b.length - a.length);
  return other !== undefined && other.gap === word?.gap && other.length === word.length ? undefined : word?.side;
}
