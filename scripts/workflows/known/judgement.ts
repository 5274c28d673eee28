import type { VFile } from 'vfile';
import { oncePerObject } from '../../lib/once.ts';
import { inputsDigest } from '../../lib/store/index.ts';
import type { AlarmCounts, LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Composition } from '../../model/plan.ts';
import type { Edition, TranslatedSource } from '../../model/translations.ts';
import type { CheckedPlan } from '../plan/plan-newsroom.ts';

/** What a plan has judged a statement by, besides its own files: with another one, something else would be found of it. */
export type Judgement = {
  /** Rules that have an alarm in it, as `tag rule`. */
  readonly alarms: readonly string[];
  /** Those of them that blocked. */
  readonly blocking: readonly string[];
  /** The digest of the topics of all statements and of their translations; nothing for a statement without one. */
  readonly topics: string;
  /** What errors in files of all statements held (see `CheckedPlan`). */
  readonly reach: string;
};

/** What a plan has judged one of its statements by. */
export function judgementOf(edition: Edition, plan: CheckedPlan): Judgement {
  const alarms = countsOf(edition, plan).flatMap((each) => [...each.alarms.keys()]);
  return {
    alarms,
    blocking: alarms.filter((rule) => plan.checked.blocking.has(rule)),
    topics: (edition.statement.front.topics ?? []).length === 0 ? '' : topicsDigest(plan.loaded.masthead),
    reach: plan.reach,
  };
}

/**
 * True for a statement of which a later plan, which has seen all others, would find something else.
 *
 * @param files with what that plan has found in it together with other statements
 */
export function isJudgedAnew(
  { alarms, blocking, topics, reach }: Judgement,
  files: readonly VFile[],
  plan: CheckedPlan,
): boolean {
  return (
    alarms.some((name) => plan.checked.blocking.has(name) !== blocking.includes(name)) ||
    (topics !== '' && topics !== topicsDigest(plan.loaded.masthead)) ||
    reach !== plan.reach ||
    // An error that it has together with another statement holds it as long as both say the same.
    files.some((file) => hasMutualError(file, plan.loaded))
  );
}

/** The alarms in each language of a statement. */
export const countsOf = ({ catalogs }: Edition, { checked }: CheckedPlan): readonly AlarmCounts[] =>
  catalogs.flatMap((catalog) => checked.counts.get(catalog) ?? []);

/** True for a file with an error that it has together with another statement. */
export const hasMutualError = ({ messages }: VFile, { mutual }: LoadedNewsroom): boolean =>
  messages.some((message) => message.fatal === true && mutual.has(message));

/** The composition of an edition; `undefined` where that is none by itself: with earlier versions, or not public yet. */
export function wholeComposition(edition: Edition, { compositions }: CheckedPlan): Composition | undefined {
  const [only, ...more] = compositions.filter(({ edition: { name } }) => name === edition.name);
  if (only === undefined || more.length > 0 || only.waiting !== undefined) return undefined;
  if ((edition.statement.front.corrections ?? []).length > 0) return undefined;
  return only;
}

/** The digest of the organisation's texts, among which are the topics of all statements, and of their translations. */
const topicsDigest = oncePerObject(({ baseFile, catalogs }: TranslatedSource): string =>
  inputsDigest([String(baseFile), catalogs.map(({ language, units }) => [language.tag, units])]),
);
