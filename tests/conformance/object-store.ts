import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { check } from '../support/check.ts';
import { openProxy } from '../support/gateways/proxy.ts';
import { GATEWAYS } from '../support/gateways/real-gateways.ts';
import { broughtAhead, openedAhead } from './object-store/ahead.ts';
import { killedDeploys, troubledDeploys } from './object-store/bad-days.ts';
import { openBucket } from './object-store/bucket.ts';
import { guardedDeploys, ignoredConditions, otherTags, wholeDeploys } from './object-store/deploys.ts';
import { servedSite } from './object-store/front.ts';
import { sharedStore } from './object-store/shared-store.ts';
import type { Trial } from './object-store/trial.ts';

/** How many kills on each gateway (all points without a number), and the name of a gateway to try alone. */
const [, , kills = 'all', only = ''] = process.argv;

/** How much a store is made to hold that workers share. */
const LOAD = { jobs: 120, workers: 4, kills: 12, seconds: 10 };

/** Deploys to real gateways on this machine alone: read back, interrupted, troubled, refused. */
await check(async (scratch) => {
  const [measured, faults]: [string[], string[]] = [[], []];
  for (const kind of GATEWAYS.filter(({ name }) => name.includes(only))) {
    const fault = (what: string): void => {
      faults.push(`${kind.name}: ${what}`);
    };
    const program = await kind.fetched().catch((error: unknown) => String(error).split('\n').slice(0, 2).join(' '));
    if (!path.isAbsolute(program)) {
      const lacking = `cannot be had: ${program.slice(0, 300)}`;
      if (process.env['CI'] === undefined) measured.push(`${kind.name} ${lacking}`);
      else fault(lacking);
      continue;
    }
    const folder = path.join(scratch, kind.name.replace(' ', '-'));
    mkdirSync(folder);
    const gateway = await kind.start(program, folder);
    const [bucket, proxy] = [await openBucket(gateway.endpoint), await openProxy(gateway.endpoint)];
    const hold = (isRight: boolean, what: string): void => {
      if (!isRight) fault(what);
    };
    const trial: Trial = { gateway, bucket, proxy, scratch: folder, fault, hold };
    try {
      const whole = await wholeDeploys(trial);
      await guardedDeploys(trial);
      const ahead = [await broughtAhead(trial)];
      // It waits for a time to come: once is enough.
      if (kind === GATEWAYS[0]) ahead.push(await openedAhead(trial));
      // What changes headers on the way would break a signature, which only one of them looks at.
      if (!kind.looksAtSignatures) {
        await otherTags(trial);
        await ignoredConditions(trial);
      }
      const served = kind.isOpen ? await servedSite(trial) : undefined;
      const killed = await killedDeploys(trial, kills === 'all' ? undefined : Number(kills));
      const troubled = await troubledDeploys(trial, 30);
      const shared = await sharedStore(trial, kills === 'all' ? { ...LOAD, jobs: 400, kills: 60, seconds: 30 } : LOAD);
      measured.push(`${kind.name}: ${[whole, ahead, served ?? [], killed, troubled, shared].flat().join('; ')}`);
    } catch (error) {
      fault(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } finally {
      bucket.close();
      await proxy.close();
      await gateway.close();
    }
  }
  return { measured, faults };
});
