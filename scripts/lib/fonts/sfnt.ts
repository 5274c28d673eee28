import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { sha256 } from '../files/index.ts';

/** Reads `length` bytes of a file from `offset`, without reading the rest of it. */
type Read = (offset: number, length: number) => Buffer;

/** One table of a TrueType font, e.g. `cmap` (OpenType 1.9, "Organization of an OpenType font"). */
export function readTable(path: string, tag: string): Buffer | undefined {
  return withFile(path, (read) => {
    const directory = directoryOf(read);
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== tag) continue;
      return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
    return undefined;
  });
}

/**
 * Names a font's contents. A TrueType font by its table directory, which holds a checksum of every table: no need
 * to read 14 MB. Any other format by all its bytes.
 */
export function fontDigest(path: string): string {
  return withFile(path, (read) => {
    const isTrueType = read(0, 4).readUInt32BE(0) === 0x00010000;
    return sha256(isTrueType ? directoryOf(read) : readFileSync(path));
  });
}

/** The PostScript name, by which CSS's `local()` and the PDF know a face (name table, ID 6). */
export function postScriptName(path: string): string {
  const name = fontName(path, 6);
  if (name === undefined) throw new Error(`${path} has no PostScript name`);
  return name;
}

/** What a font says of itself under one number of its name table; `undefined` where it says nothing. */
export function fontName(path: string, id: number): string | undefined {
  const table = readTable(path, 'name') ?? Buffer.alloc(6);
  const strings = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const record = table.subarray(6 + index * 12, 18 + index * 12);
    if (record.readUInt16BE(6) !== id || record.readUInt16BE(0) !== 3) continue;
    const start = strings + record.readUInt16BE(10);
    // Platform 3 is UTF-16, big end first.
    return Buffer.from(table.subarray(start, start + record.readUInt16BE(8)))
      .swap16()
      .toString('utf16le');
  }
  return undefined;
}

function directoryOf(read: Read): Buffer {
  return read(12, read(4, 2).readUInt16BE(0) * 16);
}

function withFile<T>(path: string, work: (read: Read) => T): T {
  const file = openSync(path, 'r');
  try {
    return work((offset, length) => {
      const buffer = Buffer.alloc(length);
      if (readSync(file, buffer, 0, length, offset) < length) throw new Error(`${path} ends too early for a font`);
      return buffer;
    });
  } finally {
    closeSync(file);
  }
}
