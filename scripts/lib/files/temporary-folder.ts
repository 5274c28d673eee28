import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TemporaryFolder = { readonly path: string; readonly remove: () => void };

const PREFIX = 'communique-';

/**
 * A new folder (mode 0700) under the system's temporary one, for this process alone. A process that was killed removes
 * nothing: what such ones have left, of every kind, is swept first.
 *
 * @param kind lower-case letters, part of its name
 */
export function temporaryFolder(kind: string): TemporaryFolder {
  sweep();
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}${kind}-${process.pid}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 }) };
}

/** Removes folders of this user's whose process is gone. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const [, owner] = new RegExp(`^${PREFIX}[a-z]+-(\\d+)-`).exec(name) ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    try {
      const { uid } = lstatSync(folder);
      if (uid === (process.getuid?.() ?? uid)) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another process sweeps, too.
    }
  }
}

/** True for the number of a process that runs, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
