import { sha256 } from '../../lib/files/index.ts';
import { once, oncePerKey } from '../../lib/once.ts';
import { formatNumber, type Language } from '../../lib/text/index.ts';
import type { Artifact, RenderedStatement } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { paths } from '../../model/paths.ts';
import type { Findable, MadePage, ReleaseContext, Search, SearchAhead } from '../renderer.ts';
import type { Site } from '../site.ts';
import type { ComposedPage } from './composed-page.ts';
import { searchIndexFiles } from './search-index.ts';
import { composeSearchPage, findableIn, saidBySearch, searched, searchScripts } from './search-page.ts';

/** About so many statements are looked through together: where one of them has changed, those beside it are looked through again. */
const TOGETHER = 32;

/** A function that looks statements through in a language, once; what was found in them before is not looked for again. */
export function foundIn(
  statements: readonly RenderedStatement[],
  { keptPage }: Pick<ReleaseContext, 'keptPage'>,
): Search['found'] {
  const inGroup = async (documents: readonly Document[], language: Language): Promise<readonly Findable[]> => {
    const found = documents.map((document) => () => findableIn(document, language));
    if (keptPage === undefined) return found.map((each) => each());
    const make = async (): Promise<MadePage> => {
      const bytes = new TextEncoder().encode(JSON.stringify(found.map((each) => each())));
      return { files: [{ path: `found in ${language.tag}`, mediaType: 'application/json', bytes }] };
    };
    const { files } = await keptPage({ objects: documents, texts: ['found', language] }, make);
    return JSON.parse(new TextDecoder().decode(files[0]?.bytes));
  };
  const all = oncePerKey(async (_: string, language: Language): Promise<readonly Findable[]> => {
    const documents = searched(statements, language);
    const groups = groupsOf(documents);
    // In a small newsroom they are found sooner than they are kept.
    if (groups.length === 1) return documents.map((document) => findableIn(document, language));
    const places = new Map<Document, Findable | undefined>();
    for (const group of groups) {
      const found = await inGroup(group, language);
      for (const [at, document] of group.entries()) places.set(document, found[at]);
    }
    return documents.flatMap((document) => places.get(document) ?? []);
  });
  return (language) => all(language.tag, language);
}

/** Documents in groups, by their names alone, so that a new one changes no other group. */
function groupsOf(documents: readonly Document[]): readonly (readonly Document[])[] {
  const digits = Math.max(0, Math.ceil(Math.log2(documents.length / TOGETHER)));
  const groupOf = ({ slug }: Document): number => Number.parseInt(sha256(slug).slice(0, 8), 16) % 2 ** digits;
  return [...Map.groupBy(documents, groupOf).values()];
}

/** The search page in a language. */
export function searchPage(
  statements: readonly RenderedStatement[],
  language: Language,
  { site, found }: { readonly site: Site; readonly found: Search['found'] },
): ComposedPage {
  const script = paths.asset(`${searchScripts().folder}/search.js`);
  const path = paths.search(language.tag);
  const texts = [path, site.languages.map(({ tag }) => tag), script];
  const foundText = async (): Promise<string> =>
    (await found(language)).map(({ title, when, extract }) => `${title}${when}${extract}`).join('');
  return {
    page: { path, language },
    tree: () => composeSearchPage(language, site, script),
    async more() {
      const said = saidBySearch(site.wordsOf(language.tag));
      return { text: [await foundText(), ...said, formatNumber(1_234_567_890, language)].join(''), strong: '' };
    },
    from: () => ({ objects: searched(statements, language), texts }),
    shown: async () => ({ objects: [], texts: [...texts, await foundText()] }),
  };
}

/** What the search of a release depends on, besides its statements. */
type SearchContext = Pick<ReleaseContext, 'keptPage'> & { readonly site: Pick<Site, 'languages' | 'isWhole'> };

/** The search of all statements. It needs the documents alone, and none of their files. */
export function searchIn(statements: readonly RenderedStatement[], context: SearchContext): Search {
  const found = foundIn(statements, context);
  return { found, files: once(() => searchFiles(statements, context, found)) };
}

/** Makes the search of these documents, which may be asked for when all is rendered; settles once its files are made. */
export async function searchAhead(
  statements: readonly (readonly Document[])[],
  context: SearchContext,
): Promise<SearchAhead> {
  const search = searchIn(
    statements.map((documents) => documents.map((document) => ({ document, renditions: [] }))),
    context,
  );
  await search.files();
  return { documents: statements.flat(), search };
}

/** The search of statements: the one that was begun, where it is of the very same documents. */
export function searchOf(
  statements: readonly RenderedStatement[],
  context: SearchContext & Pick<ReleaseContext, 'searched'>,
): Search {
  const documents = statements.flat().map(({ document }) => document);
  const { documents: before = [], search } = context.searched ?? {};
  const isSame = before.length === documents.length && documents.every((document, at) => document === before[at]);
  return search !== undefined && isSame ? search : searchIn(statements, context);
}

/** The search page's script, and an index for each language. */
async function searchFiles(
  statements: readonly RenderedStatement[],
  { site: { languages, isWhole }, keptPage }: SearchContext,
  found: Search['found'],
): Promise<readonly Artifact[]> {
  if (!isWhole) return [];
  const { folder, files } = searchScripts();
  const indexes = await Promise.all(
    languages.map((language) => {
      const make = async (): Promise<MadePage> => ({
        files: await searchIndexFiles(await found(language), language.tag),
      });
      const from = { objects: searched(statements, language), texts: ['search', language] };
      return keptPage?.(from, make) ?? make();
    }),
  );
  return [
    ...files.map(
      ({ name, bytes }): Artifact => ({
        path: paths.asset(`${folder}/${name}`),
        mediaType: 'text/javascript; charset=utf-8',
        bytes,
      }),
    ),
    ...indexes.flatMap((index) => index.files),
  ];
}
