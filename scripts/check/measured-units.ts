import { lengthScores } from '../prose/length-scores.ts';
import { type Subject, type TranslatedUnit, translatedUnits } from './rule.ts';

export type MeasuredUnit = {
  readonly unit: TranslatedUnit;
  /** Standard deviations from the length expected; undefined for short texts. */
  readonly score: number | undefined;
};

/** The units that a rule asks for, each with its length measured against all the others of its language. */
export function measuredUnits(subject: Subject, ruleId: string): readonly MeasuredUnit[] {
  const units = translatedUnits(subject, ruleId);
  const measured = MEASURED.get(units) ?? measure(units, subject);
  MEASURED.set(units, measured);
  return measured;
}

const MEASURED = new WeakMap<readonly TranslatedUnit[], readonly MeasuredUnit[]>();

function measure(units: readonly TranslatedUnit[], { source, catalog }: Subject): readonly MeasuredUnit[] {
  const letters = units.map(({ read }) => ({ source: read.source.letters, target: read.target.letters }));
  const scores = lengthScores(letters, { source: source.script, target: catalog.language.script });
  return units.map((unit, at) => ({ unit, score: scores[at] }));
}
