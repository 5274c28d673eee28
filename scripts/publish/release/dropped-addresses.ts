import { Fault } from '../../lib/fault.ts';
import { nearest } from '../../lib/text/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { peekFrontMatter } from '../../source/front-matter/read-front-matter.ts';
import { readOrEmpty } from '../../source/newsroom/files.ts';
import { markdownStem, slugFor } from '../../source/newsroom/names.ts';
import type { Manifest } from '../integrity/manifest.ts';
import type { PublicPlace } from './public-files.ts';
import type { Address, ReleaseHistory } from './release-history.ts';

/** A statement, one of its languages, or an earlier version in that, that may be taken from the public. */
export type Drop = {
  readonly slug: string;
  readonly tag?: string | undefined;
  readonly version?: number | undefined;
  /** The release that dropped it; absent for what is named now. */
  readonly since?: number | undefined;
};

/** The part of `PublicState` that the drops of the next release depend on. */
type Dropped = Pick<ReleaseHistory, 'records'> & {
  /** What is public now. */
  readonly addresses: readonly Address[];
  readonly dropped: readonly Drop[];
};

/** What can be named with `--drop`; the version is that of an earlier one, at an address of its own. */
type Place = { readonly slug: string; readonly tag: string; readonly version?: number | undefined };

/**
 * The name that people give a drop.
 *
 * @example dropName({ slug: 'boats', tag: 'de', version: 1 }) // 'boats/de/v1'
 */
export const dropName = ({ slug, tag, version }: Drop): string =>
  [slug, tag, version === undefined ? undefined : `v${version}`].filter((part) => part !== undefined).join('/');

/** The drops of a release: what is named now, and what earlier ones have dropped and has not been restored since. */
export function dropsNow(
  named: readonly Drop[],
  restores: readonly Drop[],
  { dropped }: Pick<Dropped, 'dropped'>,
): readonly Drop[] {
  const back = new Set(restores.map(dropName));
  const kept = dropped.filter((drop) => !back.has(dropName(drop)) && !restores.some((each) => isPart(drop, each)));
  const known = new Set(kept.map(dropName));
  return [...kept, ...named.filter((drop) => !known.has(dropName(drop)))];
}

/** The drops as the manifest lists them, each with the release that left it out first; `undefined` for none. */
export const recordOf = (drops: readonly Drop[], number: number): NonNullable<Manifest['release']>['dropped'] =>
  drops.length === 0
    ? undefined
    : drops.map(({ slug, tag, version, since = number }) => ({
        slug,
        ...(tag !== undefined && { tag }),
        ...(version !== undefined && { version }),
        since,
      }));

/** True where one drop is a part of another, as `boats/de` is of `boats`. */
const isPart = ({ slug, tag }: Drop, whole: Drop): boolean =>
  whole.slug === slug && (whole.tag === undefined || (whole.tag === tag && whole.version === undefined));

/**
 * Makes sure that a command line drops and restores what there is.
 *
 * @throws {Fault} `usage` with the nearest name; only a public one is told, since a log may be read by others
 */
export function refuseUnknown(
  { drops, restores }: { readonly drops: readonly Drop[]; readonly restores: readonly Drop[] },
  newsroom: Newsroom,
  publicState: Dropped,
): void {
  const out = publicState.dropped.map(dropName);
  const places = publicState.addresses.map(dropPlaceOf);
  const open = [
    ...new Set([...places.flatMap(({ slug, tag }) => [slug, `${slug}/${tag}`]), ...places.map(dropName), ...out]),
  ];
  const own = newsroom.statements.map((file) => {
    const { slug = slugFor(markdownStem(file)) } = peekFrontMatter(String(readOrEmpty(newsroom, file)));
    return slug;
  });
  const slugs = [...own, ...publicState.records.keys()];
  const known = new Set([
    ...open,
    ...slugs,
    ...slugs.flatMap((slug) => newsroom.languages.map(({ tag }) => `${slug}/${tag}`)),
  ]);
  for (const name of drops.map(dropName))
    if (!known.has(name)) throw unknown('drop', `There is no \`${name}\` that could be dropped`, nearest(name, open));
  for (const name of restores.map(dropName))
    if (!out.includes(name) && !publicState.dropped.some((drop) => dropName(drop).startsWith(`${name}/`)))
      throw unknown('restore', `\`${name}\` has not been dropped`, nearest(name, out));
}

function unknown(option: string, what: string, near: string | undefined): Fault {
  return new Fault(
    'usage',
    what,
    near === undefined ? '`communique release --dry-run` shows what there is.' : `Did you mean --${option} ${near}?`,
  );
}

/** True for what is named itself, or as a part of what is named. */
export const isNamed = ({ slug, tag, version }: Place, drops: readonly Drop[]): boolean =>
  drops.some(
    (drop) =>
      drop.slug === slug &&
      (drop.tag === undefined || drop.tag === tag) &&
      (drop.version === undefined || drop.version === version),
  );

/** True for a file of what is named; one of all languages, such as a press kit, goes with any of them. */
export const isNamedIn = ({ slug, tag, version }: PublicPlace, drops: readonly Drop[]): boolean =>
  tag === undefined ? drops.some((drop) => drop.slug === slug) : isNamed({ slug, tag, version }, drops);

/** The place to name in order to drop an address. */
export const dropPlaceOf = ({ slug, tag, version, isEarlier }: Omit<Address, 'status' | 'digest'>): Place => ({
  slug,
  tag,
  version: isEarlier ? version : undefined,
});
