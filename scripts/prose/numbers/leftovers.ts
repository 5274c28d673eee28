import { isYear } from './decimal.ts';
import { hasNumberWords } from './in-words/number-words.ts';
import { PARTS } from './in-words/word-differences.ts';
import { hasMonthNames } from './months.ts';
import { hasName, isSaying, nameBeside, sayingDigits } from './named-figures.ts';
import { difference, type NumberDifference } from './number-difference.ts';
import type { NumberToken } from './number-token.ts';
import { numbersIn } from './numbers-in.ts';
import type { Pairing } from './pairing.ts';
import { softNumbersOf } from './soft-numbers.ts';
import { removeValue } from './soft-pairs.ts';
import type { TaggedText } from './tagged-text.ts';

/** UTF-16 units; a text longer than this is a paragraph. */
const LONGEST_HEADING = 60;

/** A day stands no farther from its month, in UTF-16 units. */
const DATE_LENGTH = 20;

export type CompareOptions = {
  /** The segment is a list item, where a bare `4 ` at the start may be its number. */
  readonly listItem?: boolean;
};

/** What is left of both sides, judged: a change, a loss, an addition, or nothing worth a word. */
export function leftovers(
  pairing: Pairing,
  targets: readonly NumberToken[],
  source: TaggedText,
  target: TaggedText,
  options: CompareOptions,
): readonly NumberDifference[] {
  const isFirst = (token: NumberToken): boolean =>
    token.enumerator ||
    (options.listItem === true && token === targets[0] && target.text.slice(0, token.start).trim() === '');
  // A paragraph may be numbered where its source is not; in a heading, "19." for "Article 18" is the wrong article.
  const isHeading = options.listItem !== true && target.text.length <= LONGEST_HEADING;
  const isNumbering = (token: NumberToken): boolean => !isHeading && isFirst(token);
  const [sayings, centuries] = [sayingDigits(source.text), centuriesOf(source)];
  const foreign = pairing.target.filter(
    (token) =>
      !sayings.has(token.value) &&
      !centuries.has(token.value) &&
      token.kind !== 'month' &&
      !isNumbering(token) &&
      (!token.glued || isSuffix(token, target.text)),
  );
  const found: NumberDifference[] = [];
  for (const token of pairing.source) {
    if (isSaying(source.text, token)) found.push(difference('notice', 'missing', token));
    else if (token.kind === 'month') found.push(monthDifference(token, pairing, target.tag));
    // Decided before source words excuse what is foreign, else 4 → 1 passes wherever the source says "one".
    else if (!token.glued && foreign.length > 0)
      found.push(difference('block', 'changed', token, takeNearest(foreign, token, pairing.target)));
    else if (isTakenForMonth(token, pairing)) found.push(difference('block', 'changed', token));
    else
      found.push(
        difference(
          !isSaidOnce(token, pairing, source) &&
            isGrave(token, target) &&
            !isRank(token, source.text) &&
            !isNameLost(token, source.text, target.text)
            ? 'block'
            : 'notice',
          'missing',
          token,
        ),
      );
  }
  const added = additions(pairing.target, isFirst, source, target);
  // What the source says once may be said again: UTF-8 for "it". Where something is missing, it stands in its place.
  const said = new Set(found.length > 0 ? [] : pairing.pairs.map((pair) => pair.source.value));
  return [
    ...found,
    ...added.map((each) => (said.has(each.target?.value ?? '') ? { ...each, severity: 'notice' as const } : each)),
  ];
}

/** Two digits and more at the end of a word ("Nkeji19") stand for a missing figure; one is a reduplication or a footnote. */
function isSuffix(token: NumberToken, text: string): boolean {
  return /^\d{2,}$/.test(token.value) && !/^[\p{L}\p{M}]/u.test(text.slice(token.end));
}

/**
 * "16 January" as "1 Januari", in a language whose months are not known: the 1 was taken for January as a figure, but
 * then the day is gone.
 */
function isTakenForMonth(day: NumberToken, { pairs }: Pairing): boolean {
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

function monthDifference(token: NumberToken, pairing: Pairing, tag: string): NumberDifference {
  const other = pairing.target.find((candidate) => candidate.kind === 'month');
  if (other === undefined || !hasMonthNames(tag)) return difference('notice', 'missing', token);
  pairing.target.splice(pairing.target.indexOf(other), 1);
  return difference('block', 'month', token, other);
}

/** Of the figures that the source does not have, the one that looks most like the missing one. */
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

/** Arabic and Hebrew say "two people" by an ending. */
const DUAL: Readonly<Record<string, RegExp>> = {
  ar: /\p{L}{2}(?:ان|ين)(?!\p{L})/u,
  he: /\p{L}{2}יים(?!\p{L})/u,
};

/** "No. 1 in the world" is the leading one. */
const isRank = (token: NumberToken, text: string): boolean =>
  token.value === '1' && /(?:\bno\.? ?|#)$/iu.test(text.slice(Math.max(0, token.start - 5), token.start));

function isGrave(token: NumberToken, target: TaggedText): boolean {
  const { text, tag } = target;
  // "In his 40s", "the 1980s": said in words of many kinds.
  // "A hundred per cent certain" is wholly so.
  // None is said by a word that is no number: no objects.
  if (token.value === '0' && token.percent === 'no') return false;
  if (token.glued || token.decade || (token.value === '100' && token.percent === 'yes')) return false;
  if (token.value === '2' && DUAL[new Intl.Locale(tag).language]?.test(text) === true) return token.percent === 'yes';
  return (
    token.kind !== 'number' ||
    token.percent === 'yes' ||
    token.value.includes('.') ||
    Number(token.value) > 31 ||
    hasNumberWords(tag)
  );
}

/** Letters and figures without a blank, parts by hyphens among them. */
const JOINED = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** From its first capital to the last of its parts that ends in a figure. */
const NAME_OF_FIGURE = /^\P{Lu}*(\p{Lu}.*\d\p{L}?)(?![\p{L}\p{N}])/u;

/** A year or a name of which the source says twice what the translation says once: 18 January 2020 and 22 January 2020. */
function isSaidOnce(token: NumberToken, { pairs }: Pairing, { text }: TaggedText): boolean {
  const name = nameBeside(text, token);
  return pairs.some(
    ({ source, target, note }) =>
      note === undefined &&
      source.value === token.value &&
      target.value === token.value &&
      (isYear(token.value) || (name !== undefined && nameBeside(text, source) === name)),
  );
}

/** The whole name is said otherwise: the coronavirus for COVID-19. Where its letters stand, so must its figure. */
function isNameLost(token: NumberToken, source: string, target: string): boolean {
  const name = nameBeside(source, token);
  return name !== undefined && !hasName(target, name);
}

/** Whether a text has a name with such a figure: UVIKO-19 is COVID-19. */
const namesWith = (value: string, text: string): boolean =>
  [...text.matchAll(/\d+/gu)].some(
    ({ index, 0: figure }) =>
      figure === value && nameBeside(text, { start: index, end: index + figure.length }) !== undefined,
  );

/**
 * A name with its figure for a name without, or for "it"; or a name that stands in two alphabets, SARS-CoV-2 beside its
 * own transcription.
 */
function isNameAgain(token: NumberToken, source: TaggedText, target: string): boolean {
  const name = nameBeside(target, token);
  if (name !== undefined && (hasName(source.text, name) || namesWith(token.value, source.text))) return true;
  return [...source.text.matchAll(JOINED)].some(([joined]) => {
    const whole = NAME_OF_FIGURE.exec(joined)?.[1];
    return whole !== undefined && /(?<!\d)\d+(?=\p{L}?$)/u.exec(whole)?.[0] === token.value && target.includes(whole);
  });
}

/** The centuries of the decades of a text: the 1970s are the seventies of the 20th century. */
function centuriesOf(source: TaggedText): ReadonlySet<string> {
  const decades = (source.tokens ?? numbersIn(source.text, source.tag)).filter(
    ({ decade, value }) => decade && /^[12]\d{3}$/.test(value),
  );
  return new Set(decades.map(({ value }) => String(Math.floor(Number(value) / 100) + 1)));
}

function additions(
  left: readonly NumberToken[],
  isFirst: (token: NumberToken) => boolean,
  source: TaggedText,
  { text, tag }: TaggedText,
): readonly NumberDifference[] {
  const rest = left.filter((token) => !isFirst(token) && !(token.value === '1' && token.kind === 'number'));
  if (rest.length === 0) return [];
  const words = softNumbersOf(source).flatMap((word) => [
    word,
    ...(PARTS.get(word.value) ?? []).map((value) => ({ ...word, value })),
  ]);
  const [centuries, sayings] = [centuriesOf(source), sayingDigits(source.text)];
  return rest.flatMap((token) => {
    if (centuries.has(token.value) || sayings.has(token.value)) return [];
    if (token.kind === 'month') return hasMonthNames(tag) ? [difference('notice', 'month', undefined, token)] : [];
    // 16進数 is hexadecimal.
    if (/^ ?(?:進|进|진)/u.test(text.slice(token.end, token.end + 2)))
      return [difference('notice', 'added', undefined, token)];
    // The second time, the third one: Japanese counts in figures what English says by "again" and "next".
    if (/^ ?[回番人つ代度]目/u.test(text.slice(token.end, token.end + 3)) && Number(token.value) <= 10)
      return [difference('notice', 'added', undefined, token)];
    if (isNameAgain(token, source, text)) return [difference('notice', 'added', undefined, token)];
    if (removeValue(words, token.value) !== undefined) return [];
    const hour = token.kind === 'time' ? Number(token.value.split(':')[0]) % 12 : -1;
    if (hour >= 0 && removeValue(words, String(hour)) !== undefined) return [];
    return [difference(token.glued ? 'notice' : 'block', 'added', undefined, token)];
  });
}
