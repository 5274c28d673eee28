import {
  type LengthMeasure,
  letterCount,
  lostRatherThanJoined,
  marksSentences,
  type Sentence,
  severalLostRatherThanJoined,
} from '../../lib/text/index.ts';
import { calibrationOf, measuredUnits } from '../calibration.ts';
import type { Rule, TranslatedUnit } from '../rule.ts';

/**
 * The fewest segments that show how long a language runs; with fewer it is a guess from the script, and takes a margin.
 */
const ENOUGH = 5;
const UNSURE = -2;
/** The deviation below which a text is too short for a matter of style; of shorter texts nothing can be said. */
const SHORT = -2;
const LETTERS = 60;
/**
 * Where a comma tells a joined sentence from a lost one: the deviation from which on, the natural log up to which, and the
 * letters of the source, since longer ones are seldom joined.
 */
const FAR_TOO_SHORT = -3;
const UNSURE_LOST = 3.2;
const EASILY_JOINED = 220;
/**
 * Natural logs: how much likelier it must be that a sentence was lost than that two were joined; the second holds for
 * short texts.
 */
const LOST = 2.5;
const JOINED = 1.5;
/** The same odds where several sentences are missing, and the deviation below which they may be lost. */
const SEVERAL = 4;
const SHORT_BY_SEVERAL = -1.5;

/**
 * The translation has fewer sentences than the source and is short for its language: one may have been left out. A
 * warning, since translators join sentences too; an error where the sentences of a text of sixty letters and more are
 * as long, one by one, as all of the source's but one or several, and none of a short text has a comma that would join
 * two, in a language whose right translations are known to raise no such alarm. More sentences, or fewer in a text of
 * full length, pass. Thai, Lao and other scripts without full stops are not asked. Read both texts
 * side by side.
 */
export const sentenceCountRule: Rule = {
  id: 'sentence-count',
  says: 'A translation has fewer sentences than its source, and is short.',
  severity: 'warning',
  *check(subject) {
    if (!marksSentences(subject.catalog.language.script) || !marksSentences(subject.source.script)) return;
    const { units, measure } = measuredUnits(subject, this.id);
    const isKnown = calibrationOf(subject.catalog.language.tag) !== undefined;
    const limit = !isKnown && units.filter(({ score }) => score !== undefined).length < ENOUGH ? UNSURE : 0;
    for (const { unit, score } of units) {
      if (score === undefined || score >= limit) continue;
      const [expected, actual] = [unit.read.source.sentences.length, unit.read.target.sentences.length];
      const unread = CAPITAL_NOUNS.test(subject.catalog.language.tag) ? 0 : figuresAtEnd(unit);
      if (actual + unread + spokenAtComma(unit) >= expected) continue;
      yield {
        reason: `Unexpected ${actual} sentence${actual === 1 ? '' : 's'}, expected ${expected}`,
        mayBlock: unit.read.source.letters >= LETTERS && isLost(unit, score, measure),
        unit,
        actual: String(actual),
        expected: [String(expected)],
        advice: 'See whether a sentence was left out; where it was joined to another, all is well.',
      };
    }
  },
};

/** Whether a sentence was left out: one is missing and was not joined to a neighbour, or the text is far too short. */
function isLost({ read }: TranslatedUnit, score: number, measure: LengthMeasure): boolean {
  const [{ sentences }, translated] = [read.source, read.target.sentences];
  if (translated.length !== sentences.length - 1)
    return (
      score < SHORT_BY_SEVERAL &&
      severalLostRatherThanJoined(lettersOf(sentences), lettersOf(translated), measure) > SEVERAL
    );
  const { odds, joinedAt } = lostRatherThanJoined(lettersOf(sentences), lettersOf(translated), measure);
  if (
    read.source.letters < EASILY_JOINED &&
    score >= FAR_TOO_SHORT &&
    odds <= UNSURE_LOST &&
    hasJoint(sentences.slice(joinedAt, joinedAt + 2), translated[joinedAt])
  )
    return false;
  return score < SHORT ? odds > JOINED : odds > LOST;
}

const lettersOf = (sentences: readonly Sentence[]): readonly number[] => sentences.map(({ text }) => letterCount(text));

/** Whether a sentence has more marks that part clauses than the two that may have been joined to it. */
const hasJoint = (two: readonly Sentence[], one: Sentence | undefined): boolean =>
  one !== undefined && jointsIn(one.text) > two.reduce((sum, { text }) => sum + jointsIn(text), 0);

const jointsIn = (text: string): number => text.match(JOINT)?.length ?? 0;
const JOINT = /[,;،؛，；、](?!\p{Nd})|(?<=\s)[-–—](?=\s)|——/gu;

/** How many sentences more of the translation seem to end in a figure, which is read as an ordinal: har fått 24. Viss … */
const figuresAtEnd = ({ read }: TranslatedUnit): number =>
  (read.target.plain.match(FIGURE_AT_END)?.length ?? 0) - (read.source.plain.match(FIGURE_AT_END)?.length ?? 0);
/** How many sentences of speech have a comma behind them, where the source has a sentence: „Komm!“, sagte er. */
const spokenAtComma = ({ read }: TranslatedUnit): number =>
  Math.max(0, (read.target.plain.match(SPOKEN)?.length ?? 0) - (read.source.plain.match(SPOKEN)?.length ?? 0));
const SPOKEN = /[.!?…][”“»"’]\s?[,،、]/gu;
/** Languages in which a capital may stand behind an ordinal: am 3. Januar. */
const CAPITAL_NOUNS = /^(?:de|gsw|bar|lb|nds|ksh|pfl|frr|stq)\b/;
const FIGURE_AT_END = /[\p{L}\p{M}] \p{Nd}{1,2}\. \p{Lu}/gu;
