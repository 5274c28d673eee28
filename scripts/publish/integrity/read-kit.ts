import { crc32, inflateRawSync } from 'node:zlib';
import type { FileSet } from './verify-release.ts';

/** The files of a press kit, or what is wrong with the archive; `entry` is the name of the entry concerned. */
export type KitFiles =
  | { readonly files: FileSet }
  | { readonly fault: { readonly entry?: string | undefined; readonly reason: string } };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** The most bytes that one archive may unfold to (a bomb would otherwise fill the memory). */
const MOST = 2_000_000_000;

/** The first noon that a zip file can name, as `zipOf` writes it: MS-DOS time, then date. */
const NOON = 0x6000;
const FIRST_DAY = 0x0021;

/** Names that every reader on every system takes as they are written: ASCII, no `..`, no folder by itself. */
const NAME = /^(?:(?!\.{1,2}\/)[A-Za-z0-9._-]+\/)*(?!\.{1,2}$)[A-Za-z0-9._-]+$/;

/** True for a file that is a zip file, by its first bytes or its name. */
export function isArchive(bytes: Uint8Array, name: string): boolean {
  return /\.zip$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b);
}

/**
 * The files of a press kit in the one form that `zipOf` writes, and in no other. Readers of zip files differ: some go
 * by the list at the end, some by what stands before each entry, some by extra fields. In this form there is nothing
 * that they could differ about: entries follow each other from the first byte to the list without a gap, in order of
 * name; what stands before an entry says what the list says; there are no extra fields, comments or bytes behind the
 * end; each deflated entry ends where its bytes end. Nothing is packed again: how well an entry was deflated does not
 * matter.
 *
 * Entries are unfolded when they are read; `read` gives `undefined` for one that is not whole.
 */
export function kitFiles(bytes: Uint8Array): KitFiles {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END)
    return faulty('There is no list of entries at the end of the archive');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const isPlainEnd =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    start + view.getUint32(end + 12, true) === end &&
    view.getUint16(end + 20, true) === 0;
  if (!isPlainEnd) return faulty('The end of the archive is not as we write it');
  const entries = new Map<string, Entry>();
  let [at, local, size, before] = [start, 0, 0, ''];
  for (let index = 0; index < count; index++) {
    const entry = entryAt(view, at, local, { start, end });
    if (typeof entry === 'string') return faulty(entry, before);
    if (entry.name <= before) return faulty('The entries are not in order, each once', entry.name);
    size += entry.size;
    if (size > MOST) return faulty('The archive unfolds to more than 2 GB', entry.name);
    entries.set(entry.name, entry);
    at += CENTRAL_SIZE + entry.name.length;
    local = entry.from + entry.packed;
    before = entry.name;
  }
  if (at !== end || local !== start) return faulty('There are bytes that belong to no entry', before);
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : unfolded(bytes, entry);
  };
  return { files: { paths: [...entries.keys()], strange: [], read } };
}

type Entry = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Offset of its first byte. */
  readonly from: number;
};

/** The entry that the list has at `at` and that begins at `local`; or what is wrong with it. */
function entryAt(
  view: DataView,
  at: number,
  local: number,
  { start, end }: { readonly start: number; readonly end: number },
): Entry | string {
  if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) return 'The list of entries is not whole';
  const length = view.getUint16(at + 28, true);
  const method = view.getUint16(at + 10, true);
  const from = local + LOCAL_SIZE + length;
  if (at + CENTRAL_SIZE + length > end || from > start) return 'The list of entries is not whole';
  const name = latin(view, at + CENTRAL_SIZE, length);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const isPlain =
    NAME.test(name) &&
    // Made by MS-DOS, version 2.0: no rights and no links are known there.
    view.getUint16(at + 4, true) === 20 &&
    view.getUint16(at + 6, true) === 20 &&
    view.getUint16(at + 8, true) === 0 &&
    (method === 8 || (method === 0 && packed === size)) &&
    view.getUint16(at + 12, true) === NOON &&
    view.getUint16(at + 14, true) === FIRST_DAY &&
    // Extra field, comment, number of the disk, attributes.
    [30, 32, 34, 36, 38, 40].every((offset) => view.getUint16(at + offset, true) === 0) &&
    view.getUint32(at + 42, true) === local;
  if (!isPlain) return 'An entry is listed in a way that we do not write';
  const isSame =
    view.getUint32(local, true) === LOCAL &&
    // From the version to the length of the extra field, both say the same, the list two bytes later.
    Array.from({ length: 13 }, (_, index) => 4 + 2 * index).every(
      (offset) => view.getUint16(local + offset, true) === view.getUint16(at + offset + 2, true),
    ) &&
    latin(view, local + LOCAL_SIZE, length) === name;
  if (!isSame) return 'What stands before an entry is not what the list says';
  if (from + packed > start) return 'An entry is not whole';
  return { name, isDeflated: method === 8, crc: view.getUint32(at + 16, true), packed, size, from };
}

function unfolded(bytes: Uint8Array, { isDeflated, crc, packed, size, from }: Entry): Uint8Array | undefined {
  const raw = bytes.subarray(from, from + packed);
  const content = isDeflated ? inflated(raw, size) : raw;
  return content !== undefined && content.length === size && crc32(content) === crc ? content : undefined;
}

function inflated(raw: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // Room for all of it at once, within bounds: a kit may hold tens of thousands of small files.
    const chunkSize = Math.min(Math.max(size + 1, 64), 1 << 20);
    const result: unknown = inflateRawSync(raw, { info: true, maxOutputLength: Math.max(size, 1), chunkSize });
    // Bytes behind the end of a stream are read by some as another entry.
    return hasInfo(result) && result.engine.bytesWritten === raw.length ? result.buffer : undefined;
  } catch {
    return undefined;
  }
}

/** True for what zlib returns with the option `info`: also how many bytes it has read. */
function hasInfo(value: unknown): value is { readonly buffer: Uint8Array; readonly engine: { bytesWritten: number } } {
  return typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value;
}

function latin(view: DataView, from: number, length: number): string {
  return Buffer.from(view.buffer, view.byteOffset + from, length).toString('latin1');
}

function faulty(reason: string, entry = ''): KitFiles {
  return { fault: { reason, ...(entry !== '' && { entry }) } };
}
