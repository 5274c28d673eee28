import { oncePerObject } from '../../lib/once.ts';
import type { FileBefore, PublishedBefore } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import type { Manifest } from '../integrity/manifest.ts';

/** Files that readers keep and may want to check; those of wires are read by machines, from where they lie. */
const KEPT_BY_READERS = /\.(?:pdf|txt|zip)$/;

/** Files and texts that releases have published, by their digests. */
export type PublishedSoFar = {
  readonly files: ReadonlyMap<string, FileBefore>;
  readonly texts: ReadonlyMap<string, PublishedBefore['texts'][number]>;
};

/**
 * Reads releases, oldest first; `before` gives files and texts of statements that these have published, each once, as the first named it.
 *
 * @param known of releases before them
 */
export function publishedByReleases(known?: PublishedSoFar): {
  readonly see: (release: { readonly manifest: Manifest }) => void;
  readonly before: () => PublishedBefore;
  readonly state: PublishedSoFar;
} {
  const files = new Map(known?.files);
  const texts = new Map(known?.texts);
  return {
    see({ manifest }) {
      for (const file of keptByReaders(manifest.files, manifest))
        if (!files.has(file.sha256)) files.set(file.sha256, file);
      for (const { slug, languages } of manifest.statements)
        for (const { tag: language, digest, version = 1 } of languages)
          if (digest !== undefined && !texts.has(digest)) texts.set(digest, { digest, version, slug, language });
    },
    before: () => ({ files: inOrder(files), texts: inOrder(texts) }),
    state: { files, texts },
  };
}

/** What is known by digests, in order of these. */
const inOrder = <T>(all: ReadonlyMap<string, T>): readonly T[] =>
  [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);

type Listed = Pick<Manifest['files'][number], 'path' | 'sha256' | 'slug' | 'language'>;

/** The files of a release that readers keep. */
export function keptByReaders(files: readonly Listed[], manifest: Manifest): readonly FileBefore[] {
  return files.flatMap(({ path, sha256, ...about }) => {
    const { slug, language } = about.slug === undefined ? ofAllLanguages(path, manifest) : about;
    return slug === undefined || language === undefined || !KEPT_BY_READERS.test(path)
      ? []
      : [{ path, sha256, slug, language }];
  });
}

/** A press kit of all languages listed under the source language: in the manifest it has none. */
function ofAllLanguages(
  path: string,
  { statements }: Manifest,
): { readonly slug?: string; readonly language?: string } {
  const statement = byKit(statements).get(path);
  const [source] = statement?.languages ?? [];
  return statement === undefined || source === undefined ? {} : { slug: statement.slug, language: source.tag };
}

/** Statements by the path of their press kit of all languages; of several versions the first. */
const byKit = oncePerObject(
  (statements: Manifest['statements']) =>
    new Map(statements.map((each) => [paths.kit(each.slug), each] as const).toReversed()),
);

/**
 * The language that a public file belongs to, at the address of an earlier version where it has one; or all languages.
 */
export type PublicPlace = {
  readonly slug: string;
  readonly tag?: string | undefined;
  readonly version?: number | undefined;
};

/** True for a release with feeds. Feeds, ninjs and the sitemap need the newsroom's address: it has all or none. */
export const hasFeeds = ({ files }: { readonly files: readonly { readonly path: string }[] }): boolean =>
  files.some(({ path }) => /^[^/]+\/feed\.atom$/.test(path));

/**
 * The files of a release that people read and keep: pages, PDFs, texts and press kits of statements. Pictures come and
 * go with the texts that show them.
 */
export function publicFiles(manifest: Manifest): readonly { readonly path: string; readonly place: PublicPlace }[] {
  const shared = new Map(
    manifest.statements.flatMap(({ slug }) => [paths.choice(slug), paths.kit(slug)].map((path) => [path, slug])),
  );
  return manifest.files.flatMap(({ path, slug = shared.get(path), language }) => {
    if (slug === undefined || !/\.(?:html|pdf|txt|zip)$/.test(path)) return [];
    const [, version] = /\/v(\d+)\/[^/]+$/.exec(path) ?? [];
    return [{ path, place: { slug, tag: language, version: version === undefined ? undefined : Number(version) } }];
  });
}
