import { oncePerObject } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { folded } from '../numbers/folded-words.ts';
import { numberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { denialsOf } from './denials.ts';
import { isSameOrShare, numberPlacesIn } from './number-places.ts';
import { isPeriod } from './periods.ts';
import { isPartOfPhrase, phraseFinder } from './phrase-set.ts';
import { limitPlaces } from './unsaid-limits.ts';

type Side = 'more' | 'less';
const OTHER: Readonly<Record<Side, Side>> = { more: 'less', less: 'more' };

/** English right before a number, or behind it and up to two words. */
const BEFORE: Readonly<Record<Side, RegExp>> = {
  more: /\b(?:(?:more|higher|greater|larger|longer|older) than|over|above|at least|exceed(?:s|ed|ing)?) (?:an? |about |the )?\p{Sc}?$/iu,
  less: /\b(?:(?:less|fewer|lower|smaller|shorter|younger) than|under|below) (?:an? |about |the )?\p{Sc}?$/iu,
};
const BEHIND: Readonly<Record<Side, RegExp>> = {
  more: /^(?:%| per cent| percent)?(?: \p{L}+){0,3} (?:more|higher|above)\b/iu,
  less: /^(?:%| per cent| percent)?(?: \p{L}+){0,3} (?:fewer|less|lower|below)\b/iu,
};
/** Every word with which English says more, or less. */
const SAYS: Readonly<Record<Side, RegExp>> = {
  more: /\b(?:more|most|higher|greater|larger|longer|older|above|over|at least|exceed|beyond|upwards|further|another|additional|extra|up|rose|risen|increas|grew|grow)/iu,
  less: /\b(?:less|least|fewer|lower|smaller|shorter|younger|below|under|at most|beneath|nearly|almost|up to|down|fell|fall|drop|cut|reduc|declin|decreas|lost|short)/iu,
};
/** A quick test for both. */
const MAY_SAY =
  /\b(?:more|higher|greater|larger|longer|older|over|above|at least|exceed|less|fewer|lower|smaller|shorter|younger|under|below)/iu;
const DENIES = /\b(?:not?|nor|never|neither|without|cannot|none|nothing|nobody)\b|n['’]t\b/iu;
const AT_LEAST = /\bat least\b/giu;

/** UTF-16 units on either side of a number in which its comparison is looked for. */
const REACH = 28;
const STOPS = /[.,;:!?()。、，；（）،؛؟।]/u;

const FINDERS: Readonly<Record<Side, ReturnType<typeof phraseFinder>>> = {
  more: phraseFinder((tag) => languageData(tag).comparatives?.more),
  less: phraseFinder((tag) => languageData(tag).comparatives?.less),
};

/**
 * The difference where a source says more than a number or so much more, and nothing else of that kind, and its translation has
 * words for less beside the number, and none for more: seven fewer than before. A person has to look.
 */
export function comparativeDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const compared = comparedIn(source);
  if (compared.length === 0 || languageData(target.tag).comparatives === undefined) return [];
  for (const { number, side } of compared) {
    const text = source.text.replace(AT_LEAST, 'more');
    if (SAYS[OTHER[side]].test(text) || isPeriod(numberToken(number), source, target.tag)) return [];
    const others = FINDERS[OTHER[side]](target);
    const isOther = (each: Place): boolean => others.some((other) => isPartOfPhrase(each, other));
    if ([...FINDERS[side](target), ...limitPlaces(target, side === 'more')].some((each) => !isOther(each))) return [];
    if (denialsOf(target.tag).broad.test(folded(target.text))) return [];
    const place = numberPlacesIn(target).find(
      (each) => isSameOrShare(number, each) && others.some((other) => isNear(each, other, target.text)),
    );
    if (place !== undefined) return [numberDifference('ask', 'bound', number, place)];
  }
  return [];
}

/** The numbers of an English text that something is more or less than, or by which it is; read once for all languages. */
const comparedIn = oncePerObject(
  (source: TaggedText): readonly { readonly number: NumberPlace; readonly side: Side }[] => {
    const { text, tag } = source;
    if (!/^en\b/.test(tag) || !MAY_SAY.test(text) || DENIES.test(text)) return [];
    return numberPlacesIn(source).flatMap((number) => {
      const side = sideOf(number, text);
      return side === undefined ? [] : [{ number, side }];
    });
  },
);

function sideOf({ start, end }: NumberPlace, text: string): Side | undefined {
  const [lead, rest] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  return (['more', 'less'] as const).find((side) => BEFORE[side].test(lead) || BEHIND[side].test(rest));
}

type Place = Pick<NumberPlace, 'start' | 'end'>;
function isNear(number: NumberPlace, other: Place, text: string): boolean {
  const between = other.end <= number.start ? text.slice(other.end, number.start) : text.slice(number.end, other.start);
  return between.length <= REACH && !STOPS.test(between);
}
