import { Fault } from '../message/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Former } from '../output/page/known.ts';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import { assemble, recover } from '../release/assemble.ts';
import { restampKits } from '../release/kit/kit.ts';
import { withLock } from '../release/lock.ts';
import { type Manifest, readManifest } from '../release/manifest.ts';
import { claimOut } from '../release/out-folder.ts';
import { seal } from '../release/seal.ts';
import type { SecretKey } from '../release/signing/key.ts';
import { keptReleases, latestRelease, readFileOf, readRelease, releaseIn } from '../release/store.ts';
import { type Board, boardOf } from './board.ts';
import { PATIENCE_MS } from './build.ts';
import { publicKeyOf } from './keygen.ts';
import { listStatements } from './load/list-statements.ts';
import { type Made, make } from './make/make.ts';
import type { FilesFor } from './make/publication.ts';
import { prepare } from './plan/prepare.ts';
import type { BuildRequest, Progress } from './plan/request.ts';

export type ReleaseRequest = BuildRequest & {
  /** Languages that the person who releases leaves out; every other one must be ready. */
  readonly without: readonly string[];
  readonly key: SecretKey | undefined;
};

export type ReleaseResult = Pick<Made, 'press' | 'held'> & {
  readonly board: Board;
  /** The release that lies in the output folder now; absent where there was a no. */
  readonly released?: { readonly number: number; readonly files: number; readonly isNew: boolean } | undefined;
};

/** Says whether a release could go out, and puts nothing anywhere. */
export async function planRelease(request: ReleaseRequest): Promise<ReleaseResult> {
  const prepared = await prepare(request);
  return { press: prepared.press, held: prepared.held, board: boardOf(prepared, request.without) };
}

/**
 * Everything at once, or nothing: when every language of every statement is ready, all of it takes the place of what was
 * published, numbered, signed, and bound to the release before by its digest. The same files again are no new release.
 *
 * @throws {Fault} `key-unusable` without the key that the newsroom is known by
 */
export async function release(request: ReleaseRequest, progress: Progress): Promise<ReleaseResult> {
  const { newsroom, out, key } = request;
  requireKey(newsroom, key);
  return withLock(out, { patience: PATIENCE_MS, onWait: () => progress({ kind: 'waiting' }) }, async () => {
    recover(out);
    claimOut(out, newsroom.root, 'release');
    let board: Board = { rows: [], isGo: false };
    const { press, held, statements, printedWith, filesFor } = await make(
      { ...request, former: formerIn(out) },
      progress,
      (prepared) => {
        board = boardOf(prepared, request.without);
        return board.isGo;
      },
    );
    if (filesFor === undefined) return { press, held, board };
    const made = { statements: listStatements(statements), printedWith };
    const released = await publish(filesFor, made, out, key);
    return { press, held, board, released };
  });
}

/**
 * Publishes an earlier release's files again, as a new release: whoever knows the newest one by its number would not
 * accept an older.
 *
 * @param number the release to go back to; the one before the present one when left out
 * @throws {Fault} `release-unknown`, `key-unusable`
 */
export async function rollback(
  {
    newsroom,
    out,
    key,
    number,
  }: Pick<ReleaseRequest, 'newsroom' | 'out' | 'key'> & { readonly number?: number | undefined },
  progress: Progress,
): Promise<{ readonly from: number; readonly number: number; readonly files: number }> {
  requireKey(newsroom, key);
  return withLock(out, { patience: PATIENCE_MS, onWait: () => progress({ kind: 'waiting' }) }, async () => {
    recover(out);
    claimOut(out, newsroom.root, 'release');
    const present = releaseIn(out)?.number ?? Number.POSITIVE_INFINITY;
    const earlier = keptReleases(out).find((each) =>
      number === undefined ? each.number < present : each.number === number,
    );
    if (earlier === undefined) {
      throw new Fault(
        'release-unknown',
        number === undefined
          ? 'There is no earlier release to go back to'
          : `There is no release ${number} to go back to`,
        `Kept are: ${
          keptReleases(out)
            .map((each) => each.number)
            .join(', ') || 'none'
        }.`,
      );
    }
    const artifacts = readRelease(earlier).filter(({ path }) => path !== paths.publicKey);
    const again: FilesFor = async (stamp) => restampKits(artifacts, stamp);
    const released = await publish(again, earlier.manifest, out, key);
    return { from: earlier.number, ...released };
  });
}

/** What people keep and may want to check. A wire's files are read by machines, from where they lie. */
const KEPT_BY_READERS = /\.(?:pdf|txt|zip)$/;

/** Files and texts of statements that earlier releases published, each once. */
function formerIn(out: string): Former {
  const present = releaseIn(out);
  const manifests = [...(present === undefined ? [] : [present]), ...keptReleases(out)].map(({ manifest }) => manifest);
  const files = manifests.flatMap((manifest) =>
    manifest.files.flatMap(({ path, sha256, ...about }) => {
      const { slug, language } = about.slug === undefined ? ofAllLanguages(path, manifest) : about;
      return slug === undefined || language === undefined || !KEPT_BY_READERS.test(path)
        ? []
        : [{ path, sha256, slug, language }];
    }),
  );
  const texts = manifests.flatMap(({ statements }) =>
    statements.flatMap(({ slug, languages }) =>
      languages.flatMap(({ tag: language, digest, version = 1 }) =>
        digest === undefined ? [] : [{ digest, version, slug, language }],
      ),
    ),
  );
  return {
    files: distinctBy(files, ({ sha256 }) => sha256),
    texts: distinctBy(texts, ({ digest }) => digest),
  };
}

/** A press kit of all languages is known as the source's: the manifest calls it nobody's. */
function ofAllLanguages(
  path: string,
  { statements }: Manifest,
): { readonly slug?: string; readonly language?: string } {
  const [statement] = statements.filter(({ slug }) => paths.kit(slug) === path);
  const [source] = statement?.languages ?? [];
  return statement === undefined || source === undefined ? {} : { slug: statement.slug, language: source.tag };
}

/** The last of each digest, in order of digest. */
function distinctBy<T>(all: readonly T[], digestOf: (each: T) => string): readonly T[] {
  return [...new Map(all.map((each) => [digestOf(each), each])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
}

async function publish(
  filesFor: FilesFor,
  { statements, printedWith }: Pick<Manifest, 'statements' | 'printedWith'>,
  out: string,
  key: SecretKey | undefined,
) {
  const latest = latestRelease(out);
  const present = releaseIn(out);
  const number = (latest?.number ?? 0) + 1;
  const release = { number, previous: latest?.digest ?? null };
  const before = present && ((path: string) => readFileOf(present, path));
  const files = await filesFor({ release, key, before });
  const sealed = seal(files, { proof: false, statements, printedWith, release, key });
  if (present !== undefined && present.number === latest?.number && saysTheSame(sealed, present.manifest))
    return { number: present.number, files: sealed.length, isNew: false };
  assemble(sealed, out);
  return { number, files: sealed.length, isNew: true };
}

/** True when the new manifest lists what the present one lists. */
function saysTheSame(sealed: readonly Artifact[], present: Manifest): boolean {
  const digests = new Map(present.files.map(({ path, sha256 }) => [path, sha256]));
  const manifest = sealed.find(({ path }) => path === paths.manifest);
  const fresh = readManifest(new TextDecoder().decode(manifest?.bytes));
  return (
    fresh !== undefined &&
    fresh.files.length === digests.size &&
    fresh.files.every(({ path, sha256 }) => digests.get(path) === sha256) &&
    JSON.stringify(fresh.statements) === JSON.stringify(present.statements)
  );
}

/** A newsroom that is known by a key does not publish without it. */
function requireKey(newsroom: Newsroom, key: SecretKey | undefined): void {
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
