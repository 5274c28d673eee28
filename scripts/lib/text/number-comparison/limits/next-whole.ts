import { oncePerObject } from '../../../once.ts';
import { languageData } from '../../language/language-data.ts';
import { isNextWhole, saysMoreThan } from '../../number-pairs/figure-pairs.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { type NumberToken, numberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { type PhrasePlace, phraseFinder } from '../../senses/phrase-set.ts';
import { numberPlacesIn } from '../reading/number-places.ts';
import { saysOrMore } from './bounds.ts';

type Place = Pick<NumberPlace, 'start' | 'end'>;
/** How a limit is said: of the first and the last the number itself is none of what is meant. */
const LIMITS = ['moreThan', 'atLeast', 'fewerThan', 'atMost'] as const;
type Limit = (typeof LIMITS)[number];
/** What is added to a number to have the least, or the most, that is meant. */
const STEP: Readonly<Record<Limit, number>> = { moreThan: 1, atLeast: 0, fewerThan: -1, atMost: 0 };
const isLower = (limit: Limit): boolean => limit === 'moreThan' || limit === 'atLeast';

/** UTF-16 units between a number and the words of its limit, before it and behind it. */
const [GAP_BEFORE, GAP_BEHIND] = [2, 14];

const FINDERS = Object.fromEntries(
  LIMITS.map((limit) => [limit, phraseFinder((tag) => languageData(tag).limits?.[limit])]),
) as Readonly<Record<Limit, (given: TaggedText) => readonly PhrasePlace[]>>;

/** The limit that a text says of a number, by the longest words beside it. */
function limitBeside(place: Place, target: TaggedText): Limit | undefined {
  const found = LIMITS.flatMap((limit) =>
    FINDERS[limit](target).flatMap(({ start, end }) =>
      isBeside(place, { start, end }, target.text) ? [{ limit, length: end - start }] : [],
    ),
  );
  return found.toSorted((a, b) => b.length - a.length)[0]?.limit;
}

function isBeside(number: Place, phrase: Place, text: string): boolean {
  const isBefore = phrase.end <= number.start;
  const between = isBefore ? text.slice(phrase.end, number.start) : text.slice(number.end, phrase.start);
  if (!isBefore && phrase.start < number.end) return false;
  return between.length <= (isBefore ? GAP_BEFORE : GAP_BEHIND) && !/[\p{Nd}.,;:()。，、]/u.test(between);
}

/**
 * Whether a translation says a limit of English by the next whole number: more than two as drei oder mehr, 3つ以上; at least
 * three as plus de deux.
 *
 * @param word a number of the source
 * @param other a number of the translation, in words or figures
 */
export function isOneMore(
  word: Pick<SoftNumber, 'value' | 'start'> & Partial<Pick<SoftNumber, 'end'>>,
  other: SoftNumber | NumberToken,
  source: TaggedText,
  target: TaggedText,
): boolean {
  const token = 'kind' in other ? other : numberToken({ ...other, text: target.text.slice(other.start, other.end) });
  if (isNextWhole(word, token, source.text, target.text)) return true;
  const step = Number(token.value) - Number(word.value);
  if (Math.abs(step) !== 1 || !/^en\b/.test(source.tag)) return false;
  if (step === 1 && saysMoreThan(source.text, word.start) && saysOrMore(token, target)) return true;
  const own = limitBeside({ start: word.start, end: word.end ?? word.start }, source);
  const said = own === undefined ? undefined : limitBeside(token, target);
  return own !== undefined && said !== undefined && isLower(own) === isLower(said) && step + STEP[said] === STEP[own];
}

/**
 * The difference where a small number is itself meant in one text alone: three or more as more than three. A person has to look:
 * many say so of any number.
 */
export function limitDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const limited = limitedIn(source);
  if (limited.length === 0 || languageData(target.tag).limits === undefined) return [];
  for (const { number, own } of limited) {
    const limits = numberPlacesIn(target).flatMap((place) => {
      const said = place.value === number.value ? limitBeside(place, target) : undefined;
      return said === undefined ? [] : [{ place, said }];
    });
    const [first] = limits;
    if (first !== undefined && limits.every(({ said }) => said !== own && isLower(own) === isLower(said)))
      return [numberDifference('notice', 'bound', number, first.place)];
  }
  return [];
}

/** The small numbers of an English text with a limit; read once for all languages. */
const limitedIn = oncePerObject(
  (source: TaggedText): readonly { readonly number: NumberPlace; readonly own: Limit }[] =>
    /^en\b/.test(source.tag)
      ? numberPlacesIn(source).flatMap((number) => {
          const isSmall = /^[1-9]$/.test(number.value);
          const own = isSmall ? limitBeside(number, source) : undefined;
          return own === undefined ? [] : [{ number, own }];
        })
      : [],
);
