import { oncePerObject } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded } from '../../numbers/folded-words.ts';
import { type NumberToken, numberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { dualsIn } from '../../units/duals.ts';
import { type BoundSide, tableOf } from './bound-words.ts';
import { boundBeside, boundOf, clauseOf, lastBoundIn, numbersInWords, OPPOSITE } from './bounds.ts';
import { denialsOf } from './denials.ts';
import { isPeriod } from './periods.ts';
import { restatement, sidesOf } from './restated-limits.ts';

const numbersOf = (given: TaggedText): readonly NumberToken[] => [...numbersInWords(given), ...tokensOf(given)];

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
  return limitedIn(source, sources).flatMap((from) => {
    if (from.value === '1' && OF_SHARE.test(source.text.slice(from.end, from.end + LONGEST_SHARE))) return [];
    const isSame = ({ value }: NumberToken): boolean => value === from.value;
    const figures = targets.filter(isSame);
    // Two figures are compared as a pair.
    if (sources.includes(from) && figures.length > 0) return [];
    const duals = from.value === '2' ? dualsIn(target).map((dual) => numberToken(dual)) : [];
    const said = [...figures, ...numbersInWords(target).filter(isSame), ...duals];
    // Most of the ones of a text are articles: those with a limit are asked.
    const others =
      from.value === '1' ? said.filter((to) => boundOf(to, target) !== undefined && !isOneOf(to, target)) : said;
    const found = others.map((to) =>
      boundDifference(from, to, source, target, [...sources, ...numbersInWords(source)]),
    );
    const [first] = found;
    return first === undefined || found.includes(undefined) ? [] : [first];
  });
}

/** Behind the one of a share, whose limit no other one has: nearly one in three. */
const OF_SHARE = /^ (?:\p{Ll}+ )?(?:in|out of) \p{L}/u;
const LONGEST_SHARE = 24;

/** Whether a one is one of several, to whom a word leads that is a limit elsewhere: do jednej z grup. */
const isOneOf = ({ end }: NumberPlace, { text }: TaggedText): boolean =>
  /^ (?:ze?|zo|iz|od|із|зі|з|из|от)\s/u.test(text.slice(end, end + 5));

/** The difference where a text says "at least 5" and the source "at most 5", in languages whose words for both are known. */
export function boundDifference(
  from: NumberToken,
  to: NumberToken,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference | undefined {
  const bound = boundOf(from, source);
  const other = bound && boundOf(to, target);
  // Maximum winds of 85 miles per hour are over 135 kilometres.
  if (bound === undefined || (bound.isWide === true && from.value !== to.value)) return undefined;
  if (other === undefined || other.side !== OPPOSITE[bound.side] || isPeriod(from, source, target.tag))
    return undefined;
  const isSaid = (side: BoundSide, of: readonly NumberToken[], text: TaggedText): boolean =>
    of.some((each) => each.value === from.value && boundOf(each, text)?.side === side);
  // Those of 6 and over pay, those under 6 do not.
  const isOfAnother = isSaid(other.side, sources, source) || isSaid(bound.side, numbersOf(target), target);
  if (isOfAnother || isLimitExceeded(to, bound.side, source, target)) return undefined;
  const said = restatement(from, to, source, target);
  return said === 'same' ? undefined : numberDifference(said === 'other' ? 'block' : 'ask', 'bound', from, to);
}

/** Letters of a verb that its forms begin with: exceder, excederem. */
const VERB = 6;

/** Whether a translation says that a limit is exceeded, by a verb before it: por excederem o tamanho máximo de 25 MB. */
function isLimitExceeded({ start }: NumberPlace, side: BoundSide, source: TaggedText, target: TaggedText): boolean {
  if (!/\bexceed/iu.test(source.text)) return false;
  const verbs = tableOf(target.tag).before.flatMap(({ text, side: own }) =>
    own === side && /^\p{L}+$/u.test(text) && text.length > VERB ? [text.slice(0, VERB)] : [],
  );
  const said = folded(target.text.slice(0, start))
    .split(/[.!?;]\s/u)
    .at(-1);
  return said?.split(/[^\p{L}\p{M}]+/u).some((word) => verbs.some((verb) => word.startsWith(verb))) === true;
}

/** The numbers of a source with a limit of what it denies: who did not vote in at least two elections. */
const deniedIn = oncePerObject((source: TaggedText): readonly { token: NumberToken; side: BoundSide }[] =>
  numbersOf(source).flatMap((token) => {
    const bound = boundBeside(token, source);
    return bound?.isDenied === true ? [{ token, side: bound.side }] : [];
  }),
);

/**
 * The difference where a translation denies the same with the contrary limit, or says the same limit and denies nothing. A person has to
 * look: “not” may be said by a verb.
 */
export function deniedBoundDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  return deniedIn(source).flatMap(({ token, side }) => {
    const [to, next] = numbersOf(target).filter(({ value }) => value === token.value);
    const other = to === undefined || next !== undefined ? undefined : boundBeside(to, target);
    if (to === undefined || other === undefined) return [];
    const { denials } = sidesOf(clauseOf(to, target), target.tag);
    const { anywhere, any = anywhere } = denialsOf(target.tag);
    const isSame = other.side === OPPOSITE[side] ? denials === 0 : denials !== 0 || any.test(folded(target.text));
    return denials !== undefined && !isSame ? [numberDifference('ask', 'bound', token, to)] : [];
  });
}

/** One in ten, as English says it. */
const ONE_IN = /\b[Oo]ne in (?:every )?(?=[a-z\d])/;
/** UTF-16 units before the number of a share in which its limit stands. */
const REACH = 48;
const STOPS = /[.,;:!?()。、，；（）،؛؟।]\s?/u;

/** The difference where more than one in ten is less than one in ten in the translation. */
export function shareBoundDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const match = /^en\b/.test(source.tag) ? ONE_IN.exec(source.text) : null;
  if (match === null) return [];
  const [start, behind] = [match.index, match.index + match[0].length];
  const one = numberToken({ value: '1', start, end: start + 3, text: match[0].slice(0, 3) });
  const bound = boundOf(one, source);
  const whole = [...tokensOf(source), ...softNumbersOf(source)].find((each) => each.start === behind);
  if (bound === undefined || whole === undefined) return [];
  const share = String(Math.round(1000 / Number(whole.value)) / 1000);
  const places = [...tokensOf(target), ...softNumbersOf(target)].filter(
    ({ value }) => value === whole.value || value === share,
  );
  const orders = listedIn(target.text, target.tag, 'orders').filter(
    ({ values }) => values.at(-1) === Number(whole.value),
  );
  const [place] = [...places, ...orders].toSorted((a, b) => a.start - b.start);
  if (place === undefined) return [];
  const lead = textBefore(target.text, place.start, REACH).split(STOPS).at(-1) ?? '';
  if (lastBoundIn(lead, target.tag) !== OPPOSITE[bound.side]) return [];
  const { start: at, end } = place;
  return [
    numberDifference('block', 'bound', one, { value: whole.value, start: at, end, text: target.text.slice(at, end) }),
  ];
}
