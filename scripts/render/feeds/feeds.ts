import type { Language } from '../../lib/text/index.ts';
import { type Artifact, isListed, type RenderedStatement } from '../../model/artifact.ts';
import { isCurrent } from '../../model/document.ts';
import { type FeedFormat, feedKinds, servedAs } from '../../model/feed-kinds.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import type { MadePage, ReleaseContext, ReleaseRenderer } from '../renderer.ts';
import { atomFeed } from './atom.ts';
import { type Channel, entryOf, type FeedEntry, feedFrom, newestIn } from './feed-entries.ts';
import { jsonFeed } from './json-feed.ts';
import { ninjs } from './ninjs.ts';

/** The renderer of feeds: the newest statements of each language, and each statement for newsrooms' systems. */
export const feeds: ReleaseRenderer = {
  format: 'feeds',
  needs: ['html', 'pdf', 'text'],
  // Feeds link by public addresses, and without `url` there are none.
  isWanted: ({ scope, site }) => scope.formats.includes('html') && site.url !== undefined && site.isWhole,
  render(statements, { site, now, keptPage, keptWhole }) {
    const { url = '' } = site;
    const imageOf: Channel['imageOf'] = (page, address) => {
      const image = site.imageOf(page, address);
      return image === undefined ? undefined : { src: publicUrl(url, image.src) };
    };
    return composeFeeds(statements, { ...site, url, now, imageOf }, { keptPage, keptWhole });
  },
};

/** The text of a feed in each format: the newest statements first, in one language. */
const RENDER: Readonly<
  Record<FeedFormat, (entries: readonly FeedEntry[], language: Language, channel: Channel) => string>
> = { atom: atomFeed, json: jsonFeed };

/**
 * The files of all feeds and wires; earlier versions and pseudo-languages are in none.
 *
 * @param kept gives feeds of a language, and wires of a statement, that were made before
 */
async function composeFeeds(
  statements: readonly RenderedStatement[],
  channel: Channel,
  { keptPage = (_, make) => make(), keptWhole }: Pick<ReleaseContext, 'keptPage' | 'keptWhole'>,
): Promise<readonly Artifact[]> {
  const listed = statements.map((statement) =>
    statement.filter(({ document }) => isListed(document.language) && isCurrent(document)),
  );
  const feeds: Artifact[] = [];
  for (const language of channel.languages.filter(isListed)) {
    const newest = newestIn(listed, language, channel);
    const make = async (): Promise<MadePage> => {
      const entries = newest.map((each) => entryOf(each, channel));
      return {
        files: feedKinds.map((kind) =>
          artifact(kind.pathOf(language.tag), servedAs(kind), RENDER[kind.format](entries, language, channel)),
        ),
      };
    };
    feeds.push(...(await keptPage(feedFrom(newest, language), make)).files);
  }
  const items: Artifact[] = [];
  for (const [at, whole] of statements.entries()) {
    const statement = listed[at] ?? [];
    const make = async (): Promise<MadePage> => ({ files: wiresOf(statement, channel) });
    const undated = statement.some(({ document }) => document.date === undefined) ? channel.now : undefined;
    const texts = ['wires of a statement', undated];
    const { files } = await (keptWhole?.('wires', whole, texts, make) ?? keptPage({ objects: statement, texts }, make));
    items.push(...files);
  }
  return [...feeds, ...items];
}

const wiresOf = (statement: RenderedStatement, channel: Channel): readonly Artifact[] =>
  statement.map((each): Artifact => {
    const { slug, language } = each.document;
    const path = pathsOf(each.document).ninjs;
    const about = { slug, language: language.tag };
    return { ...artifact(path, 'application/json', ninjs(each, statement, channel)), about };
  });

function artifact(path: string, mediaType: string, text: string): Artifact {
  return { path, mediaType, bytes: new TextEncoder().encode(text) };
}
