import {
  compareNumbers,
  type DateMention,
  foreignDates,
  isOfNightBefore,
  type NumberToken,
} from '../../lib/text/index.ts';
import { allowedBy, type Rule, type TranslatedUnit, translatedUnits } from '../rule.ts';

/**
 * Every figure of the source is there, and yet a date is another: two dates have exchanged their months, day and month
 * have changed places, or the month is wrong in another calendar, where only its name says so. Compared by value, in
 * the calendars that are usual in the language (Persian, Buddhist, Ethiopic, Islamic, Hebrew …). An error, since
 * readers act on dates. What the rule `number` says of the text is not said again. Correct the date.
 */
export const dateRule: Rule = {
  id: 'date',
  says: 'A date differs from the source, in whatever calendar it is written.',
  severity: 'error',
  floor: { severity: 'warning', why: 'a wrong date must be seen before it is published' },
  *check(subject) {
    const { tag } = subject.catalog.language;
    for (const unit of translatedUnits(subject, this.id)) {
      const { source, target } = unit.read;
      if (source.numbers.length === 0 || target.numbers.length === 0) continue;
      if (source.dates.length === 0 || target.dates.length === 0) continue;
      const foreign = foreignDates(source.dates, target.dates, tag, bareMonths(source.numbers)).filter(
        ({ date, nearest }) =>
          !isOfMonthBefore(date, source) &&
          !(isNext(nearest, date) && isOfNightBefore(source.tagged, target.tagged, date)),
      );
      if (foreign.length === 0 || isSaidByFigures(unit)) continue;
      for (const { date: found, nearest } of foreign) {
        yield {
          reason: `Unexpected date ${found.text}: the source says ${nearest.text}`,
          unit,
          span: [found.start, found.end],
          actual: found.text,
          expected: source.dates.map(({ text }) => text),
          advice: `Correct the date. ${allowedBy(this.id, subject, unit)}`,
        };
      }
    }
  },
};

/** Whether one date is the day after another, in the same month. */
const isNext = (one: DateMention, other: DateMention): boolean => one.days.some((day) => other.days.includes(day + 1));

/** Months by name without a day or a year: "by September". */
const bareMonths = (numbers: readonly NumberToken[]): readonly number[] =>
  numbers.flatMap(({ kind, value }) => (kind === 'month' ? [Number(value)] : []));

/** Whether the source has the day of a date alone, and its month at another: from May 10 to the 26th. */
const isOfMonthBefore = ({ days, months }: DateMention, source: TranslatedUnit['read']['source']): boolean => {
  const own = source.dates.filter((each) => each.months.some((month) => months.includes(month)));
  return (
    own.length > 0 &&
    source.numbers.some(
      ({ kind, value, start, end }) =>
        kind === 'number' &&
        days.includes(Number(value)) &&
        !source.dates.some((each) => each.start < end && start < each.end),
    )
  );
};

/**
 * True where a figure or a month differs: the rule `number` reports that. Another calendar or another way of writing is
 * no difference.
 */
function isSaidByFigures({ segment, read }: TranslatedUnit): boolean {
  const differences = compareNumbers(read.source.tagged, read.target.tagged, { listItem: segment.kind === 'item' });
  return differences.some(({ kind }) => ['changed', 'missing', 'added', 'month'].includes(kind));
}
