import { lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One that goes while another comes makes it try again. */
const ATTEMPTS = 20;

/**
 * A folder under the system's temporary one for those of a user's processes that have no lasting one: they share it, and
 * the last of them takes it away. What a killed one has left, the next one uses, and takes away at its end. Each holds a
 * shared lock on a file in it, which the operating system ends with the process.
 *
 * @returns `undefined` where it cannot be had, or is somebody else's
 */
export function temporaryCache(): string | undefined {
  const folder = join(tmpdir(), `communique-${process.getuid?.() ?? 'cache'}`);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const { uid, mode } = lstatSync(folder);
      const isOwn = lstatSync(folder).isDirectory() && uid === (process.getuid?.() ?? uid);
      if (!isOwn || (process.getuid !== undefined && (mode & 0o077) !== 0)) return undefined;
      const file = join(folder, 'users');
      const database = new DatabaseSync(file, { timeout: 1000 });
      database.exec('BEGIN; SELECT * FROM sqlite_schema');
      // One that went in between has taken the folder away under its name.
      if (isStillThere(database, file)) {
        process.once('exit', () => leave(database, folder));
        return folder;
      }
      database.close();
    } catch {
      // It went while this one came.
    }
  }
  return undefined;
}

/** A lock on a file that is there no more keeps nobody away: another database at the path would not see it. */
function isStillThere(held: DatabaseSync, file: string): boolean {
  const before = statSync(file).ino;
  const other = new DatabaseSync(file, { timeout: 0 });
  try {
    other.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return false;
  } catch {
    return held.isOpen && statSync(file).ino === before;
  } finally {
    other.close();
  }
}

/** The last one takes it away; others find it locked. */
function leave(database: DatabaseSync, folder: string): void {
  try {
    database.close();
    const last = new DatabaseSync(join(folder, 'users'), { timeout: 0 });
    try {
      last.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
      const gone = `${folder}.${process.pid}`;
      renameSync(folder, gone);
      rmSync(gone, { recursive: true, force: true });
    } finally {
      last.close();
    }
  } catch {
    // Somebody else uses it.
  }
}
