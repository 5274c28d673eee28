import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Deployed, Source, Target } from '../../delivery/deploy/target.ts';
import { Fault } from '../../message/fault.ts';
import { paths } from '../../output/paths.ts';
import { recover } from '../../release/assemble.ts';
import { withLock } from '../../release/lock.ts';
import { readRelease, releaseIn } from '../../release/store.ts';
import { sha256 } from '../../release/sums.ts';
import { PATIENCE_MS } from '../build.ts';

export type DeployResult = Deployed & { readonly number: number };

/**
 * Brings the release that lies in the output folder to where it is read from.
 *
 * @throws {Fault} `release-unknown` when there is none or a file is not what it was; `deploy-failed`, also where a later
 * release is there already
 */
export async function deploy(out: string, target: Target): Promise<DeployResult> {
  // A release must not take this one's place while it is being carried.
  return withLock(out, { patience: PATIENCE_MS, onWait: () => undefined }, async () => {
    recover(out);
    const source = sourceOf(out);
    const present = await target.present();
    if (present !== undefined && present > source.number) {
      throw new Fault(
        'deploy-failed',
        `${target.name} has release ${present}, and this is release ${source.number}`,
        'Deploy from where the newest release was made; `communique rollback` makes an earlier one the newest.',
      );
    }
    return { number: source.number, ...(await target.deploy(source)) };
  });
}

/** @throws {Fault} `release-unknown` */
export function sourceOf(out: string): Source {
  const release = releaseIn(out);
  if (release === undefined) {
    throw new Fault('release-unknown', `${out} holds no release`, 'Run `communique release` first.');
  }
  const listed = readRelease(release).map(({ path: name, bytes }) => [name, sha256(bytes)] as const);
  const outside = [paths.manifest, paths.sums, paths.signature].flatMap((name) => {
    const file = path.join(out, name);
    return existsSync(file) ? [[name, sha256(readFileSync(file))] as const] : [];
  });
  const { number, manifest } = release;
  return { folder: out, number, manifest, files: new Map([...listed, ...outside]) };
}
