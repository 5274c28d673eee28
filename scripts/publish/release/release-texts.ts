import { existsSync, linkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { diskAdvice } from '../../lib/disk-trouble.ts';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { makeFolder, readRegular, sha256 } from '../../lib/files/index.ts';
import { isInside } from '../../source/newsroom/file-bytes.ts';

/** Bytes by path below a newsroom's root. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * What a release was made from: a newsroom's folder without what is not for the public. With it a statement can be
 * published again as it was, among others as they are now.
 */
export type Texts = {
  /** Tags of the newsroom's languages, in their order. */
  readonly languages: readonly string[];
  /** Those of them that are not one statement's own; all of them in older releases. */
  readonly everywhere: readonly string[];
  /** Settings, the organisation's own texts, words, templates. */
  readonly shared: Files;
  /** Each published statement's own files, by its slug: Markdown, translations, earlier versions, images. */
  readonly statements: ReadonlyMap<string, Files>;
};

const INDEX = 'texts.json';

const schema = z.strictObject({
  languages: z.array(z.string()),
  everywhere: z.array(z.string()).optional(),
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string(), slugs: z.array(z.string()) })),
});

/**
 * Writes texts into a folder that is theirs alone, readable by its owner only; what lay there before goes. A file that
 * `before`, another such folder, has already is linked.
 *
 * @throws {Fault} `out-unwritable`
 */
export function writeTexts(
  { languages, everywhere, shared, statements }: Texts,
  folder: string,
  before?: string,
): void {
  const owners = new Map<string, string[]>();
  const files = new Map<string, Uint8Array>(shared);
  for (const name of shared.keys()) owners.set(name, []);
  for (const [slug, own] of statements) {
    for (const [name, bytes] of own) {
      files.set(name, bytes);
      owners.set(name, [...(owners.get(name) ?? []), slug]);
    }
  }
  try {
    rmSync(folder, { recursive: true, force: true });
    makeFolder(folder, 0o700);
    const listed = [...files].map(([name, bytes]) => {
      const target = path.join(folder, name);
      makeFolder(path.dirname(target));
      if (before === undefined || !isLinked(path.join(before, name), target, bytes)) writeFileSync(target, bytes);
      return { path: name, sha256: sha256(bytes), slugs: owners.get(name) ?? [] };
    });
    const index = `${JSON.stringify({ languages, everywhere, files: listed }, null, 1)}\n`;
    writeFileSync(path.join(folder, INDEX), index, { flush: true });
  } catch (error) {
    throw new Fault(
      'out-unwritable',
      `${folder} cannot be written (${errorCodeOf(error)})`,
      diskAdvice(error, 'Check the disk and your rights.'),
      {
        cause: error,
      },
    );
  }
}

/**
 * The texts in a folder; `undefined` where there are none.
 *
 * @throws {Fault} `release-unknown` when a file is not what it was
 */
export function readTexts(folder: string): Texts | undefined {
  const read = readAll(folder);
  const [first] = read?.damaged ?? [];
  return first === undefined ? read?.texts : damaged(first.file);
}

/**
 * The texts in a folder without the statements that are damaged; `undefined` also where what all of them share is
 * damaged.
 *
 * @param isWanted true for the slug of a statement that is asked for; all are when left out
 */
export function readWholeTexts(folder: string, isWanted?: (slug: string) => boolean): Texts | undefined {
  const { texts, damaged: lost } = readAll(folder, isWanted) ?? { damaged: [] };
  if (texts === undefined || lost.some(({ slugs }) => slugs.length === 0)) return undefined;
  const slugs = new Set(lost.flatMap((each) => each.slugs));
  return { ...texts, statements: new Map([...texts.statements].filter(([slug]) => !slugs.has(slug))) };
}

/** A damaged file, and the statements that need it; none where all share it. */
type Damaged = { readonly file: string; readonly slugs: readonly string[] };

/**
 * The digests of all that each statement was made from, what all share included, by its slug: as the list of the texts in a folder says,
 * of which none is read. `undefined` where there is no list that can be read.
 */
export function textDigests(folder: string): ReadonlyMap<string, string> | undefined {
  const index = existsSync(path.join(folder, INDEX)) ? indexIn(folder) : undefined;
  if (index === undefined) return undefined;
  const { files, ...settings } = index;
  const shared = files.filter(({ slugs }) => slugs.length === 0);
  const own = Map.groupBy(
    files.flatMap((file) => file.slugs.map((slug) => ({ slug, file }))),
    ({ slug }) => slug,
  );
  const common = JSON.stringify([settings, shared]);
  return new Map([...own].map(([slug, all]) => [slug, sha256(common, '\n', JSON.stringify(all))]));
}

const indexIn = (folder: string): z.infer<typeof schema> | undefined =>
  parsed(readRegular(path.join(folder, INDEX)).toString('utf8'));

function readAll(
  folder: string,
  isWanted: (slug: string) => boolean = () => true,
): { readonly texts?: Texts; readonly damaged: readonly Damaged[] } | undefined {
  const file = path.join(folder, INDEX);
  if (!existsSync(file)) return undefined;
  const index = indexIn(folder);
  if (index === undefined) return { damaged: [{ file, slugs: [] }] };
  const shared = new Map<string, Uint8Array>();
  const statements = new Map<string, Map<string, Uint8Array>>();
  const lost: Damaged[] = [];
  for (const { path: name, sha256: digest, slugs } of index.files) {
    if (slugs.length > 0 && !slugs.some(isWanted)) continue;
    const whole = path.join(folder, name);
    const bytes = isInside(folder, whole) && existsSync(whole) ? readRegular(whole) : undefined;
    if (bytes === undefined || sha256(bytes) !== digest) {
      lost.push({ file: whole, slugs });
      continue;
    }
    if (slugs.length === 0) shared.set(name, bytes);
    for (const slug of slugs) {
      const own = statements.get(slug) ?? new Map<string, Uint8Array>();
      statements.set(slug, own.set(name, bytes));
    }
  }
  const { languages, everywhere = languages } = index;
  return { texts: { languages, everywhere, shared, statements }, damaged: lost };
}

/**
 * The texts with other files for some statements, or without those that are given none.
 *
 * @throws {Fault} `release-unknown` where two statements show different images of one name
 */
export function mixTexts(
  { shared, statements, ...texts }: Texts,
  others: ReadonlyMap<string, Files | undefined>,
): Texts {
  const mixed = new Map(statements);
  for (const [slug, files] of others) {
    if (files === undefined) mixed.delete(slug);
    else mixed.set(slug, files);
  }
  const seen = new Map<string, Uint8Array>(shared);
  for (const [slug, files] of mixed) {
    for (const [name, bytes] of files) {
      const other = seen.get(name);
      if (other !== undefined && Buffer.compare(other, bytes) !== 0) {
        throw new Fault(
          'release-unknown',
          `${name} is not the same for ${slug} as for the others`,
          'It was changed under its old name. Give the new file a name of its own, and release.',
        );
      }
      seen.set(name, bytes);
    }
  }
  return { ...texts, shared, statements: mixed };
}

function parsed(text: string): z.infer<typeof schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function damaged(file: string): never {
  throw new Fault(
    'release-unknown',
    `${file} is not what the release was made from`,
    'Put it back from a backup; or choose another release: `communique rollback --list` names them.',
  );
}

function isLinked(from: string, to: string, bytes: Uint8Array): boolean {
  try {
    if (statSync(from).size !== bytes.length || !readRegular(from).equals(bytes)) return false;
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
