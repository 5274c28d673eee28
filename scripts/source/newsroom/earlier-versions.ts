import { z } from 'zod';
import { Fault } from '../../lib/fault.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { listFolder, readTextFile, writeTextFile } from './folder.ts';

const FOLDER = 'source/earlier';

const schema = z.strictObject({
  slug: z.string(),
  version: z.number().int().min(1),
  /** ISO date of the correction that took its place. */
  superseded: z.string(),
  /** The Markdown as it was published. */
  markdown: z.string(),
  /** Key → source text. */
  base: z.record(z.string(), z.string()),
  /** By language tag: the translator's file and the state file, as they were. */
  translations: z.record(z.string(), z.strictObject({ targets: z.string(), state: z.string() })),
});

/**
 * A version of a statement that a correction has replaced, with all that is needed to publish it again, word for word.
 */
export type EarlierVersion = Readonly<z.infer<typeof schema>>;

/**
 * The earlier versions of a statement, oldest first.
 *
 * @throws {Fault} `read-failed` for a file that is not as it was written: what was published is not guessed at
 */
export function readEarlier({ root }: Newsroom, slug: string): readonly EarlierVersion[] {
  const isOwn = (name: string): boolean =>
    name.startsWith(`${slug}.`) && /^v\d+\.json$/.test(name.slice(slug.length + 1));
  return listFolder(root, FOLDER)
    .filter((entry) => !entry.isFolder && isOwn(entry.name))
    .map((entry) => parse(`${FOLDER}/${entry.name}`, String(readTextFile(root, `${FOLDER}/${entry.name}`) ?? '')))
    .sort((a, b) => a.version - b.version);
}

/** The slugs of the statements of a newsroom that have earlier versions, in one look at their folder. */
export const slugsWithEarlier = ({ root }: Pick<Newsroom, 'root'>): ReadonlySet<string> =>
  new Set(listFolder(root, FOLDER).flatMap(({ name }) => /^(.+)\.v\d+\.json$/.exec(name)?.[1] ?? []));

/**
 * Writes a version to a file, which is not written again once the version has been published, and returns its path.
 *
 * @param isFirst true where no release can have published what lies there
 * @throws {Fault} `write-failed` when there is one already
 */
export function writeEarlier({ root }: Newsroom, version: EarlierVersion, isFirst = false): string {
  const relative = `${FOLDER}/${version.slug}.v${version.version}.json`;
  if (!isFirst && readTextFile(root, relative) !== undefined) {
    throw new Fault(
      'write-failed',
      `${relative} is there already`,
      'A version that was published is not written over.',
    );
  }
  writeTextFile(root, relative, `${JSON.stringify(version, null, 2)}\n`);
  return relative;
}

function parse(path: string, text: string): EarlierVersion {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new Fault('read-failed', `${path} is not as it was written`, 'Take it from version control.', {
      cause: error,
    });
  }
}
