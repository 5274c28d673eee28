import type { NumberToken } from '../numbers/number-token.ts';

/** Hours and minutes with a point between them, which may be a decimal: 9.25, 16.45. */
const POINTED = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/;
/** Whether a figure may be a time with a point. */
export const isPointed = ({ kind, text, percent, unscaled }: NumberToken): boolean =>
  kind === 'number' && percent === 'no' && unscaled === undefined && POINTED.test(text);

const SUNRISE = 6;

/** A figure with a point as the time that it is where the other text says that time in words: 9.25 as vijf voor half tien. */
export function asTimeOf(
  token: NumberToken,
  heard: readonly NumberToken[],
  isFromSunrise: boolean,
): readonly NumberToken[] {
  const [hour = 0, minute = 0] = token.text.split('.').map(Number);
  const isSame = heard.some(({ value }) => {
    const [other = 0, minutes = 0] = value.split(':').map(Number);
    const hours = isFromSunrise ? [other, other + SUNRISE] : [other];
    return minutes === minute && hours.some((each) => each % 12 === hour % 12);
  });
  const value = `${hour}:${String(minute).padStart(2, '0')}`;
  return isSame ? [{ ...token, kind: 'time', value, readings: [{ value, own: true }] }] : [];
}
