import { matchesIn } from '../../../matches-in.ts';
import { textBefore } from '../../characters/text-before.ts';
import type { FigurePairing } from '../../number-pairs/figure-pairs.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { isYear, type NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { unitsOf } from '../../units/unit-difference.ts';
import { nameBeside } from '../excuses/named-figures.ts';
import { quantitiesOf } from './source-quantities.ts';

/** A part of the words in small letters, the words, and the figure. The part is a quick test: most texts have none. */
type Implied = readonly [part: string, pattern: RegExp, value: string];

/** Words with which English implies a number that other languages name. */
const IMPLIED: readonly Implied[] = [
  ['double', /\bdouble[- ]digits?\b/i, '10'],
  ['triple', /\btriple[- ]digits?\b/i, '100'],
  ['foursome', /\bfoursomes?\b/i, '4'],
  ['right angle', /\bright[- ]angle[sd]?\b/i, '90'],
  ['u-turn', /\bU-turns?\b/u, '180'],
  ['half of ', /\bhalf of (?:the year|[12]\d{3})\b/i, '6'],
  ['both', /\bboth\b/i, '2'],
  // Hver 14. dag.
  ['every ', /\bevery (?:two|2|other) weeks?\b/i, '14'],
  ['fortnight', /\bfortnightly\b|\bevery fortnight\b/i, '14'],
  // Aucune des deux.
  ['either', /\bn?either\b/i, '2'],
  // A talk of two people.
  ['one', /\bone[- ](?:to|on)[- ]one\b/i, '2'],
  ['binary', /\bbinary\b/i, '2'],
  ['quarter', /\bquarter(?:s|ly)?\b/i, '4'],
  ['couple of', /\bcouple of\b/i, '3'],
  ['a few', /\ba few\b/i, '2'],
  ['a few', /\ba few\b/i, '3'],
  // Noon and midnight, by a clock of either kind.
  ['noon', /\bnoon\b/i, '12'],
  ['mid', /\bmid(?:day|night)\b/i, '12'],
  ['midnight', /\bmidnight\b/i, '24'],
  ['midnight', /\bmidnight\b/i, '0'],
  // The nineteenth of June.
  ['juneteenth', /\bJuneteenth\b/u, '19'],
  ['millennium', /\bmillennium\b/i, '2000'],
  ['freezing', /\bfreezing\b/i, '0'],
  // Words for zero.
  ['zero', /\bzero(?:e?s)?\b/i, '0'],
  // A match.
  ['nil', /\bnil\b/i, '0'],
  ['goalless', /\b(?:goal|score)less\b/i, '0'],
  ['no', /\bno(?:ne)?\b/i, '0'],
  ['free', /\bfree(?: of\b|$|[.,;])/i, '0'],
  ['from ', /\bfrom (?:scratch|the (?:ground|roots?)\b)/i, '0'],
  // Two and more.
  ['more than ', /\bmore than (?:one|once)\b/i, '2'],
  // 24 heures sur 24, 7 jours sur 7.
  ['the clock', /\b(?:a?round|against) the clock\b/i, '24'],
  ['24/7', /\b24[/-]7\b/, '24'],
  ['24/7', /\b24[/-]7\b/, '7'],
  ['day and night', /\bday and night\b/i, '24'],
  ['hours a day', /\bhours a day\b/i, '24'],
  ['days a week', /\bdays a week\b/i, '7'],
  ['9/11', /(?<!\d)9\/11(?!\d|\/\d)/, '2001'],
  // Half of it, by half, one part of two.
  ['halv', /\bhalv(?:es?|ed|ing)\b/i, '2'],
  ['halv', /\bhalv(?:es?|ed|ing)\b/i, '50'],
  ['halv', /\bhalv(?:es?|ed|ing)\b/i, '0.5'],
  // Half as much again.
  [
    'by half',
    /\b(?:increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|r[io]se[sn]?|gr[eo]w(?:s|n|ing)?|up|higher)\b[^.;]{0,40}\bby half\b/i,
    '1.5',
  ],
  // A thousandth of it.
  ['milli', /\bmilli(?:seconds?|met(?:er|re)s?|grams?|lit(?:er|re)s?)\b/i, '1000'],
  ['microsecond', /\bmicroseconds?\b/i, '1000000'],
  // Others say the minutes.
  ['quarter ', /\bquarter (?:after|past|to)\b/i, '15'],
  ['quarter of an hour', /(?<!three[ -])\bquarter of an hour\b/i, '15'],
  ['quarters of an hour', /\bthree[ -]quarters of an hour\b/i, '45'],
  ['half', /\bhalf (?:an |a )?hour\b|\bhalf-hour/i, '30'],
  ['hour and a half', /\bhour and a half\b/i, '90'],
  // "A third man" implies three, and not a third.
  ...'third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map(
      (word, at): Implied => [
        word,
        new RegExp(
          `\\b(?:an?|another) ${word} (?!(?:than|from|that|who|are|were|was|have|had|the|and)\\b)[a-z]{3}`,
          'i',
        ),
        String(at + 3),
      ],
    ),
  [' week', /\b(?:a|one|past|last|next) week\b/i, '7'],
  [' week', /\b(?:a|one) week\b/i, '8'],
  [' day', /\b(?:a|one|past|last|next) day\b/i, '24'],
  [' hour', /\b(?:past|last|next) hour\b/i, '60'],
  [' year', /\b(?:past|last|next) year\b/i, '12'],
  ['third', /\bthird[- ]part(?:y|ies)\b/i, '3'],
  // Every two weeks, twice a year.
  ['bi', /\bbi-?(?:weekly|monthly|annual|annually)\b/i, '2'],
  ['fortnight', /\bfortnight(?:s|ly)?\b/i, '2'],
  ['octogenarian', /\boctogenarians?\b/i, '80'],
  ['tens of thousands', /\btens of thousands\b/i, '10000'],
  ['tens of millions', /\btens of millions\b/i, '10000000'],
  // Greek and Latin count in names of shapes and groups.
  ['triang', /\btriang/i, '3'],
  ['trisect', /\btrisect/i, '3'],
  ['quadr', /\bquadr(?:angle|angular|ilateral)/i, '4'],
  ['pentagon', /\bpentagon/i, '5'],
  ['hexagon', /\bhexagon/i, '6'],
  ['heptagon', /\bheptagon/i, '7'],
  ['octag', /\boctag/i, '8'],
];

/** The figures by which an English text may be rendered: 10 % for a double-digit percentage. */
export function impliedIn(text: string): ReadonlySet<string> {
  // 4:41.30 as 4 minutes 41 seconds 30.
  const clocked = matchesIn(text, /(?<!\d)(\d{1,2}):(\d\d)\.(\d\d)(?!\d)/g).flatMap((match) =>
    match.slice(1).map((part) => String(Number(part))),
  );
  const small = text.toLowerCase();
  return new Set([
    ...IMPLIED.flatMap(([part, pattern, value]) => (small.includes(part) && pattern.test(text) ? [value] : [])),
    ...clocked,
    ...decadesInWords(text),
  ]);
}

const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};
const DECADE = /\b(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/giu;

/** The figures of decades in words: 60er, 1960-talet, and the seventh decade of the century for the sixties. */
const decadesInWords = (text: string): readonly string[] =>
  (/ies/i.test(text) ? matchesIn(text, DECADE) : []).flatMap(([word]) => {
    const decade = DECADES[word.toLowerCase()] ?? 0;
    return [decade, 1900 + decade, decade / 10 + 1].map(String);
  });

/** The ages that a source says by their decade: 80 for in her eighties, 80代. */
export const agesIn = (source: TaggedText): ReadonlySet<string> =>
  new Set(quantitiesOf(source).flatMap(({ kind, value }) => (kind === 'age' && /^[2-9]0$/.test(value) ? [value] : [])));

/** The number from which one that is repeated means the same. */
const MANY = 100;
/** The fewest letters of a word that tells one thing from another. */
const SHORTEST = 4;
const LONGEST = 24;

/**
 * True for a figure that the source says twice and the translation once: a year, a large number, a name, the same thing
 * in the same words (18 January 2020 and 22 January 2020), a version, one of two sides (2 vs. 2), or a figure behind its word; and for one between
 * two that the translation has as a range: 9–11 for 9, 10 or 11.
 */
export function isSaidOnce(
  token: NumberToken,
  { pairs, source: left }: FigurePairing,
  source: TaggedText,
  target: TaggedText,
): boolean {
  const { text } = source;
  const name = nameBeside(text, token);
  return (
    pairs.some(
      (pair) =>
        pair.note === undefined &&
        pair.source.value === token.value &&
        pair.target.value === token.value &&
        (isYear(token.value) ||
          (token.kind === 'number' && Number(token.value) >= MANY) ||
          (name !== undefined && nameBeside(text, pair.source) === name) ||
          isInSameWords(text, token, pair.source)),
    ) ||
    isBehindItsWord(token, source) ||
    // The Top 10 of a text that names them three times.
    pairs.filter(({ source: { value, text: same } }) => value === token.value && same === token.text).length > 1 ||
    isWithinRange(token, pairs, source, target) ||
    tokensOf(source).some(
      (other) =>
        other.value === token.value &&
        (other.end <= token.start || other.start >= token.end) &&
        !left.includes(other) &&
        (isAgainst(text, token, other) || isVersion(token, source) || isInSameChain(text, token, other)),
    )
  );
}

/** Whether two figures stand within the same longer version: both 27 of 0.9.27, of which the translation has one. */
function isInSameChain(text: string, one: NumberToken, other: NumberToken): boolean {
  const [a, b] = [one, other].map(({ start, end }) => {
    const before = /(?:\d{1,4}\.){0,4}$/u.exec(textBefore(text, start, LONGEST))?.[0] ?? '';
    return `${before}${text.slice(start, end)}${/^(?:\.\d{1,4}){0,4}/u.exec(text.slice(end, end + LONGEST))?.[0] ?? ''}`;
  });
  return one !== other && a === b && (a?.split('.').length ?? 0) > 2;
}

/** Whether a figure may be a version: Debian 3.1. */
const isVersion = (token: NumberToken, source: TaggedText): boolean =>
  /^\d+\.\d+$/.test(token.text) && token.percent === 'no' && unitsOf(token, source).size === 0;

/** The sign between the ends of a range. */
const RANGE = /^ ?[-‐‑–—~〜～至到] ?$/u;

/** Whether a figure is one of a source's numbers in a row, of which the translation has the first and the last as a range. */
function isWithinRange(
  { value }: NumberToken,
  pairs: FigurePairing['pairs'],
  source: TaggedText,
  target: TaggedText,
): boolean {
  if (!/^\d{1,4}$/.test(value)) return false;
  const said = new Set(tokensOf(source).map((token) => token.value));
  const isSaid = (from: number, to: number): boolean =>
    Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).every((each) => said.has(each));
  const ends = pairs.map((pair) => pair.target).sort((a, b) => a.start - b.start);
  return ends.some((first, at) => {
    const last = ends[at + 1];
    if (last === undefined || !RANGE.test(target.text.slice(first.end, last.start))) return false;
    const [from, to] = [Number(first.value), Number(last.value)];
    return from < Number(value) && Number(value) < to && to - from < MOST_IN_ROW && isSaid(from, to);
  });
}
/** The most numbers that anybody lists in place of a range. */
const MOST_IN_ROW = 10;

/** Whether a figure in brackets repeats the number before it: three (3) months, two billion rand (R2 billion). */
const isBehindItsWord = ({ value, start }: NumberToken, source: TaggedText): boolean =>
  BRACKET.test(textBefore(source.text, start, LONGEST)) &&
  [...softNumbersOf(source), ...tokensOf(source)].some(
    (word) => word.value === value && REPEATED.test(source.text.slice(word.end, start)),
  );
const BRACKET = /\(\p{Lu}{0,3}$/u;
const REPEATED = /^ ?(?:\p{L}+ )?\(\p{Lu}{0,3}$/u;

/**
 * Whether two equal figures stand in the same words: 11 August, and 11 August again; the 74th session, and its 74th
 * session.
 */
function isInSameWords(text: string, one: NumberToken, other: NumberToken): boolean {
  if (one === other) return false;
  const [next, its] = [one, other].map(({ end }) => /^\P{L}{0,2}\p{L}{2,}/u.exec(text.slice(end, end + 24))?.[0]);
  if (next !== undefined && next === its && /^(?:[-\s]|st|nd|rd|th)/u.test(next)) return true;
  const [before, same] = [one, other].map(({ start }) => wordBefore(text, start));
  return before !== undefined && before === same;
}

/** The word of four letters and more before a place, and the blank between them. */
function wordBefore(text: string, place: number): string | undefined {
  if (text[place - 1] !== ' ') return undefined;
  const word = text
    .slice(Math.max(0, place - LONGEST), place - 1)
    .split(/\P{L}/u)
    .at(-1);
  return word === undefined || word.length < SHORTEST ? undefined : word;
}

/** Whether a figure stands against an equal one, two against two: one of them stands for both. */
const isAgainst = (text: string, one: NumberToken, other: NumberToken): boolean =>
  /^ ?-?(?:vs?\.?|versus|against|on)-? ?$/iu.test(
    text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)),
  );
