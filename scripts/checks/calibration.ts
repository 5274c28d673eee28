import { type LengthMeasure, lengthMeasure, oncePerKey, oncePerObject } from '../lib/text/index.ts';
import data from './calibration.json' with { type: 'json' };
import { type Subject, type TranslatedUnit, translatedUnits } from './rule.ts';

/** A unit with the score of its length. */
export type MeasuredUnit = {
  readonly unit: TranslatedUnit;
  /** Standard deviations from the length expected; undefined for short texts. */
  readonly score: number | undefined;
};

/** The units of a language with the scores of their lengths. */
export type Measured = {
  readonly units: readonly MeasuredUnit[];
  /** The score of any source beside any target of the language. */
  readonly measure: LengthMeasure;
};

/** The units that a rule asks for, each with its length measured against all the others of its language. */
export function measuredUnits(subject: Subject, ruleId: string): Measured {
  return measureAll(translatedUnits(subject, ruleId), subject);
}

const measureAll = oncePerObject((units: readonly TranslatedUnit[], { source, catalog }: Subject): Measured => {
  const letters = units.map(({ read }) => ({ source: read.source.letters, target: read.target.letters }));
  const scripts = { source: source.script, target: catalog.language.script };
  const measure = lengthMeasure(letters, scripts, calibratedLengths(source.tag, catalog.language.tag));
  return { units: units.map((unit, at) => ({ unit, score: letters[at] && measure(letters[at]) })), measure };
});

/** The rules that guess, in the order of the columns behind the first four. */
const RULES = data.columns.slice(4);

/** What translations from English that others have published show of a language. */
type Calibration = {
  /** How many segments were looked at. */
  readonly segments: number;
  /** Natural log of how much longer the language writes what English says; the median. */
  readonly growth: number;
  /** How much lengths scatter about that, as a share of what is ordinary. */
  readonly scatter: number;
  /** The share of texts that end without a full stop where the source has one. */
  readonly stopless: number;
  /**
   * The number of segments on which each rule that guesses raised an alarm that would block; none where it is left out.
   */
  readonly alarms: Readonly<Record<string, number>>;
};

const LANGUAGES: ReadonlyMap<string, Calibration> = new Map(
  Object.entries(data.languages).map(([key, [segments = 0, growth = 0, scatter = 1, stopless = 0, ...counts]]) => [
    key,
    { segments, growth, scatter, stopless, alarms: Object.fromEntries(RULES.map((id, at) => [id, counts[at] ?? 0])) },
  ]),
);

/** The figures of English itself, which the others were measured by. */
const ENGLISH: Calibration = { segments: 0, growth: 0, scatter: 1, stopless: 0, alarms: {} };

/**
 * The figures that are shipped for a language; for a script of its own where that is not the language's usual one:
 * `sr-Latn` is not `sr`.
 */
export const calibrationOf = oncePerKey((tag): Calibration | undefined => {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'en') return ENGLISH;
  const isUsual = new Intl.Locale(language).maximize().script === script;
  return LANGUAGES.get(isUsual || script === undefined ? language : `${language}-${script}`);
});

/** The figures of all languages together: how many segments were looked at, and how many alarms there were. */
export function calibrationOfAll(): Pick<Calibration, 'segments' | 'alarms'> {
  const all = [...LANGUAGES.values()];
  const sum = (of: (language: Calibration) => number): number => all.reduce((total, each) => total + of(each), 0);
  return {
    segments: sum(({ segments }) => segments),
    alarms: Object.fromEntries(RULES.map((id) => [id, sum(({ alarms }) => alarms[id] ?? 0)])),
  };
}

/**
 * How much longer or shorter the target language is than the source's, as a natural log, and how much lengths scatter;
 * undefined where one of them is not known.
 */
export function calibratedLengths(
  source: string,
  target: string,
): { readonly growth: number; readonly scatter: number } | undefined {
  const [from, to] = [calibrationOf(source), calibrationOf(target)];
  if (from === undefined || to === undefined) return undefined;
  return { growth: to.growth - from.growth, scatter: Math.max(from === ENGLISH ? 0 : from.scatter, to.scatter) };
}
