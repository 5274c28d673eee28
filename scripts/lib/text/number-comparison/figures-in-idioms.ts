import { isInCompound } from '../number-words/in-compound.ts';
import { listedIn } from '../number-words/listed-words.ts';
import type { SoftNumber } from '../number-words/number-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

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

/** What compounds with two begin with, by language: двосторонній, dvousměrný, dwukierunkowy, bidireccional. */
const TWOFOLD: Readonly<Record<string, RegExp>> = {
  be: /(?<!\p{L})(?:двух|дву)\p{L}{4}/iu,
  bg: /(?<!\p{L})дву\p{L}{4}/iu,
  bs: /(?<!\p{L})(?:dvo|дво)\p{L}{4}/iu,
  ca: /(?<!\p{L})bi(?:direc|lat|cì|fà)\p{L}/iu,
  cs: /(?<!\p{L})dvo[uj]\p{L}{4}/iu,
  da: /(?<!\p{L})tove\p{L}{3}/iu,
  de: /(?<!\p{L})zwei\p{L}{4}/iu,
  es: /(?<!\p{L})bi(?:direc|lat|f[aá])\p{L}/iu,
  et: /(?<!\p{L})kahe\p{L}{4}/iu,
  fi: /(?<!\p{L})kaksi\p{L}{4}/iu,
  fr: /(?<!\p{L})bi(?:direc|lat|pla)\p{L}/iu,
  hr: /(?<!\p{L})dvo\p{L}{4}/iu,
  hu: /(?<!\p{L})két\p{L}{4}/iu,
  it: /(?<!\p{L})bi(?:direz|lat|fa)\p{L}/iu,
  lt: /(?<!\p{L})dvi\p{L}{4}/iu,
  lv: /(?<!\p{L})div\p{L}{4}/iu,
  mk: /(?<!\p{L})дво\p{L}{4}/iu,
  nb: /(?<!\p{L})tove\p{L}{3}/iu,
  nl: /(?<!\p{L})twee\p{L}{4}/iu,
  pl: /(?<!\p{L})dwu\p{L}{4}/iu,
  pt: /(?<!\p{L})bi(?:direc|lat|fá)\p{L}/iu,
  ro: /(?<!\p{L})bi(?:direc|lat)\p{L}/iu,
  ru: /(?<!\p{L})(?:двух|дву)\p{L}{4}/iu,
  sk: /(?<!\p{L})dvoj\p{L}{4}/iu,
  sl: /(?<!\p{L})dvo\p{L}{4}/iu,
  sr: /(?<!\p{L})(?:dvo|дво)\p{L}{4}/iu,
  sv: /(?<!\p{L})(?:två|dubbel)\p{L}{4}/iu,
  tr: /(?<!\p{L})(?:iki|çift)\s?\p{L}{4}/iu,
  uk: /(?<!\p{L})(?:двох|дво)\p{L}{4}/iu,
};
const isTwofold = ({ text, tag }: TaggedText): boolean => TWOFOLD[tag.split('-', 1)[0] ?? '']?.test(text) === true;

/** The most that an ordinal stands for a figure: type 2 as діабет другого типу. */
const HIGHEST = 10;
/** English words before a figure that other languages say as an ordinal. */
const OF_ORDER =
  /\b(?:types?|stages?|phases?|levels?|grades?|class|categor(?:y|ies)|wars?|rounds?|tiers?|degrees?|years?|quarters?|parts?|chapters?|volumes?|seasons?|articles?|sections?|days?|weeks?|No\.?|numbers?|lines?|divisions?|groups?|generations?|forms?|zones?|wards?|units?|blocks?|platforms?|gates?|steps?|points?) $/iu;

const ordersOf = (value: number, { text, tag }: TaggedText): number =>
  listedIn(text, tag, 'orders').filter(({ values }) => values.includes(value)).length;

/** Before a figure that says no more than how large something is: 数10億. */
const SOME = /[数數]$/u;

/** Whether an added figure is another word of the source: its ordinal, or some of so many. */
export const isNoOther = (token: NumberToken, own: TaggedText, other: TaggedText): boolean =>
  SOME.test(own.text.slice(0, token.start)) || isOrdinalOf(token, own, other);

/** Whether both texts have an ordinal in the place of a word: the fourth, ceturtais. */
export const isOrdinalSaid = (word: SoftNumber, source: TaggedText, target: TaggedText): boolean =>
  listedIn(source.text, source.tag, 'orders').some(({ start, end }) => start >= word.start && end <= word.end) &&
  listedIn(target.text, target.tag, 'orders').some(({ values }) => values.includes(Number(word.value)));

/** Whether the other text has an ordinal for a figure that this one has not: type 2, другого типу. */
function isOrdinalOf(token: NumberToken, own: TaggedText, other: TaggedText): boolean {
  const value = Number(token.value);
  if (token.kind !== 'number' || token.percent !== 'no' || !Number.isInteger(value) || value > HIGHEST) return false;
  const lead = own.text.slice(Math.max(0, token.start - 16), token.start);
  if (/^en\b/.test(own.tag) && !OF_ORDER.test(lead)) return false;
  return ordersOf(value, other) > ordersOf(value, own);
}

/** Whether a missing figure may rightly be said by words that are no number. */
export const isInIdiom = (token: NumberToken, source: TaggedText, target: TaggedText): boolean =>
  token.kind === 'number' &&
  (isWholeDay(token, source.text) || isPartOfWord(token, source.text, target) || isOrdinalOf(token, source, target));
