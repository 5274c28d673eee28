import { digestOnce } from '../assets/digest-once.ts';
import { Fault } from '../message/fault.ts';
import { knownAgain } from '../output/page/known-again.ts';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import { recover } from '../release/assemble.ts';
import { restampKits } from '../release/kit/kit.ts';
import { withLock } from '../release/lock.ts';
import type { Manifest } from '../release/manifest.ts';
import { claimOut } from '../release/out-folder.ts';
import { keptReleases, readRelease, releaseIn } from '../release/store.ts';
import { PATIENCE_MS } from './build.ts';
import { formerIn, keptByReaders } from './former.ts';
import type { FilesFor } from './make/publication.ts';
import type { Progress } from './plan/request.ts';
import { publish, requireKey } from './publish.ts';
import type { ReleaseRequest } from './release.ts';

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
    const again: FilesFor = async (stamp) => toldAgain(restampKits(artifacts, stamp), earlier.manifest, out);
    const released = await publish(again, earlier.manifest, out, key);
    return { from: earlier.number, ...released };
  });
}

/** An earlier release's files, with pages that check which know what has been published since. */
function toldAgain(artifacts: readonly Artifact[], manifest: Manifest, out: string): readonly Artifact[] {
  const tags = manifest.statements.flatMap(({ languages }) => languages.map(({ tag }) => tag));
  const pages = new Set<string>(tags.map(paths.verify));
  const files = artifacts.map(({ path, bytes, about }) => ({ path, sha256: digestOnce(bytes), ...about }));
  const current = keptByReaders(files, manifest);
  const former = formerIn(out);
  return artifacts.map((artifact) => {
    if (!pages.has(artifact.path)) return artifact;
    const html = knownAgain(new TextDecoder().decode(artifact.bytes), current, former);
    return { ...artifact, bytes: new TextEncoder().encode(html) };
  });
}
