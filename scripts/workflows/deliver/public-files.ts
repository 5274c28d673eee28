import { paths } from '../../model/paths.ts';
import type { Manifest } from '../../publish/release/manifest.ts';

/** Whose a public file is: a language's, at the address of an earlier version where it has one, or all languages'. */
export type PublicPlace = {
  readonly slug: string;
  readonly tag?: string | undefined;
  readonly version?: number | undefined;
};

/** True for a release that others subscribe to: feeds, ninjs and the sitemap hang on the newsroom's address, all or none. */
export const hasFeeds = ({ files }: { readonly files: readonly { readonly path: string }[] }): boolean =>
  files.some(({ path }) => /^[^/]+\/feed\.atom$/.test(path));

/**
 * Those of a release's files that people read and keep: pages, PDFs, texts and press kits of statements. Pictures come and
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
