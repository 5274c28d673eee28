import { centuriesOf, endsOfDecades } from '../../date-comparison/decades.ts';
import { mayBeOtherWord, otherMonth } from '../../date-comparison/lone-months.ts';
import { spokenDifference } from '../../date-comparison/lost-halves.ts';
import { spokenHours } from '../../date-comparison/spoken-halves.ts';
import { weekdaysInFigures } from '../../date-comparison/weekdays.ts';
import { isInOtherZone } from '../../date-comparison/zones.ts';
import { isHourFromSunrise } from '../../number-pairs/equal-times.ts';
import { dropWhere, type FigurePairing } from '../../number-pairs/figure-pairs.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { hasReadableWords, mayStandInWords } from '../../number-words/unread-words.ts';
import { hasMonthNames } from '../../numbers/months.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { percentOf } from '../../numbers/percent.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { isInIdiom, isNoOther } from '../excuses/figures-in-idioms.ts';
import {
  beginsName,
  isFold,
  isForRoman,
  isNameAgain,
  isNamedInWords,
  isNameLost,
  isNoughtOfVersion,
  isOfCovid,
  isOfLetters,
  isOptional,
  isRank,
  isSaying,
  sayingDigits,
} from '../excuses/named-figures.ts';
import { isOfOtherUnit, isSaidForEach, PARTS, shareInPart, yearsOf } from '../excuses/other-values.ts';
import { isOneMore } from '../limits/next-whole.ts';
import { removeValue } from '../pairing/removed-values.ts';
import { agesIn, impliedIn, isSaidOnce } from '../reading/implied.ts';

/** UTF-16 units of the longest heading; a longer text is a paragraph. */
const LONGEST_HEADING = 60;

/** The last figure that may number a paragraph at the start of a text: "400. Dead on 3 October" has a higher one. */
const LAST_PARAGRAPH = 99;

/** A day stands no farther from its month, in UTF-16 units. */
const DATE_LENGTH = 20;

/** What is known of two texts before their numbers are compared. */
export type CompareOptions = {
  /** True for a list item, where a bare `4 ` at the start may be its number. */
  readonly listItem?: boolean;
  /** True where the words of every language count as read, also where right translations have shown that they are not. */
  readonly isTrusted?: boolean;
  /** True for a translation in another language than it should be in, of which that is said: no second look is taken at it. */
  readonly isForeign?: boolean;
};

/** The judged differences of what is left of both sides: a change, a loss, an addition, or none. */
export function leftoverDifferences(
  pairing: FigurePairing,
  targets: readonly NumberToken[],
  source: TaggedText,
  target: TaggedText,
  options: CompareOptions,
): readonly NumberDifference[] {
  dropWhere(pairing.target, (token) => isSaidForEach(token, target));
  if (pairing.source.length === 0 && pairing.target.length === 0) return [];
  const isFirst = (token: NumberToken): boolean =>
    (token.enumerator && Number(token.value) <= LAST_PARAGRAPH) ||
    (options.listItem === true && token === targets[0] && target.text.slice(0, token.start).trim() === '');
  // A paragraph may be numbered where its source is not; in a heading, "19." for "Article 18" is the wrong article.
  const isHeading = options.listItem !== true && target.text.length <= LONGEST_HEADING;
  const isNumbering = (token: NumberToken): boolean => !isHeading && isFirst(token);
  const [sayings, centuries] = [sayingDigits(source.text), centuriesOf(source)];
  const isShare = hasShare(source);
  const foreign = pairing.target.filter(
    (token) =>
      !sayings.has(token.value) &&
      !centuries.has(token.value) &&
      !(isShare && token.value === '100') &&
      token.kind !== 'month' &&
      !isNumbering(token) &&
      !isOfCovid(token, target) &&
      (!token.glued || isSuffix(token, target.text)),
  );
  const found: NumberDifference[] = [];
  for (const token of pairing.source) {
    if (isSaying(source.text, token)) found.push(numberDifference('notice', 'missing', token));
    else if (token.isSpoken === true) found.push(spokenDifference(token, foreign, pairing.target, source, target));
    else if (token.kind === 'month') found.push(monthDifference(token, pairing, source, target));
    // Decided before source words excuse what is foreign, else 4 → 1 passes wherever the source says "one".
    else if (!token.glued && foreign.length > 0) {
      const other = takeNearest(foreign, token, pairing.target);
      const isAsked = other !== undefined && isInOtherZone(token, other, source, target);
      found.push(numberDifference(isAsked ? 'ask' : 'block', 'changed', token, other));
    } else if (isTakenForMonth(token, pairing)) found.push(numberDifference('block', 'changed', token));
    else
      found.push(
        numberDifference(
          !isSaidOnce(token, pairing, source, target) &&
            isGrave(token, target) &&
            !beginsName(token, source) &&
            !isOfLetters(token, source) &&
            !isRank(token, source.text) &&
            !isNameLost(token, source.text, target.text) &&
            !isNamedInWords(token, source.text, target.text) &&
            !isInIdiom(token, source, target)
            ? isOne(token, target) ||
              isFold(token, source.text) ||
              isOptional(token, source.text, target.text) ||
              mayStandInWords(token, pairing.source, source, target)
              ? 'ask'
              : 'block'
            : 'notice',
          'missing',
          token,
        ),
      );
  }
  // One digit numbers a paragraph; of two a person has to look.
  const numbering = pairing.target.filter(
    (token) => options.listItem !== true && isFirst(token) && /^\d\d$/.test(token.value),
  );
  const added = [
    ...additions(pairing.target, isFirst, source, target),
    ...numbering.map((token) => numberDifference('ask', 'added', undefined, token)),
  ];
  // A translation may repeat a figure of the source (UTF-8 for "it"), but only where none is missing: else it may
  // stand in place of that.
  const said = new Set(
    found.length > 0
      ? []
      : [
          ...tokensOf(source).flatMap(({ value, unscaled = [] }) => [value, ...unscaled.map((each) => each.value)]),
          ...softNumbersOf(source).flatMap(({ value, isWeak }) => (isWeak === true ? [] : [value])),
        ],
  );
  return [
    ...found,
    ...added.map((each) => (said.has(each.target?.value ?? '') ? { ...each, severity: 'notice' as const } : each)),
  ];
}

/** Whether a text says per cent, which other languages may say by a hundred: 45 of 100. */
const hasShare = (source: TaggedText): boolean => tokensOf(source).some(({ percent }) => percent !== 'no');

/** Two digits and more at the end of a word ("Nkeji19") stand for a missing figure; one is a reduplication or a footnote. */
function isSuffix(token: NumberToken, text: string): boolean {
  return /^\d{2,}$/.test(token.value) && !/^[\p{L}\p{M}]/u.test(text.slice(token.end));
}

/** Whether a missing day was taken for a month: "16 January" as "1 Januari", where the language's months are unknown. */
function isTakenForMonth(day: NumberToken, { pairs }: FigurePairing): boolean {
  const isDay = day.kind === 'number' && /^\d{1,2}$/.test(day.value) && day.percent === 'no';
  return (
    isDay &&
    pairs.some(
      ({ source, target }) =>
        source.kind === 'month' &&
        target.kind === 'number' &&
        !target.inDate &&
        Math.abs(source.start - day.start) < DATE_LENGTH,
    )
  );
}

function monthDifference(
  token: NumberToken,
  pairing: FigurePairing,
  source: TaggedText,
  target: TaggedText,
): NumberDifference {
  const other = otherMonth(token, pairing.target, source, target);
  if (other === undefined) return numberDifference('notice', 'missing', token);
  dropWhere(pairing.target, (each) => each === other);
  return numberDifference(mayBeOtherWord(other) ? 'ask' : 'block', 'month', token, other);
}

/** The figure that the source does not have and that looks most like the missing one; it is removed from the list. */
function takeNearest(foreign: NumberToken[], to: NumberToken, left: NumberToken[]): NumberToken | undefined {
  const distance = (token: NumberToken): number =>
    (token.kind === to.kind ? 0 : 4) +
    Math.abs(token.value.length - to.value.length) +
    [...to.value].filter((digit, at) => token.value[at] !== digit).length;
  const nearest = foreign.reduce((best, token) => (distance(token) < distance(best) ? token : best), foreign[0] ?? to);
  foreign.splice(foreign.indexOf(nearest), 1);
  left.splice(left.indexOf(nearest), 1);
  return nearest;
}

/** Endings by which Arabic and Hebrew express "two people". */
const DUAL: Readonly<Record<string, RegExp>> = {
  ar: /\p{L}\u064E?\p{L}\u064E?(?:ان|ين)(?![\p{L}\p{M}])/u,
  he: /\p{L}{2}יים(?!\p{L})/u,
};

/**
 * Whether a figure is a one, which has many expressions that are no number: the single one, the hour after noon. So may a
 * share be where the word for per cent stands, and number words are not known.
 */
function isOne({ kind, value, percent }: NumberToken, target: TaggedText): boolean {
  if (kind === 'time') return /^13?:00$/.test(value);
  if (kind !== 'number' || percent === 'no') return kind === 'number' && value === '1';
  const isSmall = value === '1' || (Number(value) <= 31 && !hasReadableWords(target));
  return isSmall && target.text.search(percentOf(target.tag).anywhere()) >= 0;
}

function isGrave(token: NumberToken, target: TaggedText): boolean {
  const { text, tag } = target;
  // "In his 40s", "the 1980s", "a hundred per cent certain": said in words of many kinds.
  // A discount of 30 % is 七折 of the price.
  if (token.percent === 'yes' && /[一二三四五六七八九\d]折/u.test(text)) return false;
  // None is said by a word that is no number: no objects.
  if (token.value === '0' && token.percent === 'no') return false;
  if (token.glued || token.decade || (token.value === '100' && token.percent === 'yes')) return false;
  if (token.value === '2' && DUAL[new Intl.Locale(tag).language]?.test(text) === true) return token.percent === 'yes';
  return (
    token.kind !== 'number' ||
    token.percent === 'yes' ||
    token.value.includes('.') ||
    Number(token.value) > 31 ||
    hasReadableWords(target)
  );
}

/** Whether a figure is a one by itself or of points: 1點傷害 is no hour. */
const isOneOf = ({ kind, value, text }: NumberToken): boolean =>
  (value === '1' && kind === 'number') || (kind === 'time' && /^1 ?[點点]$/u.test(text));

function additions(
  left: readonly NumberToken[],
  isFirst: (token: NumberToken) => boolean,
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  const { text, tag } = target;
  const rest = left.filter((token) => !isFirst(token) && !isOneOf(token));
  if (rest.length === 0) return [];
  const spoken = softNumbersOf(source);
  const hours = spokenHours(source).flatMap((hour) => hour.hours.map((value) => ({ ...hour, value: String(value) })));
  const words = [...spoken, ...hours].flatMap((word) => [
    word,
    ...(PARTS.get(word.value) ?? []).map((value) => ({ ...word, value })),
    ...yearsOf(word, source.text).map((value) => ({ ...word, value })),
    // "Four hundred billion", where the language's word for the billion is not known.
    ...(hasReadableWords(target)
      ? []
      : [1e6, 1e9].map((scale) => ({ ...word, value: String(Number(word.value) / scale) }))),
  ]);
  const [centuries, sayings, ages] = [centuriesOf(source), sayingDigits(source.text), agesIn(source)];
  const [isShare, implied, ends] = [hasShare(source), impliedIn(source.text), endsOfDecades(source)];
  return rest.flatMap((token) => {
    const notice = [numberDifference('notice', 'added', undefined, token)];
    if (centuries.has(token.value) || sayings.has(token.value) || ends.has(token.value)) return [];
    const isSaid = spoken.some(
      (word) => isHourFromSunrise(Number(word.value), token, { text, tag }) || isOneMore(word, token, source, target),
    );
    // In his seventies: between 70 and 80.
    const isEndOfAge = ages.has(String(Number(token.value) - 10)) && left.some(({ value }) => ages.has(value));
    if (isSaid || isForRoman(token, text, source.text) || ages.has(token.value) || isEndOfAge) return [];
    const isImplied = implied.has(token.kind === 'time' ? token.value.replace(':00', '') : token.value);
    if ((isImplied && !isOfOtherUnit(token, target)) || token.isSpoken === true)
      return removeValue(words, token.value) === undefined ? notice : [];
    // 14½ as 14 1/2.
    if (
      /[½¼¾⅓⅔]/u.test(source.text) &&
      (/^\/\p{Nd}/u.test(text.slice(token.end, token.end + 2)) ||
        /\p{Nd}\/$/u.test(text.slice(Math.max(0, token.start - 2), token.start)))
    )
      return notice;
    if (token.value === '100' && (isShare || token.percent === 'yes')) return notice;
    if (token.kind === 'month')
      return hasMonthNames(tag) ? [numberDifference('notice', 'month', undefined, token)] : [];
    // 16進数 is hexadecimal.
    if (/^ ?(?:進|进|진)/u.test(text.slice(token.end, token.end + 2))) return notice;
    // 2차적저작물 is a derivative work: of the second order.
    if (/^ ?[차次]/u.test(text.slice(token.end, token.end + 2)) && Number(token.value) <= 3) return notice;
    // The second time, the third one: Japanese counts in figures what English says by "again" and "next".
    if (/^ ?[回番人つ代度]目/u.test(text.slice(token.end, token.end + 3)) && Number(token.value) <= 10) return notice;
    // Monday is the second day of the week: 2ª feira; thứ 2 is the second as well.
    const day = weekdaysInFigures(target).find(({ start, end }) => start <= token.start && token.end <= end);
    if (day !== undefined) return day.isWeak === true ? notice : [];
    // The Arabic zero, typed for the full stop that it looks like.
    if (/^[٠۰]$/u.test(token.text) && /^\s*$/u.test(text.slice(token.end))) return [];
    if (
      isNoughtOfVersion(token, text, source.text) ||
      isNameAgain(token, source, text) ||
      isOfCovid(token, target) ||
      isOfLetters(token, target) ||
      isSaying(text, token) ||
      isNoOther(token, target, source)
    )
      return notice;
    const share = shareInPart(token, source);
    if (share !== undefined) return [numberDifference('block', 'changed', share, token)];
    if (removeValue(words, token.value) !== undefined) return [];
    const hour = token.kind === 'time' ? Number(token.value.split(':')[0]) % 12 : -1;
    if (hour >= 0 && [hour, hour + 12].some((each) => removeValue(words, String(each)) !== undefined)) return [];
    return [numberDifference(token.glued ? 'notice' : 'block', 'added', undefined, token)];
  });
}
