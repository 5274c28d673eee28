import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../lib/fault.ts';
import { type KnownDigests, readEach, readRegular, sha256 } from '../lib/files/index.ts';
import { once } from '../lib/once.ts';
import type { PublicKey } from '../lib/signing/index.ts';
import { paths } from '../model/paths.ts';
import { type Current, currentIn, type Unasked, unasked } from '../publish/deploy/deploy-changes.ts';
import { tagsOf } from '../publish/deploy/headers.ts';
import { knowingFolders, lastDeployed, recordDeployed, releasesKnown } from '../publish/deploy/known-releases.ts';
import type { Deployed, Source, Target } from '../publish/deploy/target.ts';
import { doubtsAbout, isBelieved, requireStaged, requireTrue } from '../publish/deploy/target-trust.ts';
import { readStaging } from '../publish/integrity/staging.ts';
import type { FileSet, ReleaseDoubt } from '../publish/integrity/verify-release.ts';
import { releasesOf } from '../publish/release/all-releases.ts';
import { recover } from '../publish/release/assemble.ts';
import { withLock } from '../publish/release/lock.ts';
import { digestsOfRelease, isRecorded, releaseIn } from '../publish/release/store.ts';
import type { KnownRelease } from '../publish/release/sum-of-releases.ts';
import { PATIENCE_MS } from './build.ts';

/** What a deploy brought to its target, and what it found changed there. */
export type DeployResult = Deployed & {
  /** The release's number; absent for what is staged. */
  readonly number?: number | undefined;
  /** Files at the target that have been changed by others since they were brought there. */
  readonly changed: readonly ReleaseDoubt[];
};

/** What lies in an output folder, ready to be carried. */
export type Deployable = Source & { readonly number?: number | undefined };

/** What a deploy trusts, and what the user has confirmed. */
export type DeployTrust = {
  /** The newsroom's key: only what it signed is carried. Without one the files are compared with their digests alone. */
  readonly key?: PublicKey | undefined;
  /** The newsroom's own output folder, where it is known: it may know of later releases than lie beside this one. */
  readonly own?: string | undefined;
  /** True when the user has seen what the target would lose. */
  readonly isConfirmed?: boolean | undefined;
  /** Slugs that a target has taken back or corrected, and that the user has named to be shown there again. */
  readonly showAgain?: readonly string[] | undefined;
  /** Digests of files that this process has read before. */
  readonly digests?: KnownDigests | undefined;
  /** True where readers wait for the release: what others have changed of one that is known here is looked for once that is replaced. */
  readonly isAwaited?: boolean | undefined;
};

/**
 * Brings the release, or what is staged, in the output folder to where it is read from. The present release at the
 * target is checked first; nothing that it says is believed unless the key has signed it, or it is known here. A
 * release that is not believed, or may be later than this one, is replaced only after the user has confirmed it.
 *
 * @param now milliseconds since 1970: nothing is brought before its time
 *
 * @throws {Fault} `public-lost` where a release that is not known here has what this one has not; `release-unknown`
 * when there is none or a file is not what it was; `deploy-failed`, also where the target may have a later release, or
 * cannot be believed, or the one would take the place of the other
 */
export async function deploy(
  out: string,
  target: Target,
  trust: DeployTrust & { readonly now: number },
): Promise<DeployResult> {
  const { own, now } = trust;
  // A release must not take this one's place while it is being carried.
  return withLock(out, { patience: PATIENCE_MS, onWait: () => undefined }, async () => {
    recover(out);
    refuseEarly(out, own, now);
    const { source, changed } = await heldAgainst(out, out, target, trust);
    const deployed = await target.deploy(source);
    if (source.number !== undefined) recordDeployed(knowingFolders(out, own), target.name, source.number);
    return { number: source.number, changed: changed(), ...deployed };
  });
}

/**
 * What lies in a folder, held against what lies at the target: ready to be deployed as the release of an output folder.
 *
 * @throws {Fault} as `deploy`
 */
export async function heldAgainst(
  out: string,
  folder: string,
  target: Target,
  { key, own, isConfirmed = false, showAgain = [], digests = readEach, isAwaited = false }: DeployTrust,
): Promise<{ readonly source: Deployable; readonly changed: () => readonly ReleaseDoubt[] }> {
  const source = sourceOf(folder, digests);
  if (!source.isStaging) requireTrue(folder, key, source.files);
  else if (key !== undefined) requireStaged(folder, key);
  const present = await target.present();
  if (present !== undefined && present.isStaging !== source.isStaging) {
    throw new Fault(
      'deploy-failed',
      `${target.name} has ${present.isStaging ? 'what is under embargo' : 'a release'}, and this is ${source.isStaging ? 'what is under embargo' : 'a release'}`,
      'The two are served from places of their own: name another with --to.',
    );
  }
  const kept = releasesOf(out).toReversed();
  const near = [...new Set([folder, ...kept.map((release) => release.folder)])];
  const known = releasesKnown(out, own);
  const [doubts, current, isEmpty = false] = source.isStaging
    ? [() => []]
    : await target.inspect((files) => {
        const current = currentIn(files);
        const ours = known.find(({ digest }) => digest === current?.digest);
        const doubts = once(() => doubtsUnder(key, files, ours));
        // What is known here is replaced whatever was done to it.
        if (!(isAwaited && ours !== undefined && files?.isLasting)) doubts();
        return [doubts, current, files === undefined] as const;
      }, near);
  const numbers = source.isStaging ? [] : await target.numbers();
  const last = source.isStaging ? undefined : lastDeployed(knowingFolders(out, own), target.name);
  const strange = source.isStaging ? [] : (await target.strange()).map(asDoubt);
  const moved = isEmpty ? emptied(numbers, last, source) : ledBack(numbers, last, source, current);
  const sent = (await target.headerDoubts?.(source)) ?? [];
  const changed = once(() => {
    const found = [...doubts(), ...moved, ...strange];
    // Of a file that is another one nobody asks how it is sent.
    return [...found, ...sent.filter((each) => !found.some(({ path: name }) => name === each.path))];
  });
  if (!source.isStaging) {
    const [number = 0] = [...numbers, present?.number ?? 0].sort((x, y) => y - x);
    refuseUnasked(source, target, { changed, current, number, known }, { isConfirmed, showAgain });
  }
  return { source, changed };
}

/**
 * Reasons to doubt what lies at a target. A release that is known here may have been signed with an earlier key of the
 * newsroom's: its signature is the one that is kept here, and digests do for the rest.
 */
function doubtsUnder(
  key: PublicKey | undefined,
  files: FileSet | undefined,
  known: KnownRelease | undefined,
): readonly ReleaseDoubt[] {
  const doubts = doubtsAbout(files, key);
  if (key === undefined || known === undefined || !doubts.some(({ path: name }) => name === paths.signature))
    return doubts;
  const kept = path.join(known.folder, paths.signature);
  const there = files?.read(paths.signature);
  const isOurs = there !== undefined && existsSync(kept) && readRegular(kept).equals(there);
  return isOurs ? doubtsAbout(files, undefined) : doubts;
}

/**
 * Refuses to deploy what was prepared for later until it is opened, wherever it has been copied to. One that was opened
 * is on record with the other releases: it may go, whatever the clock says since.
 *
 * @throws {Fault} `deploy-failed`
 */
function refuseEarly(folder: string, own: string | undefined, now: number): void {
  const release = releaseIn(folder);
  const decided = release?.manifest.release?.decided;
  if (release === undefined || decided === undefined || Date.parse(decided) <= now) return;
  if (knowingFolders(folder, own).some((each) => isRecorded(each, release))) return;
  throw new Fault(
    'deploy-failed',
    `Release ${release.number} was prepared for ${decided}, and it is ${new Date(now).toISOString().replace(/\.\d+/, '')}`,
    "Nothing was carried. At that time: communique open --then 'deploy --to …'.",
  );
}

const asDoubt = (name: string): ReleaseDoubt => ({
  kind: 'strange',
  path: name,
  reason: 'That is no folder of a release',
});

/**
 * A doubt where releases were brought to a target and none is shown there. One of this number may have been begun, and
 * killed.
 */
function emptied(numbers: readonly number[], last: number | undefined, source: Deployable): readonly ReleaseDoubt[] {
  const was = last !== undefined || numbers.some((number) => number !== source.number);
  return was ? [{ kind: 'missing', path: 'current', reason: 'Nothing is shown, and there were releases' }] : [];
}

/**
 * A doubt where the target has had a later release than the one it shows: the last that was brought from here, or one
 * that is complete by its name.
 */
function ledBack(
  numbers: readonly number[],
  last: number | undefined,
  source: Deployable,
  current: Current | undefined,
): readonly ReleaseDoubt[] {
  const shown = current?.manifest.release?.number;
  if (shown === undefined) return [];
  const later = [last ?? 0, ...numbers.filter((number) => number < (source.number ?? 0))].filter(
    (each) => each > shown,
  );
  if (later.length === 0) return [];
  const reason = `It leads to release ${shown}, and release ${Math.max(...later)} has been there`;
  return [{ kind: 'strange', path: 'current', reason }];
}

/** What lies at a target, and what is known of it here. */
type Lying = {
  readonly changed: () => readonly ReleaseDoubt[];
  readonly current: Current | undefined;
  /** The greatest number that anything there shows: its manifest, or the name of a folder. */
  readonly number: number;
  readonly known: readonly KnownRelease[];
};

/**
 * Refuses changes at a target that the user has not confirmed. What was taken back or corrected there must be named to
 * come back: a clone may not know of it.
 *
 * @throws {Fault} `deploy-failed`, `public-lost`
 */
function refuseUnasked(
  source: Deployable,
  { name }: Target,
  lying: Lying,
  { isConfirmed, showAgain }: Required<Pick<DeployTrust, 'isConfirmed' | 'showAgain'>>,
): void {
  const { changed, current, number, known } = lying;
  const isCurrent = current !== undefined && current.digest === source.files.get(paths.manifest);
  if (isCurrent) return;
  const isKnown =
    current !== undefined &&
    (known.some(({ digest }) => digest === current.digest) || source.manifest.release?.previous === current.digest);
  const isTrue = isKnown || isBelieved(changed());
  const isLater = number > (source.number ?? 0);
  const has = current?.manifest.release?.number;
  const {
    lost,
    shownAgain,
    changed: others,
    added,
  } = isKnown && !isLater ? NOTHING : unasked(source.manifest, current);
  const harmed = shownAgain.filter(({ slug }) => !showAgain?.includes(slug));
  const isHarm = isTrue && harmed.length > 0;
  const isSame = lost.length + shownAgain.length + others.length + added.length === 0;
  if (isConfirmed ? !isHarm : isTrue && !isLater && isSame) return;
  const doubts = changed().map(({ path: file, reason }) => `${file}: ${reason}`);
  const reasons = [
    isTrue ? [] : `what ${name} has cannot be believed (${some(doubts)})`,
    isLater
      ? `${name} has ${number === has ? '' : 'a folder of '}release ${number}, and this is release ${source.number}`
      : [],
    isTrue && !isLater ? `${name} has release ${has}, which is not known here` : [],
  ].flat();
  const harm = [
    ...(lost.length === 0 ? [] : [`it would lose ${some(lost)}`]),
    ...(shownAgain.length === 0
      ? []
      : [`it would show again ${some(shownAgain.map((each) => `${each.name}, which is ${each.there} there`))}`]),
    ...(others.length === 0 ? [] : [`it would say something else in ${some(others)}`]),
    ...(added.length === 0 ? [] : [`it would show ${some(added)}, which it does not`]),
  ].join('; ');
  const remedy = isLater
    ? 'Deploy from where the newest release was made; `communique rollback` makes an earlier one the newest'
    : 'Release from where that one was made';
  throw new Fault(
    isTrue && !isLater ? 'public-lost' : 'deploy-failed',
    `${reasons.join('; ')}${harm === '' ? '' : `: ${harm}`}`,
    isHarm
      ? `Nothing was carried, and --yes alone brings none of it back. ${remedy}; or name it as well: --show-again ${harmed[0]?.slug}.`
      : `Nothing was carried. ${remedy}; or bring this one all the same: --yes.`,
  );
}

const NOTHING: Unasked = { lost: [], shownAgain: [], changed: [], added: [] };

/** The most names that are listed. */
const SHOWN = 12;

const some = (names: readonly string[]): string =>
  `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}`;

/** What lies in an output folder, ready to be carried; a `release-unknown` fault where it is not whole. */
export function sourceOf(out: string, digests = readEach): Deployable {
  const staged = readStaging(out);
  if (staged !== undefined) {
    const { files, manifest, tags } = staged;
    const name = sha256(new TextEncoder().encode(JSON.stringify([...files]))).slice(0, 12);
    return { folder: out, name, isStaging: true, manifest, files, tags };
  }
  const release = releaseIn(out);
  if (release === undefined) {
    throw new Fault('release-unknown', `${out} holds no release`, 'Run `communique release` first.');
  }
  const listed = digestsOfRelease(release, digests);
  const outside = [paths.manifest, paths.sums, paths.signature].flatMap((name) => {
    const file = path.join(out, name);
    return existsSync(file) ? [[name, sha256(readRegular(file))] as const] : [];
  });
  const { number, manifest } = release;
  const files = new Map([...listed, ...outside]);
  return { folder: out, name: String(number), isStaging: false, number, manifest, files, tags: tagsOf(manifest) };
}
