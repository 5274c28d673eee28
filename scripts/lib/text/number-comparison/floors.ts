import type { NumberDifference, NumberPlace } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** Words for the floor of a house, which some languages count from the ground and others from the street. */
const FLOOR =
  /(?<!\p{L})(?:floor|store?y|stock|etage|obergeschoss|stockwerk|étage|piso|planta|andar|piano|etaj|emelet|kerro|våning|sal|etasje|verdieping|pat[rř]|poschod|pięt|повер[хс]|этаж|паверх|спрат|етаж|кат|kat|nadstropj|aukšt|stāv|korrus|όροφ|קומ|الطابق|طابق|الدور|طبقه)|[楼樓階层層]|층/iu;
/** UTF-16 units on either side of a number in which the word stands. */
const REACH = 16;

const isFloor = ({ start, end }: NumberPlace, text: string): boolean =>
  FLOOR.test(text.slice(end, end + REACH)) || FLOOR.test(text.slice(Math.max(0, start - REACH), start));

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
