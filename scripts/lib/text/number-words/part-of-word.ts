import type { SoftNumber } from './number-words.ts';

/** １万７千６３１: a word of scale between figures is theirs. */
export const isInFigure = ({ start, end }: SoftNumber, text: string): boolean =>
  /\p{Nd}$/u.test(text.slice(Math.max(0, start - 2), start)) || /^\p{Nd}/u.test(text.slice(end, end + 1));

/** Ikalabing-anim, vint-i-quatrè: part of a word of several that is not read as a whole. To-faktor begins with its number. */
export const isInHyphens = ({ start, end }: SoftNumber, text: string): boolean =>
  /[\p{L}\p{M}][-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^[-\u2010\u2011](?!(?:[\p{L}\p{M}]){4})[\p{L}\p{M}]/u.test(text.slice(end, end + 6));

/** A third-party claim, a half-brother: a part of nothing. A third party is one more, and nobody counts it. */
export const isThirdParty = ({ value, end }: SoftNumber, text: string): boolean =>
  (Number(value) < 1 && /^-\p{L}/u.test(text.slice(end, end + 2))) ||
  (/^(?:3|0\.333)$/.test(value) && /^[- ]part(?:y|ies)\b/iu.test(text.slice(end, end + 9)));

/** Two weeks. */
export const isFortnight = ({ value, start, end }: SoftNumber, text: string): boolean =>
  value === '14' && /^fortnight$/iu.test(text.slice(start, end));
