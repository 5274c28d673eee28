import { beginsRightToLeft } from '../../bidi-classes.ts';
import { once, oncePerObject } from '../../once.ts';
import { classAt, LETTER_BIT, MARK_BIT } from '../characters/character-classes.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import { listedIn } from '../number-words/listed-words.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { folded } from '../numbers/folded-words.ts';
import { type NumberToken, numberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import { type BoundForm, type BoundSide, type BoundTable, tableOf } from './bound-words.ts';
import { denialsOf, NEVER } from './denials.ts';
import { isLimitExceeded } from './exceeded-limits.ts';
import { nameBeside } from './named-figures.ts';
import { isPeriod } from './periods.ts';

/** The whole numbers and the shares that a text has in words, as figures of it. */
export const numbersInWords = oncePerObject((given: TaggedText): readonly NumberToken[] =>
  softNumbersOf(given)
    // "More than doubled" has no figure of its own.
    .filter(
      ({ value, isWeak, start, end }) => SAYS_NUMBER.test(value) && !(isWeak === true && isMultiple(given, start, end)),
    )
    .map(({ value, start, end }) => numberToken({ value, start, end, text: given.text.slice(start, end) })),
);

const SAYS_NUMBER = /^(?:[1-9]|\d{2,}|0\.\d+)$/;
const isMultiple = ({ text, tag }: TaggedText, start: number, end: number): boolean =>
  listedIn(text, tag, 'multiples').some((word) => word.start < end && start < word.end);

/** The numbers of a source with a limit, those in words and those in figures. */
const limitedIn = oncePerObject((source: TaggedText, figures: readonly NumberToken[]): readonly NumberToken[] =>
  [...numbersInWords(source), ...figures].filter((token) => boundOf(token, source) !== undefined),
);

/**
 * The differences where a text has another limit, "höchstens neun" for "at least nine", with numbers of which one side,
 * or both, has words.
 */
export function wordBoundDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const limited = limitedIn(source, sources);
  if (limited.length === 0) return [];
  return limited.flatMap((from) => {
    const isSame = ({ value }: NumberToken): boolean => value === from.value;
    const figures = targets.filter(isSame);
    // Two figures are compared as a pair.
    if (sources.includes(from) && figures.length > 0) return [];
    const said = [...figures, ...numbersInWords(target).filter(isSame)];
    // Most of the ones of a text are articles: those with a limit are asked.
    const others = from.value === '1' ? said.filter((to) => boundOf(to, target) !== undefined) : said;
    const found = others.map((to) =>
      boundDifference(from, to, source, target, [...sources, ...numbersInWords(source)]),
    );
    const [first] = found;
    return first === undefined || found.includes(undefined) ? [] : [first];
  });
}

/** UTF-16 units before and after a figure in which a limit is said. */
const BEFORE = 32;
const AFTER = 40;
/**
 * How far from its figure a limit may stand, with a word or a sign between: "more than the 5", "над €5", "5 persons or
 * more".
 */
const GAP_BEFORE = 5;
const GAP_AFTER = 18;

/** Languages in which much may stand between "not" and its limit: nemělo by být více než 5, ei tohiks olla üle 5. */
const WIDE = /^(?:cs|sk|et|fi)\b/;
/** UTF-16 units before the limit in which it stands there. */
const NEGATED_BEFORE = 64;

/** Arabic for "still", which has the word for "not" in it. */
const STILL = /(?<!\p{L})(?:لا|ما) [يت]?زال(?:ت|ون|وا)?(?!\p{L})/gu;

const NOBODY = /\b(?:no[ -]one|nobody|none|no (?:person|child|man|woman|member|candidate|applicant)s?)\b/iu;
/** The first part of French “ne … pas”, whose second one begins a limit: il ne faut pas moins de 100 dons. */
const FIRST_OF_NOT = /(?<!\p{L})n(?:e |['’])(?=[^.]{0,40}pas (?:moins|plus) )/u;
/** A limit that is expressed by its opposite. */
const NO_MORE =
  /\b(?:n(?:o|ot|either)|cannot|can['’]t) (?:\w+ ){0,2}(?:more|less|fewer|over|exceed|larger|greater|bigger|longer|higher|later|older)/iu;
/** "Not" right before a limit, as Chinese and Japanese write it, with a verb between or without: 不会超过. */
const notBefore = once(
  () =>
    new RegExp(
      `(?:${phraseAlternatives(measurePhrases('not'))})(?:${phraseAlternatives(measurePhrases('can'))})?$`,
      'u',
    ),
);

const PUNCTUATION = /[.,;:!?()。、，；（）،؛؟]/u;

/** The text round a figure, up to the next mark of punctuation. */
export const clauseOf = ({ start, end }: Pick<NumberToken, 'start' | 'end'>, { text }: TaggedText): string =>
  `${text.slice(0, start).split(PUNCTUATION).at(-1)} ${text.slice(end).split(PUNCTUATION, 1)[0]}`;

/** A folded text without the words of its limits. */
export function withoutLimits(text: string, tag: string): string {
  const { before, after, wide } = tableOf(tag);
  return [...before, ...after, ...wide.map(({ sign }) => ({ text: sign }))].reduce(
    (rest, form) => rest.replaceAll(form.text, ' '),
    text,
  );
}

/** The text round a figure without the words of its limit: the "not" of не более is the limit's own. */
export const besideLimit = (token: Pick<NumberToken, 'start' | 'end'>, text: TaggedText): string =>
  withoutLimits(folded(clauseOf(token, text)).replace(STILL, '').replace(FIRST_OF_NOT, ''), text.tag);

/**
 * Whether the translation denies its verb where the source says its limit by "not", or denies nothing: "lasted at most
 * three hours" as "did not last more than three hours".
 */
const isTurned = (to: NumberToken, target: TaggedText, isDenying: boolean): boolean =>
  !isDenying && denialsOf(target.tag).anywhere.test(besideLimit(to, target));

/** The limit that says the contrary. */
export const OPPOSITE: Readonly<Record<BoundSide, BoundSide>> = {
  lower: 'upper',
  upper: 'lower',
  latest: 'earliest',
  earliest: 'latest',
};
/** A limit; turned where the text denies that it may be reached: must not weigh more than 20. */
type Bound = { readonly side: BoundSide; readonly isTurned?: boolean; readonly isWide?: boolean };
/** The difference where a text says "at least 5" and the source "at most 5", in languages whose words for both are known. */
export function boundDifference(
  from: NumberToken,
  to: NumberToken,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference | undefined {
  const bound = boundOf(from, source);
  if (bound === undefined) return undefined;
  const other = boundOf(to, target);
  // Maximum winds of 85 miles per hour are over 135 kilometres.
  if (bound.isWide === true && from.value !== to.value) return undefined;
  if (other === undefined || other.side !== OPPOSITE[bound.side]) return undefined;
  // "Carries no more than five" as "cannot carry more than five", wherever the "not" stands.
  const isNoMore = ({ start }: NumberToken): boolean =>
    NO_MORE.test(source.text.slice(Math.max(0, start - BEFORE), start));
  const isSame = ({ value }: NumberToken): boolean => value === from.value;
  const isContrary = sources.some((each) => isSame(each) && isNoMore(each));
  const isDenying = !isContrary && denialsOf(source.tag).broad.test(besideLimit(from, source));
  if (other.isTurned === true ? isDenying : isTurned(to, target, isDenying)) return undefined;
  if (isPeriod(from, source, target.tag)) return undefined;
  // No one under 18 may vote: whoever does is at least 18.
  const lead = source.text.slice(0, from.start).split(PUNCTUATION).at(-1) ?? '';
  if (NOBODY.test(lead) && !denialsOf(target.tag).anywhere.test(besideLimit(to, target))) return undefined;
  const isOfAnother = sources.some((each) => isSame(each) && boundOf(each, source)?.side === other.side);
  if (isOfAnother || isLimitExceeded(to, bound.side, source, target)) return undefined;
  return numberDifference(isContrary && mayBeDenied(to, target) ? 'ask' : 'block', 'bound', from, to);
}

/** Whether a verb beside a limit may be denied where the words that do so are not known, or only among others. */
function mayBeDenied(to: NumberToken, target: TaggedText): boolean {
  const { anywhere, any } = denialsOf(target.tag);
  return anywhere === NEVER && (any?.test(besideLimit(to, target)) ?? true);
}

/** The limit of a figure; read once. */
export const boundOf = oncePerObject((token: NumberToken, { text, tag }: TaggedText): Bound | undefined =>
  boundBeside(token, text, tag),
);

/** The text right before a figure, folded, and the phrase of a limit in it that stands beside the figure, whatever is denied. */
export function phraseBefore({ start }: NumberToken, text: string, tag: string): { lead: string; before?: BoundForm } {
  const lead = folded(text.slice(Math.max(0, start - BEFORE), start)).replace(/(?<![\s*_`(])[\s*_`(]+$/u, '');
  // Of several words before a figure the last one counts: "knapp über 700" is above.
  const before = tableOf(tag)
    .before.filter((form) => standsBefore(lead, form.text, NOUN_FIRST.test(tag)))
    .reduce<BoundForm | undefined>(
      (last, form) => (last === undefined || endIn(lead, form) > endIn(lead, last) ? form : last),
      undefined,
    );
  return { lead, ...(before === undefined ? {} : { before }) };
}

/** See `boundOf`; undefined where the words beside a figure give both limits. */
function boundBeside(token: NumberToken, text: string, tag: string): Bound | undefined {
  const table = tableOf(tag);
  if (token.kind !== 'number' || token.inDate || nameBeside(text, token) !== undefined) return undefined;
  const { lead, before } = phraseBefore(token, text, tag);
  const rest = folded(/^[^\d.,;:!?()。、，；]*/u.exec(text.slice(token.end, token.end + AFTER))?.[0] ?? '');
  // Not more than five is at most five.
  if (before !== undefined && !/^n[oi]t? /.test(before.text)) {
    const wide = WIDE.test(tag) ? folded(text.slice(Math.max(0, token.start - NEGATED_BEFORE), token.start)) : lead;
    const ahead = wide.slice(0, wide.lastIndexOf(before.text)).replace(STILL, '');
    if (denialsOf(tag).ahead.test(ahead))
      return denialsOf(tag).forbids.test(ahead) ? { side: OPPOSITE[before.side], isTurned: true } : undefined;
  }
  if (before !== undefined && notBefore().test(lead.slice(0, lead.lastIndexOf(before.text)))) return undefined;
  const after = table.after.find((form) => standsAfter(rest, form.text)) ?? ofEnding(token, rest, table);
  if (before === undefined && after === undefined) return wideBefore(token, text, table);
  if (after !== undefined && denialsOf(tag).behind.test(rest.slice(rest.indexOf(after.text) + after.text.length)))
    return undefined;
  if (before !== undefined && after !== undefined && before.side !== after.side) return undefined;
  return before ?? after;
}

/** The limit that the ending of a figure's own word begins: 70 binden fazla. */
function ofEnding({ text }: NumberToken, rest: string, { after }: BoundTable): BoundForm | undefined {
  const word = /\p{L}{3,12}$/u.exec(text)?.[0];
  if (word === undefined || !/^[ \u00A0]\p{L}/u.test(rest)) return undefined;
  const whole = folded(word) + rest;
  return after.find(
    (form) =>
      ENDING.test(form.text) &&
      whole.indexOf(form.text) + form.text.length > word.length &&
      standsAfter(whole, form.text),
  );
}

/** A phrase of a limit that begins with an ending: den fazla. */
const ENDING = /^\p{L}{2,4} /u;

/** The limit by the last of the phrases in a part of a text that stands before a figure; undefined where something is denied. */
export function lastBoundIn(part: string, tag: string): BoundSide | undefined {
  const lead = folded(part);
  if (denialsOf(tag).anywhere.test(lead)) return undefined;
  return tableOf(tag)
    .before.filter(({ text }) => isWhole(lead, text))
    .reduce<BoundForm | undefined>(
      (last, form) => (last === undefined || endIn(lead, form) > endIn(lead, last) ? form : last),
      undefined,
    )?.side;
}

/** Whether a phrase stands in a text with no letter on either side. */
function isWhole(text: string, phrase: string): boolean {
  const at = text.lastIndexOf(phrase);
  const [before, behind] = [text.charAt(at - 1), phrase.endsWith("'") ? '' : text.charAt(at + phrase.length)];
  return at >= 0 && (hasRunOn(phrase) || !(/[\p{L}\p{M}]/u.test(before) || /[\p{L}\p{M}]/u.test(behind)));
}

/** The limit by a phrase with other words in it, in the clause before a figure; undefined where they give both. */
function wideBefore({ start }: NumberToken, text: string, { wide }: BoundTable): Bound | undefined {
  if (wide.length === 0) return undefined;
  const lead = folded(text.slice(Math.max(0, start - NEGATED_BEFORE), start));
  const [first, ...more] = wide.filter(({ sign, pattern }) => lead.includes(sign) && pattern.test(lead));
  return first !== undefined && more.every(({ side }) => side === first.side)
    ? { side: first.side, isWide: true }
    : undefined;
}

/** Whether words right behind a number make it the least: drei oder mehr, three and up. */
export const saysOrMore = ({ end }: Pick<NumberToken, 'end'>, { text, tag }: TaggedText): boolean => {
  const rest = folded(/^[^\d.,;:!?()。、，；]*/u.exec(text.slice(end, end + AFTER))?.[0] ?? '');
  return tableOf(tag).after.some((form) => form.side === 'lower' && standsAfter(rest, form.text));
};

const endIn = (lead: string, { text }: BoundForm): number => lead.lastIndexOf(text) + text.length;

/** Languages in which what is counted stands before its number: zaidi ya watu 500. */
const NOUN_FIRST = /^(?:ha|mg|ny|rw|sn|so|sw|xh|yo|zu)\b/;
const NOUN = /^(?:\s\p{L}{2,14}){1,2}\s?$/u;

function standsBefore(lead: string, form: string, isNounFirst: boolean): boolean {
  const at = lead.lastIndexOf(form);
  if (at < 0) return false;
  const between = lead.slice(at + form.length);
  if (hasRunOn(form)) return between.length <= 2 && !/[\p{L}\d]/u.test(between);
  if (at > 0 && (classAt(lead, at - 1) & (LETTER_BIT | MARK_BIT)) !== 0 && !beginsRightToLeft(form)) return false;
  // Hebrew writes its preposition onto the figure: יותר מ-5.
  if (between === '' || between === ' ' || (isNounFirst && NOUN.test(between))) return true;
  return between.length <= GAP_BEFORE && /^[-־]?\s?\p{Sc}?$|^\s(?:\p{L}{1,4}\.?\s?)?[\p{Sc}$]{0,3}$/u.test(between);
}

function standsAfter(rest: string, form: string): boolean {
  const at = rest.indexOf(form);
  if (at < 0) return false;
  if (hasRunOn(form)) return at <= (form.length === 1 ? 1 : 6);
  const next = rest.slice(at + form.length);
  // "And more than a million" begins another limit.
  return at <= GAP_AFTER && !/^[\p{L}\p{M}]{3}|^ than\b/u.test(next);
}
