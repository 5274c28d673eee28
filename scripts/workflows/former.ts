import { paths } from '../model/paths.ts';
import type { Manifest } from '../publish/release/manifest.ts';
import { keptReleases, releaseIn } from '../publish/release/store.ts';
import type { Former, FormerFile } from '../render/web/known.ts';

/** What people keep and may want to check. A wire's files are read by machines, from where they lie. */
const KEPT_BY_READERS = /\.(?:pdf|txt|zip)$/;

/** Files and texts of statements that earlier releases published, each once. */
export function formerIn(out: string): Former {
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

/** Those of a release's files that people keep. */
export function keptByReaders(files: readonly Listed[], manifest: Manifest): readonly FormerFile[] {
  return files.flatMap(({ path, sha256, ...about }) => {
    const { slug, language } = about.slug === undefined ? ofAllLanguages(path, manifest) : about;
    return slug === undefined || language === undefined || !KEPT_BY_READERS.test(path)
      ? []
      : [{ path, sha256, slug, language }];
  });
}

/** A press kit of all languages is known as the source's: the manifest calls it nobody's. */
function ofAllLanguages(
  path: string,
  { statements }: Manifest,
): { readonly slug?: string; readonly language?: string } {
  const [statement] = statements.filter(({ slug }) => paths.kit(slug) === path);
  const [source] = statement?.languages ?? [];
  return statement === undefined || source === undefined ? {} : { slug: statement.slug, language: source.tag };
}

/** The last of each digest, in order of digest. */
function distinctBy<T>(all: readonly T[], digestOf: (each: T) => string): readonly T[] {
  return [...new Map(all.map((each) => [digestOf(each), each])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
}
