import type { Manifest } from '../../release/manifest.ts';

/** A whole release on this disk, each file held against its digest. */
export type Source = {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly number: number;
  readonly manifest: Manifest;
  /** Every file, those that list and sign the others included: path → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
};

export type Deployed = {
  /** Files that were carried over; the others were there. */
  readonly carried: number;
  readonly removed: number;
};

/** A place that releases are deployed to. */
export type Target = {
  /** For people: `/srv/www`. */
  readonly name: string;
  /** The release that is there now, by its number. */
  readonly present: () => Promise<number | undefined>;
  /** Brings a release there: assets first, pages after them, removals last, then looks whether all of it came. */
  readonly deploy: (source: Source) => Promise<Deployed>;
};

/** What pages show comes before the pages, and the list of it all last. */
export function inOrder(files: Iterable<string>): readonly string[] {
  const rank = (name: string): number =>
    name.startsWith('assets/') ? 0 : name.includes('/') && !name.endsWith('.html') ? 1 : 2;
  return [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Releases that stay beside the present one, for those who read a page while it changes. */
const KEPT = 3;

/** Of the releases' folders by name (`7`, or `7.2` where somebody had damaged the first) those that may go. */
export function outdated(names: readonly string[], inUse: readonly (string | undefined)[]): readonly string[] {
  return names
    .filter((name) => /^\d+(?:\.\d+)?$/.test(name) && !inUse.includes(name))
    .sort((a, b) => Number(b) - Number(a))
    .slice(KEPT);
}
