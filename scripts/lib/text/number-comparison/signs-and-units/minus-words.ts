import { once, oncePerKey, oncePerObject } from '../../../once.ts';
import { hasRtlLetter } from '../../characters/direction.ts';
import { textBefore } from '../../characters/text-before.ts';
import { RUN_ON_LETTERS } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { unitsOf } from '../../units/unit-difference.ts';
import { numberPlacesIn, numbersInOrder } from '../reading/number-places.ts';

/**
 * Whether a minus is given in words beside the figure, by a sign that is joined to the word before it, or by a dash.
 */
export function isMinusBy({ text, tag }: TaggedText, token: NumberToken): boolean {
  const beside = text.slice(Math.max(0, token.start - 24), token.end + 40);
  return (
    /(?<!\p{Nd}\s?)[-\u2010-\u2014\u2212]$/u.test(text.slice(0, token.start)) ||
    (/^[-\u2212](?![\p{L}\p{N}])/u.test(text.slice(token.end, token.end + 2)) && hasRtlLetter(text)) ||
    saysMinus(folded(beside), tag)
  );
}

/** Whether a text may say in any way that something is below zero; undefined where the words of its language for it are not known. */
export const mayBeBelowZero = ({ text, tag }: TaggedText): boolean | undefined =>
  languageData(tag).minus === undefined
    ? undefined
    : /[-\u2010-\u2014\u2212]/u.test(text) || saysMinus(folded(text), tag);

/** Whether a text, folded, has a word that begins like one of the language's for minus. */
const saysMinus = (text: string, tag: string): boolean =>
  minusOf(tag).some(({ form, isAnywhere }) => {
    const at = text.indexOf(form);
    return at >= 0 && (isAnywhere || !/\p{L}$/u.test(text.slice(0, at)));
  });

/** Words for minus, folded. Where letters are not set apart, or others are written before them, they stand anywhere. */
const minusOf = oncePerKey((tag): readonly { readonly form: string; readonly isAnywhere: boolean }[] =>
  (languageData(tag).minus ?? []).map((word) => ({
    form: folded(word.replace(/^-/, '')),
    isAnywhere: word.startsWith('-') || RUN_ON.test(word),
  })),
);
const RUN_ON = new RegExp(`[${RUN_ON_LETTERS}\\p{sc=Hebr}\\p{sc=Arab}]$`, 'u');

/** UTF-16 units before a figure in which its minus stands, and behind it. */
const BEFORE = 24;
const BEHIND = 36;
const CLAUSE = /[,;:.!?()،؛。、，（）\p{Nd}]/u;
/** What stands before "minus" where it is no sign: a sum, a tolerance. */
const NO_SIGN = /(?:\p{Nd}|\bor|\bplus|[/±+])\s?$/iu;

/** The words for minus of a language: those before a figure, and those behind it and its unit. */
const saidOf = oncePerKey((tag) => {
  const { minus = [], less = [], bounds } = languageData(tag);
  const isLess = new Set(less.map(folded));
  const words = minus.map((word) => folded(word.replace(/^-/, '')));
  return {
    words,
    isLess,
    behind: words.filter((word) => !isLess.has(word)),
    limits: once(() => [...(bounds?.lower.before ?? []), ...(bounds?.upper.before ?? [])].map(folded)),
  };
});

/**
 * Whether words right beside a figure say that it is below zero, where those of the other language are known: minus 14
 * degrees, 14 degrees below zero. Of words that also say less by so much, only before a temperature. The counterpart is
 * the figure of the other text.
 */
export function isMinusSaid(
  token: NumberToken,
  given: TaggedText,
  counterpart: NumberToken,
  other: TaggedText,
): boolean {
  if (minusOf(other.tag).length === 0 || !mayHaveMinus(given)) return false;
  const { words, isLess, behind, limits } = saidOf(given.tag);
  const { text, tag } = given;
  const lead = folded(textBefore(text, token.start, BEFORE)).trimEnd();
  const before = words.find((word) => lead.endsWith(word) && isApart(lead.slice(0, -word.length), word));
  const after = text.slice(token.end, token.end + BEHIND);
  const rest = folded(after.slice(0, CLAUSE.exec(after)?.index));
  const isBehind = behind.some((word) => rest.includes(word) && isApart(rest.slice(0, rest.indexOf(word)), word));
  if (before === undefined && !isBehind) return false;
  const units = unitsOf(token, given).union(unitsOf(counterpart, other));
  const isWarmth = units.has('celsius') || units.has('fahrenheit');
  if (before === undefined) return isWarmth;
  if (NO_SIGN.test(lead.slice(0, -before.length)) || limits().some((limit) => lead.endsWith(limit))) return false;
  return isWarmth || (!isLess.has(before) && (units.has('percent') || (units.size === 0 && /^en\b/.test(tag))));
}

/** Whether a text has a word for minus anywhere. */
const mayHaveMinus = oncePerObject(({ text, tag }: TaggedText): boolean => {
  const fold = folded(text);
  return saidOf(tag).words.some((word) => fold.includes(word));
});

const isApart = (before: string, word: string): boolean => RUN_ON.test(word) || !/[\p{L}\p{M}]$/u.test(before);

/** English for a number below zero: minus two degrees, two degrees below zero. */
const MINUS =
  /(?<![\p{Nd}\p{L}] )\bminus (?=[\p{L}\p{Nd}])|(?<=\b(?:to|of|at|was|is|were|and|reached|hit) )minus (?=[\p{L}\p{Nd}])/u;
const BELOW = /\b(?:degrees?(?: (?:Celsius|Fahrenheit))?) below (?:zero|freezing)\b/u;

/** The difference where a number below zero of a source is the same number in the translation, which says in no way that it is below zero. */
export function lostMinus(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!/^en\b/.test(source.tag)) return [];
  const before = MINUS.exec(source.text);
  const below = before === null ? BELOW.exec(source.text) : null;
  if ((before ?? below) === null || mayBeBelowZero(target) !== false) return [];
  const own = numbersInOrder(source);
  const number =
    before === null
      ? own.findLast(({ end }) => end <= (below?.index ?? 0))
      : own.find(({ start }) => start >= before.index);
  const other = numberPlacesIn(target).find(({ value }) => value === number?.value.replace('-', ''));
  return number === undefined || other === undefined ? [] : [numberDifference('ask', 'changed', number, other)];
}
