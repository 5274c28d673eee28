import { noStore, type Store } from '../lib/store/index.ts';
import type { LoadedNewsroom } from '../model/loaded-newsroom.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Stamps } from './known/file-state.ts';
import { knownStatements } from './known/known-statements.ts';
import { planKnown } from './known/plan-known.ts';
import type { Extensions } from './load/extensions.ts';
import { fontSettings } from './load/font-settings.ts';
import { type CheckedPlan, type PlanPart, planNewsroom } from './plan/plan-newsroom.ts';
import { type KeptFindings, keptFindings } from './render/kept-findings.ts';

/** What is checked, when, and with what. */
export type CheckRequest = {
  readonly newsroom: Newsroom;
  /** Paths of statements below the newsroom's root. */
  readonly statements: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly extensions?: Extensions;
  /** Where earlier checks have left what they found: what has not changed is not checked again. */
  readonly store?: Store;
  /** What the disk says of the newsroom's files; it is asked when left out. */
  readonly stamps?: Stamps | undefined;
};

/**
 * A newsroom's files with every finding that a build would report, without building. Statements that have not changed since an earlier
 * check have no edition in it.
 */
export async function checkNewsroom({
  newsroom,
  statements,
  now,
  extensions = {},
  store = noStore,
  stamps,
}: CheckRequest): Promise<LoadedNewsroom> {
  const fonts = await fontSettings(newsroom);
  const plan = (part: PlanPart, kept?: KeptFindings): Promise<CheckedPlan> =>
    planNewsroom({
      ...{ newsroom, now, extensions, kept, ...part },
      ...{ isProof: true, isCheck: true, fonts: Promise.resolve(fonts), restore: undefined },
    });
  // What a rule of the newsroom's own depends on is not known.
  if (store === noStore || newsroom.isBare || (extensions.rules ?? []).length > 0)
    return (await plan({ statements })).loaded;
  // Of a statement that has changed, only the languages that have are checked again.
  const kept = await keptFindings(store, newsroom, stamps);
  const found = await knownStatements(store, { newsroom, statements, now, fonts, stamps });
  const { loaded } = await planKnown(found, { newsroom, statements, now }, (part) => plan(part, kept));
  await kept.keep();
  return loaded;
}
