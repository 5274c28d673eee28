import { z } from 'zod';
import { fileStamp, sha256 } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import type { Store, Stored } from '../../lib/store/index.ts';
import type { Printed, Prints } from '../../render/renderer.ts';
import { stampsIn } from '../known/file-state.ts';
import { programStamp } from '../known/program-stamp.ts';
import { INPUT_FOLDERS } from '../known/shared-files.ts';
import type { BuildRequest } from './request.ts';

/**
 * Prints of earlier runs, by this program and whichever process. One is found again where all that it depends on is the same: what
 * the renderer names, the program, the browser and the fonts.
 *
 * @param browser the browser that prints, by its mark
 */
export async function keptPrints(store: Store, browser: string, fonts: FontSettings): Promise<Prints> {
  const files = await printFontFiles(fonts);
  const stamps = files.map(fileStamp);
  const stamp = JSON.stringify([programStamp(), browser, stamps]);
  const keyOf = (inputs: string): string => sha256(stamp, '\n', inputs);
  return {
    async find(inputs) {
      const found = await store.find(keyOf(inputs));
      return found === undefined ? undefined : printedOf(found);
    },
    keep: (inputs, printed) => store.keep(keyOf(inputs), storedOf(printed)),
  };
}

/**
 * A mark of a run: the files that it reads, by size and time, and what is asked for. A run with the mark of an earlier one is likely
 * to print nothing; whether it does is decided print by print.
 */
export function runMark({ newsroom, statements, tags, formats, isProof }: RunRequest): string {
  const files = [...stampsIn(newsroom.root, INPUT_FOLDERS)];
  return sha256(JSON.stringify([programStamp(), newsroom.root, files, statements, tags, formats, isProof]));
}

type RunRequest = Pick<BuildRequest, 'newsroom' | 'statements' | 'tags' | 'formats' | 'isProof'>;

const artifact = z.object({
  path: z.string(),
  mediaType: z.string(),
  about: z.object({ slug: z.string(), language: z.string() }).optional(),
});
const pictureSchema = artifact.extend({ width: z.number(), height: z.number() });
/** What is kept of a print besides its bytes. */
const factsSchema = z.object({
  pdf: artifact.extend({ pages: z.number() }).optional(),
  picture: pictureSchema.optional(),
  card: pictureSchema.optional(),
  findings: z.array(
    z.object({
      kind: z.enum(['not-printed', 'not-in-sheet', 'order']),
      words: z.string(),
      language: z.string(),
      place: z.string(),
    }),
  ),
});

function storedOf({ files: { renditions = [], picture, card }, findings }: Printed): Stored {
  const [pdf] = renditions;
  const parts = Object.entries({ pdf, picture, card }).flatMap(([name, part]) =>
    part === undefined ? [] : [{ name, ...part }],
  );
  const facts = Object.fromEntries(parts.map(({ name, bytes: _, ...fact }) => [name, fact]));
  return { facts: { ...facts, findings }, contents: new Map(parts.map(({ name, bytes }) => [name, bytes])) };
}

/** The print; `undefined` for a record that an older program has written in another form. */
function printedOf({ facts, contents }: Stored): Printed | undefined {
  const read = factsSchema.safeParse(facts);
  if (!read.success) return undefined;
  const { pdf, picture, card, findings } = read.data;
  const withBytes = <Part extends object>(name: string, part: Part | undefined) => {
    const bytes = contents.get(name);
    return part === undefined || bytes === undefined ? undefined : { ...part, bytes };
  };
  const [sheet, shown, linked] = [withBytes('pdf', pdf), withBytes('picture', picture), withBytes('card', card)];
  return {
    files: {
      ...(sheet && { renditions: [{ ...sheet, format: 'pdf' }] }),
      ...(shown && { picture: shown }),
      ...(linked && { card: linked }),
    },
    findings,
  };
}
