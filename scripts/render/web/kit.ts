import { turnsOf } from '../../lib/turns.ts';
import { type Artifact, distinct, type Kit, type RenderedStatement, type Rendition } from '../../model/artifact.ts';
import { paths, pathsOf } from '../../model/paths.ts';
import type { ReleaseContext, ReleaseRenderer } from '../renderer.ts';
import { composeChoicePage } from './choice-page.ts';
import { composePage } from './page.ts';
import { type Page, pageOf, stylePage } from './style-page.ts';

/** How many kits are made at a time: each has all its files in memory. */
const KITS_AT_ONCE = 4;

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
    const { keptKits = (_, make) => make() } = context;
    const [inTurn, inStatementsTurn] = [turnsOf(KITS_AT_ONCE), turnsOf(KITS_AT_ONCE)];
    const kitsOf = async (statement: RenderedStatement): Promise<readonly Rendition[]> => {
      const kits = [
        ...statement.map((each) => kitOf([each], 'kit')),
        ...(statement.length > 1 ? [kitOf(statement, 'kit-all')] : []),
      ];
      return Promise.all(
        kits.map((each) =>
          inTurn(() => context.finalizeKit(each, () => filesOfKit(each.statement, each.format, context))),
        ),
      );
    };
    const all = await Promise.all(
      current.map((statement) => inStatementsTurn(() => keptKits(statement, () => kitsOf(statement)))),
    );
    return all.flat();
  },
};

/** The press kit of a statement in one language, or in all of them. */
function kitOf(statement: RenderedStatement, format: Kit['format']): Omit<Kit, 'files'> {
  const [first] = statement;
  if (format === 'kit-all' || first === undefined)
    return { format, path: paths.kit(first?.document.slug ?? ''), statement };
  const { slug, language } = first.document;
  return { format, path: pathsOf(first.document).kit, about: { slug, language: language.tag }, statement };
}

/** The files of a press kit, with pages that link only to what is in it. */
export async function filesOfKit(
  statement: RenderedStatement,
  format: Kit['format'],
  { site: whole, newsroom, look, imagesOf }: ReleaseContext,
): Promise<readonly Artifact[]> {
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
  return distinct([...statement.flatMap(({ renditions }) => renditions), ...styled.flat(), ...imagesOf(documents)]);
}
