import './no-store.ts';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.ts';
import { removeFolder, temporaryFolder } from './folder.ts';

/** The result of a check: what it measured, in a line or two, and where it failed; without faults it has passed. */
export type Verdict = { readonly measured: readonly string[]; readonly faults: readonly string[] };

/** The most faults that are shown. */
const SHOWN = 40;

/** Runs a check on the built folder that its first argument names, or on a build of its own. */
export async function checkDist(measure: (dist: string, scratch: string) => Promise<Verdict>): Promise<void> {
  await check(async (scratch) => {
    const given = process.argv[2];
    if (given !== undefined) return measure(await realpath(given), scratch);
    const dist = path.join(scratch, 'dist');
    const { code, screen } = await build({ out: dist });
    if (code !== 0) return { measured: [], faults: [`The build ended with exit code ${code}:\n${screen}`] };
    return measure(dist, scratch);
  });
}

/** Runs a check with a folder for its things, and prints its verdict; the exit code is 1 where a bar is missed. */
export async function check(measure: (scratch: string) => Promise<Verdict>): Promise<void> {
  const scratch = temporaryFolder();
  try {
    const { measured, faults } = await measure(scratch);
    for (const line of measured) console.log(line);
    for (const fault of faults.slice(0, SHOWN)) console.log(`  FAULT ${fault}`);
    if (faults.length > SHOWN) console.log(`  … and ${faults.length - SHOWN} more`);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    removeFolder(scratch);
  }
}
