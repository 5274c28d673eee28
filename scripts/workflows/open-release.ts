import { isExpired } from '../model/lifecycle-status.ts';
import type { LoadedNewsroom } from '../model/loaded-newsroom.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { doubtsAbout } from '../publish/deploy/target-trust.ts';
import { folderFiles } from '../publish/integrity/verify-release.ts';
import { recover } from '../publish/release/assemble.ts';
import { lifecycleNow, lifecyclesSaid, statementHistoryOf } from '../publish/release/lifecycle-now.ts';
import { withLock } from '../publish/release/lock.ts';
import { claimOut } from '../publish/release/out-folder.ts';
import { openedDigest, openPrepared, preparedRelease } from '../publish/release/prepared-release.ts';
import { publicStateOf } from '../publish/release/public-state.ts';
import { rememberReleaseFolder } from '../publish/release/release-folders.ts';
import { addressesIn, isWhole } from '../publish/release/release-history.ts';
import { type KeptRelease, latestRelease, recordRelease, releaseIn } from '../publish/release/store.ts';
import { openNewsroom } from '../source/newsroom/open-newsroom.ts';
import { PATIENCE_MS } from './build.ts';
import { publicKeyOf } from './keygen.ts';
import { withLanguages } from './load/detect-languages.ts';
import { readNewsroom } from './load/read-newsroom.ts';
import type { Verified } from './verified.ts';

/** The release that waits for its time, or the one that has been opened already. */
export type PreparedRelease = {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly isOpen: boolean;
};

/** The prepared release in an output folder; `undefined` where there is none. */
export function whatWaits(out: string): PreparedRelease | undefined {
  const present = releaseIn(out);
  const waiting = preparedRelease(out);
  if (waiting !== undefined) return { number: waiting.number, time: timeOf(waiting), isOpen: false };
  return present !== undefined && present.digest === openedDigest(out)
    ? { number: present.number, time: timeOf(present), isOpen: true }
    : undefined;
}

/** The objection where a prepared release has been deleted: nothing of it is published. */
const GONE = 'what was prepared is gone';

/** Whether a prepared release will not open any more, because another release has been made since. */
export function willNotOpen(out: string): boolean {
  const waiting = preparedRelease(out);
  return waiting !== undefined && waiting.manifest.release?.previous !== (latestRelease(out)?.digest ?? null);
}

/** Whether a prepared release has a statement in it. */
export const preparedWith = (out: string, name: string): boolean =>
  preparedRelease(out)?.manifest.statements.some(({ slug }) => slug === name) === true;

/**
 * Why a prepared release cannot be opened: files that are gone, or not what was prepared, another release since, or a
 * statement that has been taken back, corrected, put under embargo or lost since, or whose time is over by then. Its
 * text may have been edited: what was prepared is published.
 *
 * @param when milliseconds since 1970: when it is opened
 * @param verified what this process has verified before
 */
export async function objectionsTo(
  out: string,
  newsroom: Newsroom,
  when: number,
  verified?: Verified,
): Promise<readonly string[]> {
  const waiting = preparedRelease(out);
  if (waiting === undefined) return whatWaits(out) === undefined ? [GONE] : [];
  const latest = latestRelease(out);
  if (waiting.manifest.release?.previous !== (latest?.digest ?? null))
    return [`release ${latest?.number ?? 0} has been made since it was prepared`];
  const altered = doubtsAbout(folderFiles(waiting.folder, verified?.digests), publicKeyOf(newsroom.root))
    .slice(0, 1)
    .map(({ path, reason }) => `what was prepared has been changed (${path}: ${reason})`);
  if (altered.length > 0) return altered;
  const publicState = publicStateOf(out);
  const said = lifecyclesSaid(await newsroomFor(newsroom.root, when, verified), when);
  const current = addressesIn(waiting.manifest).filter(({ isEarlier }) => !isEarlier);
  const statements = Map.groupBy(current, ({ slug }) => slug);
  return [...statements].flatMap(([slug, own]) => {
    const status = own.at(-1)?.status;
    const front = said.get(slug)?.front;
    const life = lifecycleNow(said.get(slug), statementHistoryOf(publicState, slug), Math.max(when, timeOf(waiting)));
    const version = Math.max(...own.map((each) => each.version));
    if (life === undefined) return [`${slug} is gone`];
    if (life.isOverdue) return [`${slug} was taken back or corrected, and its file does not say so`];
    if (life.objection !== undefined && publicState.records.get(slug) === undefined) return [`${slug} is gone`];
    if (front !== undefined && life.status === 'draft' && isExpired(front, when))
      return [`${slug} has expired by the time that it is opened (${front.expires})`];
    if (life.status !== status) return [`${slug} is ${life.status} now, and was ${status} when it was prepared`];
    return life.version === version ? [] : [`${slug} has been corrected since`];
  });
}

/** Milliseconds by which an opening may be late and the texts still stand as they were read for its time. */
const LATE = 60_000;

/** The newsroom as it is now, read for a moment: statements whose files have not changed since they were read for it, as they were read. */
async function newsroomFor(root: string, when: number, verified: Verified | undefined): Promise<LoadedNewsroom> {
  const newsroom = openNewsroom(root);
  if (verified === undefined) return readNewsroom(newsroom, undefined, { now: when });
  const { editions, languages, readFor } = verified;
  const before = readFor.when ?? when;
  const moment = before <= when && when - before < LATE ? before : when;
  readFor.when = moment;
  const known = await withLanguages(newsroom, newsroom.statements, languages.recall);
  const loaded = await readNewsroom(known, undefined, { now: moment, recall: editions.recall });
  editions.endRun();
  languages.endRun();
  return loaded;
}

/**
 * Puts the prepared release into its place, if its time has come and nothing speaks against it. Where that was done
 * before, nothing is done twice.
 *
 * @param now milliseconds since 1970
 * @param verified what this process has verified before
 * @returns objections; empty when it is in its place
 */
export async function openRelease(
  out: string,
  newsroom: Newsroom,
  now: number,
  verified?: Verified,
): Promise<readonly string[]> {
  return withLock(out, { patience: PATIENCE_MS, onWait: () => undefined }, async () => {
    recover(out);
    claimOut(out, newsroom, 'release');
    const waiting = preparedRelease(out);
    if (waiting === undefined) {
      if (whatWaits(out) === undefined) return [GONE];
      // Killed after the renames: it is there already.
      recordRelease(out);
      return [];
    }
    if (now < timeOf(waiting)) return ['its time has not come'];
    const objections = await objectionsTo(out, newsroom, now, verified);
    if (objections.length > 0) return objections;
    rememberReleaseFolder(
      newsroom,
      out,
      addressesIn(waiting.manifest).some((address) => !isWhole(address)),
    );
    openPrepared(out, waiting);
    return objections;
  });
}

const timeOf = ({ manifest }: KeptRelease): number => Date.parse(manifest.release?.decided ?? '');
