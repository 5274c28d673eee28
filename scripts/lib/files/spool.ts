import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import { diskAdvice } from '../disk-trouble.ts';
import { errorCodeOf, Fault } from '../fault.ts';
import { type StoredContent, wholeBytes } from './content.ts';
import { digestOnce } from './sha256.ts';
import { temporaryFolder } from './temporary-files.ts';

/** A place for what a run has made and needs later: on the disk in place of memory. */
export type Spool = {
  /**
   * Puts bytes there; the same ones lie there once.
   *
   * @throws {Fault} `write-failed`
   */
  readonly put: (bytes: Uint8Array) => StoredContent;
  readonly remove: () => void;
};

/**
 * A spool for this process alone: a folder (mode 0700) with one file that nobody else may read either (0600), in which all lies one behind
 * the other.
 *
 * @param parent the folder that it is made in, on a disk with room; what killed processes have left there is removed
 */
export function spoolIn(parent: string): Spool {
  const folder = temporaryFolder('spool', parent);
  const file = new SpoolFile(path.join(folder.path, 'all'), parent);
  return {
    put: (bytes) => file.put(bytes),
    remove() {
      file.close();
      folder.remove();
    },
  };
}

/** Bytes of a digest. */
const DIGEST = 32;
/** How many contents a part of the table has room for. */
const PART = 4096;

/** A part of the table: where contents begin, how many bytes they have, and their digests. */
type Part = { readonly starts: Float64Array; readonly sizes: Float64Array; readonly digests: Buffer };

/** A file of contents, and the table of them: of millions, each takes as few bytes of memory as can be. */
class SpoolFile {
  readonly file: string;
  readonly #parent: string;
  readonly #parts: Part[] = [];
  /** The places of contents in the table, by the first 48 bits of their digests. */
  readonly #known = new Map<number, number>();
  #handle: number | undefined;
  #count = 0;
  #end = 0;

  constructor(file: string, parent: string) {
    this.file = file;
    this.#parent = parent;
  }

  put(bytes: Uint8Array): StoredContent {
    const digest = digestOnce(bytes);
    const start = Number.parseInt(digest.slice(0, 12), 16);
    const known = this.#known.get(start);
    if (known !== undefined && this.digestAt(known) === digest) return new SpoolContent(this, known);
    this.#write(bytes);
    const at = this.#count++;
    const part = this.#parts[Math.floor(at / PART)] ?? newPart();
    this.#parts[Math.floor(at / PART)] = part;
    part.starts[at % PART] = this.#end;
    part.sizes[at % PART] = bytes.length;
    part.digests.write(digest, (at % PART) * DIGEST, 'hex');
    this.#end += bytes.length;
    if (known === undefined) this.#known.set(start, at);
    return new SpoolContent(this, at);
  }

  sizeAt(at: number): number {
    return this.#partOf(at).sizes[at % PART] ?? 0;
  }

  digestAt(at: number): string {
    const start = (at % PART) * DIGEST;
    return this.#partOf(at).digests.toString('hex', start, start + DIGEST);
  }

  read(at: number): Uint8Array {
    const bytes = new Uint8Array(this.sizeAt(at));
    const handle = this.#handle ?? openSync(this.file, 'r');
    const start = this.#partOf(at).starts[at % PART] ?? 0;
    let done = 0;
    while (done < bytes.length) {
      const more = readSync(handle, bytes, done, bytes.length - done, start + done);
      if (more === 0) break;
      done += more;
    }
    return bytes;
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }

  #partOf(at: number): Part {
    return this.#parts[Math.floor(at / PART)] ?? newPart();
  }

  #write(bytes: Uint8Array): void {
    try {
      this.#handle ??= openSync(this.file, 'wx+', 0o600);
      let done = 0;
      while (done < bytes.length) done += writeSync(this.#handle, bytes, done, bytes.length - done, this.#end + done);
    } catch (cause) {
      throw new Fault(
        'write-failed',
        `What is made cannot wait in ${this.#parent} (${errorCodeOf(cause)})`,
        `${diskAdvice(cause, 'See what the system says of that disk.')} Or name another folder with XDG_CACHE_HOME. The output folder is as it was.`,
        { cause },
      );
    }
  }
}

const newPart = (): Part => ({
  starts: new Float64Array(PART),
  sizes: new Float64Array(PART),
  digests: Buffer.alloc(PART * DIGEST),
});

/** A content in a spool: the place of it in the table. */
class SpoolContent implements StoredContent {
  readonly #spool: SpoolFile;
  readonly #at: number;

  constructor(spool: SpoolFile, at: number) {
    this.#spool = spool;
    this.#at = at;
  }

  get size(): number {
    return this.#spool.sizeAt(this.#at);
  }

  get sha256(): string {
    return this.#spool.digestAt(this.#at);
  }

  get bytes(): Uint8Array {
    return wholeBytes(() => this.#spool.read(this.#at), this, this.#spool.file);
  }
}
