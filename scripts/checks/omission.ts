import { endsInMark, letterCount, lostRatherThanJoined, marksSentences, oncePerObject } from '../lib/text/index.ts';
import { calibrationOf, type Measured, type MeasuredUnit, measuredUnits } from './calibration.ts';
import { cutSigns } from './cut-signs.ts';
import type { Subject, TranslatedUnit } from './rule.ts';

/** A unit with what shows that a part of it was left out. */
export type JudgedUnit = MeasuredUnit & {
  /** Whether the full stop at the end of the source is gone. */
  readonly isStopLost: boolean;
  /**
   * All signs together, in standard deviations of length: a translation that is shorter by so many, and shows nothing
   * else, is as likely cut.
   */
  readonly evidence: number;
};

/** The units of a language, judged together. */
export type JudgedUnits = {
  readonly units: readonly JudgedUnit[];
  /** The share of the language's other texts that lose their full stop. */
  readonly stopless: number;
};

/**
 * The evidence from which on a part was left out. Of right translations, three to nine in ten thousand have as much, most of
 * which say in one sentence what the source says in two; of those cut in half, nineteen in twenty have, and of those short of
 * their last sentence, four in five.
 */
export const LEFT_OUT = 4;
/** The evidence from which on an end is named. */
export const DOUBTFUL = 3;

/**
 * What each sign is worth. It is the log odds of a regression on right translations of four sets of corpora beside the same
 * with half, a sentence or the last sentence cut off, divided by those of one standard deviation of length.
 */
const WORTH = {
  /** One sentence less; a quarter of how much likelier it is that it was lost than that two were joined comes to that. */
  sentence: 3.2,
  /** The same for several, and an eighth of the odds. */
  sentences: 1.5,
  /** Both end in a full stop, and no sentence is missing. */
  wholeEnd: -1.2,
  /** A full stop that was lost before a bracket or another mark. */
  otherMark: -1.5,
  /** A colon or another mark at the end of the source that was lost; what stands in brackets may be said in other words. */
  mark: 1.4,
  /** No mark at the end that a cut could take away. */
  noEnd: 0.75,
} as const;
/** Natural logs between which the odds of a lost sentence count. */
const [LEAST_ODDS, MOST_ODDS] = [-4, 6];
/** The letters below which only length counts, and by one deviation less. */
const LETTERS = 60;
/** The deviations that a lost sentence explains by itself, and beyond which a lost full stop counts no more. */
const EXPLAINED = 2;

/** The share of texts without their full stop where nothing is known of a language, the least, and that of languages without. */
const [USUAL, LEAST_SHARE, NONE] = [0.02, 0.005, 0.5];
/** The fewest segments that show whether a language keeps the full stop. */
const ENOUGH = 5;
/** How many segments weigh as much as what is known of the language; fewer where its translators do not agree. */
const [KNOWN, DISPUTED, SELDOM] = [24, 3, 0.03];

/** The units that a rule asks for, each with what shows that a part of it was left out. */
export const judgedUnits = (subject: Subject, ruleId: string): JudgedUnits =>
  judgeAll(measuredUnits(subject, ruleId), subject);

const judgeAll = oncePerObject((measured: Measured, subject: Subject): JudgedUnits => {
  const lost = new Set(measured.units.filter((each) => each.score !== undefined && isStopLost(each.unit)));
  const stopped = measured.units.filter(({ unit, score }) => score !== undefined && unit.read.source.endsInStop).length;
  const { tag, script } = subject.catalog.language;
  const stopless = shareOf(lost.size, stopped, calibrationOf(tag)?.stopless);
  const areCounted = marksSentences(script) && marksSentences(subject.source.script);
  const units = measured.units.map((each) => {
    const odds = areCounted && (each.score ?? 0) < 0 ? sentenceOdds(each.unit, tag, measured) : undefined;
    return { ...each, isStopLost: lost.has(each), evidence: evidenceOf(each, odds, stopless) };
  });
  return { units, stopless };
});

/** The share of the other texts of a language that lose their full stop, together with what is known of it. */
function shareOf(lost: number, stopped: number, known: number | undefined): number {
  if (stopped <= ENOUGH && known === undefined) return USUAL;
  const weight = known === undefined ? 0 : known <= SELDOM ? KNOWN : DISPUTED;
  return (Math.max(0, lost - 1) + weight * (known ?? 0)) / Math.max(1, stopped - 1 + weight);
}

const evidenceOf = (unit: MeasuredUnit, odds: number | undefined, stopless: number): number =>
  shownByLength(unit, odds, stopless) + ((unit.score ?? 0) < 0 ? cutSigns(unit.unit.read) : 0);

function shownByLength({ unit, score = 0 }: MeasuredUnit, odds: number | undefined, stopless: number): number {
  const { source, target } = unit.read;
  const short = Math.max(0, -score);
  if (source.letters < LETTERS) return short - 1;
  const isMarked = endsInMark(source.plain);
  const missing = odds === undefined ? 0 : odds - Math.min(EXPLAINED, short);
  const hasNoEnd = stopless >= NONE || !(source.endsInStop || isMarked);
  if (hasNoEnd) return short + missing + WORTH.noEnd;
  if (target.endsInStop) return short + missing + (source.endsInStop && odds === undefined ? WORTH.wholeEnd : 0);
  const hasOther = endsInMark(target.plain);
  if (!source.endsInStop) return short + missing + (hasOther || BRACKET.test(source.plain) ? 0 : WORTH.mark);
  if (!isStopLost(unit)) return short + missing;
  // The seldomer a language loses its full stop, and the shorter the text, the more that says.
  const stop = -Math.log(Math.max(stopless, LEAST_SHARE)) / 4 + Math.min(EXPLAINED, short) * 0.4;
  return short + missing + stop + (hasOther ? WORTH.otherMark : 0);
}

/** The end of a text in brackets or quotation marks. */
const BRACKET = /[)\]}）］」』”’»"]\s*$/u;

/** What sentences that are missing are worth; undefined where none is. */
function sentenceOdds({ read }: TranslatedUnit, tag: string, { measure }: Measured): number | undefined {
  const [wanted, own] = [read.source.sentences, read.target.sentences];
  if (!isSentenceMissing(read, tag) || areAllSaid(read)) return undefined;
  const [from, to] = [wanted, own].map((all) => all.map(({ text }) => letterCount(text)));
  const odds = Math.min(MOST_ODDS, Math.max(LEAST_ODDS, lostRatherThanJoined(from ?? [], to ?? [], measure)));
  return own.length === wanted.length - 1 ? WORTH.sentence + odds / 4 : WORTH.sentences + odds / 8;
}

/** The fewest signs of a figure, and of a name, that stand in a translation for one sentence. */
const [FIGURE, NAME] = [2, 4];

/**
 * Whether a translation has of each sentence a figure or a name that no other sentence of the source has: none was left out then,
 * and some were joined. Names are looked for as they are written in the source.
 */
function areAllSaid({ source, target }: Texts): boolean {
  if (source.numbers.length + source.names.length < source.sentences.length) return false;
  const values = new Set(target.numbers.flatMap(({ readings }) => readings.map(({ value }) => value)));
  const sentenceOf = (start: number): number => source.sentences.findIndex(({ end }) => start < end);
  const figures = source.numbers.filter(({ kind, value }) => kind === 'number' && value.length >= FIGURE);
  const names = source.names.filter(({ text }) => text.length >= NAME && target.plain.includes(text));
  return source.sentences.every(
    (sentence, at) =>
      figures.some(
        ({ value, start }) =>
          sentenceOf(start) === at &&
          values.has(value) &&
          figures.every((other) => other.value !== value || sentenceOf(other.start) === at),
      ) ||
      names.some(({ text }) => source.sentences.every((other) => other.text.includes(text) === (other === sentence))),
  );
}

/** Whether a translation ends without the full stop that its source has, and needs. */
const isStopLost = ({ read: { source, target } }: TranslatedUnit): boolean =>
  source.endsInStop && !target.endsInStop && !NEEDS_NONE.test(source.plain);

/**
 * A caption, a heading that has a stop, a part of a list, which begins in a small letter, and what ends in the stop of an
 * abbreviation: Figure 5-11. Events. How to build it. etc.
 */
const NEEDS_NONE =
  /^\s*(?:\p{Ll}|(?:Figure|Fig\.|Table|Listing|Photo|Image|Chart|Map) \p{Nd}|(?:How|What|When|Where|Whether) to |(?:Information|Details|Notes|Tips|Instructions) (?:about|on|for) )|\b(?:etc|et al|[ap]\.m|Inc|Ltd|Jr|Sr)\.[\s"”’)]*$/u;

type Texts = TranslatedUnit['read'];

/**
 * Whether the translation has fewer sentences than the source, but for those whose end is read as something else.
 *
 * @param tag the language of the translation
 */
export function isSentenceMissing(read: Texts, tag: string): boolean {
  const fewer = read.source.sentences.length - read.target.sentences.length;
  const unread = fewer <= 0 || CAPITAL_NOUNS.test(tag) ? 0 : figuresAtEnd(read);
  return fewer > 0 && fewer > unread + spokenAtComma(read);
}

/** How many sentences more of the translation seem to end in a figure, which is read as an ordinal: har fått 24. Viss … */
const figuresAtEnd = ({ source, target }: Texts): number =>
  (target.plain.match(FIGURE_AT_END)?.length ?? 0) - (source.plain.match(FIGURE_AT_END)?.length ?? 0);
/** How many sentences of speech have a comma behind them, where the source has a sentence: „Komm!“, sagte er. */
const spokenAtComma = ({ source, target }: Texts): number =>
  Math.max(0, (target.plain.match(SPOKEN)?.length ?? 0) - (source.plain.match(SPOKEN)?.length ?? 0));
const SPOKEN = /[.!?…][”“»"’]\s?[,،、]/gu;
/** Languages in which a capital may stand behind an ordinal: am 3. Januar. */
const CAPITAL_NOUNS = /^(?:de|gsw|bar|lb|nds|ksh|pfl|frr|stq)\b/;
const FIGURE_AT_END = /[\p{L}\p{M}] \p{Nd}{1,2}\. \p{Lu}/gu;
