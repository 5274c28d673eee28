import { closeSync, createReadStream, createWriteStream, fstatSync, openSync, readSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { makeFolder, sha256 } from '../files/index.ts';
import { BrowserError } from './browser-error.ts';
import { isIntact, recordFolder } from './folder-integrity.ts';

/** The embedded browser, unpacked: its executable, and the folder of shared libraries it may need. */
export type Unpacked = { readonly executable: string; readonly libraries: string };

/**
 * The embedded browser, unpacked from `chromium.br` and `al2023.tar.br` in `archives` once, into
 * `<cache>/chromium/<address>`, and checked at every later call (see `isSealed`). Safe when several builds start at
 * once: each unpacks into a folder of its own, and one rename decides.
 *
 * @param thorough reads every byte again before trusting it
 * @throws {BrowserError} `unpack`
 */
export async function unpackBrowser(archives: string, cache: string, thorough = false): Promise<Unpacked> {
  try {
    const base = join(cache, 'chromium');
    makeFolder(base, 0o700);
    const folder = join(base, addressOf(archives));
    if (!(await isIntact(folder, thorough))) await replace(folder, archives, base);
    return { executable: join(folder, 'chromium'), libraries: join(folder, 'lib') };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The embedded browser could not be unpacked: ${reason}`;
    throw new BrowserError('unpack', message, `Make about 250 MB of room for it in ${cache}, then try again.`, cause);
  }
}

/** Unpacks to a folder beside and moves it into place. A damaged one moves out of the way first. */
async function replace(folder: string, archives: string, base: string): Promise<void> {
  const aside = await mkdtemp(join(base, '.new-'));
  try {
    const fresh = join(aside, 'fresh');
    await mkdir(fresh, { mode: 0o700 });
    await unpack(archives, fresh);
    await settle(fresh, folder, aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * Moves `fresh` into its place unless a whole one is there: another build may have been quicker, and its folder is in
 * use. Only a damaged one is moved away, and then the place is tried again, since others are trying too.
 */
async function settle(fresh: string, folder: string, aside: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    if (await isIntact(folder)) return;
    try {
      return await rename(fresh, folder);
    } catch (error) {
      if (attempt === 10) throw error;
      if (await isIntact(folder)) return;
      await rename(folder, join(aside, `broken-${attempt}`)).catch(() => undefined);
    }
  }
}

async function unpack(archives: string, into: string): Promise<void> {
  const executable = join(into, 'chromium');
  await mkdir(join(into, 'lib'), { mode: 0o700 });
  await Promise.all([
    pipeline(
      createReadStream(join(archives, 'chromium.br'), { highWaterMark: 1 << 20 }),
      createBrotliDecompress({ chunkSize: 1 << 20 }),
      createWriteStream(executable, { mode: 0o700, flush: true }),
    ),
    unpackLibraries(join(archives, 'al2023.tar.br'), join(into, 'lib')),
  ]);
  await chmod(executable, 0o700);
  await recordFolder(into);
}

async function unpackLibraries(archive: string, into: string): Promise<void> {
  const files = readTar(await promisify(brotliDecompress)(await readFile(archive)));
  // All of them lie flat in one folder: the base name alone leaves no way out of it.
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(into, basename(name)), bytes, { mode: 0o700 })));
}

/** A name for the contents of the archives, without reading 67 MB at every start: sizes, first and last bytes. */
function addressOf(archives: string): string {
  const parts: (string | Uint8Array)[] = [];
  for (const name of ['chromium.br', 'al2023.tar.br']) {
    const file = openSync(join(archives, name), 'r');
    try {
      const { size } = fstatSync(file);
      const [head, tail] = [Buffer.alloc(Math.min(size, 1 << 16)), Buffer.alloc(Math.min(size, 1 << 16))];
      readSync(file, head, 0, head.length, 0);
      readSync(file, tail, 0, tail.length, size - tail.length);
      parts.push(`${name}:${size}:`, head, tail);
    } finally {
      closeSync(file);
    }
  }
  return sha256(...parts).slice(0, 24);
}

const BLOCK = 512;

type TarFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The regular files of an uncompressed ustar archive (POSIX.1-2017, pax, "ustar Interchange Format").
 * Folders, links and extension headers are passed over; `bytes` are views into the archive.
 *
 * @throws {Error} for a header whose checksum is wrong, or an archive that ends inside a file
 */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK);
    if (checksum(header) !== octal(header, 148, 8)) throw new Error(`Broken tar header at byte ${at}`);
    const size = octal(header, 124, 12);
    const start = at + BLOCK;
    if (start + size > archive.length) throw new Error(`The tar archive ends inside the file at byte ${at}`);
    const type = header[156];
    // '0', or NUL in archives older than POSIX.
    if (type === 0x30 || type === 0) {
      const prefix = text(header, 345, 155);
      const name = text(header, 0, 100);
      files.push({ name: prefix === '' ? name : `${prefix}/${name}`, bytes: archive.subarray(start, start + size) });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function text(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return Buffer.from(end < 0 ? field : field.subarray(0, end)).toString('utf8');
}

function octal(header: Uint8Array, from: number, length: number): number {
  const value = Number.parseInt(text(header, from, length).trim() || '0', 8);
  return Number.isNaN(value) ? -1 : value;
}

/** The sum of the header's bytes, its own checksum field read as spaces. */
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}
