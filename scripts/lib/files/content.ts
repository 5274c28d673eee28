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
  facts: Omit<StoredContent, 'bytes'>,
  onDamage?: () => void,
): StoredContent => new FileContent(file, facts, onDamage);

/** What is known of a file. There is one for each file of a build: a class takes a third of what functions of their own would. */
class FileContent implements StoredContent {
  readonly size: number;
  readonly sha256: string;
  readonly #file: string;
  readonly #onDamage: (() => void) | undefined;

  constructor(file: string, { size, sha256: digest }: Omit<StoredContent, 'bytes'>, onDamage?: () => void) {
    this.size = size;
    this.sha256 = digest;
    this.#file = file;
    this.#onDamage = onDamage;
  }

  get bytes(): Uint8Array {
    let why: string;
    try {
      // Not as a buffer, of which JSON makes a long list of numbers before anyone can say otherwise.
      const bytes = new Uint8Array(readRegular(this.#file));
      if (bytes.length === this.size && sha256(bytes) === this.sha256) return bytes;
      why = 'it is not what was put there';
    } catch (error) {
      why = errorCodeOf(error);
    }
    this.#onDamage?.();
    throw new Fault('store-damaged', `${this.#file} cannot be used: ${why}`, 'Run the command again: it is made anew.');
  }
}
