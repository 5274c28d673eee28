import { plainDigits } from '../numbers/digits.ts';
import { type NumberToken, numberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';
import { clockTimesIn } from './clock-times.ts';

/** What may stand between an hour and its minutes, in any language: часов, val., uri in, саат…ден. */
const BETWEEN = /^[^\p{Nd},;:!?()[\]/–—%]{1,20}$/u;
const SECONDS = /:\p{Nd}\p{Nd}:/u;
const HOUR = /^(?:[01]?\d|2[0-4])$/;
const MINUTE = /^[0-5]?\d$/;
const NOON = 12;

/**
 * Both texts, with a time of the source that its translation says in two figures as one: 18 часов 30 минут for 6:30 p.m.
 */
export function withMinutesApart(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const own = [
    ...tokensOf(source).filter(({ kind, text }) => kind === 'time' && !SECONDS.test(text)),
    ...clockTimesIn(source),
  ].map(({ value }) => value.split(':').map(Number));
  if (own.length === 0) return [source, target];
  const figures = tokensOf(target);
  const apart = figures.flatMap((hour, at): readonly NumberToken[] => {
    const minute = figures[at + 1];
    if (minute === undefined || !isPlain(hour, HOUR) || !isPlain(minute, MINUTE)) return [];
    const isOwn = own.some(
      ([h = 0, m = 0]) => m > 0 && m === Number(minute.value) && h % NOON === Number(hour.value) % NOON,
    );
    if (!isOwn || !BETWEEN.test(target.text.slice(hour.end, minute.start))) return [];
    const { start } = hour;
    const { end } = minute;
    const value = `${Number(hour.value)}:${String(Number(minute.value)).padStart(2, '0')}`;
    return [numberToken({ start, end, text: target.text.slice(start, end), value, kind: 'time' })];
  });
  return [source, withNumbers(target, apart)];
}

const isPlain = ({ kind, percent, negative, text }: NumberToken, form: RegExp): boolean =>
  kind === 'number' && percent === 'no' && !negative && form.test(plainDigits(text).text);
