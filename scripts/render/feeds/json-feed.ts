import type { Language } from '../../lib/text/index.ts';
import { feedsByFormat } from '../../model/feed-kinds.ts';
import { paths, publicUrl } from '../../model/paths.ts';
import { type Channel, type FeedEntry, publisherOf, withDirectionMark } from './feed-entries.ts';

/** A language's statements as a JSON Feed (jsonfeed.org/version/1.1). */
export function jsonFeed(entries: readonly FeedEntry[], language: Language, channel: Channel): string {
  const { url, wordsOf } = channel;
  const words = wordsOf(language.tag);
  const publisher = publisherOf(channel, language);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: withDirectionMark(`${words('newsroom')} – ${publisher}`, language),
    home_page_url: publicUrl(url, paths.start(language.tag)),
    feed_url: publicUrl(url, feedsByFormat.json.pathOf(language.tag)),
    language: language.tag,
    authors: [{ name: publisher, url }],
    items: entries.map(({ url: id, title, summary, published, updated, html, enclosures, image, document }) => ({
      id,
      url: id,
      title,
      ...(summary === '' ? {} : { summary }),
      content_html: html,
      ...(image === undefined ? {} : { image }),
      date_published: published,
      date_modified: updated,
      language: document.language.tag,
      ...(document.topics.length === 0 ? {} : { tags: document.topics.map(({ name }) => name) }),
      ...(enclosures.length === 0
        ? {}
        : {
            attachments: enclosures.map(({ url: file, mediaType, bytes, format, label }) => ({
              url: file,
              mime_type: mediaType.split(';')[0],
              title: label ?? (format === 'pdf' ? 'PDF' : words('plain-text')),
              size_in_bytes: bytes,
            })),
          }),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
