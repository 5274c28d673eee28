import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { temporaryCache } from './temporary-cache.ts';

/**
 * The private folder (mode 0700) for what is costly to make and can always be made again: `communique` under
 * `XDG_CACHE_HOME` or `~/.cache`. Where that cannot be written, or belongs to somebody else, one under the system's
 * temporary folder, which is there for as long as somebody uses it.
 */
export async function cacheFolder(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const base = environment['XDG_CACHE_HOME'];
  // The XDG specification has relative paths ignored.
  const folder = join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'communique');
  if (await isPrivate(folder)) return folder;
  // Asked once: each process counts as one user of it.
  temporary ??= Promise.resolve(temporaryCache() ?? mkdtemp(join(tmpdir(), 'communique-')));
  return temporary;
}

let temporary: Promise<string> | undefined;

/** Makes the folder if need be. False when it is a link, another user's, or cannot be written. */
async function isPrivate(folder: string): Promise<boolean> {
  try {
    await makeFolder(folder);
    const found = await lstat(folder);
    if (!found.isDirectory()) return false;
    if (process.getuid === undefined) return true;
    if (found.uid !== process.getuid()) return false;
    if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700);
    // The mode says nothing about a read-only file system; making a folder does.
    await mkdir(join(folder, 'chromium'), { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}

/** On file systems that make no folders, such as /proc, Node's `recursive` never ends. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
}
