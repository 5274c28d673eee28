import { mayHoldMonths, mayHoldWords, type Spoken } from '../language/number-readings.ts';
import type { NumberDifference, NumberPlace } from './number-difference.ts';
import type { NumberToken } from './number-token.ts';
import type { TaggedText } from './tagged-text.ts';

const FIGURE = /\p{Nd}/u;
/** English says an order by an ending. */
const ORDINAL = /(?:first|second|third|fifth|eighth|ninth|twelfth|th)s?$/iu;
const ENDING = /^(?:st|nd|rd|th)(?!\p{L})/u;

/** Which kind of number words a translation says this number of the source in, if it does. */
export function spokenKind({ value, text, end }: NumberPlace, source: TaggedText, isTime: boolean): Spoken {
  if (isTime) return 'time';
  if (value.includes('.')) return 'fraction';
  if (ORDINAL.test(text) || ENDING.test(source.text.slice(end, end + 4))) return 'ordinal';
  const size = Math.abs(Number(value));
  return size >= 100 ? 'large' : size > 20 ? 'compound' : 'small';
}

/**
 * A difference is as grave as the words of the language can be trusted: what rests on them, and not on figures alone,
 * is asked where right translations have shown that they are not read well.
 */
export function asTrusted(
  found: NumberDifference,
  source: TaggedText,
  { tag }: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference {
  return found.severity !== 'block' || isTrusted(found, source, tag, sources) ? found : { ...found, severity: 'ask' };
}

function isTrusted(
  { kind, source: from, target: to }: NumberDifference,
  source: TaggedText,
  tag: string,
  sources: readonly NumberToken[],
): boolean {
  if (from === undefined) return true;
  if (kind === 'month') return mayHoldMonths(tag);
  // A time in words is read by its whole phrase.
  if (kind !== 'changed' || to === undefined || FIGURE.test(to.text) || to.value.includes(':')) return true;
  // What is a fraction in English, a quarter past or four in ten, is a whole number elsewhere.
  if (/^en\b/.test(tag) && from.value.includes('.') !== to.value.includes('.')) return false;
  const token = sources.find(({ start }) => start === from.start);
  return mayHoldWords(tag, spokenKind(from, source, token?.kind === 'time'));
}
