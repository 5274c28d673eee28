import path from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { fileStamp } from '../../lib/files/index.ts';
import { type Edition, filesOf } from '../../model/translations.ts';
import { isStillAlike, readsAlike } from './stays-alike.ts';

/** What was read of a statement: its file, and the statement with its translations where it can be read. */
export type ReadEdition = { readonly file: VFile; readonly edition?: Edition | undefined };

/**
 * Gives what was read of a statement before, with its files' findings as they were when it had just been read; else reads it.
 *
 * @param statement its path below the root
 * @param settings all that reading depends on besides its files and the time
 * @param now milliseconds since 1970
 * @param read is given a function that is called with the path of each file before that is read
 */
export type RecallEdition = (
  statement: { readonly root: string; readonly path: string; readonly settings: string; readonly now: number },
  read: (onRead: (file: string) => void) => Promise<ReadEdition>,
) => Promise<ReadEdition>;

/** Statements that a process has read, for one that reads them again and again. */
export type KeptEditions = {
  readonly recall: RecallEdition;
  /** Called at the end of a run: what neither it nor the run before has used is forgotten. */
  readonly endRun: () => void;
};

type Kept = {
  readonly settings: string;
  /** When it was read, whether it is read alike later, and until when. */
  readonly at: number;
  readonly isLasting: boolean;
  readonly alikeUntil: number | undefined;
  /** By path: what the file system said of each file before it was read. */
  readonly stamps: ReadonlyMap<string, string>;
  readonly read: ReadEdition;
  readonly messages: ReadonlyMap<VFile, readonly VFileMessage[]>;
};

/** A memory of statements, empty. One that cannot be read is read again each time. */
export function keptEditions(): KeptEditions {
  let before = new Map<string, Kept>();
  let latest = new Map<string, Kept>();
  return {
    async recall({ root, path: name, settings, now }, read) {
      const stampOf = (file: string): string => fileStamp(path.join(root, file));
      const known = latest.get(name) ?? before.get(name);
      const isOfNow = known?.at === now || (known?.isLasting === true && isStillAlike(known, now));
      if (
        isOfNow &&
        known.settings === settings &&
        [...known.stamps].every(([file, stamp]) => stampOf(file) === stamp)
      ) {
        latest.set(name, known);
        for (const [file, messages] of known.messages) file.messages = [...messages];
        return known.read;
      }
      const stamps = new Map<string, string>();
      const made = await read((file) => void stamps.set(file, stampOf(file)));
      latest.delete(name);
      if (made.edition !== undefined) {
        const messages = messagesOn(made.file, made.edition);
        latest.set(name, {
          settings,
          at: now,
          isLasting: readsAlike(made.edition, now),
          alikeUntil: made.edition.statement.alikeUntil,
          stamps,
          read: made,
          messages,
        });
      }
      return made;
    },
    endRun() {
      before = latest;
      latest = new Map();
    },
  };
}

const messagesOn = (file: VFile, edition: Edition): Kept['messages'] =>
  new Map(
    [file, ...filesOf(edition), ...filesOf({ ...edition, catalogs: edition.unpublished })].map((each) => [
      each,
      [...each.messages],
    ]),
  );
