import type { SoftNumber } from '../../number-words/number-words.ts';

/** Takes out a number and its half on both sides of what it counts, where they are a value: dos kilos y medio for 2.5. */
export function removeHalfApart(value: string, soft: SoftNumber[], text: string): boolean {
  if (!/^\d{1,3}\.5$/.test(value)) return false;
  const whole = soft.find((each) => each.value === String(Math.floor(Number(value))));
  const half = soft.find(
    (each) => each.value === '0.5' && whole !== undefined && APART.test(text.slice(whole.end, each.start)),
  );
  if (whole === undefined || half === undefined) return false;
  for (const each of [whole, half]) soft.splice(soft.indexOf(each), 1);
  return true;
}
/** What a number counts, between it and its half. */
const APART = /^ (?:[\p{L}\p{M}.’']{1,16} ){1,3}[\p{L}\p{M}’']{0,3}$/u;
