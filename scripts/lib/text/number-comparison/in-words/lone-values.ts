import { textBefore } from '../../characters/text-before.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

/** The least numbers of source and translation that are compared, words for smaller ones have other senses, and the greatest. */
const [LEAST, LEAST_OTHER, GREATEST] = [3, 10, 1000];
/** English for amounts that others say by another number. */
const VAGUE = /[a-z]s\b|dozen|centur|decade|millenni|fortnight|triple/i;
/** Around an hour, which others count in other ways, the whole of a share, and how many hundreds or tens there are. */
const BEFORE = /(?:past|to|after|in|of|at|from|until) $/i;
const BEHIND =
  /^ (?:centur|decade|dozen|score|in the (?:morning|afternoon|evening)|at night|o'clock|o’clock|[ap]\.?m)/i;
const REACH = 20;
/** What may be a Roman number or an article: L, De. */
const SHORT = /^\p{Lu}\p{L}{0,2}$/u;

/**
 * The difference where one number of a source in words is nowhere in its translation, and one of the translation nowhere in its
 * source, in whatever word for about so many: about twenty as *ett tiotal*. A person has to look.
 */
export function loneValueDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!/^en\b/.test(source.tag)) return [];
  const [own, ...more] = unsaidIn(source, target, LEAST);
  if (own === undefined || more.length > 0 || VAGUE.test(own.text) || isOfHour(own, source.text)) return [];
  const [other, ...others] = unsaidIn(target, source, LEAST_OTHER);
  if (other === undefined || others.length > 0 || SHORT.test(other.text) || isInParts(other, target)) return [];
  const isLarge = [own, other].some(({ value }) => Number(value) > GREATEST);
  return isLarge ? [] : [numberDifference('ask', 'changed', own, other)];
}

/** The whole numbers in words of a text, from one on, that the other has in no way. */
function unsaidIn(given: TaggedText, other: TaggedText, least: number): readonly NumberPlace[] {
  const all = softNumbersOf(given).filter(({ value }) => /^\d+$/.test(value) && Number(value) >= least);
  if (all.length === 0) return [];
  const tokens = tokensOf(other).flatMap((token) => [token, ...token.readings]);
  const said = new Set([...softNumbersOf(other), ...tokens].map(({ value }) => Number(value)));
  return all
    .filter(({ value }) => !said.has(Number(value)))
    .map(({ value, start, end }) => ({ value, start, end, text: given.text.slice(start, end) }));
}

const isOfHour = ({ start, end }: NumberPlace, text: string): boolean =>
  BEFORE.test(textBefore(text, start, REACH)) || BEHIND.test(text.slice(end, end + REACH));

/** UTF-16 units between the parts of a number: two hundred and fifty as ორას ორმოცდაათამდე. */
const GAP = 3;
/** Whether a number stands right beside another one, so that it may be a part of it; *une* is an article. */
const isInParts = (place: NumberPlace, target: TaggedText): boolean =>
  softNumbersOf(target).some(
    ({ value, start, end }: SoftNumber) =>
      value !== '1' &&
      ((start >= place.end && start <= place.end + GAP) || (end <= place.start && end >= place.start - GAP)),
  );
