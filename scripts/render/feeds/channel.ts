import type { Language, Words } from '../../lib/text/index.ts';

/** What all feeds and wires of a newsroom share. */
export type Channel = {
  /** Absolute public address, without a final slash. */
  readonly url: string;
  readonly languages: readonly Language[];
  readonly wordsOf: (tag: string) => Words;
  readonly nameOf: (tag: string) => string;
  /** Milliseconds since 1970, for statements without a date. */
  readonly now: number;
  /** Public addresses of the images that a page shows, by the address that the statement writes. */
  readonly imageOf: (page: string, url: string) => { readonly src: string } | undefined;
};

/** Names the newsroom; where it has no name, its address does. */
export function publisherOf({ nameOf, url }: Channel, { tag }: Language): string {
  return nameOf(tag) || new URL(url).host;
}
