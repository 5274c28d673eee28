import { textBefore } from '../../characters/text-before.ts';
import { hourOf } from '../../date-comparison/beside-hour.ts';
import { languageData } from '../../language/language-data.ts';
import { spelledNumbers } from '../../language/written-words.ts';
import { countsFromSunrise } from '../../number-pairs/equal-times.ts';
import type { NumberDifference, NumberPlace } from '../../number-pairs/number-difference.ts';
import { hasWordLike, isPartOf, partsIn } from '../../number-words/doubts.ts';
import { isInCompound, numbersInCompounds } from '../../number-words/in-compound.ts';
import { lexiconOf } from '../../number-words/lexicon.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded, wordsOf } from '../../numbers/folded-words.ts';
import { isYear, type NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { isOtherFloor } from '../excuses/floors.ts';
import { isOfAdjective, isWholeLength } from '../excuses/named-figures.ts';
import { isRest, restatement } from '../limits/restated-limits.ts';
import { isSaidInParts } from './said-in-parts.ts';

/**
 * The difference, made a question to a person where its kind rests on words that may say more than was read of them:
 *
 * - a figure is missing, and a word stands in the translation that may be it, or a part of it: vijfendertighonderd, ötkor;
 *   or the text is in another script than the language's number words;
 * - it makes an adjective, or a length that is one of something, and no other number stands there;
 * - the number that stands there is another one of the source, which has it in words;
 * - the number that stands there says the same with what is beside it;
 * - two stands where the source says between what: between them, between one and the next;
 * - a figure is added that is a part of a number that the source has in words: 10分の3;
 * - the limit is another one, and the translation refuses or forbids where the source does not: over ten is forbidden;
 * - a floor is counted from the ground in one language, and from the street in the other;
 * - an hour in words is of the other half of the day, in a language that counts its hours from sunrise.
 */
export function asSure(
  found: NumberDifference,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference {
  const isDoubted = (): boolean =>
    DOUBTS[found.kind]?.(found, source, target, sources) === true || isOtherFloor(found, source, target);
  return found.severity === 'block' && isDoubted() ? { ...found, severity: 'ask' } : found;
}

type Doubt = (
  found: NumberDifference,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
) => boolean;

const DOUBTS: Partial<Readonly<Record<NumberDifference['kind'], Doubt>>> = {
  missing: ({ source: from }, source, target, sources) => {
    const token = sources.find(({ start }) => start === from?.start);
    return token !== undefined && (mayBeInWords(token, source, target) || isSaidWithoutNumber(token, source, target));
  },
  added: ({ target: to }, source, target) =>
    to !== undefined &&
    (isBetween(to, source, target) ||
      softNumbersOf(source).some(({ value }) => isPartOf(Number(to.value), Number(value), target.tag))),
  changed: ({ source: from, target: to }, source, target) =>
    from !== undefined &&
    to !== undefined &&
    (softNumbersOf(source).some((word) => isSaidBy(to, word, from)) ||
      isSaidInParts(from, to, source, target) ||
      (Number(from.value) < 2 && isBetween(to, source, target)) ||
      isRest(from, to, source, target)),
  bound: ({ source: from, target: to }, source, target) =>
    from !== undefined && to !== undefined && restatement(from, to, source, target) !== 'other',
  'half-day': ({ target: to }, _source, { tag }) => to !== undefined && !FIGURE.test(to.text) && countsFromSunrise(tag),
};

const FIGURE = /\p{Nd}/u;

/** Whether a two stands behind the word for “between”, and that in the source has none: mezi dvěma dávkami, entre les deux. */
const isBetween = ({ value, start }: NumberPlace, source: TaggedText, { text, tag }: TaggedText): boolean =>
  value === '2' &&
  /\b(?:between|among)\b/i.test(source.text) &&
  (languageData(tag).range?.before ?? []).some((word) =>
    ` ${textBefore(text, start, BEHIND_BETWEEN).toLowerCase()}`.includes(` ${word} `),
  );
/** UTF-16 units from “between” to its number. */
const BEHIND_BETWEEN = 16;

/**
 * Whether another number that the source has in words is what stands in the translation: a figure, sixteen as 16, or a
 * time that is a length of time, an hour and a quarter as un'ora e un quarto.
 */
function isSaidBy(to: NumberPlace, word: SoftNumber, from: NumberPlace): boolean {
  if (word.isWeak === true || (word.start < from.end && from.start < word.end)) return false;
  const [, hour, minute] = /^(\d+):(\d\d)$/.exec(to.value) ?? [];
  if (hour !== undefined) return Number(hour) + Number(minute) / 60 === Number(word.value);
  return FIGURE.test(from.text) && FIGURE.test(to.text) && word.value !== '1' && word.value === to.value;
}

/** Whether a missing figure is one that many languages say by a word that is no number, and no other number stands there. */
const isSaidWithoutNumber = (token: NumberToken, source: TaggedText, target: TaggedText): boolean =>
  (isOfAdjective(token, source.text) || isWholeLength(token, source.text)) &&
  ownNumbers(source, target).length === 0 &&
  numbersInCompounds(target).length === 0;

/** Whether a missing figure may stand in the translation in words that are not all read. */
function mayBeInWords(token: NumberToken, source: TaggedText, target: TaggedText): boolean {
  if (isOfOtherScript(target)) return true;
  if (token.kind === 'time') return mayBeHour(token, source, target);
  if (token.kind !== 'number' || token.percent !== 'no' || token.inDate) return false;
  const value = Number(token.value);
  if (isYear(token.value))
    return SEPARATED.test(token.text) ? isUnreadRound(value, target) : mayBeShortYear(value % 100, source, target);
  return (
    isUnreadRound(value, target) ||
    hasWordLike(value, target) ||
    isInCompound(value, target) ||
    isJoined(value, target) ||
    ownNumbers(source, target).some(
      (word) =>
        Number(word.value) >= 10 && !LONE_SCALE.test(word.value) && isPartOf(Number(word.value), value, target.tag),
    )
  );
}

/**
 * Whether a number is round, as those are that people say in words, and so large that not all words of the language for it are known, and
 * one of them may stand there: abayizigidi ezimbili nengxenye for 2.5 million. A number in its place is another matter.
 */
const isUnreadRound = (value: number, target: TaggedText): boolean =>
  value >= UNKNOWN_FROM &&
  ROUND.test(String(value)) &&
  spelledNumbers(target.tag)?.hasCardinals !== true &&
  !hasLargeFigure(target) &&
  hasLargeWord(target);

/** Whether a text has a word that begins as one for a thousand or more does, or holds a part of one. */
function hasLargeWord({ text, tag }: TaggedText): boolean {
  const scales = (lexiconOf(tag)?.scales ?? []).flatMap(({ words, value }) =>
    words.length === 1 && value >= UNKNOWN_FROM ? words.filter((word) => word.length >= SHORTEST_SCALE) : [],
  );
  const parts = (languageData(tag).numbers?.large ?? []).map(folded);
  return wordsOf(text).some(
    ({ fold }) => scales.some((scale) => fold.startsWith(scale)) || parts.some((part) => fold.includes(part)),
  );
}
/** The fewest letters of a word of scale that another may begin with. */
const SHORTEST_SCALE = 4;

/** Whether a text has a large number in figures, 45,000 or mílíọ̀nù 3: who writes one so, writes the others so. */
const hasLargeFigure = (given: TaggedText): boolean =>
  tokensOf(given).some(
    ({ value, unscaled, start }) =>
      unscaled !== undefined ||
      (Number(value) >= UNKNOWN_FROM && !isYear(value)) ||
      softNumbersOf(given).some((word) => Number(word.value) >= UNKNOWN_FROM && start - word.end === 1),
  );
const UNKNOWN_FROM = 1000;
/** Two figures and zeros, or three that end in a quarter: 2500, 11000, 125000. */
const ROUND = /^(?:[1-9]\d?|[1-9](?:25|75))0*$/;

/** A figure that is no year: 1,500. */
const SEPARATED = /\p{Nd}[^\p{Nd}]/u;

/** Whether a year may stand there by its last two figures in words: ötvenhatos, Achtundsechziger, mai soixante-huit. */
const mayBeShortYear = (short: number, source: TaggedText, target: TaggedText): boolean =>
  short > 10 &&
  (isInCompound(short, target) || ownNumbers(source, target).some(({ value }) => Number(value) === short));

/** A million and more by itself: its figure may have been lost. */
const LONE_SCALE = /^1(?:000){2,}$/;

/** The numbers in words of a translation that its source has neither in words nor in figures. */
function ownNumbers(source: TaggedText, target: TaggedText): readonly SoftNumber[] {
  const said = new Set([...softNumbersOf(source), ...(source.tokens ?? [])].map(({ value }) => value));
  return softNumbersOf(target).filter(({ value, isWeak }) => isWeak !== true && value !== '1' && !said.has(value));
}

/** Whether a word begins with two numbers that make another one: 백스무. */
function isJoined(value: number, { text, tag }: TaggedText): boolean {
  const lexicon = lexiconOf(tag);
  if (lexicon === undefined || value < 10) return false;
  const pieces = [...partsIn(value, tag)].flatMap((part) => lexicon.wordsFor(part).map((word) => ({ part, word })));
  return wordsOf(text).some(({ fold }) =>
    pieces.some(
      ({ part, word }) =>
        fold.startsWith(word) &&
        pieces.some(
          (next) => [part + next.part, part * next.part].includes(value) && fold.startsWith(next.word, word.length),
        ),
    ),
  );
}

/** The most letters of an ending behind an hour: ötkor. */
const LONGEST_ENDING = 4;
/** The fewest letters of the word for an hour. */
const SHORTEST = 2;

/** Whether a word for an hour, or one that begins as it does, stands in a text. */
function mayBeHour(token: NumberToken, source: TaggedText, target: TaggedText): boolean {
  const hour = hourOf(token);
  const hours = [
    hour,
    hour % 12 || 12,
    (hour % 12) + 1,
    ...(countsFromSunrise(target.tag) ? [(hour + 6) % 12 || 12] : []),
  ];
  if (ownNumbers(source, target).some(({ value }) => hours.includes(Math.floor(Number(value))))) return true;
  const lexicon = lexiconOf(target.tag);
  if (lexicon === undefined || lexicon.isUnspaced) return false;
  const words = hours.flatMap((each) => lexicon.wordsFor(each)).filter(({ length }) => length >= SHORTEST);
  return wordsOf(target.text).some(({ fold }) =>
    words.some((word) => fold.startsWith(word) && fold.length <= word.length + LONGEST_ENDING),
  );
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{sc=Latn}/u,
  Cyrl: /\p{sc=Cyrl}/u,
  Arab: /\p{sc=Arab}/u,
  Deva: /\p{sc=Deva}/u,
  Guru: /\p{sc=Guru}/u,
};

/** Whether a text has no letter of the script that its language is known in: Serbian in Latin letters. */
function isOfOtherScript({ text, tag }: TaggedText): boolean {
  const pattern = SCRIPTS[new Intl.Locale(tag).maximize().script ?? ''];
  return pattern !== undefined && !pattern.test(text);
}
