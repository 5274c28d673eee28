import { matchesIn } from '../../../matches-in.ts';
import { textBefore } from '../../characters/text-before.ts';
import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { numberPlacesIn } from '../reading/number-places.ts';
import {
  type Bound,
  besideLimit,
  boundOf,
  clauseOf,
  numbersInWords,
  OPPOSITE,
  PUNCTUATION,
  withoutLimits,
} from './bounds.ts';
import { waysBeside } from './change-ways.ts';
import { denialsOf, NEVER } from './denials.ts';

/** What a contrary limit says: the same from its other side, the contrary, or what cannot be read whole. */
export type Restatement = 'same' | 'other' | 'unread';

/** English for what may rightly be said from its other side, with or without a “not”: unless, illegal, few. */
const TURNS =
  /\b(?:unless|without (?:at least|more than|fewer than)|except(?:ions?)?|fail(?:s|ed|ing|ure)?|refus\p{L}*|den(?:y|ies|ied)|few|rarely|seldom|hardly|scarcely|disagree\p{L}*|disapprov\p{L}*|abstain\p{L}*)\b/iu;
/** English that refuses what is said of a limit, by one word. */
const REFUSES = /\b(?:exempt\p{L}*|forb[aio]d\p{L}*|prohibit\p{L}*|illegal|unlawful|ineligible|invalid)\b/giu;
const NOT = /\b(?:not(?! only| just| merely| simply)|no|nobody|none|nor|neither|never|nothing|cannot|\w+n['’]t)\b/iu;
/** What says in English who alone is meant, or what has to be. */
const REQUIRES = /\b(?:only|must|ha(?:s|ve) to|needs?|required|requires?)\b/iu;
const NOBODY = /\b(?:no[ -]one|nobody|none|no (?:person|child|man|woman|member|candidate|applicant)s?)\b/iu;
/** A "not" that is the limit's own: no more than, may not last longer than. */
const OF_LIMIT =
  /\b(?:no|not|neither|cannot|never|can['’]t) (?:\w+ )?(?:fall |drop )?(?:more|less|fewer|over|exceed\w*|larger|greater|bigger|longer|higher|later|older|younger|shorter|smaller|lower|under|below|earlier|sooner)\b/giu;
/** A limit that is expressed by its opposite, right before its figure. */
const NO_MORE =
  /\b(?:n(?:o|ot|either)|cannot|can['’]t) (?:\w+ ){0,2}(?:more|less|fewer|over|exceed|larger|greater|bigger|longer|higher|later|older|shorter|smaller|lower|younger|under|below|earlier)/iu;
const BEFORE = 32;
const STOPS = /[.!?;؛؟](?:\s|$)|[。！？।；]/u;
const HAN = /\p{sc=Han}/u;

/**
 * Whether a translation with the contrary limit says the same as its source. What is denied on one side alone does where the other one
 * says who alone is meant, or what has to be: children under 16 may not attend, only those over 16 may.
 */
export function restatement(from: NumberPlace, to: NumberPlace, source: TaggedText, target: TaggedText): Restatement {
  const beside = besideLimit(to, target);
  const { anywhere, any, broad } = denialsOf(target.tag);
  // "Carries no more than five" as "cannot carry more than five", wherever the "not" stands.
  const isContrary = NO_MORE.test(textBefore(source.text, from.start, BEFORE));
  const clause = isContrary ? withoutLimits(folded(clauseOf(from, source).replace(OF_LIMIT, ' ')), source.tag) : '';
  const isDenying = denialsOf(source.tag).broad.test(isContrary ? clause : besideLimit(from, source));
  const isDenied = (sidesOf(beside, target.tag).denials ?? 0) > 0;
  const isTurned = boundAt(to, target)?.isTurned === true;
  if (isTurned ? isDenying : !isDenying && isDenied) return 'same';
  const lead = source.text.slice(0, from.start).split(PUNCTUATION).at(-1) ?? '';
  // No one under 18 may vote: whoever does is at least 18.
  if (NOBODY.test(lead) && !isDenied) return 'same';
  if (isContrary && anywhere === NEVER && (any?.test(beside) ?? true)) return 'unread';
  // What is over ten is forbidden. Single characters of Han are parts of too many words.
  const isForbidden = any !== undefined && !HAN.test(beside) && any.test(beside) && !broad.test(beside);
  const own = besideLimit(from, source).replace(OF_LIMIT, ' ');
  return (any === undefined ? broad === NEVER : isForbidden && !denialsOf(source.tag).broad.test(own))
    ? 'unread'
    : turned(from, to, source, target);
}

/** The limit of the figure that begins where a number does. */
const boundAt = ({ start }: NumberPlace, text: TaggedText): Bound | undefined =>
  [...tokensOf(text), ...numbersInWords(text)]
    .filter((token) => token.start === start)
    .map((token) => boundOf(token, text))
    .find((bound) => bound !== undefined);

/** See `restatement`: by what the sentences deny and restrict. */
function turned(from: NumberPlace, to: NumberPlace, source: TaggedText, target: TaggedText): Restatement {
  const clause = clauseOf(from, source);
  const isEnglish = /^en\b/.test(source.tag);
  if (isEnglish && TURNS.test(clause)) return 'unread';
  const refusals = isEnglish ? (clause.match(REFUSES)?.length ?? 0) : 0;
  if (boundAt(to, target)?.isTurned === true) return refusals > 0 ? 'unread' : 'other';
  const near = sidesOf(clause.replace(OF_LIMIT, ' '), source.tag);
  const [said, heard] = [sidesOf(sentenceOf(from, source), source.tag), sidesOf(sentenceOf(to, target), target.tag)];
  if (near.denials === undefined || said.denials === undefined || heard.denials === undefined)
    return near.denials !== 0 || near.isOnly || refusals > 0 ? 'unread' : 'other';
  const [own, whole] = [near.denials + refusals, said.denials + refusals];
  // Children under 16 may not attend, only those over 16 may; only people over 18 may vote, those under 18 may not.
  if (
    own === 1 &&
    whole === 1 &&
    heard.denials % 2 === 0 &&
    (heard.isOnly || (heard.denials === 2 && /^ja\b/.test(target.tag)))
  )
    return 'same';
  if (whole === 0 && heard.denials === 1 && !heard.isOnly && isEnglish && REQUIRES.test(clause)) return 'same';
  // What the source denies beside the limit, or what the translation alone denies, wherever it does.
  const isOne = (here: boolean, all: boolean, there: boolean): boolean => (here && !there) || (there && !all);
  const isRead =
    refusals === 0 && !isOne(own > 0, whole > 0, heard.denials > 0) && !isOne(near.isOnly, said.isOnly, heard.isOnly);
  return isRead ? 'other' : 'unread';
}

/**
 * Whether a number is what is left of a whole that both texts name, or of all of it, in a rule or a fact that is said from its other side:
 * two thirds stayed at home, only a third went; three of forty did not survive, thirty-seven did; fewer than 20 of the 100 seats, more than
 * 80; fell by 30%, to 70%.
 */
export function isRest(from: NumberPlace, to: NumberPlace, source: TaggedText, target: TaggedText): boolean {
  const sum = Number(from.value) + Number(to.value);
  const has = (given: TaggedText): boolean => numberPlacesIn(given).some(({ value }) => Number(value) === sum);
  const isOfAll = sum === 100 && isShare(from, source) && isShare(to, target);
  const isRead = (): boolean => turned(from, to, source, target) === 'other';
  if (isOfAll && FELL_BY.test(source.text.slice(0, from.start)) && waysBeside(to, target).includes('to')) return true;
  if (!(Math.abs(sum - 1) < 0.01 || isOfAll || (has(source) && has(target)))) return false;
  const [own, other] = [boundAt(from, source)?.side, boundAt(to, target)?.side];
  return (own !== undefined && other === OPPOSITE[own]) || !isRead();
}

const FELL_BY = /\b(?:fell|fallen|dropped|declined|decreased|shrank|shrunk|cut|reduced|down|went down) by $/iu;

const isShare = ({ start }: NumberPlace, given: TaggedText): boolean =>
  tokensOf(given).some((token) => token.start === start && token.percent === 'yes');

/** The sentence of a number, or the part of it in brackets that the number stands in: what is outside says nothing of that. */
function sentenceOf({ start, end }: NumberPlace, { text }: TaggedText): string {
  const [before = '', behind = ''] = [text.slice(0, start).split(STOPS).at(-1), text.slice(end).split(STOPS, 1)[0]];
  const [opened, closed] = [OPENED.exec(before)?.[0], CLOSED.exec(behind)?.[0]];
  return opened === undefined || closed === undefined ? `${before} ${behind}` : `${opened} ${closed}`;
}

/** The text behind a bracket that is open, and the text up to the one that closes it. */
const OPENED = /(?<=[(（])[^()（）]*$/u;
const CLOSED = /^[^()（）]*(?=[)）])/u;

/**
 * How often a sentence denies something, `undefined` where the language's words for that are not known, and without the words of limits, of
 * which some have a “not” of their own; and whether it says “only”.
 */
export function sidesOf(
  sentence: string,
  tag: string,
): { readonly denials: number | undefined; readonly isOnly: boolean } {
  const { anywhere, only, exceptive } = denialsOf(tag);
  const fold = folded(sentence);
  const said = /^en\b/.test(tag) ? fold : withoutLimits(fold, tag);
  const plain = said.replace(exceptive, ' ');
  const pattern = /^en\b/.test(tag) ? NOT : anywhere;
  const words =
    pattern === NEVER ? [] : matchesIn(plain, new RegExp(pattern, `g${pattern.flags}`)).map(([word]) => word);
  // Ne … pas, никто не: two words deny once, and one that stands twice does so twice, as any do in Japanese.
  const count = /^ja\b/.test(tag)
    ? words.length
    : Math.max(0, ...[...Map.groupBy(words, (word) => word).values()].map(({ length }) => length));
  return { denials: pattern === NEVER ? undefined : count, isOnly: plain !== said || only.test(fold) };
}
