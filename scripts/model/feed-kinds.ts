export type FeedFormat = 'atom' | 'json';

/** Where a language's feed lies, and what it is called. */
export type FeedKind = {
  readonly format: FeedFormat;
  /** What readers see of it in a list. */
  readonly name: string;
  /** What stands behind the newsroom's name where a program names it. */
  readonly short: string;
  /** IANA media type without parameters. */
  readonly mediaType: string;
  /** Whether the media type says `charset=utf-8` where the file is served. */
  readonly hasCharset: boolean;
  /** Below the root of a release. Other sites link to it: it never changes. */
  readonly pathOf: (tag: string) => string;
};

/** The feed of a language in one format, as it is served. */
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

/** The same as a list. */
export const feedKinds: readonly FeedKind[] = Object.values(feedsByFormat);
