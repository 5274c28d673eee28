import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { Fault } from '../../../scripts/lib/fault.ts';
import { sha256 } from '../../../scripts/lib/files/index.ts';
import type { ReleaseRequest } from '../../../scripts/workflows/readiness/release-request.ts';
import { type NewsroomRelease, releaseNewsroom } from '../../../scripts/workflows/release.ts';
import { remove } from './newsroom.ts';

/**
 * Releases a newsroom with all that earlier releases have kept, and a copy of it with nothing: both must make the same files, say the same,
 * and refuse the same.
 *
 * @param requestIn the request for the newsroom in a folder
 * @param fault called with each difference
 * @throws {Fault} as the release
 */
export async function releasedAlike(
  root: string,
  requestIn: (root: string) => ReleaseRequest,
  fault: (what: string) => void,
): Promise<NewsroomRelease> {
  const twin = `${root}.twin`;
  remove(twin, '.');
  cpSync(root, twin, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  const without = await outcomeOf(twin, requestIn, 'off');
  const outcome = await outcomeOf(root, requestIn, `${root}.store`);
  const [one, other] = [outcome.told, without.told];
  for (const [name, said] of Object.entries(one))
    if (!isDeepStrictEqual(said, other[name]))
      fault(`${name} with what was kept: ${JSON.stringify(said)}, without: ${JSON.stringify(other[name])}`);
  const [files, others] = [digestsIn(root), digestsIn(twin)];
  for (const name of new Set([...files.keys(), ...others.keys()]))
    if (files.get(name) !== others.get(name)) fault(`${name} is another file with what was kept than without`);
  remove(twin, '.');
  return outcome.result();
}

/** What a release has said, and its result, or the fault that it has ended with. */
type Outcome = {
  readonly told: Readonly<Record<string, unknown>>;
  readonly result: () => NewsroomRelease;
};

async function outcomeOf(root: string, requestIn: (root: string) => ReleaseRequest, store: string): Promise<Outcome> {
  process.env['COMMUNIQUE_STORE'] = store;
  try {
    const released = await releaseNewsroom(requestIn(root), () => undefined);
    const { readiness, loaded, held } = released;
    const findings = loaded.files.flatMap(({ path: name, messages }) =>
      messages.map((each) => [name, each.line, each.ruleId, each.fatal, each.reason]),
    );
    // Files are listed in the order in which they were read.
    const sorted = findings.map((each) => JSON.stringify(each)).sort();
    return { told: { readiness, held, findings: sorted, number: released.released?.number }, result: () => released };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {
      told: { fault: [error.code, error.message.replaceAll(root, 'ROOT')] },
      result() {
        throw error;
      },
    };
  } finally {
    process.env['COMMUNIQUE_STORE'] = 'off';
  }
}

/** The digest of each file below the output folder, and of those that are kept beside it. */
function digestsIn(root: string): ReadonlyMap<string, string> {
  const files = ['dist', '.dist.releases'].flatMap((folder) => {
    try {
      return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
    } catch {
      return [];
    }
  });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file), sha256(readFileSync(file))]),
  );
}
