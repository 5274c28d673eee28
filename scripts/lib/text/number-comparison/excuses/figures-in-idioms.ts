import { matchesIn } from '../../../matches-in.ts';
import { once } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { isInCompound } from '../../number-words/in-compound.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { plainDigits } from '../../numbers/digits.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { measurePhrases, phraseAlternatives } from '../../phrases/word-lists.ts';

/** Behind the 24 of a day that other languages say by “round the clock”. */
const OF_WHOLE_DAY =
  /^(?:[- ]hours? (?:a|per|each|every) day|[-‑]hours?\b|h?\/[27]\b|h\/24|[ \u00A0]?(?:h|heures?) (?:sur 24|par jour)|[ \u00A0](?:Stunden (?:am|pro) Tag|часа? в сутки|годин[иу]? на добу|hodin denně|hodín denne|godzin[ey]? na dobę|horas (?:al|del|por|ao) día|horas por dia|ore (?:al giorno|su 24|pe zi)|timer i døgnet|timmar om dygnet|uur per dag))/iu;

/** Whether a figure is the 24 of “24 hours a day”: round the clock, rund um die Uhr. */
const isWholeDay = ({ value, end }: NumberToken, text: string): boolean =>
  value === '24' && OF_WHOLE_DAY.test(text.slice(end, end + 24));

/** A word that a small figure is written onto: 2-way, 5-star. */
const ONTO_WORD = /^[-‑]\p{Ll}{3}/u;
/** Two, as the first part of Chinese and Japanese compounds: 双向. */
const TWO = /[双雙両]\p{sc=Han}/u;
const MOST = 12;

/** Whether a figure is part of a word that is a compound in the translation, too: a 2-way zip as двостороння. */
const isPartOfWord = ({ value, end }: NumberToken, text: string, target: TaggedText): boolean =>
  Number(value) <= MOST &&
  ONTO_WORD.test(text.slice(end, end + 5)) &&
  (isInCompound(Number(value), target) || (value === '2' && (TWO.test(target.text) || isTwofold(target))));

/** What compounds with two begin with: двосторонній, dvousměrný, dwukierunkowy, bidireccional. */
const twofold = once(
  () => new RegExp(`(?<!\\p{L})(?:${phraseAlternatives(measurePhrases('twofold'))})\\p{L}{3}`, 'iu'),
);
const isTwofold = ({ text }: TaggedText): boolean => twofold().test(text);

/** The most that an ordinal stands for a figure: type 2 as діабет другого типу. */
const HIGHEST = 10;
/** English words before a figure that other languages say as an ordinal. */
const OF_ORDER =
  /\b(?:types?|stages?|phases?|levels?|grades?|class|categor(?:y|ies)|wars?|rounds?|tiers?|degrees?|years?|quarters?|parts?|chapters?|volumes?|seasons?|articles?|sections?|days?|weeks?|No\.?|numbers?|lines?|divisions?|groups?|generations?|forms?|zones?|wards?|units?|blocks?|platforms?|gates?|steps?|points?) $/iu;

/** An English ordinal in figures: 2nd. */
const ENDING = /^\d{1,2}(?:st|nd|rd|th)/i;

const ordersOf = (value: number, { text, tag }: TaggedText): number =>
  listedIn(text, tag, 'orders').filter(({ values }) => values.includes(value)).length;

/** Before a figure that says no more than how large something is: 数10億. */
const SOME = /[数數]$/u;

/** English words for the bases of numbers, which other languages have in figures: hexadecimal, 16-ричный. */
const BASES: Readonly<Record<string, RegExp>> = { '16': /\bhex(?:adecimal)?\b/i, '8': /\boctal\b/i };

/** English for numbers on one side of zero: a positive integer, 0보다 큰 정수. */
const SIGNED = /\b(?:positive|negative|non-?negative) (?:integer|number|value|whole)/i;

/** The third of a Korean third person, who is but another: 제3자, 제 3자, 제3국. */
const isOtherPerson = ({ value, start, end }: NumberToken, { text, tag }: TaggedText): boolean =>
  value === '3' &&
  /^ko\b/.test(tag) &&
  /제 ?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  /^ ?(?:자(?!리)|국)/u.test(text.slice(end, end + 3));

/** A figure with a bracket that counts what is listed in a sentence: 1) those who write; 2) those who read. */
const LISTED = /(?<![\p{L}\p{N}])(\d{1,2})\)(?=[ \u00A0]\p{L})/gu;
/** The fewest figures of such a list. */
const LISTED_LEAST = 3;

/** Whether a figure counts what a sentence lists, in a row from the first, where the other text counts nothing off. */
function isListed({ end, value }: NumberToken, { text }: TaggedText, other: TaggedText): boolean {
  if (text[end] !== ')' || matchesIn(other.text, LISTED).length > 0) return false;
  const row = matchesIn(text, LISTED).map(([, figure]) => figure);
  return (
    row.length >= LISTED_LEAST && row.every((figure, at) => figure === String(at + 1)) && Number(value) <= row.length
  );
}

/** Whether a figure is the minutes of a full hour: 12:00 as 12 و00. */
const isOfFullHour = ({ text, value: own }: NumberToken, source: TaggedText): boolean =>
  /^\p{Nd}{2}$/u.test(text) &&
  own === '0' &&
  tokensOf(source).some(({ kind, value }) => kind === 'time' && /:00$/.test(value));

/** Whether an added figure is another word of the source: its ordinal, some of so many, the base or the sign of numbers. */
export const isNoOther = (token: NumberToken, own: TaggedText, other: TaggedText): boolean =>
  SOME.test(own.text.slice(0, token.start)) ||
  isOtherPerson(token, own) ||
  isListed(token, own, other) ||
  isOfFullHour(token, other) ||
  BASES[token.value]?.test(other.text) === true ||
  (token.value === '0' && SIGNED.test(other.text)) ||
  isOrdinalOf(token, own, other);

/** Whether both texts have an ordinal in the place of a word: the fourth, ceturtais. */
export const isOrdinalSaid = (word: SoftNumber, source: TaggedText, target: TaggedText): boolean =>
  listedIn(source.text, source.tag, 'orders').some(({ start, end }) => start >= word.start && end <= word.end) &&
  listedIn(target.text, target.tag, 'orders').some(({ values }) => values.includes(Number(word.value)));

/** Whether the other text has an ordinal for a figure that this one has not: type 2, другого типу. */
function isOrdinalOf(token: NumberToken, own: TaggedText, other: TaggedText): boolean {
  const value = Number(token.value);
  if (token.kind !== 'number' || token.percent !== 'no' || !Number.isInteger(value) || value > HIGHEST) return false;
  const lead = textBefore(own.text, token.start, 16);
  if (/^en\b/.test(own.tag) && !OF_ORDER.test(lead) && !ENDING.test(own.text.slice(token.start, token.start + 4)))
    return false;
  return ordersOf(value, other) > ordersOf(value, own);
}

/** Days that are known without their year, by the year: 3・11, 九一一, 六四. */
const DAYS: Readonly<Record<string, RegExp>> = {
  '1919': /(?<!十)五[·・]?四/u,
  '1931': /九[·・]?一八/u,
  '1937': /七[·・]?七/u,
  '1947': /二[·・]?二八/u,
  '1989': /(?<!十)六[·・]?四(?!十)/u,
  '2001': /(?<!\p{Nd})9 ?[・·‧./-] ?11(?!\p{Nd})|九[·・]?一一/u,
  '2011': /(?<!\p{Nd})3 ?[・·‧./] ?11(?!\p{Nd})|三[·・]?一一/u,
};
const isYearOfDay = ({ value }: NumberToken, text: string): boolean => DAYS[value]?.test(text) === true;

/** Whether a figure is the 100 of a share that is told in per cent, as Chinese and Japanese tell hundredths: 1/100, 百分之一. */
const isOfHundredth = ({ value, start }: NumberToken, text: string, target: string): boolean =>
  value === '100' && /\d\/$/.test(text.slice(Math.max(0, start - 2), start)) && /百分[之の]/u.test(target);

/** UTF-16 units before a figure in which what it explains stands. */
const EXPLAINED = 24;

/** Whether a figure explains the same one before it, so that one of both says all: 8bpp, i.e. 8 bits per pixel. */
function isExplanation({ value, start }: NumberToken, text: string, target: string): boolean {
  const said = /(\d{1,6})\P{N}{0,16}(?:i\.e\.|that is),? $/u.exec(textBefore(text, start, EXPLAINED))?.[1];
  return said === value && plainDigits(target).text.includes(value);
}

/** Whether a missing figure may rightly be said by words that are no number. */
export const isInIdiom = (token: NumberToken, source: TaggedText, target: TaggedText): boolean =>
  token.kind === 'number' &&
  (isWholeDay(token, source.text) ||
    isYearOfDay(token, target.text) ||
    isOfHundredth(token, source.text, target.text) ||
    isExplanation(token, source.text, target.text) ||
    isPartOfWord(token, source.text, target) ||
    isOrdinalOf(token, source, target));
