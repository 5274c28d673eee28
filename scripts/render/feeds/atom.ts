import type { Element, Root } from 'xast';
import { x } from 'xastscript';
import type { Language } from '../../lib/text/index.ts';
import { feedsByFormat } from '../../model/feed-kinds.ts';
import { paths, publicUrl } from '../../model/paths.ts';
import { stringifyXml } from '../stringify.ts';
import { type Channel, type FeedEntry, publisherOf, withDirectionMark } from './feed-entries.ts';

/** When a feed without an entry was last changed: RFC 4287 wants a time, and it must be the same in each build. */
const NEVER = '1970-01-01T00:00:00Z';

/** A language's statements as an Atom feed (RFC 4287). */
export function atomFeed(entries: readonly FeedEntry[], language: Language, channel: Channel): string {
  const { url, wordsOf } = channel;
  const start = publicUrl(url, paths.start(language.tag));
  const publisher = publisherOf(channel, language);
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language.tag }, [
    x('id', start),
    x('title', withDirectionMark(`${wordsOf(language.tag)('newsroom')} – ${publisher}`, language)),
    x('updated', entries[0]?.updated ?? NEVER),
    x('link', {
      rel: 'self',
      type: 'application/atom+xml',
      href: publicUrl(url, feedsByFormat.atom.pathOf(language.tag)),
    }),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: language.tag, href: start }),
    x('author', [x('name', publisher), x('uri', url)]),
    ...entries.map(entryElement),
  ]);
  const root: Root = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, feed],
  };
  return `${stringifyXml(root)}\n`;
}

function entryElement(entry: FeedEntry): Element {
  const { url, title, summary, published, updated, html, enclosures, translations, document } = entry;
  return x('entry', { 'xml:lang': document.language.tag }, [
    x('id', url),
    x('title', title),
    x('published', published),
    x('updated', updated),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: document.language.tag, href: url }),
    ...translations.map((each) =>
      // Readers of feeds take the last alternate as the entry's own page, whatever its language.
      x('link', { rel: 'related', type: 'text/html', hreflang: each.tag, href: each.url }),
    ),
    ...enclosures.map(({ url: href, mediaType, bytes }) =>
      x('link', { rel: 'enclosure', type: mediaType.split(';')[0], length: String(bytes), href }),
    ),
    ...document.topics.map(({ slug, name }) => x('category', { term: slug, label: name })),
    ...(summary === '' ? [] : [x('summary', summary)]),
    x('content', { type: 'html' }, html),
  ]);
}
