import { textBefore } from '../characters/text-before.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import { hasMonthNames, isMonthNearly } from '../numbers/months.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { DAYS, SURE_MONTHS } from '../senses/english-calendar.ts';

const SURE = new RegExp(`^(?:${SURE_MONTHS})$`);
/** Ordinals of days: the eighth of May, the twenty-first of April. */
const DAY =
  '(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|[a-z]{3,5}teenth|twentieth|thirtieth';
/** Words before a month that show that it is one: in March, since last May. */
const BEFORE = new RegExp(
  `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]y|[Bb]etween|(?:scheduled|set|planned|due|slated|expected) for|[Tt]ill|[Ll]ast|[Nn]ext|[Tt]his|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|(?:[Mm]iddle|[Ee]nd|[Bb]eginning|[Ss]tart|[Hh]alf|[Mm]onth|[Ww]eeks?|[Ww]eekend|[Dd]ays?|${DAYS}|${DAY}) of)[ -](?:early |late |mid-?)?$`,
);
/** The fewest letters of a name that is no other word, in other languages. */
const LONG = 5;
const SHORT = 4;

/** The differences where a month without a day or a year is another in the translation: "in March" as "im Mai". */
export function monthDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const months = sources.filter(({ kind }) => kind === 'month');
  const wanted = months.filter((token) => !token.sure && isMonth(token, source));
  if (wanted.length === 0 || !hasMonthNames(target.tag)) return [];
  const named = targets.filter(({ kind }) => kind === 'month');
  const has = (list: readonly NumberToken[], { value }: NumberToken): boolean =>
    list.some((each) => each.value === value);
  const foreign = named.filter((token) => !has(months, token) && isNoOtherWord(token));
  const missing = wanted.find(
    (token) => !has(named, token) && !isMonthNearly(Number(token.value), target.text, target.tag),
  );
  const [other] = foreign;
  return missing === undefined || other === undefined ? [] : [numberDifference('block', 'month', missing, other)];
}

/**
 * The month that stands for one which the translation lacks: one that is left of its figures, or one without a day or a year that the source
 * does not name. Nothing where the language's months are unknown, or the right one may stand there in another spelling.
 *
 * @param left what is left of the translation's figures
 */
export function otherMonth(
  { value }: NumberToken,
  left: readonly NumberToken[],
  source: TaggedText,
  target: TaggedText,
): NumberToken | undefined {
  if (!hasMonthNames(target.tag) || isMonthNearly(Number(value), target.text, target.tag)) return undefined;
  const own = new Set(tokensOf(source).map((each) => each.value));
  const named = tokensOf(target).filter(({ kind }) => kind === 'month');
  const isSaid = named.some((each) => each.value === value);
  const lone = isSaid
    ? []
    : named.filter(({ sure, text, ...each }) => !sure && text.length >= SHORT && !own.has(each.value));
  return [...left, ...lone].find(
    // Col of "Lt Col Vann" is February in Fula.
    ({ kind, text }) => kind === 'month' && !(/^\p{Lu}/u.test(text) && source.text.includes(` ${text} `)),
  );
}

/** Whether a month that stands alone may be another word: maja is a turtle's shell, and mars a planet. */
export const mayBeOtherWord = ({ sure, text }: NumberToken): boolean => !sure && text.length < LONG && LATIN.test(text);

/** Whether a name is that of a month alone: it is long, or has a figure, or is Mai, юни or юли; jul is Christmas, too. */
const isNoOtherWord = ({ text, value }: NumberToken): boolean =>
  text.length >= SHORT || value === '5' || /[\p{Nd}月]/u.test(text) || (/^[67]$/.test(value) && !LATIN.test(text));
const LATIN = /\p{sc=Latn}/u;

function isMonth({ start, text: name }: NumberToken, { text, tag }: TaggedText): boolean {
  if (!tag.startsWith('en')) return name.length >= LONG;
  return SURE.test(name) || BEFORE.test(textBefore(text, start, 24));
}
