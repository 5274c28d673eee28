import { matchesIn } from '../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { textBefore } from '../characters/text-before.ts';
import { calendarMonths } from '../dates/calendars.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { phraseFinder } from '../senses/phrase-set.ts';

/** A month of a calendar that a source names, the only one of that calendar. */
type Named = { readonly calendar: string; readonly month: number; readonly place: NumberPlace };

/** Calendars of which CLDR has the names of months in our order. */
const OF_CLDR = /^(?:persian|islamic|ethiopic)/;
const DAY =
  '(?:\\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\p{L}{3,6}teenth|twentieth|last)';
/** English beside a name that is that of a month: the first of Mehr, in Aban, 5 Kartik, Kartik 5. */
const BEFORE = new RegExp(
  `\\b(?:${DAY}(?: day)?(?: of)?|[Mm]onths? of|(?:[Ee]nd|[Bb]eginning|[Mm]iddle|[Ss]tart) of|in|from|since|until|till|by|during|[Ll]ate|[Ee]arly) $`,
  'u',
);
const BEHIND = /^ \d{1,2}\b|^,? \d{4}\b/u;

/**
 * The difference where a source names a month of a calendar other than the Gregorian, and its translation another one of the same: the
 * first of Mehr as the first of Aban. A person has to look.
 */
export function calendarMonthDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  return monthsIn(source).flatMap(({ calendar, month, place }): readonly NumberDifference[] => {
    const all = namesOf(target.tag)(calendar);
    if ((all[month]?.length ?? 0) === 0) return [];
    const find = (at: number) => finderOf(`${calendar} ${at}`)(target);
    if (find(month).length > 0) return [];
    const [other] = all.flatMap((_, at) => (at === month ? [] : find(at)));
    if (other === undefined) return [];
    const text = target.text.slice(other.start, other.end);
    return [numberDifference('ask', 'month', place, { ...other, text, value: text })];
  });
}

/** The months of other calendars in an English text; read once for all languages. */
const monthsIn = oncePerObject(({ text, tag }: TaggedText): readonly Named[] => {
  if (!/^en\b/.test(tag)) return [];
  return Object.entries(languageData('en').calendars?.monthNames ?? {}).flatMap(([calendar, months]) => {
    const found = matchesIn(text, patternOf(calendar)).filter(
      ({ index, 0: name }) => BEFORE.test(textBefore(text, index, 24)) || BEHIND.test(text.slice(index + name.length)),
    );
    const [first, ...more] = found.map((match) => ({
      month: months.findIndex((names) => names.includes(match[0])),
      start: match.index,
      name: match[0],
    }));
    if (first === undefined || more.some(({ month }) => month !== first.month)) return [];
    const { month, start, name } = first;
    return [{ calendar, month, place: { value: name, text: name, start, end: start + name.length } }];
  });
});

const patternOf = oncePerKey((calendar): RegExp => {
  const names = languageData('en').calendars?.monthNames?.[calendar]?.flat() ?? [];
  const parts = names.toSorted((a, b) => b.length - a.length).map((name) => literalPattern(name));
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${parts.join('|')})(?![\\p{L}\\p{M}])`, 'gu');
});

/** The fewest letters of a name that may have an ending. */
const LONG = 4;

/** The names of a language for the months of a calendar, those of the first month first. */
const namesOf = oncePerKey((tag) =>
  oncePerKey((calendar): readonly (readonly string[])[] => {
    const { monthNames, bikramSambat, names: calendars = [] } = languageData(tag).calendars ?? {};
    const own = monthNames?.[calendar] ?? (calendar === 'indian' ? bikramSambat : undefined) ?? [];
    const known = calendars
      .filter((each) => OF_CLDR.test(each) && each.startsWith(calendar))
      .flatMap((each) => calendarMonths(tag, each));
    const count = languageData('en').calendars?.monthNames?.[calendar]?.length ?? 0;
    return Array.from({ length: count }, (_, at) => {
      const names = [...(own[at] ?? []), ...known.flatMap(({ name, month }) => (month === at + 1 ? [name] : []))];
      return names.map((name) => `${/\p{sc=Ethi}/u.test(name) ? '-' : ''}${name}${name.length < LONG ? '' : '-'}`);
    });
  }),
);

const finderOf = oncePerKey((key: string) => {
  const [calendar = '', at] = key.split(' ');
  return phraseFinder((tag) => namesOf(tag)(calendar)[Number(at)]);
});
