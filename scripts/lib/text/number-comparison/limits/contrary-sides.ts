import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { numberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import type { PhrasePlace } from '../../senses/phrase-set.ts';
import { isSameOrShare, numberPlacesIn } from '../reading/number-places.ts';
import { denialsOf, NEVER } from './denials.ts';
import { amountSideOf, type EnglishSide, orderSideOf } from './english-sides.ts';
import { isPeriod } from './periods.ts';
import { CONTRARY, deniesBeside, isFixed, type SaidSide, sidesIn } from './sides.ts';

/**
 * The difference where a source says one side of its amounts alone, and its translation the contrary one alone: seven fewer than before
 * for seven more, must not be less than for must not exceed. A “not” turns the side that it stands beside, in both. A person has to look.
 */
export function contrarySides(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = amountSideOf(source);
  const { bounds, comparatives } = languageData(target.tag);
  if (own?.number === undefined || (bounds ?? comparatives) === undefined) return [];
  if (isPeriod(numberToken(own.number), source, target.tag)) return [];
  const said = sidesIn(target, ['limit', 'comparison']);
  const other = contraryOf(own, said, target);
  if (other === undefined) return [];
  const number = own.number;
  const numbers = numberPlacesIn(target);
  const place = numbers.find((each) => isSameOrShare(number, each));
  // More than half an inch may be nearly two centimetres.
  const isOfSource = (value: string): boolean => numberPlacesIn(source).some((each) => each.value === value);
  if (place === undefined && numbers.some(({ value }) => !isOfSource(value))) return [];
  const isSure = place !== undefined && denialsOf(target.tag).anywhere !== NEVER;
  return [numberDifference(isSure ? 'ask' : 'notice', 'bound', number, place ?? placeOf(other, target))];
}

/** The difference where something happens before another thing, or a time, and after it in the translation. */
export function contraryOrder(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = orderSideOf(source);
  if (own === undefined || own.isDenied || languageData(target.tag).sequence === undefined) return [];
  const said = sidesIn(target, ['time', 'sequence']);
  // Until is said of places, too, and “before” seldom by a word for it.
  const isUntil = UNTIL.test(source.text.slice(own.place.start, own.place.end));
  const same = said.filter(({ side, by }) => side === own.side || (by === 'sequence' && side === 'either'));
  if (same.some(({ by }) => by === 'sequence' || isUntil)) return [];
  const other = said.find(({ by, side }) => by === 'sequence' && side !== own.side);
  if (other === undefined) return [];
  // It is not done until that is over: done after it.
  const isSure = same.length === 0 && isOfThing(own, source) && deniesBeside(target, said) !== true;
  return [numberDifference(isSure ? 'ask' : 'notice', 'bound', placeOf(own.place, source), placeOf(other, target))];
}
const UNTIL = /until|till|later|earlier|sooner/iu;

/** Whether a few words end the clause behind “before”: what comes before something that somebody does may be said as what they do then. */
const isOfThing = ({ place }: EnglishSide, { text }: TaggedText): boolean =>
  /^ (?!\p{L}+ing\b)(?:[\p{L}\p{N}'’-]+ ){0,3}[\p{L}\p{N}'’-]+(?:[.,;:!?)]|$)/u.test(text.slice(place.end));

/** The words of a translation that say the contrary of its source, where all that it says does; undefined where that cannot be told. */
function contraryOf(own: EnglishSide, said: readonly SaidSide[], target: TaggedText): SaidSide | undefined {
  const isDenied = deniesBeside(target, said);
  // Not known to deny: what the source says by a “not” may be said so here.
  if (own.isDenied || (isDenied === undefined && own.isTurned)) return undefined;
  // What is denied is the contrary of the side that it says, where the source denies it, too.
  if (isDenied === true && (!own.isTurned || said.some((each) => isFixed(each, target)))) return undefined;
  const meant = isDenied === true ? CONTRARY[own.side] : own.side;
  // A rise is no least amount.
  const counted = own.isLimit ? said.filter(({ by, side }) => by === 'limit' || side !== meant) : said;
  return counted.some(({ side }) => side === meant) ? undefined : counted.find(({ side }) => side !== meant);
}

const placeOf = ({ start, end }: PhrasePlace, { text }: TaggedText): NumberPlace => ({
  text: text.slice(start, end),
  value: text.slice(start, end),
  start,
  end,
});
