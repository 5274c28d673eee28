import { compareNumbers, type NumberDifference, type NumberPlace } from '../../lib/text/index.ts';
import { allowedBy, type Rule, translatedUnits } from '../rule.ts';

/**
 * Figures and dates say the same in both languages, compared by value across digit systems and separators, and so does what they count:
 * units, currencies, per cent and percentage points, the half of the day, limits ("at least 5", "before 6 p.m.") and the letters of
 * articles and codes, the place of a quarter in its year, ordinals up to the tenth, a minus in words, a month alone and a day of the week,
 * where the words of both languages are known (`scripts/lib/text/data/`). A telephone number, or other groups of digits whose order is
 * their sense (3-5-12), is one string, in whatever groups it is written, with `00` for `+` or without: the same digits in another order are
 * an error, and two numbers in each other's place a warning. A number that the source has in words must stand in the translation, in words
 * or figures: another one in its place is an error, none at all a notice. So must a vague amount be of the same size (hundreds, tens of
 * thousands), and what doubles must not triple. What rose by a figure and fell in the translation, or rose to it, is a warning. A thousand
 * for about a hundred, days before something for days after it, and half an hour for an hour are warnings, and so is a word for another sense of its
 * kind where the source is English and the language's words are known (`contraries`): the last of several for the first, tomorrow for the day
 * after, next month for this one, monthly for weekly, most for all, more than for nearly, twice as many for half as many. Two figures that have changed places, the dead and the
 * wounded, are an error where the language's words for people and for what befell them are known, and a warning where they are not but the
 * source joins both by "and". One person must not become two, whatever is counted; a number in words that nothing in the source asks for is
 * a warning, and a two, which may be "both", a notice. Where right translations have shown that such words of a language are not read well,
 * it is a warning; and so it is where only a part of the number may have been read: twenty for twenty-one, three for three hundred, or
 * where a word that is not read looks like the number that is missed, or a rule that is denied in one text alone may be said from its
 * other side: only those over 16 may attend is the same as those under 16 may not, and no difference. A figure up to 31 that stands
 * nowhere is a notice too where the number words of the language are not known: it may be there in words. A larger one, or a full hour, is
 * a warning there where words of its tens, hundreds or millions stand that nothing in the source accounts for, and a round one of a
 * thousand and more where a word for so many may not be read; so is 2.8 with a word for its point, half past nine as 9 and a word, and in
 * every language a one that is missing. The same quantity in another unit, 160 km for 100 miles, is a notice. So is another quantity, limit
 * or unit of time than the source's, where nothing else is said, and a “not” beside a figure where the translation denies nothing. A minus
 * may stand behind its figure in languages that are written from the right. Correct the figure or the word.
 */
export const numberRule: Rule = {
  id: 'number',
  says: 'A figure differs in value from the source, is missing or was added.',
  severity: 'error',
  floor: { severity: 'warning', why: 'a wrong figure must be seen before it is published' },
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const { source, target } = unit.read;
      for (const difference of compareNumbers(source.tagged, target.tagged, {
        listItem: unit.segment.kind === 'item',
        isForeign: subject.languages?.has(unit.segment.key) === true,
      })) {
        yield {
          reason: reasonOf(difference, source.tagged.text, target.tagged.text),
          severity: SEVERITY[difference.severity],
          unit,
          span: difference.target === undefined ? undefined : [difference.target.start, difference.target.end],
          actual: difference.target?.text,
          expected: difference.source === undefined ? [] : [difference.source.text],
          advice: `${adviceOn(difference.kind)}. ${allowedBy(this.id, subject, unit)}`,
        };
      }
    }
  },
};

/** What is wrong in the translation: the figure, or what stands beside it. */
function adviceOn(kind: NumberDifference['kind']): string {
  if (AS_IT_MAY_BE.has(kind)) return 'See whether both say the same';
  return BESIDE.has(kind) ? 'Correct the words beside the figure' : 'Correct the figure in the translation';
}

/** Kinds where nothing may be wrong. */
const AS_IT_MAY_BE: ReadonlySet<string> = new Set(['words', 'denial', 'separator']);

const SEVERITY = { block: 'error', ask: 'warning', notice: 'notice' } as const;

/** What a finding says differs, by kind, where it is not the value. */
const DIFFERS: Readonly<Record<string, string>> = {
  unit: 'another unit',
  bound: 'another limit',
  month: 'another month',
  weekday: 'another day of the week',
  'half-day': 'the other half of the day',
  'half-hour': 'the rest of the hour in a word',
  letter: 'another letter',
  ordinal: 'another ordinal',
  zone: 'another time zone',
  converted: 'in another unit',
  point: 'a word for its point',
  power: 'another power of ten',
  raised: 'another raised figure',
  trend: 'a rise as a fall, or a fall as a rise',
  way: '“by” and “to” are not the same',
  contrary: 'another sense',
};

/** Kinds where the figures may be the same, and what stands beside them is not. */
const BESIDE: ReadonlySet<string> = new Set(['unit', 'bound', 'half-day', 'zone', 'trend', 'way', 'contrary']);

function reasonOf({ kind, source, target }: NumberDifference, sourceText: string, targetText: string): string {
  if (kind === 'order')
    return `Unexpected order: the source goes from ${source?.text} to ${target?.text}, and the translation from ${target?.text} to ${source?.text}`;
  if (kind === 'exchanged')
    return `Unexpected ${target?.text} in the place of ${source?.text}: two figures seem to have changed places`;
  if (kind === 'denial') return `Missing “${source?.text}”: the translation seems to deny nothing`;
  if (kind === 'separator' && source !== undefined && source.text === target?.text)
    return `${source.text} is written as in the source: it may be read in another way here`;
  if (kind === 'words' && source !== undefined) return inWords(source.text, target?.text);
  if (source !== undefined && target !== undefined) {
    const differs = kind === 'changed' ? '' : ` (${DIFFERS[kind] ?? kind})`;
    return BESIDE.has(kind)
      ? `Unexpected “${withWords(targetText, target)}”, expected what “${withWords(sourceText, source)}” says${differs}`
      : `Unexpected ${target.text}, expected the value of ${source.text}${differs}`;
  }
  return source === undefined
    ? `Unexpected ${target?.text}: the source has no such figure`
    : `Missing ${source.text}: the translation has no such figure`;
}

/** That words stand for a figure, all of it or a part: “zwölf” for 12, “2 y medio” for 2.5. */
function inWords(figure: string, words: string | undefined): string {
  if (words === undefined) return `${figure} seems to stand in words`;
  return /\p{Nd}/u.test(words)
    ? `${words} has a part of ${figure} in words beside it`
    : `“${words}” stands in words where the source has ${figure}`;
}

/** A figure with the words beside it, which say what it counts; a few letters where words are not parted. */
function withWords(text: string, { start, end }: NumberPlace): string {
  const before = /(?:\S{1,16}[^\S\n]+){0,3}\S{0,8}$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^\S{0,8}(?:[^\S\n]+\S{1,16}){0,2}/u.exec(text.slice(end))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${behind}`
    .replaceAll('\uFFFC', '')
    .replace(/(?<![.,;:!?])[.,;:!?]+$/u, '')
    .trim();
}
