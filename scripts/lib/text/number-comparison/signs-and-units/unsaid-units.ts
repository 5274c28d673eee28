import { matchesIn } from '../../../matches-in.ts';
import { oncePerObject } from '../../../once.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { mayBeSaid, unitsThatMayBeSaid } from '../../units/english-time-words.ts';
import { timeUnitsIn } from '../../units/time-units.ts';

/** Lengths of time that English counts: two weeks, a few weeks, within seconds, a fortnight. */
const COUNTED =
  /(?<=\b(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|\p{L}{3,}(?:teen|ty)|few|several|couple of|many|dozens? of|within|hundreds of|an?|half|every|each|some|this|current|coming|previous|last|past|next|for)[ -](?:\p{L}{3,12} )?)(second(?=s)|minute|hour|day|week|fortnight|month|year|decade|centur(?=y|ies))/giu;
/** A number that is none in particular, of which nobody says so many of another unit. */
const VAGUE = /\b(?:few|several|couple of|many|within|some)[ -]$/iu;
/** Which one is meant, of those that follow one another: this decade, the coming week. */
const THIS = /\b(?:this|current|coming|previous)[ -](?:\p{L}{3,12} )?$/iu;
/** Units of a clock: of many languages they are other words, too, and nobody says this minute for this week. */
const SHORT: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);
/** Units of which each may be said for the others: a day for 24 hours, a year for twelve months. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  second: ['minute'],
  minute: ['hour', 'second'],
  hour: ['day', 'minute'],
  day: ['hour', 'week'],
  week: ['day'],
  month: ['year'],
  year: ['month', 'decade', 'century'],
  decade: ['year'],
  century: ['year'],
};
const QUICK = /second|minute|hour|day|week|fortnight|month|year|decade|centur/i;

/** The first length of time of a source whose unit its translation names nowhere, where it names another one: days as months. */
export function unsaidUnits(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  return /^en\b/.test(source.tag) ? inEnglish(source, target) : inOthers(source, target);
}

/** The counted lengths of an English text; read once for all languages. */
const countedIn = oncePerObject(({ text }: TaggedText) => (QUICK.test(text) ? matchesIn(text, COUNTED) : []));

function inEnglish(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const { text } = source;
  const counted = countedIn(source);
  if (counted.length === 0) return [];
  const units = timeUnitsIn(target);
  const others = units.filter(({ unit }) => !mayBeSaid(unit, text));
  if (others.length === 0) return [];
  const named = new Set(units.map(({ unit }) => unit));
  for (const { index: start, 1: word = '' } of counted) {
    const name = word.toLowerCase();
    const unit = { fortnight: 'week', centur: 'century' }[name] ?? name;
    if (named.has(unit) || (name === 'fortnight' && named.has('day'))) continue;
    const isVague = VAGUE.test(text.slice(0, start));
    const isThis = THIS.test(text.slice(0, start));
    const other = others.find(
      (each) => (isVague || SAME[unit]?.includes(each.unit) !== true) && !(isThis && SHORT.has(each.unit)),
    );
    if (other === undefined) continue;
    const end = start + word.length;
    // Where each text names one unit alone, nothing else can be meant.
    const isOnly =
      !isVague &&
      !/^ly\b/iu.test(text.slice(end)) &&
      new Set(units.map((each) => each.unit)).size === 1 &&
      unitsThatMayBeSaid(text).length === 1;
    const place = { value: unit, start, end, text: text.slice(start, end) };
    return [
      numberDifference(isOnly ? 'ask' : 'notice', 'unit', place, {
        ...other,
        value: other.unit,
        text: target.text.slice(other.start, other.end),
      }),
    ];
  }
  return [];
}

/** Values by which a fortnight is said: two weeks, fourteen days or fifteen, half a month. */
const FORTNIGHT: ReadonlySet<string> = new Set(['2', '14', '15', '0.5']);
/** Units of which a fortnight is none. */
const LONGER: ReadonlySet<string> = new Set(['hour', 'month', 'year', 'decade']);

/** The difference where a fortnight is a month or a year in the translation, which names no week and no day: a person has to look. */
export function fortnightDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const match = /^en\b/.test(source.tag) ? /\bfortnights?\b/iu.exec(source.text) : null;
  if (match === null || [...softNumbersOf(target), ...tokensOf(target)].some(({ value }) => FORTNIGHT.has(value)))
    return [];
  const units = timeUnitsIn(target);
  const isOther = ({ unit }: (typeof units)[number]): boolean => LONGER.has(unit) && !mayBeSaid(unit, source.text);
  const other = units.some(({ unit }) => unit === 'week' || unit === 'day') ? undefined : units.find(isOther);
  if (other === undefined) return [];
  const { index: start, 0: text } = match;
  const place = { value: 'week', start, end: start + text.length, text };
  return [
    numberDifference('ask', 'unit', place, {
      ...other,
      value: other.unit,
      text: target.text.slice(other.start, other.end),
    }),
  ];
}

/** Nine months as nine years, where each text names one unit and one number. */
function inOthers(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const [own, ...more] = timeUnitsIn(source);
  if (own === undefined || more.some(({ unit }) => unit !== own.unit)) return [];
  const [other, ...rest] = timeUnitsIn(target);
  if (other === undefined || other.unit === own.unit || rest.some(({ unit }) => unit !== other.unit)) return [];
  const values = (given: TaggedText): readonly string[] =>
    [...softNumbersOf(given), ...tokensOf(given)].flatMap(({ value }) => (value === '1' ? [] : [value]));
  const said = new Set(values(target));
  const isSame = SAME[own.unit]?.includes(other.unit) === true;
  if (isSame && !values(source).some((value) => said.has(value))) return [];
  const placed = ({ unit, start, end }: typeof own, { text }: TaggedText) => ({
    value: unit,
    start,
    end,
    text: text.slice(start, end),
  });
  return [numberDifference('notice', 'unit', placed(own, source), placed(other, target))];
}
