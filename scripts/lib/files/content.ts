import { errorCodeOf, Fault } from '../fault.ts';
import { readIfRegular, readRegular } from './regular-file.ts';
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

/** What lies in a file now, read; `undefined` where there is none that can be read. */
export function contentAt(file: string): StoredContent | undefined {
  const bytes = readIfRegular(file);
  return bytes && contentOf(bytes);
}

/** The path of a file, or a function that gives it by the digest of what the file holds: one for all files of a folder. */
type FilePath = string | ((digest: string) => string);

/**
 * The content of a file.
 *
 * @param onDamage called with the digest where the file is not what it was
 */
export const contentOfFile = (file: FilePath, facts: Facts, onDamage?: (digest: string) => void): StoredContent =>
  new FileContent(file, facts, onDamage);

/**
 * Bytes as they were read, where they are what was put there.
 *
 * @throws {Fault} `store-damaged`
 */
export function wholeBytes(read: () => Uint8Array, { size, sha256: digest }: Facts, file: string): Uint8Array {
  let why: string;
  try {
    // Not as a buffer, of which JSON makes a long list of numbers before anyone can say otherwise.
    const bytes = new Uint8Array(read());
    if (bytes.length === size && sha256(bytes) === digest) return bytes;
    why = 'it is not what was put there';
  } catch (error) {
    why = errorCodeOf(error);
  }
  throw new Fault('store-damaged', `${file} cannot be used: ${why}`, 'Run the command again: it is made anew.');
}

type Facts = Omit<StoredContent, 'bytes'>;

/** What is known of a file. There is one for each file of a build: a class takes a third of what functions of their own would. */
class FileContent implements StoredContent {
  readonly size: number;
  readonly sha256: string;
  readonly #file: FilePath;
  readonly #onDamage: ((digest: string) => void) | undefined;

  constructor(file: FilePath, { size, sha256: digest }: Facts, onDamage?: (digest: string) => void) {
    this.size = size;
    this.sha256 = digest;
    this.#file = file;
    this.#onDamage = onDamage;
  }

  get bytes(): Uint8Array {
    const file = typeof this.#file === 'string' ? this.#file : this.#file(this.sha256);
    try {
      return wholeBytes(() => readRegular(file), this, file);
    } catch (error) {
      this.#onDamage?.(this.sha256);
      throw error;
    }
  }
}
