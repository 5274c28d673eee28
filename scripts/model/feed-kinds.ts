/** The formats of feeds: Atom (RFC 4287) and JSON Feed. */
export type FeedFormat = 'atom' | 'json';

/** Where the feed of a language lies, and its names. */
export type FeedKind = {
  readonly format: FeedFormat;
  /** The name that readers see in a list. */
  readonly name: string;
  /** The name that a program shows behind the newsroom's name. */
  readonly short: string;
  /** IANA media type without parameters. */
  readonly mediaType: string;
  /** Whether the media type says `charset=utf-8` where the file is served. */
  readonly hasCharset: boolean;
  /** The path below the root of a release. Other sites link to it: it never changes. */
  readonly pathOf: (tag: string) => string;
};

/** The `Content-Type` of a feed. */
export const servedAs = ({ mediaType, hasCharset }: FeedKind): string =>
  hasCharset ? `${mediaType}; charset=utf-8` : mediaType;

/** Every feed of a language, in the order in which pages name them; `render/feeds/` makes each. */
export const feedsByFormat: Readonly<Record<FeedFormat, FeedKind>> = {
  atom: {
    format: 'atom',
    name: 'Atom',
    short: 'Atom',
    mediaType: 'application/atom+xml',
    hasCharset: true,
    pathOf: (tag) => `${tag}/feed.atom`,
  },
  json: {
    format: 'json',
    name: 'JSON Feed',
    short: 'JSON',
    mediaType: 'application/feed+json',
    hasCharset: false,
    pathOf: (tag) => `${tag}/feed.json`,
  },
};

/** All kinds of feed as a list, in that order. */
export const feedKinds: readonly FeedKind[] = Object.values(feedsByFormat);
