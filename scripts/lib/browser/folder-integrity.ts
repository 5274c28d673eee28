import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256OfStream } from '../files/index.ts';

type Entry = { readonly path: string; readonly sha256: string; readonly stamp: string };

const RECORD = 'seal.json';

/** Writes the digest and the stamp of every file under `folder` into `folder/seal.json`. */
export async function recordFolder(folder: string): Promise<void> {
  const paths = filesIn(folder);
  const entries = await Promise.all(paths.map((path) => entryOf(folder, path)));
  await writeFile(join(folder, RECORD), JSON.stringify(entries), { mode: 0o600 });
}

/**
 * True when `folder` holds exactly the files that were recorded, with the bytes that were recorded.
 *
 * A file whose size, inode, mtime and ctime are unchanged counts as unchanged: the kernel moves the ctime on
 * every write and no caller can set it back, so only what was touched is read again. `thorough` reads all.
 */
export async function isIntact(folder: string, thorough = false): Promise<boolean> {
  try {
    // One after the other, without the threads that read files: while a browser starts, an answer of theirs takes longer than all.
    const entries = parse(readFileSync(join(folder, RECORD), 'utf8'));
    const paths = filesIn(folder);
    if (entries.map((entry) => entry.path).join('\n') !== paths.join('\n')) return false;
    const touched = [];
    for (const entry of entries) {
      if (thorough || stampOf(join(folder, entry.path)) !== entry.stamp) touched.push(entry);
    }
    for (const entry of touched) if ((await fileDigest(join(folder, entry.path))) !== entry.sha256) return false;
    // Moved or restored from a backup, but whole: new stamps spare the next start the reading.
    if (touched.length > 0) await recordFolder(folder);
    return true;
  } catch {
    return false;
  }
}

/**
 * The recorded digest of a file, or its own where there is no record; `isIntact` says whether the file still has it.
 */
export async function recordedDigest(folder: string, path: string): Promise<string> {
  const entry = parse(readFileSync(join(folder, RECORD), 'utf8')).find((each) => each.path === path);
  return entry?.sha256 ?? fileDigest(join(folder, path));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name !== RECORD)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function entryOf(folder: string, path: string): Promise<Entry> {
  const file = join(folder, path);
  return { path, stamp: stampOf(file), sha256: await fileDigest(file) };
}

function stampOf(file: string): string {
  const { size, ino, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
  return [size, ino, mtimeNs, ctimeNs].join(':');
}

/** SHA-256 of a file, in hexadecimal. */
export const fileDigest = (file: string): Promise<string> =>
  sha256OfStream(createReadStream(file, { highWaterMark: 1 << 20 }));

function parse(record: string): readonly Entry[] {
  const value: unknown = JSON.parse(record);
  if (!Array.isArray(value) || !value.every(isEntry)) throw new Error('Not a record of files');
  return value;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'path' in value && 'sha256' in value && 'stamp' in value;
}
