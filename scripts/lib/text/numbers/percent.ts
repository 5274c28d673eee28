import { once, oncePerKey } from '../../once.ts';
import { classAt, LETTER_BIT } from '../characters/character-classes.ts';
import { UNMARKED_LETTERS } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { formFinder, isBlankOrHyphen } from '../language/word-search.ts';
import { writtenWords } from '../language/written-words.ts';
import { measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import { encodings } from './folded-words.ts';

/** How a language writes per cent beside a figure, by CLDR's unit names and a few by hand. */
export type Percent = {
  /** Returns the sign or word for it at the beginning of the text behind a figure; empty where there is none. */
  readonly after: (rest: string) => string;
  /** Whether the text before a figure ends in it. */
  readonly before: (lead: string) => boolean;
  /** Whether a word for it is known, so that a figure without one is a figure without per cent. */
  readonly known: boolean;
  /** A pattern for its signs and words anywhere. */
  readonly anywhere: () => RegExp;
};

/** Signs and words that stand in every language, since English has them. */
const SIGNS: readonly string[] = ['%', 'percent', 'per cent'];
/** How much of a gap stands between a figure and the word: two signs at most. */
const gapOf = (rest: string): number =>
  !isBlankOrHyphen(rest.charCodeAt(0)) ? 0 : isBlankOrHyphen(rest.charCodeAt(1)) ? 2 : 1;

/** Signs for percentage points, which are not per cent. */
const SIGNS_OF_POINTS: readonly string[] = ['%p(?!\\p{L})', '% ?-?points?'];

/** What finds the signs and words for per cent of a language beside its figures. */
export const percentOf = oncePerKey((tag): Percent => {
  const words = writtenWords(tag).percent;
  const [after, before] = [new Set(words.after), new Set(words.before)];
  const data = languageData(tag);
  for (const word of (data.percent?.after ?? []).flatMap(encodings)) after.add(word);
  for (const word of (data.percent?.before ?? []).flatMap(encodings)) before.add(word);
  const points = (data.points?.after ?? []).flatMap(encodings);
  const patterns = once(() => patternsOf({ after, before, points, pointsBefore: data.points?.before ?? [] }));
  const [signAt, pointsAt] = [formFinder([...SIGNS, ...after]), formFinder(points)];
  const percent: Percent = {
    after: (rest) => {
      if (IN_BRACKETS.test(rest) || rest.includes(BREAKER)) return patterns().behind().exec(rest)?.[0] ?? '';
      const gap = gapOf(rest);
      if (arePoints(rest, gap) || pointsAt(rest, gap) !== undefined) return '';
      // "4-5 asilimia 13": what may stand before a figure too is of the figure that follows.
      const isOwn = (form: string): boolean =>
        SIGNS.includes(form) || !before.has(form) || !OF_NEXT.test(rest.slice(gap + form.length));
      const sign = signAt(rest, gap, isOwn);
      return sign === undefined ? '' : rest.slice(0, gap + sign.length);
    },
    before: (lead) => (before.size > 0 || lead.includes('%')) && patterns().ahead().test(lead),
    known: data.percent !== undefined,
    anywhere: () => patterns().anywhere(),
  };
  return percent;
});

const OF_NEXT = /^[ \u00A0]?\d/;
/** A sign behind a closing bracket, as in right-to-left texts that were set by hand: (57 )٪. */
const IN_BRACKETS = /^ ?\) ?%/;
/** The character between syllables of languages that write no spaces. */
const BREAKER = '\u200B';

/** Whether percentage points stand at a place: 5 %p, 5 %-points. */
const arePoints = (rest: string, at: number): boolean =>
  rest[at] === '%' &&
  (/^ ?-?points?/i.test(rest.slice(at + 1)) ||
    (/p/i.test(rest.charAt(at + 1)) && (classAt(rest, at + 2) & LETTER_BIT) === 0));

type Words = {
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly points: readonly string[];
  readonly pointsBefore: readonly string[];
};
type Patterns = Readonly<Record<'behind' | 'ahead' | 'anywhere', () => RegExp>>;

/** Patterns for the words for per cent and points, compiled when a text needs them. */
function patternsOf({ after, before, points, pointsBefore }: Words): Patterns {
  const noPoints = [...SIGNS_OF_POINTS, ...points.map(escaped)].toSorted((a, b) => b.length - a.length).join('|');
  // Asilimia is per cent, and pointi za asilimia are points.
  const heads = pointsBefore.flatMap((form) => (form.includes(' ') ? [form.slice(0, form.lastIndexOf(' ') + 1)] : []));
  const notPoints = heads.length === 0 ? '' : `(?<!${heads.map(escaped).join('|')})`;
  const [signs, forms] = [
    [...SIGNS, ...[...after].map((word) => (before.has(word) ? `${escaped(word)}(?![ \\u00A0]?\\d)` : escaped(word)))],
    // The sign of "40% 11" is the first figure's.
    ['(?<!\\d[ \\u00A0]?)%', ...[...before].map(escaped)],
  ];
  return {
    behind: once(
      () => new RegExp(`^(?:[ \\u00A0\\u202F\\-]{0,2}| ?\\) ?(?=%))(?!${noPoints})(?:${signs.join('|')})`, 'iu'),
    ),
    ahead: once(
      () =>
        new RegExp(
          `${notPoints}(?:${forms.join('|')})['’]?[ \\u00A0\\u202F]?(?:(?:${phraseAlternatives(measurePhrases('percentOf'))})[ \\-])?$`,
          'iu',
        ),
    ),
    anywhere: once(() => new RegExp([...signs, ...[...before].map(escaped)].join('|'), 'giu')),
  };
}

/** A word of a script where U+200B may be typed between words and syllables. */
const UNMARKED = new RegExp(`^[${UNMARKED_LETTERS}]`, 'u');

function escaped(word: string): string {
  // A breaker may stand between syllables.
  if (UNMARKED.test(word)) return [...word].join('\u200B?');
  // Por cento may be kept on one line by a space that does not break.
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00A0\\u202F]');
}
