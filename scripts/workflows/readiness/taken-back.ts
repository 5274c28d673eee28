import path from 'node:path';
import { Fault, type FaultCode } from '../../lib/fault.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Plan } from '../../model/plan.ts';
import { embargoedUntil, objectionTo, type Speaks } from '../../publish/release/decide.ts';
import { embargoesIn, inForce, joinedAll } from '../../publish/release/embargoes.ts';
import {
  lifecycleNow,
  lifecycleShown,
  lifecyclesRead,
  type Objection,
  statementHistoryOf,
} from '../../publish/release/lifecycle-now.ts';
import { type PublicState, publicStateOf } from '../../publish/release/public-state.ts';
import { refuseLostReleaseFolders, releaseFoldersIn } from '../../publish/release/release-folders.ts';
import { knownTexts } from './known-texts.ts';

/** A statement whose file has what releases have taken back or corrected, and the advice. */
export type TakenBack = Speaks & { readonly slug: string; readonly objection?: Objection | undefined };

/**
 * The statements whose files are not followed, because releases know of something newer. `isShown` is for mail and
 * staging, where some see what is not public.
 *
 * @param now milliseconds since 1970
 */
export function takenBackIn(
  loaded: LoadedNewsroom,
  publicState: PublicState,
  now: number,
  isShown = false,
): readonly TakenBack[] {
  const said = lifecyclesRead(loaded, now);
  return [...said.keys()].flatMap((slug): TakenBack[] => {
    const known = statementHistoryOf(publicState, slug);
    const life = (isShown ? lifecycleShown : lifecycleNow)(said.get(slug), known, now);
    const speaks = life === undefined ? undefined : objectionTo(slug, life, known.record);
    return speaks === undefined ? [] : [{ slug, objection: life?.objection, ...speaks }];
  });
}

/**
 * Why statements are held that are known to be under embargo although their files may not say so, by slug.
 *
 * @param now milliseconds since 1970
 */
export function forgottenIn(newsroom: Newsroom, folders: readonly string[], now: number): ReadonlyMap<string, string> {
  const publicStates = folders.map(publicStateOf);
  const isPublic = new Set(publicStates.flatMap(({ addresses }) => addresses.map(({ slug }) => slug)));
  const known = joinedAll([
    embargoesIn(newsroom.root, now),
    ...publicStates.map(({ embargoes }) => inForce(embargoes, now)),
  ]);
  return new Map(
    [...known]
      .filter(([slug]) => !isPublic.has(slug))
      .map(([slug, { until }]) => [slug, `it is ${embargoedUntil(until)}, and its file does not say so`]),
  );
}

/**
 * The output folders whose releases may know of what was taken back: the given one first, then all others of the
 * newsroom.
 *
 * @throws {Fault} `release-unknown` where one of them does not exist any more
 */
export function releaseFoldersOf(out: string, { root }: Newsroom): readonly string[] {
  refuseLostReleaseFolders(root, out);
  return [...new Set([path.resolve(out), ...releaseFoldersIn(root)])];
}

/** The releases that statements are compared with, and the code of the fault where one was taken back. */
export type TakenBackSettings = {
  /** The published releases by folder: see `publicStatesWithTexts`. */
  readonly publicStates: ReadonlyMap<string, PublicState>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly code: FaultCode;
  /** True where what is not for the public is shown to some. */
  readonly isShown: boolean;
  /** See `Choices`; when left out, no statement is declared to be another. */
  readonly another?: readonly string[] | undefined;
};

/** All statements of a newsroom that are held because releases, or what is under embargo, know of something newer. */
export function takenBackOf(
  plan: Plan,
  { publicStates, now, isShown, another }: Omit<TakenBackSettings, 'code'>,
): readonly TakenBack[] {
  return [...publicStates].flatMap(([folder, publicState]) => {
    // A statement that only lacks its embargo is held by builds and releases anyway.
    const taken = takenBackIn(plan.loaded, publicState, now, isShown).filter(
      ({ objection }) => isShown || objection !== 'embargoed',
    );
    const known = [...knownTexts(plan, publicState, { now, isShown, another })].map(
      ([slug, speaks]): TakenBack => ({ slug, ...speaks }),
    );
    const whose = publicState.number === 0 ? '' : ` (Releases in ${path.basename(folder)} say so.)`;
    return [...taken, ...known].map((each) => ({ ...each, next: `${each.next}${whose}` }));
  });
}

/**
 * Refuses to make anything of a newsroom's files that has what releases have taken back.
 *
 * @throws {Fault} with `code`, naming the first statement
 */
export function refuseTakenBack(plan: Plan, { code, ...settings }: TakenBackSettings): void {
  const [first] = takenBackOf(plan, settings);
  if (first !== undefined) throw new Fault(code, `${first.slug}: ${first.reason}`, first.next);
}
