import { once } from '../../once.ts';
import { smallWords } from '../phrases/word-lists.ts';
import { isClosing, isOpening } from './brackets.ts';
import { areOneFigure, fallsFar, isNumber, isNumericDate, isPersian, isPlain } from './figures.ts';
import type { IslandWord } from './stretches.ts';

/** Words of a stretch that are read from left to right as a whole. */
export type Group = { readonly first: IslandWord; readonly last: IslandWord; readonly hasLatin: boolean };

/** A score of a game: `11–9, 8–11`. */
const SCORE = /^[0-9]{1,2}–[0-9]{1,2}$/;
/** A part of a degree to the thousandth, at least: a place on the map. */
const COORDINATE = /^[-−+]?[0-9]{1,3}\.[0-9]{3,}$/;
const TIME = /^(?!(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])\.[0-9])[0-9]{1,2}[:.][0-9]{2}(?![0-9,])/;
const DAY_BEHIND = /(?<![^\s(])[0-9]{1,4}[-/.] ?[0-9]{1,2}[-/.] ?[0-9]{2,4}$/u;
/** What has signs of a formula, or of a name in code: `2**31 - 1`, `buf.length - 8`. */
const EXPRESSION = /[=<>*^+{}[\]_]|\p{L}\(|\p{Ll}\.\p{Ll}/u;
/** One coordinate of a place on the map, or on a plane, in brackets. */
const DECIMAL = /^[-−+]?[0-9]+\.[0-9]+$/;
const YEAR = /^(?:1[0-9]|20)[0-9]{2}[a-z]?$/;
/** Before the last figure of `5 - 7`, which stands before another dash. */
const DASH_BEFORE = /\s[-–—]\s$/u;
/** UTF-16 units before a dash that are looked at. */
const NEAR = 200;
/** An abbreviation: `No.`, `pp.`, `J.` */
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{L}{1,4}|\p{Ll}{5})\.$/u;
/** `22. november`, `11. April 2027`, `2013. szept.`; at the beginning of a text `1. Name` is a number of a list. */
const ORDINAL =
  /^(?:[0-9]{1,4}\.[ \u00A0]\p{Ll}[\p{Ll}\p{M}'’-]{0,30}(?![\p{L}\p{N}/@_]|[:.]\S)|[0-9]{1,2}\.[ \u00A0]\p{Lu}\p{L}*\.?[ \u00A0][0-9])/u;
const ORDINAL_INSIDE = /^[0-9]\.[ \u00A0]\p{Lu}(?!\p{Lu})/u;
const ENDS_IN_DIGIT = /[0-9][%°\p{L}]?$/u;
const BEGINS_WITH_DIGIT = /^[^\p{L}]*[0-9]/u;
const MARKS = /["“”„«»'‘’()[\]{}]+/gu;

/**
 * Whether two groups that only blanks or a sign separate are read as one. Letters and the figures about them are: a
 * number before a Latin word is a part of it (`20 July`, `404 Not Found`), unless it is written in the digits of the
 * sentence.
 */
export function areTight(text: string, left: Group, right: Group, between: string): boolean {
  const gap = between.replace(MARKS, '').trim();
  if (gap === '.' && right.hasLatin && isOrdinal(text, left.last)) return true;
  if (gap === '..') return true;
  // 5 % ۳۰: two figures, of which the second is the sentence's.
  if (/^[%‰\p{Sc}]$/u.test(gap) && isPersian(left.last.core) !== isPersian(right.first.core)) return false;
  // x → y, 1 + 1, a / b
  if (gap !== '')
    return !/^[.,;:!?…\-–—]+$/u.test(gap)
      ? true
      : gap === ':' && /^\s.*\s$/u.test(between) && !left.hasLatin && !right.hasLatin;
  const [before, after] = [left.last.core, right.first.core];
  // القرار 2254 (2015), اللاتينية 3 (ISO-8859-3): the number is the sentence's, and so are the brackets behind it.
  if (left.first === left.last && isPlain(before) && /[([]/.test(between)) return false;
  if (left.hasLatin || right.hasLatin)
    return (left.hasLatin || !isPersian(before)) && (right.hasLatin || !isPersian(after));
  if (TIME.test(after) && endsInDate(text, left)) return true;
  return areOneFigure(before, after, text.slice(left.first.start, left.first.end));
}

function isOrdinal(text: string, { start, coreStart, coreEnd }: IslandWord): boolean {
  const said = text.slice(coreStart, coreEnd + 24);
  return ORDINAL.test(said) || (ORDINAL_INSIDE.test(said) && text.slice(0, start).trim() !== '');
}

/**
 * Whether two groups that punctuation separates are read as one. Between words with letters it is theirs; between
 * figures, or a figure and a name, mostly the sentence's.
 *
 * @param isComma whether the language of the sentence writes a comma as Latin text does
 */
export function areLoose(text: string, left: Group, right: Group, between: string, isComma: boolean): boolean {
  if (left.hasLatin && right.hasLatin) return true;
  const gap = between.replace(MARKS, '').trim();
  const [before, after] = [left.last.core, right.first.core];
  if (/^[-–—]+$/u.test(gap)) return areRange(text, left, right, between);
  // 09/06/25, 12:03 p.m.
  if (gap === '' || gap === ',') {
    if (gap === '' && left.first === left.last && isPlain(before) && /[([]/.test(between)) return false;
    if (gap === '') return (left.hasLatin || right.hasLatin) && isPersian(before) === isPersian(after);
    if (endsInDate(text, left) && TIME.test(after)) return true;
  }
  if (gap === '.' && TIME.test(after) && (endsInDate(text, left) || (left.hasLatin && ENDS_IN_DIGIT.test(before))))
    return true;
  if (gap.endsWith(':')) return left.hasLatin || right.hasLatin;
  if (gap.endsWith(',')) {
    // §§ 211, 212 StGB
    if (/§\s?$/u.test(text.slice(Math.max(0, left.first.start - 2), left.first.start)) && /^[0-9]/.test(after))
      return true;
    if (left.hasLatin) return !isComma || ENDS_IN_DIGIT.test(before) || YEAR.test(after);
    if (right.hasLatin) return !isComma || isAddress(before, text, right.first.coreStart);
    const areAll = (shape: RegExp): boolean => shape.test(before) && shape.test(after);
    return areAll(SCORE) || areAll(COORDINATE) || (areAll(DECIMAL) && areAlone(text, left, right));
  }
  return gap === '.' && ABBREVIATION.test(`${before}.`);
}

/** Whether a group ends in a date in figures. */
export function endsInDate(text: string, { first, last }: Group): boolean {
  const said = text.slice(Math.max(first.coreStart, last.coreEnd - 24), last.coreEnd);
  return isNumericDate(DAY_BEHIND.exec(said)?.[0] ?? said);
}

/** A telephone number, behind which a dash stands before hours: `+963 11 123 4567 - 9:00–17:30`. */
const PHONE = /^\(?(?:\+|0)(?=(?:[^0-9]*[0-9]){7})[0-9 ().\-–/\u00A0]+$/;
const isPhone = (text: string, group: Group, said: string): boolean =>
  PHONE.test(said.replaceAll('\u200E', '')) && !endsInDate(text, group);

const shape = (figure: string): string => figure.replace(/[0-9]+/g, '9');

/** Whether two groups are all that stands in brackets. */
const areAlone = (text: string, left: Group, right: Group): boolean =>
  isOpening(text[left.first.coreStart - 1] ?? '') && isClosing(text[right.last.coreEnd] ?? '');

/**
 * Whether two figures with a dash between them are a range or a score, `5 – 10 km`, `9:00 – 17:00`, `5 – 7`, `2 - 0`,
 * which are one wherever they stand. Whether the dash separates two clauses instead (`12 – 14 of them women`) cannot be
 * told, unless the figure falls too far.
 */
function areRange(text: string, left: Group, right: Group, between: string): boolean {
  const dash = between.replace(MARKS, '').trim();
  const before = text.slice(Math.max(left.first.coreStart, left.last.coreEnd - NEAR), left.last.coreEnd);
  const after = text.slice(right.first.coreStart, right.last.coreEnd);
  if (isPhone(text, left, before) && !isPhone(text, right, after)) return false;
  if (dash === '-' && (EXPRESSION.test(before) || EXPRESSION.test(after))) return true;
  if (left.hasLatin)
    return ENDS_IN_DIGIT.test(before) || (!isPlain(after) && shape(left.first.core) === shape(right.first.core));
  if (right.hasLatin) return BEGINS_WITH_DIGIT.test(after);
  if (!isPlain(after)) return !isPlain(before) || !fallsFar(before, after);
  const { coreStart, core } = left.last;
  const last = DASH_BEFORE.test(text.slice(Math.max(0, coreStart - 3), coreStart)) ? core : before;
  // (1) – (99); 2254 (2015) – 14
  return isNumber(last) && (areAlone(text, left, right) || (between.trim() === dash && !fallsFar(last, after)));
}

/** A street behind the number of a house, as in French and in English: `5, rue de Rivoli`, `221, Baker Street`. */
const street = once(
  () =>
    new RegExp(
      `^(?:(?:${smallWords('streetFirst')})[ \\u00A0]\\p{L}|(?:\\p{Lu}[\\p{L}'’.-]{0,20} ){1,3}(?:${smallWords('street')}|(?:${smallWords('streetShort')})\\b)(?! ?\\p{L}))`,
      'iu',
    ),
);
const HOUSE = /^[0-9]{1,4}$/;
/** UTF-16 units in which the name of a street stands. */
const REACH = 100;

/** Whether a figure is the number of a house, and what begins at a place its street. */
export const isAddress = (figure: string, text: string, place: number): boolean =>
  HOUSE.test(figure) && street().test(text.slice(place, place + REACH));
