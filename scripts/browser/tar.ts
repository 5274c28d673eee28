const BLOCK = 512;

export type TarFile = { readonly name: string; readonly bytes: Uint8Array };

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
