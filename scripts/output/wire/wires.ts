import { isCurrent } from '../life.ts';
import { paths, pathsOf } from '../paths.ts';
import { isListed, type PublishedStatement } from '../published.ts';
import type { Artifact } from '../rendition.ts';
import { atomFeed } from './atom.ts';
import type { Channel } from './channel.ts';
import { entriesOf } from './entry.ts';
import { jsonFeed } from './json-feed.ts';
import { ninjs } from './ninjs.ts';

/** The feeds of every language, and each statement for newsrooms' systems; earlier versions and pseudo-languages are in none. */
export function composeWires(statements: readonly PublishedStatement[], channel: Channel): readonly Artifact[] {
  const listed = statements.map((statement) =>
    statement.filter(({ document }) => isListed(document.language) && isCurrent(document)),
  );
  const feeds = channel.languages.filter(isListed).flatMap((language): Artifact[] => {
    const entries = entriesOf(listed, language, channel);
    return [
      artifact(paths.atom(language.tag), 'application/atom+xml; charset=utf-8', atomFeed(entries, language, channel)),
      artifact(paths.jsonFeed(language.tag), 'application/feed+json', jsonFeed(entries, language, channel)),
    ];
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
