import { paths } from './paths.ts';

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
  readonly pathOf: (tag: string) => string;
};

/** Every feed of a language, in the order in which pages name them; `render/feeds/` makes each. */
export const feedKinds: readonly FeedKind[] = [
  {
    format: 'atom',
    name: 'Atom',
    short: 'Atom',
    mediaType: 'application/atom+xml',
    hasCharset: true,
    pathOf: paths.atom,
  },
  {
    format: 'json',
    name: 'JSON Feed',
    short: 'JSON',
    mediaType: 'application/feed+json',
    hasCharset: false,
    pathOf: paths.jsonFeed,
  },
];
