import path from 'node:path';
import type { VFile } from 'vfile';
import { Fault } from '../../lib/fault.ts';
import type { Language } from '../../lib/text/index.ts';
import { versionOf } from '../../model/lifecycle-status.ts';
import { filesOfStatements, type KnownStatement } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Composition, Plan } from '../../model/plan.ts';
import { type Edition, filesOf } from '../../model/translations.ts';
import { releaseHistoryOf } from '../../publish/release/all-releases.ts';
import { scratchFolder } from '../../publish/release/assemble.ts';
import { type Files, readWholeTexts, type Texts, writeTexts } from '../../publish/release/release-texts.ts';
import { textsFolder } from '../../publish/release/store.ts';
import { isInside, readBytes } from '../../source/newsroom/file-bytes.ts';
import { listFolder } from '../../source/newsroom/folder.ts';
import { openNewsroom } from '../../source/newsroom/open-newsroom.ts';
import { logoNames } from '../load/brand.ts';
import { earlierEditions } from '../load/earlier-editions.ts';
import { imagePath } from '../load/images.ts';
import { readNewsroom } from '../load/read-newsroom.ts';

/**
 * A version of a statement from the texts of the newest release that had it whole; `undefined` where none has kept
 * them.
 */
export async function releasedEdition(out: string, slug: string, version: number): Promise<Edition | undefined> {
  const numbers = [...releaseHistoryOf(out).published]
    .filter(([key]) => key.startsWith(`${slug}/`) && key.endsWith(`/v${version}`))
    .map(([, { release }]) => release.number);
  return numbers.length === 0 ? undefined : editionIn(out, Math.max(...numbers), slug, version);
}

/** A version of a statement from the texts of one release, by its number; `undefined` where it has not kept them. */
export async function editionIn(
  out: string,
  number: number,
  slug: string,
  version: number,
): Promise<Edition | undefined> {
  const texts = readWholeTexts(textsFolder(out, number), (each) => each === slug);
  const own = texts?.statements.get(slug);
  const source = [...(own?.keys() ?? [])].find((name) => /^source\/[^/]+\.md$/.test(name));
  if (texts === undefined || own === undefined || source === undefined) return undefined;
  const folder = scratchFolder(out, 'texts');
  try {
    const alone = { ...texts, statements: new Map([[slug, own]]) };
    const { editions } = await readNewsroom(openTexts(alone, folder.path), [source]);
    return editions.find(({ name, statement }) => name === slug && versionOf(statement.front) === version);
  } finally {
    folder.remove();
  }
}

/** The most bytes of a file: more than any image that a build takes. */
const MOST = 10_000_000;

/** The texts that a release of some of the statements is made from, as they were read, without byte-order marks. */
export async function textsOf(
  { loaded, compositions }: Pick<Plan, 'loaded' | 'compositions'>,
  slugs: ReadonlySet<string>,
): Promise<Texts> {
  const { newsroom, editions, known } = loaded;
  const owned = filesOfStatements(loaded);
  const shared = loaded.files.filter((file) => !owned.has(file) && file.cwd === newsroom.root && !isStatement(file));
  const imagesOf = new Map(compositions.map(({ edition, images }) => [edition.name, images]));
  const statements = new Map<string, Files>();
  for (const edition of editions)
    if (slugs.has(edition.name)) statements.set(edition.name, await editionFiles(edition, newsroom));
  for (const each of known) {
    const { slug } = each.name;
    if (slugs.has(slug)) statements.set(slug, knownFiles(each, newsroom, imagesOf.get(slug) ?? new Map()));
  }
  return {
    languages: newsroom.languages.map(({ tag }) => tag),
    everywhere: newsroom.everywhere.map(({ tag }) => tag),
    shared: new Map([...written(shared), ...templatesOf(newsroom), ...brandOf(newsroom)]),
    statements: new Map([...statements].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** One statement's own files: Markdown, translations, earlier versions, images. */
export async function editionFiles(edition: Edition, newsroom: Newsroom): Promise<Files> {
  const { statement, name } = edition;
  const earlier = earlierFiles(name, newsroom);
  const versions = [edition, ...(await earlierEditions(newsroom, edition))];
  const images = versions.flatMap((version) =>
    version.statement.images.flatMap(({ url }) => imagePath(newsroom, statement.file.path, url) ?? []),
  );
  return new Map([...written([statement.file, ...filesOf(edition)]), ...bytesOf(newsroom, [...earlier, ...images])]);
}

/**
 * The same of a statement that was not read again.
 *
 * @throws {Fault} `store-damaged` where somebody has changed it since it was found to be as before
 */
function knownFiles(
  { files, name, isUnchanged }: KnownStatement,
  newsroom: Newsroom,
  images: Composition['images'],
): Files {
  const own = written(files);
  const pictures = [...images.keys()].flatMap((url) => imagePath(newsroom, name.file.path, url) ?? []);
  if (isUnchanged?.() !== true)
    throw new Fault('store-damaged', `${name.file.path} has changed meanwhile`, 'Run the command again.');
  return new Map([...own, ...bytesOf(newsroom, [...earlierFiles(name.slug, newsroom), ...pictures])]);
}

/** The paths of a statement's earlier versions. */
const earlierFiles = (slug: string, { root }: Newsroom): readonly string[] =>
  listFolder(root, 'source/earlier')
    .map((entry) => entry.name)
    .filter((file) => file.startsWith(`${slug}.v`) && /^\d+\.json$/.test(file.slice(slug.length + 2)))
    .map((file) => `source/earlier/${file}`);

/**
 * True for the path of a statement. One that could not be read is not shared by the others: it may be under embargo.
 */
const isStatement = ({ path: name }: VFile): boolean => /^source\/[^/]+\.md$/.test(name);

const written = (files: readonly VFile[]): readonly (readonly [string, Uint8Array])[] =>
  files
    .filter((file) => String(file) !== '')
    .map((file) => [file.path, new TextEncoder().encode(String(file))] as const);

function templatesOf(newsroom: Newsroom): readonly (readonly [string, Uint8Array])[] {
  const below = (folder: string): readonly string[] =>
    listFolder(newsroom.root, folder).flatMap(({ name, isFolder }) =>
      isFolder ? below(`${folder}/${name}`) : [`${folder}/${name}`],
    );
  return bytesOf(newsroom, below('templates'));
}

/** The most bytes of a face: those of Han have tens of megabytes. */
const MOST_OF_FACE = 100_000_000;

/** The files of the logo and of the newsroom's own faces, as far as they lie in its folder. */
function brandOf(newsroom: Newsroom): readonly (readonly [string, Uint8Array])[] {
  const { brand, fonts, root } = newsroom;
  const faces = Object.values(fonts).flatMap((font) => (typeof font === 'string' ? [font] : Object.values(font)));
  const names = [...logoNames(brand), ...faces].filter((name) => name !== undefined);
  const own = names.filter((name) => !path.isAbsolute(name) && isInside(root, path.join(root, name)));
  return bytesOf(
    newsroom,
    own.map((name) => path.posix.normalize(name)),
    MOST_OF_FACE,
  );
}

function bytesOf(
  { root }: Newsroom,
  names: readonly string[],
  most = MOST,
): readonly (readonly [string, Uint8Array])[] {
  return names.flatMap((name) => {
    const bytes = readBytes(root, name, most);
    return bytes === undefined || typeof bytes === 'string' ? [] : [[name, bytes] as const];
  });
}

/**
 * A newsroom made of texts in a folder of their own, with the same languages.
 *
 * @throws {Fault} `out-unwritable`
 */
export function openTexts(texts: Texts, folder: string): Newsroom {
  writeTexts(texts, folder);
  const newsroom = openNewsroom(folder, texts.languages);
  const place = ({ tag }: Language): number => texts.languages.indexOf(tag);
  const languages = newsroom.languages.filter((each) => place(each) >= 0).sort((a, b) => place(a) - place(b));
  return { ...newsroom, languages, everywhere: languages.filter(({ tag }) => texts.everywhere.includes(tag)) };
}
