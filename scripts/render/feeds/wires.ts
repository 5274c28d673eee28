import type { Language } from '../../lib/text/index.ts';
import { type Artifact, isListed, type PublishedStatement } from '../../model/artifact.ts';
import { type FeedFormat, feedKinds, servedAs } from '../../model/feeds.ts';
import { isCurrent } from '../../model/life.ts';
import { pathsOf } from '../../model/paths.ts';
import { atomFeed } from './atom.ts';
import { type Channel, type FeedEntry, feedEntriesOf } from './feed-entries.ts';
import { jsonFeed } from './json-feed.ts';
import { ninjs } from './ninjs.ts';

/** A feed as text: the newest statements first, in one language. */
const RENDER: Readonly<
  Record<FeedFormat, (entries: readonly FeedEntry[], language: Language, channel: Channel) => string>
> = { atom: atomFeed, json: jsonFeed };

/** The feeds of every language, and each statement for newsrooms' systems; earlier versions and pseudo-languages are in none. */
export function composeWires(statements: readonly PublishedStatement[], channel: Channel): readonly Artifact[] {
  const listed = statements.map((statement) =>
    statement.filter(({ document }) => isListed(document.language) && isCurrent(document)),
  );
  const feeds = channel.languages.filter(isListed).flatMap((language): Artifact[] => {
    const entries = feedEntriesOf(listed, language, channel);
    return feedKinds.map((kind) =>
      artifact(kind.pathOf(language.tag), servedAs(kind), RENDER[kind.format](entries, language, channel)),
    );
  });
  const items = listed.flatMap((statement) =>
    statement.map((each): Artifact => {
      const { slug, language } = each.document;
      const path = pathsOf(each.document).ninjs;
      const about = { slug, language: language.tag };
      return { ...artifact(path, 'application/json', ninjs(each, statement, channel)), about };
    }),
  );
  return [...feeds, ...items];
}

function artifact(path: string, mediaType: string, text: string): Artifact {
  return { path, mediaType, bytes: new TextEncoder().encode(text) };
}
