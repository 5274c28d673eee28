import type { Root } from 'hast';
import { oncePerObject } from '../../lib/once.ts';
import type { Language } from '../../lib/text/index.ts';
import type { RenderedStatement } from '../../model/artifact.ts';
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
  readonly from: () => Parameters<KeptPage>[0];
};

/** A page whose tree is there already: it is what the page is made of. */
export const asComposed = ({ tree, more, ...page }: Page): ComposedPage => ({
  page,
  tree: () => tree,
  more: () => more,
  from: () => ({ objects: [], texts: [page, more, tree] }),
});

/** What the pages of other languages say of a statement: in which it is, under which headlines and where. */
export const namesOf = oncePerObject((statement: RenderedStatement): string =>
  JSON.stringify(
    statement.map(({ document }) => [document.language, document.title, document.isEarlier, pathsOf(document).page]),
  ),
);

/** What a list of statements on a page in a language is made of. */
export const listedFrom = (statements: readonly RenderedStatement[], language: Language): Parameters<KeptPage>[0] => ({
  objects: statements.flatMap((statement) => inLanguageOrFirst(statement, language) ?? []),
  texts: statements.map(namesOf),
});
