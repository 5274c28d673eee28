import { distinct, type Kit, type RenderedStatement } from '../../model/artifact.ts';
import { paths, pathsOf } from '../../model/paths.ts';
import type { ReleaseContext, ReleaseRenderer } from '../renderer.ts';
import { composeChoicePage } from './choice-page.ts';
import { composePage } from './page.ts';
import { type Page, pageOf, stylePage } from './style-page.ts';

/**
 * The renderer of press kits: one for each language of a statement, and one for all. The files have the places that
 * they have in the release; the pages are the kit's own and link only to what is in it, so that they can be opened from
 * a disk. Earlier versions are in none.
 *
 * @throws {PageFailure} for a page that cannot be made
 */
export const kit: ReleaseRenderer = {
  format: 'kit',
  needs: ['pdf', 'text'],
  isWanted: ({ scope, site }) => scope.formats.includes('html') && site.isWhole,
  async render(statements, context) {
    const current = statements.filter(([first]) => first?.document.isEarlier === false);
    const kits = current.flatMap((statement) => [
      ...statement.map((each) => composeKit([each], 'kit', context)),
      ...(statement.length > 1 ? [composeKit(statement, 'kit-all', context)] : []),
    ]);
    return (await Promise.all(kits)).map(context.finalizeKit);
  },
};

/** The press kit of a statement in one language, or in all of them, with pages that link only to what is in it. */
export async function composeKit(
  statement: RenderedStatement,
  format: Kit['format'],
  { site: whole, newsroom, look, imagesOf }: ReleaseContext,
): Promise<Kit> {
  const site = { ...whole, hasStartPages: false };
  const documents = statement.map(({ document }) => document);
  const [first] = documents;
  const slug = first?.slug ?? '';
  const pages = statement.map(
    (each): Page => ({
      path: pathsOf(each.document).page,
      language: each.document.language,
      slug,
      tree: pageOf(each.document, () => composePage(each, statement, site)),
    }),
  );
  const door = format === 'kit-all' ? composeChoicePage(statement, site) : undefined;
  const doors: Page[] = door === undefined ? [] : [{ path: paths.choice(slug), language: newsroom.source, tree: door }];
  const styled = await Promise.all([...doors, ...pages].map((page) => stylePage(page, newsroom, look)));
  return {
    format,
    path: format === 'kit-all' || first === undefined ? paths.kit(slug) : pathsOf(first).kit,
    ...(format === 'kit-all' || first === undefined ? {} : { about: { slug, language: first.language.tag } }),
    statement,
    files: distinct([...statement.flatMap(({ renditions }) => renditions), ...styled.flat(), ...imagesOf(documents)]),
  };
}
