import { type LengthMeasure, lengthMeasure } from '../lib/text/index.ts';
import { type Subject, type TranslatedUnit, translatedUnits } from './rule.ts';
import { shippedLengths } from './shipped.ts';

export type MeasuredUnit = {
  readonly unit: TranslatedUnit;
  /** Standard deviations from the length expected; undefined for short texts. */
  readonly score: number | undefined;
};

export type Measured = {
  readonly units: readonly MeasuredUnit[];
  /** The score of any source beside any target of the language. */
  readonly measure: LengthMeasure;
};

/** The units that a rule asks for, each with its length measured against all the others of its language. */
export function measuredUnits(subject: Subject, ruleId: string): Measured {
  const units = translatedUnits(subject, ruleId);
  const measured = MEASURED.get(units) ?? measureAll(units, subject);
  MEASURED.set(units, measured);
  return measured;
}

const MEASURED = new WeakMap<readonly TranslatedUnit[], Measured>();

function measureAll(units: readonly TranslatedUnit[], { source, catalog }: Subject): Measured {
  const letters = units.map(({ read }) => ({ source: read.source.letters, target: read.target.letters }));
  const scripts = { source: source.script, target: catalog.language.script };
  const measure = lengthMeasure(letters, scripts, shippedLengths(source.tag, catalog.language.tag));
  return { units: units.map((unit, at) => ({ unit, score: letters[at] && measure(letters[at]) })), measure };
}
