import { lengthScores } from '../prose/length-scores.ts';
import { plainProse } from '../prose/plain-prose.ts';
import { type Subject, type TranslatedUnit, translatedUnits } from './rule.ts';

export type MeasuredUnit = {
  readonly unit: TranslatedUnit;
  /** Plain prose of both sides. */
  readonly source: string;
  readonly target: string;
  /** Standard deviations from the length expected; undefined for short texts. */
  readonly score: number | undefined;
};

/** The units that a rule asks for, each with its length measured against all the others of its language. */
export function measuredUnits(subject: Subject, ruleId: string): readonly MeasuredUnit[] {
  const units = [...translatedUnits(subject, ruleId)];
  const pairs = units.map((unit) => ({ source: plainProse(unit.segment.source), target: plainProse(unit.target) }));
  const scores = lengthScores(pairs, { source: subject.source.script, target: subject.catalog.language.script });
  return units.map((unit, at) => ({ unit, source: '', target: '', ...pairs[at], score: scores[at] }));
}
