import { once } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import type { NumberDifference, NumberPlace } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { measurePhrases, phraseAlternatives } from '../../phrases/word-lists.ts';

/** Words for the floor of a house, which some languages count from the ground and others from the street. */
const floor = once(() => {
  const words = measurePhrases('floor');
  const [runOn, spaced] = [words.filter((word) => hasRunOn(word)), words.filter((word) => !hasRunOn(word))];
  return new RegExp(`(?<!\\p{L})(?:${phraseAlternatives(spaced)})|${phraseAlternatives(runOn)}`, 'iu');
});
/** UTF-16 units on either side of a number in which the word stands. */
const REACH = 16;

const isFloor = ({ start, end }: NumberPlace, text: string): boolean =>
  floor().test(text.slice(end, end + REACH)) || floor().test(textBefore(text, start, REACH));

/** Whether two numbers are of a floor, and may be the same: v 1. patře as на 2-у поверсі. */
export const isOtherFloor = (
  { kind, source: from, target: to }: NumberDifference,
  source: TaggedText,
  target: TaggedText,
): boolean =>
  (kind === 'changed' || kind === 'ordinal') &&
  from !== undefined &&
  to !== undefined &&
  Math.abs(Number(from.value) - Number(to.value)) === 1 &&
  isFloor(from, source.text) &&
  isFloor(to, target.text);
