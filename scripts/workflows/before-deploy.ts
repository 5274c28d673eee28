import { Fault } from '../lib/fault.ts';
import type { Target } from '../publish/deploy/target.ts';
import { recover } from '../publish/release/assemble.ts';
import { withLock } from '../publish/release/lock.ts';
import { PATIENCE_MS } from './build.ts';
import { type DeployTrust, heldAgainst } from './deploy.ts';

/**
 * Makes sure that what lies in a folder could be deployed as the release of an output folder, and that the target answers
 * and can be written; nothing of it is brought there.
 *
 * @param out the output folder that it will lie in
 * @param folder where it lies now
 * @throws {Fault} as `deploy`
 */
export function examine(out: string, folder: string, target: Target, trust: DeployTrust): Promise<void> {
  return withLock(out, { patience: PATIENCE_MS, onWait: () => undefined }, async () => {
    recover(out);
    await heldAgainst(out, folder, target, trust);
    await target.prepare();
  });
}

/**
 * What brings a release to a target ahead of its time.
 *
 * @throws {Fault} `usage` for a target that cannot keep it closed
 */
export function requireAhead({ name, bringAhead }: Target): NonNullable<Target['bringAhead']> {
  if (bringAhead !== undefined) return bringAhead;
  throw new Fault(
    'usage',
    `Nothing can be brought ahead to ${name}`,
    'Leave --ahead out: only a bucket (s3://…) keeps a release closed until its time.',
  );
}

/**
 * Brings what was prepared for later to a target that can keep it closed until then; what is current there stays.
 *
 * @param out the output folder that it will lie in
 * @param folder where it lies now
 * @returns how many files were carried
 * @throws {Fault} `usage` for a target that cannot; otherwise as `deploy`
 */
export function bringPrepared(out: string, folder: string, target: Target, trust: DeployTrust): Promise<number> {
  const bringAhead = requireAhead(target);
  return withLock(out, { patience: PATIENCE_MS, onWait: () => undefined }, async () => {
    recover(out);
    const { source } = await heldAgainst(out, folder, target, trust);
    return bringAhead(source);
  });
}

/**
 * Puts what a prepared release has in common with the current one to where the target takes it from at its time. To read each of those files
 * once more, some seconds later, is left to a second call: then the process knows them.
 *
 * @param out the output folder that it will lie in
 * @param folder where it lies now
 * @returns how many files that were: none when all was there
 * @throws {Fault} as `deploy`
 */
export function readyPrepared(out: string, folder: string, target: Target, trust: DeployTrust): Promise<number> {
  return withLock(out, { patience: PATIENCE_MS, onWait: () => undefined }, async () => {
    recover(out);
    const { source } = await heldAgainst(out, folder, target, trust);
    return (await target.makeReady?.(source)) ?? 0;
  });
}
