import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { textBefore } from '../../characters/text-before.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { phraseFinder } from '../../senses/phrase-set.ts';
import { inOneWord } from '../../units/lengths.ts';
import { timeUnitsIn } from '../../units/time-units.ts';
import { measuredIn } from '../../units/unit-difference.ts';
import { numberPlacesIn } from '../reading/number-places.ts';

const STOPS = /[.,;:!?()。、，；（）،؛؟।]/u;
/** English before a number of which something stays within, and before one after which it happens: within 30 days. */
const WITHIN = /\b(?:within|no later than) (?:the )?(?:next |following )?$/i;
const AFTER = /\bafter (?:about |almost |nearly |more than )?$/i;
const SAYS_WITHIN = /\b(?:within|in|during|over|inside|under)\b/i;
const UNIT = /^[ -](?:second|minute|hour|day|week|month|year)s?\b/i;
/** One of a unit, without a number. */
const SINGLE = /\bwithin (?:an?|one|the) (second|minute|hour|day|week|fortnight|month|year)\b/i;
/** What a fortnight is counted as. */
const FORTNIGHT: readonly string[] = ['2', '14', '15'];
const QUICK = /\b(?:within|no later than)\b/i;
/** UTF-16 units before a number in which the word right before it stands, and behind it those of its unit and the next word. */
const LEAD = 24;
const NEXT = 20;
/** The fewest letters of a word that says within and nothing else: in, dans and за say others, too. */
const SURE = 5;

const withinIn = phraseFinder((tag) => languageData(tag).within);
const surelyWithinIn = phraseFinder((tag) =>
  languageData(tag).within?.filter((word) => word.length >= SURE || hasRunOn(word)),
);

/** A length of time of a source, and whether it has a number. */
type Term = NumberPlace & { readonly unit?: string };

/**
 * The differences where something happens within 30 days, and in the translation after or before them, or the other way round. A
 * person has to look: “schon nach 30 Tagen” may be right.
 */
export function withinDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!mayLimit(source) || languageData(target.tag).timeLimits === undefined) return [];
  if (!QUICK.test(source.text)) return reversed(source, target);
  return termsIn(source).flatMap((term): readonly NumberDifference[] => {
    const [same, ...more] = placesOf(term, target);
    if (same === undefined || more.length > 0) return [];
    if (isAfter(same, target, same.isUnit) && !saysLatest(target))
      return [numberDifference('ask', 'bound', term, same)];
    return languageData(target.tag).within === undefined || withinIn(target).length > 0
      ? []
      : [numberDifference('notice', 'bound', term, same)];
  });
}

/** Whether an English text may say within or after so long. */
const mayLimit = oncePerObject(
  ({ text, tag }: TaggedText) => /^en\b/.test(tag) && /\b(?:within|no later than|after)\b/i.test(text),
);

/** Where a translation has the number of a time, or its unit where it has no number beside that: an hour, أسبوعين. */
function placesOf({ value, unit }: Term, target: TaggedText): readonly (NumberPlace & { readonly isUnit: boolean })[] {
  const textOf = ({ start, end }: Pick<NumberPlace, 'start' | 'end'>): string => target.text.slice(start, end);
  if (unit !== undefined && unit !== 'fortnight') {
    const ones = measuredIn(target).filter((each) => each.value === '1' && each.units.has(unit));
    const units = ones.length > 0 ? [] : timeUnitsIn(target).filter((each) => each.unit === unit);
    return [
      ...ones.map(({ start, end }) => ({ value, start, end, text: textOf({ start, end }), isUnit: false })),
      ...units.map(({ start, end }) => ({ value, start, end, text: textOf({ start, end }), isUnit: true })),
    ];
  }
  const values = unit === 'fortnight' ? FORTNIGHT : [value];
  const found = numberPlacesIn(target).filter((each) => values.includes(each.value));
  return found.length > 0
    ? found.map((each) => ({ ...each, isUnit: false }))
    : inOneWord(target)
        .filter((each) => values.includes(String(each.value)))
        .map(({ start, end }) => ({ value, start, end, text: textOf({ start, end }), isUnit: true }));
}

/** The times of a source within which something happens; read once for all languages. */
const termsIn = oncePerObject((source: TaggedText): readonly Term[] => {
  const { text } = source;
  const numbers = numberPlacesIn(source).filter(
    ({ start, end }) => WITHIN.test(textBefore(text, start, LEAD)) && UNIT.test(text.slice(end, end + NEXT)),
  );
  const single = SINGLE.exec(text);
  if (single === null || numbers.length > 0) return numbers;
  const [phrase, unit = ''] = single;
  const place = { start: single.index, end: single.index + phrase.length, text: phrase, value: unit };
  return [{ ...place, unit: unit.toLowerCase() }];
});

/** Something that happens after 30 days in a source, and within them in the translation. */
function reversed(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const { text } = source;
  if (!/\bafter\b/i.test(text) || SAYS_WITHIN.test(text)) return [];
  const own = numberPlacesIn(source).find(
    ({ start, end }) => AFTER.test(textBefore(text, start, LEAD)) && UNIT.test(text.slice(end, end + NEXT)),
  );
  const [same, ...more] = own === undefined ? [] : numberPlacesIn(target).filter(({ value }) => value === own.value);
  if (own === undefined || same === undefined || more.length > 0) return [];
  const isBeside = surelyWithinIn(target).some(
    ({ start, end }) =>
      (end <= same.start && same.start - end <= NEXT) || (start >= same.end && start - same.end <= NEXT),
  );
  return isBeside ? [numberDifference('ask', 'bound', own, same)] : [];
}

/** Whether a text says “at the latest”, with which what is said after a time keeps within it: не позднее чем через три дня. */
function saysLatest({ text, tag }: TaggedText): boolean {
  const { before = [], after = [] } = languageData(tag).bounds?.latest ?? {};
  const fold = folded(text);
  return [...before, ...after].some((phrase) => fold.includes(folded(phrase)));
}

/** Whether the word right before a number, or behind its unit, says “after”. */
function isAfter({ start, end }: NumberPlace, { text, tag }: TaggedText, isUnit: boolean): boolean {
  const { before, behind, behindUnit } = besideOf(tag);
  const lead = folded(textBefore(text, start, LEAD).split(STOPS).at(-1) ?? '').replaceAll('’', "'");
  const rest = folded(text.slice(end, end + NEXT).split(STOPS, 1)[0] ?? '');
  return (
    before.test(lead) || (isUnit && before.test(lead.replace(ARTICLE, ''))) || (isUnit ? behindUnit : behind).test(rest)
  );
}

/** An article before a unit: binne 'n uur, au bout d'un mois. */
const ARTICLE = /(?<=[ '])(?:'n|\p{L}{1,4})[ \u00A0]$/u;
/** Scripts that write "after" onto its noun: दिवसांनंतर, महिनापछि. */
const GLUES = /[\p{sc=Deva}\p{sc=Beng}\p{sc=Gujr}\p{sc=Guru}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}]/u;

type Beside = Readonly<Record<'before' | 'behind' | 'behindUnit', RegExp>>;

/** Words for “after” that stand right before a number, and those behind its unit. */
const besideOf = oncePerKey((tag): Beside => {
  const { timeLimits, range } = languageData(tag);
  const after = timeLimits?.after.after ?? [];
  // U roku od osam dana: what begins a range may belong to the word before it.
  const before = timeLimits?.after.before.filter((word) => range?.before.includes(word) !== true) ?? [];
  const parts = (words: readonly string[]): string =>
    words.length === 0 ? '(?!)' : words.map((word) => literalPattern(folded(word).replaceAll('’', "'"))).join('|');
  const isRunOn = hasRunOn([...before, ...after].join(''));
  const isGlued = GLUES.test(after.join(''));
  return {
    before: new RegExp(`(?<![\\p{L}\\p{M}])(?:${parts(before)})(?:[ \\u00A0]|d')?$`, 'u'),
    behind: new RegExp(
      isRunOn
        ? `^[ \\u00A0]?(?:[^ ]{1,2}|[^ ]{1,6} )[ \\u00A0]?(?:${parts(after)})`
        : isGlued
          ? `^[ \\u00A0-]?[\\p{L}\\p{M}]{1,14}?[ \\u00A0]?(?:${parts(after)})`
          : `^[ \\u00A0-][\\p{L}\\p{M}]{1,10}[ \\u00A0](?:${parts(after)})(?![\\p{L}\\p{M}])`,
      'u',
    ),
    behindUnit: new RegExp(`^[ \\u00A0]?(?:${parts(after)})`, 'u'),
  };
});
