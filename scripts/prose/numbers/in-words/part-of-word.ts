import type { SoftNumber } from './number-words.ts';

/** １万７千６３１: a word of scale between figures is theirs. */
export const isInFigure = ({ start, end }: SoftNumber, text: string): boolean =>
  /\p{Nd}$/u.test(text.slice(Math.max(0, start - 2), start)) || /^\p{Nd}/u.test(text.slice(end, end + 1));

/** Ikalabing-anim, vint-i-quatrè: part of a word of several that is not read as a whole. To-faktor begins with its number. */
export const isInHyphens = ({ start, end }: SoftNumber, text: string): boolean =>
  /[\p{L}\p{M}][-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^[-\u2010\u2011](?!(?:[\p{L}\p{M}]){4})[\p{L}\p{M}]/u.test(text.slice(end, end + 6));
