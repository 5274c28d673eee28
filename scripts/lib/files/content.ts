import { errorCodeOf, Fault } from '../fault.ts';
import { readRegular } from './regular-file.ts';
import { digestOnce, sha256 } from './sha256.ts';

/** Bytes, which may lie on the disk until they are asked for, and what is known of them without reading them. */
export type StoredContent = {
  readonly size: number;
  /** SHA-256, in hexadecimal. */
  readonly sha256: string;
  /**
   * Where they lie on the disk, they are read each time, and compared with the digest.
   *
   * @throws {Fault} `store-damaged` where they are not there any more, or not as they were
   */
  readonly bytes: Uint8Array;
};

/** The content of bytes that are in memory. */
export const contentOf = (bytes: Uint8Array): StoredContent => ({
  size: bytes.length,
  sha256: digestOnce(bytes),
  bytes,
});

/**
 * The content of a file.
 *
 * @param onDamage called where the file is not what it was
 */
export const contentOfFile = (
  file: string,
  { size, sha256: digest }: Omit<StoredContent, 'bytes'>,
  onDamage: () => void = () => undefined,
): StoredContent => ({
  size,
  sha256: digest,
  get bytes() {
    let why: string;
    try {
      // Not as a buffer, of which JSON makes a long list of numbers before anyone can say otherwise.
      const bytes = new Uint8Array(readRegular(file));
      if (bytes.length === size && sha256(bytes) === digest) return bytes;
      why = 'it is not what was put there';
    } catch (error) {
      why = errorCodeOf(error);
    }
    onDamage();
    throw new Fault('store-damaged', `${file} cannot be used: ${why}`, 'Run the command again: it is made anew.');
  },
});
