import { plain } from '../../compose/template/plain.ts';
import { firstStrong, type Language } from '../../lib/text/index.ts';
import { isListed, type PublishedStatement, type Rendition } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { changedAt, isCurrent, moment, publishedOn } from '../../model/life.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import type { Channel } from './channel.ts';
import { wireBody } from './wire-body.ts';

/** A file of a statement at its public address. */
export type Enclosure = {
  readonly format: Rendition['format'];
  readonly url: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** One statement as every feed of its language tells it. */
export type Entry = {
  /** The page's address, which a statement keeps through corrections and withdrawal: its lasting name. */
  readonly url: string;
  readonly document: Document;
  readonly title: string;
  readonly summary: string;
  /** RFC 3339. */
  readonly published: string;
  readonly updated: string;
  readonly html: string;
  readonly enclosures: readonly Enclosure[];
  /** The same statement in other languages. */
  readonly translations: readonly { readonly tag: string; readonly url: string }[];
};

/** A feed is for what is new; the archive has the rest. */
const LENGTH = 50;

/** A language's statements, what changed last first: what was corrected or taken back comes up again. */
export function entriesOf(
  statements: readonly PublishedStatement[],
  language: Language,
  channel: Channel,
): readonly Entry[] {
  return statements
    .flatMap((statement) => entryOf(statement, language, channel) ?? [])
    .sort((a, b) => compare(b.updated, a.updated) || compare(b.published, a.published) || compare(a.url, b.url))
    .slice(0, LENGTH);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf(statement: PublishedStatement, { tag }: Language, channel: Channel): Entry | undefined {
  const own = statement.find(({ document }) => document.language.tag === tag);
  if (own === undefined || !isCurrent(own.document)) return undefined;
  const { document, renditions } = own;
  const { language } = document;
  const { url, now } = channel;
  const addressOf = (each: Document): string => publicUrl(url, pathsOf(each).page);
  return {
    url: addressOf(document),
    document,
    title: directed(document.title, language),
    summary: directed(plain(document.summary), language),
    published: moment(publishedOn(document), now),
    updated: changedAt(document, now),
    html: wireBody(document, channel),
    enclosures: renditions.map(({ format, path, mediaType, bytes }) => ({
      format,
      url: publicUrl(url, path),
      mediaType,
      bytes: bytes.length,
    })),
    translations: statement
      .filter((each) => each !== own && isListed(each.document.language))
      .map((each) => ({ tag: each.document.language.tag, url: addressOf(each.document) })),
  };
}

const MARKS = { ltr: '\u200E', rtl: '\u200F' } as const;

/** Plain text in a feed has no direction but that of its first strong letter: where that is not its language's, a mark says so. */
export function directed(text: string, { direction }: Language): string {
  const first = firstStrong(text);
  return first === undefined || first === direction ? text : `${MARKS[direction]}${text}`;
}
