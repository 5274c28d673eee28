import path from 'node:path';
import { z } from 'zod';
import { readRegular, sha256 } from '../../lib/files/index.ts';
import type { Store, Stored } from '../../lib/store/index.ts';
import type { PrintTask } from '../../render/print-task.ts';
import { digestsOfFiles } from '../known/files-digest.ts';

/** A font that a sheet may be set in: the name of its file, and its SHA-256 in hexadecimal. */
export type NamedFont = { readonly name: string; readonly sha256: string };

/** A print that another machine is to make, with the fonts of its browser. */
export type FleetTask = { readonly task: PrintTask; readonly fonts: readonly NamedFont[] };

const CONTENT = 'task.json';
const FONT = 'font';
const taskSchema = z.object({
  fonts: z.array(z.object({ name: z.string(), sha256: z.string() })),
  task: z.custom<PrintTask>((value) => typeof value === 'object' && value !== null && 'tree' in value),
});

/** A task as a store keeps it. */
export const storedTask = (task: FleetTask): Stored => ({
  facts: {},
  contents: new Map([[CONTENT, new TextEncoder().encode(JSON.stringify(task))]]),
});

/**
 * A task from a store. Only this program writes it, and the store has compared it with its digest.
 *
 * @throws {z.ZodError} for what is none
 */
export const fleetTaskOf = ({ contents }: Stored): FleetTask =>
  taskSchema.parse(JSON.parse(new TextDecoder().decode(contents.get(CONTENT))));

const fontKey = (digest: string): string => sha256(`font ${digest}`);

/** The fonts of a browser, named; those that the store does not have are put into it. */
export async function shareFonts(store: Store, files: readonly string[]): Promise<readonly NamedFont[]> {
  const digests = await digestsOfFiles(files);
  return Promise.all(
    files.map(async (file, at) => {
      const digest = digests[at] ?? '';
      if (!(await store.has(fontKey(digest))))
        await store.keep(fontKey(digest), {
          facts: {},
          contents: new Map([[FONT, new Uint8Array(readRegular(file))]]),
        });
      return { name: path.basename(file), sha256: digest };
    }),
  );
}

/** The bytes of a font in the store; `undefined` where it is not there. */
export const sharedFont = async (store: Store, { sha256: digest }: NamedFont): Promise<Uint8Array | undefined> =>
  (await store.find(fontKey(digest)))?.contents.get(FONT);
