import type { FileBefore, PublishedBefore } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import type { Manifest } from '../integrity/manifest.ts';
import { keptReleases, releaseIn } from './store.ts';

/** Files that readers keep and may want to check; those of wires are read by machines, from where they lie. */
const KEPT_BY_READERS = /\.(?:pdf|txt|zip)$/;

/** Files and texts of statements that earlier releases published, each once. */
export function publishedBefore(out: string): PublishedBefore {
  const present = releaseIn(out);
  const manifests = [...(present === undefined ? [] : [present]), ...keptReleases(out)].map(({ manifest }) => manifest);
  const files = manifests.flatMap((manifest) => keptByReaders(manifest.files, manifest));
  const texts = manifests.flatMap(({ statements }) =>
    statements.flatMap(({ slug, languages }) =>
      languages.flatMap(({ tag: language, digest, version = 1 }) =>
        digest === undefined ? [] : [{ digest, version, slug, language }],
      ),
    ),
  );
  return {
    files: distinctBy(files, ({ sha256 }) => sha256),
    texts: distinctBy(texts, ({ digest }) => digest),
  };
}

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
  const [statement] = statements.filter(({ slug }) => paths.kit(slug) === path);
  const [source] = statement?.languages ?? [];
  return statement === undefined || source === undefined ? {} : { slug: statement.slug, language: source.tag };
}

/** One entry for each digest, the last, in order of digest. */
function distinctBy<T>(all: readonly T[], digestOf: (each: T) => string): readonly T[] {
  return [...new Map(all.map((each) => [digestOf(each), each])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
}

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
