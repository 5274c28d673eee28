import { crc32, deflateRawSync } from 'node:zlib';
import type { Zip, ZipEntry } from './zip-parts.ts';

/** Whole numbers from 0, below a bound. */
export type Pick = (below: number) => number;

export function entryOf(name: Buffer, content: Buffer, isDeflated: boolean): ZipEntry {
  const data = isDeflated ? deflateRawSync(content) : content;
  return {
    ...PLAIN,
    name,
    method: isDeflated ? 8 : 0,
    crc: crc32(content),
    packed: data.length,
    size: content.length,
    data,
    local: {},
  };
}

const PLAIN: ZipEntry = {
  name: Buffer.alloc(0),
  madeBy: 20,
  version: 20,
  flags: 0,
  method: 0,
  time: 0x6000,
  date: 0x21,
  crc: 0,
  packed: 0,
  size: 0,
  localExtra: Buffer.alloc(0),
  extra: Buffer.alloc(0),
  comment: Buffer.alloc(0),
  disk: 0,
  internal: 0,
  external: 0,
  data: Buffer.alloc(0),
  local: {},
  after: Buffer.alloc(0),
  isListed: true,
};

export function unicodePath(name: Buffer, other: Buffer): Buffer {
  const sum = Buffer.alloc(5);
  sum.writeUInt8(1, 0);
  sum.writeUInt32LE(crc32(name), 1);
  return field(0x7075, Buffer.concat([sum, other]));
}

export function field(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

export function offsetOf(zip: Zip, wanted: ZipEntry): number {
  let at = zip.before.length;
  for (const entry of zip.entries) {
    if (entry === wanted) return at;
    at +=
      30 + (entry.local.name ?? entry.name).length + entry.localExtra.length + entry.data.length + entry.after.length;
  }
  return at;
}

export function changed(kit: Uint8Array, at: number, pick: Pick): Uint8Array {
  const copy = Buffer.from(kit);
  copy[at] = (copy[at] ?? 0) ^ (1 << pick(8));
  return copy;
}

export function of<T>(all: readonly T[], pick: Pick): T {
  const one = all[pick(all.length)];
  if (one === undefined) throw new RangeError('Nothing to choose from');
  return one;
}

export const any = (zip: Zip, pick: Pick): ZipEntry => of(zip.entries, pick);

export const deflated = (zip: Zip, pick: Pick): ZipEntry =>
  of(
    zip.entries.filter(({ method }) => method === 8),
    pick,
  );

export function swap<Key extends keyof ZipEntry>(one: ZipEntry, two: ZipEntry, key: Key): void {
  const kept = one[key];
  one[key] = two[key];
  two[key] = kept;
}
