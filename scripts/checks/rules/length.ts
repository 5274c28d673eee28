import { endsInMark } from '../../lib/text/index.ts';
import { calibratedLengths, calibrationOf, type MeasuredUnit, measuredUnits } from '../calibration.ts';
import type { Rule, RuleFinding, Subject, TranslatedUnit } from '../rule.ts';

const WARNING = 3;
/**
 * By length of the source in letters: the score below which a translation was cut. The shorter the text, the more
 * wording alone can save.
 */
const CUTS: readonly (readonly [letters: number, score: number])[] = [
  [150, 3.5],
  [60, 4.2],
  [0, 5],
];
/**
 * The limits where nothing is known of the language: scatter is then taken to be wider than it mostly is. Of right
 * translations of sixty letters and more, read as if nothing were known of their language, two in a thousand fall
 * below.
 */
const CUTS_UNKNOWN: typeof CUTS = [
  [150, 3],
  [60, 3.5],
  [0, 5],
];
const LETTERS = 60;
/** The limits where the end has no mark that a cut would take away, in the source or in the language. */
const UNMARKED: typeof CUTS = [
  [110, 2.7],
  [60, 3.2],
  [0, 5],
];
/** By length of the source in letters: the score below which a translation that also lacks its full stop was cut. */
const CUT_OFF: typeof CUTS = [
  [110, 1.5],
  [80, 1.8],
  [0, 2],
];
/**
 * How seldom a right translation may lose its full stop and be as short, for a cut to be sure; where a quotation mark
 * or a bracket ends it, the stop was left out behind that more often. Of right translations of sixty letters and more,
 * one in a thousand is below, and most of these are faults.
 */
const ODDS = 0.0008;
const ODDS_MARKED = 0.0003;
/** No language loses its full stop less often than that; and the score from which a text is not short. */
const LEAST_SHARE = 0.005;
const NOT_SHORT = -1.2;
/** The fewest segments that show whether a language keeps the full stop. */
const ENOUGH = 5;
/** How many segments weigh as much as what is known of the language; fewer where its translators do not agree. */
const KNOWN = 24;
const DISPUTED = 3;
/** Shares of a language's segments that lose their full stop, and that do so and are short as well. */
const SELDOM = 0.03;
const RARE = 0.01;

/**
 * The translation is much shorter or longer than the others of its language lead one to expect, or breaks off without
 * the full stop that the source has, where the others keep theirs or it is short too: it may have been cut when it was
 * pasted. A warning beyond three standard deviations; shorter by three and a half (by more where the source is under
 * 150 letters, by less where it or the language ends in no mark, by one and a half to two where the full stop, colon or
 * bracket at the end of a text of sixty letters is gone too), it is an error in a language whose right translations are
 * known to raise no such alarm, or of which nothing is known; and in every language where nine in ten of the others have
 * their full stop, and hardly any right paragraph loses it and is as short. A caption, a part of a list that begins in a small letter, and a text
 * that ends in a colon need no stop. Compare the ends of both texts.
 */
export const lengthRule: Rule = {
  id: 'length',
  says: 'A translation is far longer or shorter than its source lets expect.',
  severity: 'warning',
  *check(subject) {
    const { units } = measuredUnits(subject, this.id);
    const stops = stopsOf(units, subject);
    const isKnown = calibratedLengths(subject.source.tag, subject.catalog.language.tag) !== undefined;
    const cuts = isKnown ? CUTS : CUTS_UNKNOWN;
    for (const each of units) {
      const length = lengthFinding(each, cuts, stops.areWritten);
      if (isCut(each, stops))
        yield { ...(length?.mayBlock === true ? length : stopFinding(each)), mayBlock: false, severity: 'error' };
      else {
        const end = isNamed(each, stops) || isMarkLost(each) ? stopFinding(each) : undefined;
        const finding = [length, end].find((one) => one?.mayBlock === true) ?? length ?? end;
        if (finding !== undefined) yield finding;
      }
    }
  },
};

function lengthFinding(
  { unit, score = 0 }: MeasuredUnit,
  cuts: typeof CUTS,
  areStopsWritten: boolean,
): RuleFinding | undefined {
  if (Math.abs(score) <= WARNING) return undefined;
  const [expected, actual] = [unit.read.source.letters, unit.read.target.letters];
  const isShort = score < 0;
  return {
    reason: `Unexpected length: ${actual} letters, far ${isShort ? 'fewer' : 'more'} than this language takes for ${expected}`,
    mayBlock: score < -cutAt(unit, cuts, areStopsWritten),
    unit,
    actual: String(actual),
    advice: isShort ? 'See whether the end was cut off.' : 'See whether something was added, or pasted twice.',
  };
}

const ofLetters = (letters: number, limits: typeof CUTS): number =>
  limits.find(([least]) => letters >= least)?.[1] ?? WARNING;

function cutAt({ read: { source } }: TranslatedUnit, cuts: typeof CUTS, areStopsWritten: boolean): number {
  const most = ofLetters(source.letters, cuts);
  const isMarked = areStopsWritten && (source.endsInStop || endsInMark(source.plain));
  return isMarked ? most : Math.min(ofLetters(source.letters, UNMARKED), most);
}

/**
 * Whether a colon, a semicolon or a bracket at the end of the source is lost, where a translation that is short ends in
 * a letter.
 */
const isMarkLost = ({ unit: { read }, score = 0 }: MeasuredUnit): boolean =>
  score < -ofLetters(0, CUT_OFF) &&
  read.source.letters >= LETTERS &&
  !read.source.endsInStop &&
  !areBracketsGone(read) &&
  endsInMark(read.source.plain) &&
  !read.target.endsInStop &&
  !endsInMark(read.target.plain);

/** Whether a paragraph is short and has lost its full stop, as hardly any right one is and has. */
function isCut(each: MeasuredUnit, { lost, share }: Stops): boolean {
  const { unit, score = 0 } = each;
  if (!lost.has(each) || share > KEPT || score > NOT_SHORT || unit.read.source.letters < LETTERS) return false;
  const odds = Math.max(share, LEAST_SHARE) * shareBelow(score);
  return odds <= (endsInMark(unit.read.target.plain) ? ODDS_MARKED : ODDS);
}

/** Whether a text has lost its full stop where that is rare, in its language or in a text as short as this. */
const isNamed = (each: MeasuredUnit, { lost, share }: Stops): boolean =>
  lost.has(each) && (share <= SELDOM || share * shareBelow(each.score ?? 0) <= RARE);

const stopFinding = ({ unit, score = 0 }: MeasuredUnit): RuleFinding => ({
  reason: unit.read.source.endsInStop
    ? 'Unexpected end without a full stop, which the source has'
    : 'Unexpected end without the mark that the source ends in',
  mayBlock: score < -ofLetters(unit.read.source.letters, CUT_OFF) && unit.read.source.letters >= LETTERS,
  unit,
  span: [Math.max(0, unit.target.length - 1), unit.target.length],
  advice: 'See whether the end was cut off.',
});

/** The share of texts without their full stop up to which a language counts as keeping it, and from which on as writing none. */
const KEPT = 0.1;
const NONE = 0.5;

type Stops = {
  /** Units without the full stop that their source has. */
  readonly lost: ReadonlySet<MeasuredUnit>;
  /** How many of the others in the language lose theirs, as a share; 1 where too few show it. */
  readonly share: number;
  /** Whether the language ends its texts in full stops. */
  readonly areWritten: boolean;
};

function stopsOf(units: readonly MeasuredUnit[], { catalog }: Subject): Stops {
  const stopped = units.filter(({ unit, score }) => score !== undefined && unit.read.source.endsInStop);
  const lost = new Set(
    stopped.filter(
      ({ unit: { read } }) =>
        !read.target.endsInStop &&
        !isInBrackets(read) &&
        !isBeforeBracket(read) &&
        !isPartOfList(read) &&
        !isAbbreviated(read) &&
        !endsInColon(read) &&
        !CAPTION.test(read.source.plain) &&
        !HEADING.test(read.source.plain) &&
        !FRAGMENT.test(read.source.plain),
    ),
  );
  const others = stopped.length - 1;
  const known = calibrationOf(catalog.language.tag)?.stopless;
  if (others < ENOUGH && known === undefined) return { lost, share: 1, areWritten: true };
  const weight = known === undefined ? 0 : known <= SELDOM ? KNOWN : DISPUTED;
  const share = (Math.max(0, lost.size - 1) + weight * (known ?? 0)) / Math.max(1, others + weight);
  return { lost, share, areWritten: share < NONE };
}

/**
 * Whether a sentence ends in brackets in both texts, so that nothing was cut off; Japanese and Chinese write no full stop
 * within theirs (`(It rained.)`, `（雨でした）`).
 */
const isInBrackets = ({ source, target }: TranslatedUnit['read']): boolean =>
  /[.!?][)\]]\s*$/u.test(source.plain.slice(-TAIL)) && /[）］」』)\]]\s*$/u.test(target.plain.slice(-TAIL));

/** Whether both texts end in a bracket, and the stop of the translation stands before its own: What if (it rained)? 雨なら？（雨） */
const isBeforeBracket = ({ source, target }: TranslatedUnit['read']): boolean =>
  /[)\]][.!?]\s*$/u.test(source.plain.slice(-TAIL)) &&
  /[.!?。．？！।॥؟۔]\s?[(（][^()（）]+[)）]\s*$/u.test(target.plain);

/** Whether the translation is written as a part of a list, in a small letter and with a semicolon, where the source has a sentence. */
const isPartOfList = ({ source, target }: TranslatedUnit['read']): boolean =>
  !FRAGMENT.test(source.plain) && FRAGMENT.test(target.plain) && /;\s*$/u.test(target.plain.slice(-TAIL));

const TAIL = 8;

/** Whether the stop at the end of the source is that of an abbreviation, which others write without: etc., et al. */
const isAbbreviated = ({ source }: TranslatedUnit['read']): boolean =>
  /\b(?:etc|et al|[ap]\.m|Inc|Ltd|Jr|Sr)\.[\s"”’)]*$/u.test(source.plain.slice(-2 * TAIL));

/** Whether the translation ends in a colon, as before a list: nothing breaks off there by chance. */
const endsInColon = ({ target }: TranslatedUnit['read']): boolean => /[:：]\s*$/u.test(target.plain.slice(-TAIL));

/** The beginning of a caption, which many languages end without a stop: Figure 5-11. Events of a workflow. */
const CAPTION = /^\s*(?:Figure|Fig\.|Table|Listing|Photo|Image|Chart|Map) \p{Nd}/u;

/** The beginning of what is no sentence, though it has a stop: How to build it. Information about the risk. */
const HEADING =
  /^\s*(?:(?:How|What|When|Where|Whether) to|(?:Information|Details|Notes|Tips|Instructions) (?:about|on|for)) /u;

/** A part of a list, which begins in a small letter; many languages end none with a stop. */
const FRAGMENT = /^\s*\p{Ll}/u;

/** Whether the source ends in its last bracket and the translation has none of them: it says that in other words. */
const areBracketsGone = ({ source, target }: TranslatedUnit['read']): boolean =>
  /[)\]]\s*$/u.test(source.plain.slice(-TAIL)) &&
  (source.plain.match(OPENING)?.length ?? 0) > 1 &&
  !/[([（［]/u.test(target.plain);
const OPENING = /[([]/gu;

/** The share of a normal distribution below a number of standard deviations, to a hundredth. */
const shareBelow = (deviations: number): number => 1 / (1 + Math.exp(-1.702 * deviations));
