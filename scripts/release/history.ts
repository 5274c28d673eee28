import { type Status, visibility } from '../statement/lifecycle/status.ts';
import type { Manifest } from './manifest.ts';
import { type KeptRelease, keptReleases, releaseIn } from './store.ts';

/** A statement in one language at one of its addresses: the present version's, or an earlier one's own. */
export type Address = {
  readonly slug: string;
  readonly tag: string;
  readonly version: number;
  readonly isEarlier: boolean;
  readonly status: Status;
  /** See `textDigest`; absent in older manifests. */
  readonly digest?: string | undefined;
};

/** What was last published of a statement, and in which release. */
export type LastRecord = {
  readonly release: KeptRelease;
  /** The greatest version in any language. */
  readonly version: number;
  readonly status: Status;
  /** ISO time that the first release of those was decided for that have shown it, or had a notice in its place, ever since. */
  readonly since?: string | undefined;
};

/**
 * Every address that a release lists. Of one statement's entries the first with the greatest version is the present one:
 * there are manifests in which an earlier version has the same.
 */
export function addressesIn({ statements }: Manifest): readonly Address[] {
  const latest = new Map<string, number>();
  for (const { slug, languages } of statements)
    latest.set(slug, Math.max(latest.get(slug) ?? 1, ...languages.map(({ version = 1 }) => version)));
  const seen = new Set<string>();
  return statements.flatMap(({ slug, status = 'usable', languages }) => {
    const isEarlier = seen.has(slug) || languages.every(({ version = 1 }) => version < (latest.get(slug) ?? 1));
    if (!isEarlier) seen.add(slug);
    return languages.map(({ tag, version = 1, digest }) => ({ slug, tag, version, isEarlier, status, digest }));
  });
}

/** True where the public sees the whole text at an address, and not a notice. */
export const isWhole = ({ status }: { readonly status: Status }): boolean => visibility[status] === 'whole';

/** An address as people name it: `boats/de`, `boats/de/v1`. */
export const nameOf = ({ slug, tag, version, isEarlier }: Omit<Address, 'status' | 'digest'>): string =>
  `${slug}/${tag}${isEarlier ? `/v${version}` : ''}`;

/** What each statement was when a release last listed it, whether or not the newest one does. */
export function lastRecords(out: string): ReadonlyMap<string, LastRecord> {
  const present = releaseIn(out);
  const releases = [...(present === undefined ? [] : [present]), ...keptReleases(out)].sort(
    (a, b) => a.number - b.number,
  );
  const records = new Map<string, LastRecord>();
  for (const release of releases) {
    for (const [slug, all] of Map.groupBy(addressesIn(release.manifest), (address) => address.slug)) {
      const current = all.filter(({ isEarlier }) => !isEarlier);
      const version = Math.max(...current.map((address) => address.version));
      const status = current[0]?.status ?? 'usable';
      const before = records.get(slug);
      const isAsBefore = before !== undefined && visibility[before.status] === visibility[status];
      const since = isAsBefore ? before.since : release.manifest.release?.decided;
      // A notice may be made from a file of before the correction; what was corrected stays so.
      records.set(slug, { release, version: Math.max(version, before?.version ?? 1), status, since });
    }
  }
  return records;
}
