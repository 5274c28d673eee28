import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { folded } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';

/**
 * The full hour that stands in a translation for half past it, where nothing there says a half and the source has no such
 * number: at eight for half past eight; undefined where there is none, or the words for halves are not known.
 */
function fullHourFor(token: NumberToken, source: TaggedText, target: TaggedText): NumberPlace | undefined {
  const pattern = halvesOf(target.tag);
  if (pattern === undefined || pattern.test(folded(target.text))) return undefined;
  const hour = Number(token.value.split(':')[0]) % 12;
  const isHour = ({ value }: { readonly value: string }): boolean =>
    /^\d{1,2}$/.test(value) && Number(value) > 1 && Number(value) % 12 === hour;
  const isOf = ({ start, end }: Pick<NumberPlace, 'start' | 'end'>): boolean => start < token.end && token.start < end;
  if ([...softNumbersOf(source), ...tokensOf(source)].some((own) => isHour(own) && !isOf(own))) return undefined;
  const [found, ...more] = softNumbersOf(target).filter(isHour);
  return found === undefined || more.length > 0
    ? undefined
    : { ...found, text: target.text.slice(found.start, found.end) };
}

/** All words of a language for a half, and those that say half past an hour; undefined where none says that. */
const halvesOf = oncePerKey((tag): RegExp | undefined => {
  const { clock = {}, numbers = {} } = languageData(tag);
  const hours = [...(clock['30'] ?? []), ...(clock['-30'] ?? [])];
  if (hours.length === 0 && numbers.halfBehind === undefined) return undefined;
  const words = [
    ...(numbers.half ?? []),
    ...(numbers.halfBehind ?? []),
    ...(numbers.halfBefore ?? []),
    ...(numbers.words?.['0.5'] ?? []),
    ...hours.map(halfOf),
  ]
    .filter((word) => word.length > 1 || hasRunOn(word))
    .map(folded);
  return new RegExp([...new Set(words)].map(patternOf).join('|'), 'u');
});

/** The word of a phrase that says the half: the last behind the hour, or the longest before it. */
function halfOf(phrase: string): string {
  const [lead = '', rest = ''] = phrase.replace(/ \(.*/, '').split('{0}');
  return /\p{L}/u.test(rest)
    ? (rest.trim().split(' ').at(-1) ?? '')
    : lead.split(' ').reduce((best, word) => (word.length > best.length ? word : best), '');
}

/** A word, and what is written onto its end; onto its beginning, where its script sets no words apart or has prefixes. */
const patternOf = (word: string): string =>
  `${hasRunOn(word) || /[\p{sc=Arab}\p{sc=Hebr}]/u.test(word) ? '' : '(?<!\\p{L})'}${literalPattern(word)}`;

/**
 * The difference for a time in words. It may be said in many ways: it is another where another time stands there, else
 * a question to a person.
 */
export function spokenDifference(
  token: NumberToken,
  foreign: NumberToken[],
  left: NumberToken[],
  source: TaggedText,
  target: TaggedText,
): NumberDifference {
  const other = foreign.find(({ kind, text }) => kind === 'time' || /^\p{Nd}{1,2}[.:]\p{Nd}{2}$/u.test(text));
  if (other === undefined) {
    const half = token.value.endsWith(':30')
      ? (otherHalf(token, source, target) ?? fullHourFor(token, source, target))
      : undefined;
    return numberDifference(
      half === undefined ? 'notice' : 'block',
      half === undefined ? 'missing' : 'changed',
      token,
      half,
    );
  }
  foreign.splice(foreign.indexOf(other), 1);
  left.splice(left.indexOf(other), 1);
  return numberDifference('block', 'changed', token, other);
}

/** A number and a half that only the translation has, and that no hour of the source is: ten and a half for half past nine. */
function otherHalf({ value }: NumberToken, source: TaggedText, target: TaggedText): NumberPlace | undefined {
  const own = new Set([...softNumbersOf(source), ...tokensOf(source)].map((each) => each.value));
  const halves = softNumbersOf(target).filter((word) => word.isWeak !== true && HALF_HOUR.test(word.value));
  const [hour = ''] = value.split(':');
  const isSaid = halves.some((word) => Number.parseInt(word.value, 10) % 12 === Number(hour) % 12);
  const other = isSaid ? undefined : halves.find((word) => !own.has(word.value));
  return other === undefined ? undefined : { ...other, text: target.text.slice(other.start, other.end) };
}

const HALF_HOUR = /^(?:1?\d|2[0-4])\.5$/;
