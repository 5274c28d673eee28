import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { cacheFolder, fileStamp, readRegular, sha256 } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import { once } from '../../lib/once.ts';
import { folderStore, noStore, type Store, type Stored } from '../../lib/store/index.ts';
import { PROGRAM_FOLDER } from '../../publish/integrity/sbom.ts';
import type { Printed, Prints } from '../../render/renderer.ts';
import type { BuildRequest } from './request.ts';

/**
 * The folder that prints are kept in: `store` in the cache folder, or the one that `COMMUNIQUE_STORE` names; `undefined` where that is
 * `off`.
 */
export async function storeFolder(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const named = environment['COMMUNIQUE_STORE'] ?? '';
  if (named === 'off') return undefined;
  return named === '' ? path.join(await cacheFolder(environment), 'store') : path.resolve(named);
}

/** The store of prints: see `storeFolder`. */
export async function printStore(environment?: NodeJS.ProcessEnv): Promise<Store> {
  const folder = await storeFolder(environment);
  return folder === undefined ? noStore : folderStore(folder);
}

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
export async function runMark({ newsroom, statements, tags, formats, isProof }: RunRequest): Promise<string> {
  const translations = newsroom.isBare ? [] : await filesBelow(path.join(newsroom.root, 'translations'));
  const files = [...statements, ...translations].map((file) => path.resolve(newsroom.root, file)).sort();
  const stamps = files.map(fileStamp);
  return sha256(JSON.stringify([programStamp(), newsroom.root, stamps, tags, formats, isProof]));
}

type RunRequest = Pick<BuildRequest, 'newsroom' | 'statements' | 'tags' | 'formats' | 'isProof'>;

async function filesBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.map((name) => path.join(folder, name));
}

/** The folders of the program's code; one of them may not be there. */
const CODE = ['scripts', 'bundle']
  .map((name) => path.join(PROGRAM_FOLDER, name))
  .filter((folder) => existsSync(folder));

/**
 * The digest of all that the program itself is: its package with the versions that it needs, each file of its code by size and
 * time, and Node with its libraries, its Unicode, CLDR and time zone data. Another digest is another program, whatever its
 * version says.
 */
const programStamp = once((): string => {
  const files = CODE.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    // One after the other: that takes a fourth of the time of many at once.
    .map((entry) => fileStamp(path.join(entry.parentPath, entry.name)));
  const own = readRegular(path.join(PROGRAM_FOLDER, 'package.json'));
  return sha256(own, JSON.stringify(process.versions), process.platform, process.arch, files.sort().join('\n'));
});

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
