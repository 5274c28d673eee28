import { endsInMark, marksSentences } from '../../lib/text/index.ts';
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
/** The limit for sixty letters and more where the source ends in no mark that a cut would take away. */
const UNMARKED = 3.2;
/** By length of the source in letters: the score below which a translation that also lacks its full stop was cut. */
const CUT_OFF: readonly (readonly [letters: number, score: number])[] = [
  [110, 1.5],
  [80, 1.8],
  [0, 2],
];
/** The limit for a translation without its full stop that holds in any language. */
const CUT_SURELY = 2.5;
/** The fewest segments that show whether a language keeps the full stop. */
const ENOUGH = 5;
/** How many segments weigh as much as what is known of the language. */
const KNOWN = 24;
/** Shares of a language's segments that lose their full stop, and that do so and are short as well. */
const SELDOM = 0.03;
const RARE = 0.01;

/**
 * The translation is much shorter or longer than the others of its language lead one to expect, or breaks off without
 * the full stop that the source has, where the others keep theirs or it is short too: it may have been cut when it was
 * pasted. A warning beyond three standard deviations; shorter by three and a half (by more where the source is under
 * 150 letters, by one and a half to two where the full stop, colon or bracket at the end of a text of sixty letters is
 * gone too), it is an error in a language whose right translations are known to raise no such alarm, or of which
 * nothing is known; and in every language where a paragraph is shorter by two and a half and lacks its full stop,
 * where nine in ten of the others have theirs. Compare the ends of both texts.
 */
export const lengthRule: Rule = {
  id: 'length',
  says: 'A translation is far longer or shorter than its source lets expect.',
  severity: 'warning',
  *check(subject) {
    const { units } = measuredUnits(subject, this.id);
    const { lost: stopless, isSeldom } = stopsLost(units, subject);
    const isKnown = calibratedLengths(subject.source.tag, subject.catalog.language.tag) !== undefined;
    const cuts = isKnown ? CUTS : CUTS_UNKNOWN;
    for (const each of units) {
      const found = [lengthFinding(each, cuts), stopless.has(each) || isMarkLost(each) ? stopFinding(each) : undefined];
      const finding = found.find((each) => each?.mayBlock === true) ?? found[0] ?? found[1];
      if (finding === undefined) continue;
      if (isSeldom && stopless.has(each) && isCut(each)) yield { ...finding, mayBlock: false, severity: 'error' };
      else yield finding;
    }
  },
};

function lengthFinding({ unit, score = 0 }: MeasuredUnit, cuts: typeof CUTS): RuleFinding | undefined {
  if (Math.abs(score) <= WARNING) return undefined;
  const [expected, actual] = [unit.read.source.letters, unit.read.target.letters];
  const isShort = score < 0;
  return {
    reason: `Unexpected length: ${actual} letters, far ${isShort ? 'fewer' : 'more'} than this language takes for ${expected}`,
    mayBlock: score < -cutAt(unit, cuts),
    unit,
    actual: String(actual),
    advice: isShort ? 'See whether the end was cut off.' : 'See whether something was added, or pasted twice.',
  };
}

const ofLetters = (letters: number, limits: typeof CUTS): number =>
  limits.find(([least]) => letters >= least)?.[1] ?? WARNING;

function cutAt({ read: { source } }: TranslatedUnit, cuts: typeof CUTS): number {
  const isUnmarked = source.letters >= LETTERS && !source.endsInStop && !endsInMark(source.plain);
  const most = ofLetters(source.letters, cuts);
  return isUnmarked ? Math.min(UNMARKED, most) : most;
}

/**
 * Whether a colon, a semicolon or a bracket at the end of the source is lost, where a translation that is short ends in
 * a letter.
 */
const isMarkLost = ({ unit: { read }, score = 0 }: MeasuredUnit): boolean =>
  score < -ofLetters(0, CUT_OFF) &&
  read.source.letters >= LETTERS &&
  !read.source.endsInStop &&
  endsInMark(read.source.plain) &&
  !read.target.endsInStop &&
  !endsInMark(read.target.plain);

/** Whether a paragraph is far too short and without its full stop: no right text has both. */
const isCut = ({ unit, score = 0 }: MeasuredUnit): boolean =>
  score < -CUT_SURELY && unit.read.source.letters >= LETTERS;

const stopFinding = ({ unit, score = 0 }: MeasuredUnit): RuleFinding => ({
  reason: unit.read.source.endsInStop
    ? 'Unexpected end without a full stop, which the source has'
    : 'Unexpected end without the mark that the source ends in',
  mayBlock: score < -ofLetters(unit.read.source.letters, CUT_OFF) && unit.read.source.letters >= LETTERS,
  unit,
  span: [Math.max(0, unit.target.length - 1), unit.target.length],
  advice: 'See whether the end was cut off.',
});

/** The share of texts without their full stop up to which a language counts as keeping it. */
const KEPT = 0.1;

type StopsLost = {
  /**
   * Units without their full stop, where that is rare in the language: 97 in 100 of its others have theirs; or where
   * fewer than one in a hundred lose it and are as short as this one.
   */
  readonly lost: ReadonlySet<MeasuredUnit>;
  /** Whether the language keeps the full stop, but for a few of its texts. */
  readonly isSeldom: boolean;
};

function stopsLost(units: readonly MeasuredUnit[], { catalog }: Subject): StopsLost {
  const nothing = { lost: new Set<MeasuredUnit>(), isSeldom: false };
  if (!marksSentences(catalog.language.script)) return nothing;
  const stopped = units.filter(({ unit, score }) => score !== undefined && unit.read.source.endsInStop);
  const lost = stopped.filter(({ unit: { read } }) => !read.target.endsInStop && !isInBrackets(read));
  const others = stopped.length - 1;
  const known = calibrationOf(catalog.language.tag);
  if (others < ENOUGH && known === undefined) return nothing;
  const weight = known === undefined ? 0 : KNOWN;
  const share = (lost.length - 1 + weight * (known?.stopless ?? 0)) / (others + weight);
  return {
    lost: new Set(lost.filter(({ score = 0 }) => share <= SELDOM || share * shareBelow(score) <= RARE)),
    isSeldom: share <= KEPT,
  };
}

/**
 * Whether a sentence ends in brackets: Japanese and Chinese write no full stop within theirs (`(It rained.)`,
 * `（雨でした）`).
 */
const isInBrackets = ({ source, target }: TranslatedUnit['read']): boolean =>
  /[.!?][)\]]\s*$/u.test(source.plain.slice(-TAIL)) && /[）］」』]\s*$/u.test(target.plain.slice(-TAIL));

const TAIL = 8;

/** The share of a normal distribution below a number of standard deviations, to a hundredth. */
const shareBelow = (deviations: number): number => 1 / (1 + Math.exp(-1.702 * deviations));
