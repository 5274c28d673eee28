import { beginsRightToLeft } from '../../../bidi-classes.ts';
import { once, oncePerObject } from '../../../once.ts';
import { classAt, LETTER_BIT, MARK_BIT } from '../../characters/character-classes.ts';
import { textBefore } from '../../characters/text-before.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded } from '../../numbers/folded-words.ts';
import { type NumberToken, numberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { measurePhrases, phraseAlternatives } from '../../phrases/word-lists.ts';
import { nameBeside } from '../excuses/named-figures.ts';
import { type BoundForm, type BoundSide, type BoundTable, tableOf } from './bound-words.ts';
import { denialsOf } from './denials.ts';

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
export const STILL = /(?<!\p{L})(?:لا|ما) [يت]?زال(?:ت|ون|وا)?(?!\p{L})/gu;

/** The first part of French “ne … pas”, whose second one begins a limit: il ne faut pas moins de 100 dons. */
const FIRST_OF_NOT = /(?<!\p{L})n(?:e |['’])(?=[^.]{0,40}pas (?:moins|plus) )/u;
/** "Not" right before a limit, as Chinese and Japanese write it, with a verb between or without: 不会超过. */
const notBefore = once(
  () =>
    new RegExp(
      `(?:${phraseAlternatives(measurePhrases('not'))})(?:${phraseAlternatives(measurePhrases('can'))})?$`,
      'u',
    ),
);

/** Marks at which a clause ends. */
export const PUNCTUATION = /[.,;:!?()。、，；（）،؛؟]/u;

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

/** The limit that says the contrary. */
export const OPPOSITE: Readonly<Record<BoundSide, BoundSide>> = {
  lower: 'upper',
  upper: 'lower',
  latest: 'earliest',
  earliest: 'latest',
};
/**
 * What words beside a figure say of it: which side of it is meant. It is turned where the text says so by a “not” of the contrary side,
 * must not weigh more than 20, and denied where the text denies what stands there: who did not find more than two.
 */
export type Bound = {
  readonly side: BoundSide;
  readonly isTurned?: boolean;
  readonly isWide?: boolean;
  readonly isDenied?: boolean;
};

/** The limit of a figure, where what stands there is not denied. */
export const boundOf = (token: NumberToken, text: TaggedText): Bound | undefined => {
  const bound = boundBeside(token, text);
  return bound?.isDenied === true ? undefined : bound;
};

/** The text right before a figure, folded, and the phrase of a limit in it that stands beside the figure, whatever is denied. */
function phraseBefore({ start }: NumberToken, text: string, tag: string): { lead: string; before?: BoundForm } {
  const lead = folded(textBefore(text, start, BEFORE)).replace(/(?<![\s*_`(])[\s*_`(]+$/u, '');
  const forms = tableOf(tag).before;
  // Of several words before a figure the last one counts: "knapp über 700" is above.
  const last = lastOf(
    lead,
    forms.filter((form) => standsBefore(lead, form.text, NOUN_FIRST.test(tag))),
  );
  // To at least 15: nejméně do 15 zemí.
  const isTo = last?.side === 'upper' && !last.text.includes(' ') && last.text.length <= LONGEST_TO;
  const ahead = isTo ? lead.slice(0, lead.lastIndexOf(last.text)).trimEnd() : '';
  const least = isTo ? forms.find(({ side, text: form }) => side === 'lower' && isLast(ahead, form)) : undefined;
  const before = least ?? last;
  return { lead, ...(before === undefined ? {} : { before }) };
}

/** The most letters of a preposition that says up to, and to a place. */
const LONGEST_TO = 4;

const isLast = (lead: string, form: string): boolean =>
  lead.endsWith(form) && !/[\p{L}\p{M}]/u.test(lead.charAt(lead.length - form.length - 1));

/** The phrase that ends last in a part of a text. */
const lastOf = (lead: string, forms: readonly BoundForm[]): BoundForm | undefined =>
  forms.reduce<BoundForm | undefined>(
    (last, form) => (last === undefined || endIn(lead, form) > endIn(lead, last) ? form : last),
    undefined,
  );

/** Which side of a figure is meant, denied or not; undefined where the words beside it give both. Read once. */
export const boundBeside = oncePerObject((token: NumberToken, { text, tag }: TaggedText): Bound | undefined => {
  const table = tableOf(tag);
  if (token.kind !== 'number' || token.inDate || nameBeside(text, token) !== undefined) return undefined;
  const { lead, before } = phraseBefore(token, text, tag);
  const rest = folded(/^[^\d.,;:!?()。、，；]*/u.exec(text.slice(token.end, token.end + AFTER))?.[0] ?? '');
  // Not more than five is at most five.
  if (before !== undefined && !/^n[oi]t? /.test(before.text)) {
    const wide = WIDE.test(tag) ? folded(textBefore(text, token.start, NEGATED_BEFORE)) : lead;
    const ahead = wide.slice(0, wide.lastIndexOf(before.text)).replace(STILL, '');
    const { ahead: denies, forbids } = denialsOf(tag);
    if (forbids.test(ahead) && denies.test(ahead)) return { side: OPPOSITE[before.side], isTurned: true };
    // "Not at least two" denies the limit, and no side of the figure is said.
    if (denies.test(ahead.split(/\s/u).slice(-2).join(' '))) return undefined;
    if (denies.test(ahead)) return { side: before.side, isDenied: true };
  }
  if (before !== undefined && notBefore().test(lead.slice(0, lead.lastIndexOf(before.text)))) return undefined;
  const after =
    table.after.find((form) => standsAfter(rest, form.text) && !isInNext(rest, form, table)) ??
    ofEnding(token, rest, table);
  if (before === undefined && after === undefined) return wideBefore(token, text, table);
  if (after !== undefined && denialsOf(tag).behind.test(rest.slice(rest.indexOf(after.text) + after.text.length)))
    return undefined;
  // More than 300 teachers but at most 20 officials: what may stand before a figure is that of the next one.
  const isOfNext = after !== undefined && table.before.some((form) => form.text === after.text);
  if (before !== undefined && after !== undefined && before.side !== after.side && !isOfNext) return undefined;
  return before ?? after;
});

/** Whether a phrase is a part of one that stands before the next number: से कम in कम से कम. */
const isInNext = (rest: string, { text, side }: BoundForm, { before }: BoundTable): boolean =>
  before.some((longer) => {
    const at = longer.side !== side && longer.text.length > text.length ? longer.text.indexOf(text) : -1;
    return at >= 0 && rest.startsWith(longer.text, rest.indexOf(text) - at);
  });

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
  if (denialsOf(tag).anywhere.test(withoutLimits(lead, tag))) return undefined;
  return lastOf(
    lead,
    tableOf(tag).before.filter(({ text }) => isWhole(lead, text)),
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
  const lead = folded(textBefore(text, start, NEGATED_BEFORE));
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
const NOUN_FIRST = /^(?:ak|bem|ee|ha|ig|lg|ln|mg|nd|nso|ny|rn|rw|sn|so|ss|st|sw|tn|ts|ve|xh|yo|zu)\b/;
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
