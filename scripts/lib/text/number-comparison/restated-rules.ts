import type { NumberPlace } from '../number-pairs/number-difference.ts';
import { folded } from '../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { boundOf, clauseOf, numbersInWords, withoutLimits } from './bounds.ts';
import { denialsOf, NEVER } from './denials.ts';
import { numberPlacesIn } from './number-places.ts';

/** English for what may rightly be said from its other side, with or without a “not”: unless, illegal, few. */
const TURNS =
  /\b(?:unless|without (?:at least|more than|fewer than)|except(?:ions?)?|exempt\p{L}*|fail(?:s|ed|ing|ure)?|refus\p{L}*|den(?:y|ies|ied)|forb[aio]d\p{L}*|prohibit\p{L}*|illegal|unlawful|ineligible|invalid|few|rarely|seldom|hardly|scarcely)\b/iu;
const NOT = /\b(?:not(?! only| just| merely| simply)|no|nobody|none|nor|neither|never|nothing|cannot|\w+n['’]t)\b/iu;
/** A "not" that is the limit's own: no more than, may not last longer than. */
const OF_LIMIT =
  /\b(?:no|not|cannot|can['’]t) (?:\w+ )?(?:more|less|fewer|over|exceed\w*|larger|greater|bigger|longer|higher|later|older|under|below|earlier|sooner)\b/giu;
const STOPS = /[.!?;؛؟](?:\s|$)|[。！？।；]/u;

/**
 * Whether a rule may be said from its other side in a translation, so that the contrary limit says the same: children under 16 may not
 * attend, only those over 16 may. So it is where one text denies or restricts what the other one does not.
 */
export function isRestated(from: NumberPlace, to: NumberPlace, source: TaggedText, target: TaggedText): boolean {
  const clause = clauseOf(from, source);
  if (/^en\b/.test(source.tag) && TURNS.test(clause)) return true;
  // Ne peut durer moins de 48 heures: the "not" is the limit's own.
  const turned = [...tokensOf(target), ...numbersInWords(target)].find(({ start }) => start === to.start);
  if (turned !== undefined && boundOf(turned, target)?.isTurned === true) return false;
  const near = sidesOf(clause.replace(OF_LIMIT, ' '), source.tag);
  const [said, heard] = [sidesOf(sentenceOf(from, source), source.tag), sidesOf(sentenceOf(to, target), target.tag)];
  if (near.denials === undefined || said.denials === undefined || heard.denials === undefined)
    return near.denials !== 0 || near.isOnly;
  // What the source denies beside the limit, or what the translation alone denies, wherever it does.
  const isOne = (own: boolean, all: boolean, other: boolean): boolean => (own && !other) || (other && !all);
  return (
    isOne(near.denials > 0, said.denials > 0, heard.denials > 0) ||
    isOne(near.isOnly, said.isOnly, heard.isOnly) ||
    // Two of them are none: 18歳以上でなければ見られない.
    (/^ja\b/.test(target.tag) && heard.denials > said.denials)
  );
}

/**
 * Whether a number is what is left of a whole that both texts name, or of all of it, in a rule or a fact that is said from its other side:
 * two thirds stayed at home, only a third went; three of forty did not survive, thirty-seven did.
 */
export function isRest(from: NumberPlace, to: NumberPlace, source: TaggedText, target: TaggedText): boolean {
  const sum = Number(from.value) + Number(to.value);
  const has = (given: TaggedText): boolean => numberPlacesIn(given).some(({ value }) => Number(value) === sum);
  const isWhole = Math.abs(sum - 1) < 0.01 || (sum === 100 && isShare(from, source) && isShare(to, target));
  return (isWhole || (has(source) && has(target))) && isRestated(from, to, source, target);
}

const isShare = ({ start }: NumberPlace, given: TaggedText): boolean =>
  tokensOf(given).some((token) => token.start === start && token.percent === 'yes');

/** The sentence of a number; in a translation without the words of limits, of which some have a “not” of their own. */
function sentenceOf({ start, end }: NumberPlace, { text, tag }: TaggedText): string {
  const sentence = `${text.slice(0, start).split(STOPS).at(-1)} ${text.slice(end).split(STOPS, 1)[0]}`;
  return /^en\b/.test(tag) ? sentence : withoutLimits(folded(sentence), tag);
}

/** How often a sentence denies something, `undefined` where the language's words for that are not known; and whether it says “only”. */
function sidesOf(sentence: string, tag: string): { readonly denials: number | undefined; readonly isOnly: boolean } {
  const fold = folded(sentence);
  const pattern = /^en\b/.test(tag) ? NOT : denialsOf(tag).anywhere;
  const denials = pattern === NEVER ? undefined : fold.split(pattern).length - 1;
  return { denials, isOnly: denialsOf(tag).only.test(fold) };
}
