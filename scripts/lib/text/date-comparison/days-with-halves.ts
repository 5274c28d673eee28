import { textBefore } from '../characters/text-before.ts';

/** English for a part of the day behind an hour and its day: at 8 on Monday evening, at half past three on the morning of 3 May. */
const PART =
  /^(?: o['’]clock)?,? (?:on )?(?:(?:(?:the )?(?:this|that|yesterday|tomorrow|next|following|same|previous|mon|tues|wednes|thurs|fri|satur|sun)[a-z]*|early|late) (?:day )?(morning|afternoon|evening|night)\b|the (morning|afternoon|evening|night) of\b|to(night)\b)/iu;
/** A quick test. */
const MAY_BE_PART = /(?:morning|afternoon|evening|night)\b/iu;
/** What makes an hour of a number in words: arrested eight on Monday evening are eight people. */
const AT = /\b(?:at|around|about|by|until|till|before|after|since) $/iu;

const RANGES: Readonly<Record<string, (hour: number) => boolean>> = {
  morning: (hour) => hour < 12,
  afternoon: (hour) => hour >= 12,
  evening: (hour) => hour >= 12,
  night: (hour) => hour < 6 || hour >= 18,
};

/** Whether an English text may say so. */
export const mayHaveDayPart = (text: string, tag: string): boolean => /^en\b/.test(tag) && MAY_BE_PART.test(text);

/**
 * Of some hours (0-23) those that an English hour at a place (UTF-16 offsets) means by the part of the day that is said with its day;
 * `undefined` where that is not said.
 */
export function hoursOnDay(
  { start, end }: { readonly start: number; readonly end: number },
  { text, tag }: { readonly text: string; readonly tag: string },
  hours: readonly number[],
): readonly number[] | undefined {
  if (!mayHaveDayPart(text, tag)) return undefined;
  const [, ...parts] = PART.exec(text.slice(end, end + 48)) ?? [];
  const isOf = RANGES[(parts.find((part) => part !== undefined) ?? '').toLowerCase()];
  if (isOf === undefined || !AT.test(textBefore(text, start, 8))) return undefined;
  return hours.filter((hour) => isOf(hour));
}
