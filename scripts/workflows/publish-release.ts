import { setImmediate } from 'node:timers/promises';
import { Fault } from '../lib/fault.ts';
import type { SecretKey } from '../lib/signing/index.ts';
import { noStore } from '../lib/store/index.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { paths } from '../model/paths.ts';
import { finalize } from '../publish/integrity/finalize.ts';
import { type Manifest, readManifest } from '../publish/integrity/manifest.ts';
import { type Drop, dropName, recordOf } from '../publish/release/dropped-addresses.ts';
import { type Clocks, keepPrepared } from '../publish/release/prepared-release.ts';
import { hasFeeds, type PublicPlace, publicFiles } from '../publish/release/public-files.ts';
import { type Texts, writeTexts } from '../publish/release/release-texts.ts';
import { fileOf, latestRelease, recordRelease, releaseIn, textsFolder } from '../publish/release/store.ts';
import { publicKeyOf } from './keygen.ts';
import { type PlacedFiles, placedFiles } from './known/placed-files.ts';
import { storeFor } from './known/work-store.ts';
import { releaseFiles } from './render/release-files.ts';
import type { ReleaseInput } from './render/release-input.ts';

/** What a release is published from, and what it may take away from the public. */
export type Publication = Pick<Manifest, 'statements' | 'printedWith'> & {
  /** What its files are composed of. */
  readonly input: ReleaseInput;
  /** The texts that it is made from: with them, statements can be published again as they were. */
  readonly texts: Texts;
  readonly out: string;
  readonly key: SecretKey | undefined;
  /** Milliseconds since 1970: the time that it was decided for. */
  readonly now: number;
  /** True for what the user has named: it need not stay public. */
  readonly mayGo: (place: PublicPlace) => boolean;
  /** True where the user has said that feeds, ninjs and the sitemap may end. */
  readonly feedsMayEnd: boolean;
  /** What stays out, by name, until it is named again. */
  readonly drops: readonly Drop[];
};

/** The release in the output folder: its number, how many files it has; `isNew` is false where nothing had changed. */
export type Released = {
  readonly number: number;
  readonly files: number;
  readonly isNew: boolean;
  /** Paths of files in it that are gone, or not what the release put there. */
  readonly altered?: readonly string[];
};

/** Replaces the present release by finalized files, under the next number; unchanged files make no new release. */
export async function publishRelease(publication: Publication): Promise<Released> {
  const { texts, out } = publication;
  const { request } = publication.input;
  const placed = await placedIn(publication);
  const { finalized, latest, number } = await finalizeNext(publication, placed.find);
  const present = releaseIn(out);
  if (present !== undefined && present.number === latest?.number && saysTheSame(finalized, present.manifest)) {
    const names = present.manifest.files.map((file) => file.path);
    const altered = names.filter((name) => fileOf(present, name, placed.find) === undefined);
    return { number: present.number, files: finalized.length, isNew: false, altered };
  }
  // The last moment at which the user can stop it: events that arrived with the last file are handled first.
  await setImmediate();
  request.signal?.throwIfAborted();
  writeTexts(texts, textsFolder(out, number), latest && textsFolder(out, latest.number));
  await placed.replace(finalized);
  recordRelease(out);
  return { number, files: finalized.length, isNew: true };
}

/** What is known of the files of the present release. */
const placedIn = async ({ input: { request }, out }: Publication): Promise<PlacedFiles> =>
  placedFiles(request.readsLater ? await storeFor(request) : noStore, out);

/** Makes a release ahead of its time, whole and signed, and keeps it where only its owner can read it. */
export async function keepForLater(publication: Publication, clocks: Clocks): Promise<Released> {
  const { texts, out } = publication;
  const placed = await placedIn(publication);
  const { finalized, number } = await finalizeNext(publication, placed.find);
  await placed.lend(finalized, (known) => keepPrepared(finalized, texts, { out, clocks, placed: known }));
  return { number, files: finalized.length, isNew: true };
}

/**
 * The files of the release that follows the newest one.
 *
 * @param placed what is known of the files in the output folder
 */
async function finalizeNext(
  { input, statements, printedWith, out, key, now, mayGo, feedsMayEnd, drops }: Publication,
  placed: PlacedFiles['find'],
) {
  const latest = latestRelease(out);
  const present = releaseIn(out);
  const number = (latest?.number ?? 0) + 1;
  const stamp = { number, previous: latest?.digest ?? null, decided: momentOf(now) };
  const dropped = recordOf(drops, number);
  const release = { ...stamp, ...(dropped && { dropped }) };
  const before = present && ((path: string) => fileOf(present, path, placed));
  const files = await releaseFiles(input, { release: stamp, key, before });
  if (latest !== undefined) refuseLoss(latest.manifest, files, mayGo);
  if (latest !== undefined && !feedsMayEnd) refuseEndOfFeeds(latest.manifest, files);
  return { finalized: finalize(files, { proof: false, statements, printedWith, release, key }), latest, number };
}

/**
 * Refuses a release that loses a page, PDF, text or press kit that the user has not named. This is the last check,
 * whatever made the files.
 *
 * @throws {Fault} `public-lost`
 */
function refuseLoss(latest: Manifest, files: readonly Artifact[], mayGo: Publication['mayGo']): void {
  const kept = new Set(files.map(({ path }) => path));
  const lost = publicFiles(latest).filter(({ path, place }) => !kept.has(path) && !mayGo(place));
  const [first] = lost;
  if (first === undefined) return;
  const { path, place } = first;
  throw new Fault(
    'public-lost',
    `${path} is public, and would not be in this release${lost.length > 1 ? `, nor would ${lost.length - 1} more` : ''}`,
    `Nothing was published. Mend it: communique check; or name what is to go: communique release --drop ${dropName(place)}`,
  );
}

/**
 * Refuses a release without the feeds of the present one, unless that was asked for.
 *
 * @throws {Fault} `public-lost`
 */
function refuseEndOfFeeds(latest: Manifest, files: readonly Artifact[]): void {
  if (!hasFeeds(latest) || hasFeeds({ files })) return;
  throw new Fault(
    'public-lost',
    'Feeds, ninjs and the sitemap are public, and would not be in this release',
    'Nothing was published. Put `url: https://…` back into source/newsroom.yaml; or let them end: communique release --drop-feeds',
  );
}

/** True when the new manifest lists what the present one lists. */
function saysTheSame(finalized: readonly Artifact[], present: Manifest): boolean {
  const digests = new Map(present.files.map(({ path, sha256 }) => [path, sha256]));
  const manifest = finalized.find(({ path }) => path === paths.manifest);
  const fresh = readManifest(new TextDecoder().decode(manifest?.bytes));
  return (
    fresh !== undefined &&
    fresh.files.length === digests.size &&
    fresh.files.every(({ path, sha256 }) => digests.get(path) === sha256) &&
    JSON.stringify([fresh.statements, namesIn(fresh)]) === JSON.stringify([present.statements, namesIn(present)])
  );
}

const namesIn = ({ release }: Manifest): readonly string[] => (release?.dropped ?? []).map(dropName);

/** A time in milliseconds since 1970 as an ISO time in UTC, in whole seconds. */
export const momentOf = (now: number): string => new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');

/**
 * Refuses to publish where the clock was set back: embargoes depend on it, and so does all that a release takes to be
 * public.
 *
 * @param decided ISO time that the newest release was decided for
 * @throws {Fault} `clock-behind`
 */
export function refuseClockBehind(decided: string | undefined, now: number): void {
  if (decided === undefined || Date.parse(decided) <= now) return;
  throw new Fault(
    'clock-behind',
    `It is ${momentOf(now)} here, and the newest release was made at ${decided}`,
    'Set the clock of this machine right; SOURCE_DATE_EPOCH, where it is set, counts as the clock.',
  );
}

/** Refuses to publish without the key that the newsroom is known by. */
export function requireKey(newsroom: Newsroom, key: SecretKey | undefined): void {
  const known = publicKeyOf(newsroom.root);
  if (known === undefined) return;
  if (key === undefined) {
    throw new Fault(
      'key-unusable',
      'The newsroom signs its releases, and the secret key was not named',
      'Name it with --key FILE, or in COMMUNIQUE_KEY.',
    );
  }
  if (Buffer.compare(known.bytes, key.publicKey.bytes) === 0) return;
  throw new Fault('key-unusable', 'This is not the key in source/newsroom.pub', 'Name the one that belongs to it.');
}
