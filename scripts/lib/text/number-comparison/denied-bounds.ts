import { oncePerObject } from '../../once.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import { folded } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import type { BoundSide } from './bound-words.ts';
import { boundOf, clauseOf, numbersInWords, OPPOSITE, phraseBefore } from './bounds.ts';
import { denialsOf } from './denials.ts';

const numbersOf = (given: TaggedText): readonly NumberToken[] => [...numbersInWords(given), ...tokensOf(given)];

/** The numbers of a source with a limit of what it denies: who did not vote in at least two elections. */
const deniedIn = oncePerObject((source: TaggedText): readonly { token: NumberToken; side: BoundSide }[] => {
  const denies = denialsOf(source.tag).ahead;
  return numbersOf(source).flatMap((token) => {
    const { lead, before } = phraseBefore(token, source.text, source.tag);
    if (before === undefined || boundOf(token, source) !== undefined) return [];
    const ahead = lead.slice(0, lead.lastIndexOf(before.text));
    // "Not at least two" says it of the limit itself.
    const isOfLimit = denies.test(ahead.split(/\s/u).slice(-2).join(' '));
    return denies.test(ahead) && !isOfLimit ? [{ token, side: before.side }] : [];
  });
});

/**
 * The difference where a translation denies the same with the contrary limit. A person has to look: "not in at least two" may be said as
 * "in one at most".
 */
export function deniedBoundDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  return deniedIn(source).flatMap(({ token, side }) => {
    const [to, next] = numbersOf(target).filter(({ value }) => value === token.value);
    if (to === undefined || next !== undefined) return [];
    const other = phraseBefore(to, target.text, target.tag).before?.side;
    return other === OPPOSITE[side] && denialsOf(target.tag).anywhere.test(folded(clauseOf(to, target)))
      ? [numberDifference('ask', 'bound', token, to)]
      : [];
  });
}
