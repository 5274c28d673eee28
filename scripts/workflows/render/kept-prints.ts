import { z } from 'zod';
import { sha256 } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import type { Store, Stored } from '../../lib/store/index.ts';
import { type PrintTask, taskDigest } from '../../render/print-task.ts';
import type { Printed, Prints } from '../../render/renderer.ts';
import { stampsIn } from '../known/file-state.ts';
import { filesDigest } from '../known/files-digest.ts';
import { programDigest, programStamp } from '../known/program-stamp.ts';
import { INPUT_FOLDERS } from '../known/shared-files.ts';
import type { BuildRequest } from './request.ts';
import { documentFilesOf, storedDocument } from './stored-files.ts';

/**
 * The program, the browser and the fonts, by what they are: another value with each of them, and the same on another machine.
 *
 * @param browser the browser that prints, by its mark; absent where none does
 */
export const toolStamp = async (store: Store, browser: string | undefined, fonts: FontSettings): Promise<string> =>
  JSON.stringify([await programDigest(store), browser, await filesDigest(store, await printFontFiles(fonts))]);

/**
 * The key of a print in a store.
 *
 * @param stamp see `toolStamp`
 */
export const printKey = (stamp: string, task: PrintTask): string => sha256(stamp, '\n', taskDigest(task));

/** A print as a store keeps it. */
export const storedPrint = ({ files, findings }: Printed): Stored => storedDocument(files, { findings });

/**
 * Prints of earlier runs, by this program and whichever process. One is found again where all that it depends on is the same: its
 * task, and the tools.
 *
 * @param stamp see `toolStamp`
 */
export const keptPrints = (store: Store, stamp: string): Prints => ({
  async find(task) {
    const found = await store.find(printKey(stamp, task));
    return found === undefined ? undefined : printedOf(found);
  },
  keep: (task, printed) => store.keep(printKey(stamp, task), storedPrint(printed)),
});

/**
 * A mark of a run: the files that it reads, by size and time, and what is asked for. A run with the mark of an earlier one is likely
 * to print nothing; whether it does is decided print by print.
 */
export function runMark({ newsroom, statements, tags, formats, isProof, stamps }: RunRequest): string {
  const files = [...(stamps ?? stampsIn(newsroom.root, INPUT_FOLDERS))];
  return sha256(JSON.stringify([programStamp(), newsroom.root, files, statements, tags, formats, isProof]));
}

type RunRequest = Pick<BuildRequest, 'newsroom' | 'statements' | 'tags' | 'formats' | 'isProof' | 'stamps'>;

/** What is kept of a print besides its files. */
const factsSchema = z.object({
  findings: z.array(
    z.object({
      kind: z.enum(['not-printed', 'not-in-sheet', 'order']),
      words: z.string(),
      language: z.string(),
      place: z.string(),
    }),
  ),
});

/** The print; `undefined` for a record that an older program has written in another form. */
export function printedOf(stored: Stored): Printed | undefined {
  const read = factsSchema.safeParse(stored.facts);
  const files = documentFilesOf(stored);
  return read.success && files !== undefined ? { files, findings: read.data.findings } : undefined;
}
