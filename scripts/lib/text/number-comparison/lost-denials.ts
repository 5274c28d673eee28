import { oncePerObject } from '../../once.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { folded } from '../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { denialsOf } from './denials.ts';

/** English words that deny, and no part of a limit or of an idiom: not only, not more than, if not, not long after. */
const DENIES =
  /\b(?:(?<!\b(?:if|or|why) )not(?! (?:only|just|merely|simply|necessarily|more|less|fewer|later|earlier|over|exceed\w*|to mention|least|until|far|long|too|so|as|yet|un\w+|in\w+ble)\b)|never|none|nobody|neither)\b|(?<!\b(?:do|can)(?=n['’]t (?:forget|help|miss)))n['’]t\b/iu;
const STOPS = /[,;:.!?()]\s/u;

/** The word that denies something in the same clause as a number, in an English source. */
const denialIn = oncePerObject((source: TaggedText): NumberPlace | undefined => {
  const { text, tag } = source;
  const match = /^en\b/.test(tag) ? DENIES.exec(text) : null;
  if (match === null) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  const from = start - (text.slice(0, start).split(STOPS).at(-1)?.length ?? 0);
  const to = end + (text.slice(end).split(STOPS, 1)[0]?.length ?? 0);
  const isBeside = [...tokensOf(source), ...softNumbersOf(source).filter(({ value }) => Number(value) > 1)].some(
    (number) => from <= number.start && number.end <= to,
  );
  return isBeside ? { text: match[0], value: '0', start, end } : undefined;
});

/** A notice where a source denies something of a number, and its translation denies nothing: none of the 23 as one of them. */
export function denialDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const denial = denialIn(source);
  if (denial === undefined) return [];
  const { any } = denialsOf(target.tag);
  return any === undefined || any.test(folded(target.text)) ? [] : [numberDifference('notice', 'denial', denial)];
}
