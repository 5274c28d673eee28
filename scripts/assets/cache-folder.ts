import { chmod, lstat, mkdir, mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The private folder (mode 0700) for what is costly to make and can always be made again: `communique` under
 * `XDG_CACHE_HOME` or `~/.cache`. Where that cannot be written, or belongs to somebody else, a new folder
 * under the system's temporary one, which then serves this run only.
 */
export async function cacheFolder(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const base = environment['XDG_CACHE_HOME'];
  // The XDG specification has relative paths ignored.
  const folder = join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'communique');
  return (await isPrivate(folder)) ? folder : mkdtemp(join(tmpdir(), 'communique-'));
}

/** Makes the folder if need be. False when it is a link, another user's, or cannot be written. */
async function isPrivate(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
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
