import type { Root } from 'hast';
import { sha256 } from '../../lib/files/index.ts';
import { oncePerObject } from '../../lib/once.ts';
import { formatSize, type Language } from '../../lib/text/index.ts';
import { type RenderedStatement, type Rendition, sizeOf } from '../../model/artifact.ts';
import { pathsOf } from '../../model/paths.ts';
import type { KeptPage } from '../renderer.ts';
import { inLanguageOrFirst } from './page-lists.ts';
import type { Page } from './style-page.ts';

/** A page that is composed when it is asked for, and what it is made of besides the settings of all pages. */
export type ComposedPage = {
  readonly page: Omit<Page, 'tree' | 'more'>;
  readonly tree: () => Root;
  /** See `Page`. */
  readonly more?: (() => Page['more'] | Promise<Page['more']>) | undefined;
  readonly from: () => PageFrom;
  /** Less than that, but all that it shows: it costs more to find out, and is asked for where what it is made of has changed. */
  readonly shown?: (() => Promise<PageFrom>) | undefined;
};

type PageFrom = Parameters<KeptPage>[0];

/** A page whose tree is there already: it is what the page is made of. */
export const asComposed = ({ tree, more, ...page }: Page): ComposedPage => ({
  page,
  tree: () => tree,
  more: () => more,
  from: () => ({ objects: [], texts: [page, more, tree] }),
});

/** The digest of what the pages of other languages say of a statement: in which it is, under which headlines and where. */
export const namesOf = oncePerObject((statement: RenderedStatement): string =>
  sha256(
    JSON.stringify(
      statement.map(({ document }) => [document.language, document.title, document.isEarlier, pathsOf(document).page]),
    ),
  ),
);

/** What a list of statements on a page in a language is made of: of each what its entry says (see `entry`), and no more. */
export const listedFrom = (statements: readonly RenderedStatement[], language: Language): readonly unknown[] =>
  statements.map((statement) => {
    const shown = inLanguageOrFirst(statement, language);
    if (shown === undefined) return [];
    const { document, renditions, kits = [] } = shown;
    const { date, title, headline, summary } = document;
    const files = [...renditions, ...kits].map((file) => fileShown(file, language));
    return [namesOf(statement), document.language.tag, date?.iso, title, headline, summary, files];
  });

/** What a list of files on a page in a language says of one, with how large it is as readers see it. */
export function fileShown(file: Rendition, language: Language): unknown {
  const { path, mediaType, format, label, pages } = file;
  return [path, mediaType, format, label, pages, formatSize(sizeOf(file), language)];
}
