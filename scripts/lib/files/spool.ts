import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf, Fault } from '../fault.ts';
import { contentOfFile, type StoredContent } from './content.ts';
import { digestOnce } from './sha256.ts';

/** A place for what a run has made and needs later: on the disk in place of memory. */
export type Spool = {
  /**
   * Puts bytes there; the same ones lie there once.
   *
   * @throws {Fault} `out-unwritable`
   */
  readonly put: (bytes: Uint8Array) => StoredContent;
  readonly remove: () => void;
};

/**
 * A spool in a folder (mode 0700) that is made with the first bytes.
 *
 * @param folder absolute path, of nothing that is there yet
 */
export function spoolIn(folder: string): Spool {
  const known = new Map<string, StoredContent>();
  return {
    put(bytes) {
      const digest = digestOnce(bytes);
      const before = known.get(digest);
      if (before !== undefined) return before;
      const file = path.join(folder, `${known.size}`);
      try {
        if (known.size === 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(file, bytes);
      } catch (error) {
        const advice =
          'Make room on the disk, or choose another folder with --out. What lay there before is untouched.';
        throw new Fault('out-unwritable', `${folder} cannot be written (${errorCodeOf(error)})`, advice, {
          cause: error,
        });
      }
      const content = contentOfFile(file, { size: bytes.length, sha256: digest });
      known.set(digest, content);
      return content;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
