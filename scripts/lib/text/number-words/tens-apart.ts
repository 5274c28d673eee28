import { listedIn } from './listed-words.ts';
import type { SoftNumber } from './number-words.ts';

/** From 21 to 99 without the tens themselves. */
const WITH_ONES = /^[2-9][1-9]$/;
const TENS = /^([\p{L}\p{M}]+)[ \u00A0][\p{L}\p{M}]+$/u;
/** An ordinal that goes on in another word: second-hand, third-party. */
const GOES_ON = /^[-\u2010\u2011]\p{L}/u;
/** Languages where an ordinal behind a blank is never a part of the tens: les vingt premiers, de tjugo första. */
const ALWAYS_APART = /^(?:ast|ca|da|es|fr|gl|it|nb|nn|no|oc|pt|ro|sv)\b/;
const MAY_BE_APART = /^en\b/;
/** Tens that are ordinals themselves: vigésimo primer is the twenty-first. */
const ORDINAL_TENS = /[eéè]sim[oaeis]s?$/iu;

/**
 * Tens with an ordinal behind a blank, as the two numbers that they may be: thirty second homes, twenty second-hand cars,
 * les vingt premiers jours.
 */
export function tensApart(word: SoftNumber, text: string, tag: string): readonly SoftNumber[] {
  const isApart = ALWAYS_APART.test(tag);
  if (!WITH_ONES.test(word.value) || !(isApart || MAY_BE_APART.test(tag))) return [word];
  const said = text.slice(word.start, word.end);
  const tens = TENS.exec(said)?.[1];
  const isOrdinal =
    tens !== undefined &&
    !ORDINAL_TENS.test(tens) &&
    listedIn(said, tag, 'orders').some(({ start, end }) => start === tens.length + 1 && end === said.length);
  if (!isOrdinal) return [word];
  const apart = { value: `${word.value.charAt(0)}0`, start: word.start, end: word.start + tens.length };
  if (isApart || GOES_ON.test(text.slice(word.end, word.end + 2))) return [apart];
  return [
    { ...apart, isWeak: true },
    { ...word, isWeak: true },
  ];
}
