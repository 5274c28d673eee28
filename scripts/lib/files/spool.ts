import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf, Fault } from '../fault.ts';
import { contentOfFile, type StoredContent } from './content.ts';
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
 * A spool for this process alone: a folder (mode 0700) with files that nobody else may read either (0600).
 *
 * @param parent the folder that it is made in, on a disk with room; what killed processes have left there is removed
 */
export function spoolIn(parent: string): Spool {
  const folder = temporaryFolder('spool', parent);
  const known = new Map<string, StoredContent>();
  return {
    put(bytes) {
      const digest = digestOnce(bytes);
      const before = known.get(digest);
      if (before !== undefined) return before;
      const file = path.join(folder.path, `${known.size}`);
      try {
        writeFileSync(file, bytes, { mode: 0o600 });
      } catch (cause) {
        throw new Fault(
          'write-failed',
          `What is made cannot wait in ${parent} (${errorCodeOf(cause)})`,
          'Make room on that disk, or name another folder with XDG_CACHE_HOME. The output folder is as it was.',
          { cause },
        );
      }
      const content = contentOfFile(file, { size: bytes.length, sha256: digest });
      known.set(digest, content);
      return content;
    },
    remove: folder.remove,
  };
}
