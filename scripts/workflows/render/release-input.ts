import type { Language } from '../../lib/text/index.ts';
import type { RenderedStatement } from '../../model/artifact.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Look } from '../../model/look.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { pathsOf } from '../../model/paths.ts';
import type { Composition } from '../../model/plan.ts';
import type { Templates, Wordings } from '../../model/templates.ts';
import { ownSbom } from '../../publish/integrity/sbom.ts';
import type { SearchAhead } from '../../render/renderer.ts';
import type { Site } from '../../render/site.ts';
import { searchAhead } from '../../render/web/search-files.ts';
import { topicIn } from '../load/topics.ts';
import { mastheadIn } from '../plan/compose-documents.ts';
import type { KeptLists } from './kept-files.ts';
import type { BuildRequest } from './request.ts';

/** What pages, feeds and kits of a release are composed of. */
export type ReleaseInput = {
  readonly statements: readonly RenderedStatement[];
  readonly compositions: readonly Composition[];
  readonly loaded: LoadedNewsroom;
  readonly templates: Templates;
  readonly words: Wordings;
  readonly look: Look;
  readonly request: BuildRequest;
  /** Pages and press kits that were made before. Absent where none are kept. */
  readonly kept?: Partial<KeptLists> | undefined;
  /** The search, where it was made while documents were printed. */
  readonly searched?: SearchAhead | undefined;
};

/** The settings and texts that all pages share. */
export function siteOf({ compositions, loaded, templates, words, request }: ReleaseInput): Site {
  const { newsroom, tags, isProof } = request;
  // A language that only one statement names has pages of its own once that is public: before, they would tell of it.
  const open = new Set([
    ...newsroom.everywhere.map(({ tag }) => tag),
    ...compositions.flatMap((composition) => composition.documents.map(({ language }) => language.tag)),
  ]);
  const images = new Map(
    compositions.flatMap((composition) =>
      composition.documents.map((document) => [String(pathsOf(document).page), composition.images] as const),
    ),
  );
  return {
    newsroom,
    url: newsroom.url,
    languages: newsroom.languages.filter(({ tag }) => open.has(tag) && (tags === undefined || tags.includes(tag))),
    source: newsroom.source,
    hasStartPages: !newsroom.isBare,
    isWhole: !newsroom.isBare && !isProof,
    templates,
    wordsOf: words.of,
    mastheadOf: (tag) => mastheadIn(loaded, languageIn(newsroom, tag)),
    topicIn: (slug, tag) => topicIn(loaded.masthead, languageIn(newsroom, tag), slug),
    imageOf: (page, url) => images.get(page)?.get(url)?.shown,
  };
}

/** Makes what needs no file of a document: the search, and the bill of materials; while something is printed, that takes no time. */
export async function withoutPrints(input: ReleaseInput): Promise<ReleaseInput['searched']> {
  const site = siteOf(input);
  if (!input.request.formats.includes('html') || !site.isWhole) return undefined;
  ownSbom();
  return searchAhead(
    input.compositions.map(({ documents }) => documents),
    { site, keptPage: input.kept?.page },
  );
}

const languageIn = ({ languages, source }: Newsroom, tag: string): Language =>
  languages.find((language) => language.tag === tag) ?? source;
