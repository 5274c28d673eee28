import { existsSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { saysNearly, sketchOf } from '../../lib/text/index.ts';
import { requireJsonFile, writeJsonFileIfAllowed } from './json-file.ts';
import { releaseFoldersIn } from './release-folders.ts';
import { storeOf } from './store.ts';

const embargo = z.object({
  /** ISO time with its zone; absent for one without an end. */
  until: z.string().optional(),
  /** Digests of its text in each language while it was held back: see `SaidDigests`. */
  said: z.array(z.string()),
  /** What a nearly equal text is recognised by, in each language. */
  near: z
    .array(z.object({ every: z.int().positive(), grams: z.array(z.string()).readonly() }))
    .readonly()
    .default([]),
});

/** An embargo that a command or a release has seen, whatever the statement's file says by now. */
export type Embargo = Readonly<z.infer<typeof embargo>>;

/** By slug. */
export type Embargoes = ReadonlyMap<string, Embargo>;

/** The newsroom's own file of embargoes, beside the texts; it is published nowhere. */
const inNewsroom = (root: string): string => path.join(root, '.embargoes.json');

/** The file of embargoes beside the releases of an output folder, which others may release to. */
const inStore = (out: string): string => path.join(storeOf(out), 'embargoes.json');

/**
 * The embargoes that are known in a newsroom's folder, and beside the output folders that it ever released to.
 *
 * @param now milliseconds since 1970: those that are over by then are left out
 * @throws {Fault} `release-unknown` where a record cannot be read
 */
export function embargoesIn(root: string, now: number): Embargoes {
  return inForce(joinedAll([inNewsroom(root), ...releaseFoldersIn(root).map(inStore)].map(readEmbargoes)), now);
}

/** The embargoes that are known beside the releases of an output folder, whether or not they are over. */
export const embargoesBeside = (out: string): Embargoes => readEmbargoes(inStore(out));

/** The embargoes that are not over at a moment (milliseconds since 1970). */
export const inForce = (all: Embargoes, now: number): Embargoes =>
  new Map([...all].filter(([, { until }]) => endOf(until) > now));

/** The embargo of one statement by two records; `undefined` where it is over, or none is known. */
export function embargoInForce(one: Embargo | undefined, other: Embargo | undefined, now: number): Embargo | undefined {
  const known = other === undefined ? one : joined(one, other);
  return known !== undefined && endOf(known.until) > now ? known : undefined;
}

/** Several records as one: for each statement the later time, and all texts. */
export function joinedAll(records: readonly Embargoes[]): Embargoes {
  const all = new Map<string, Embargo>();
  for (const [slug, each] of records.flatMap((record) => [...record])) all.set(slug, joined(all.get(slug), each));
  return all;
}

/** True for a time later than another; `undefined` is an embargo without an end. */
export const isLater = (one: string | undefined, other: string | undefined): boolean => endOf(one) > endOf(other);

const endOf = (until: string | undefined): number =>
  until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);

function joined(before: Embargo | undefined, { until, said, near }: Embargo): Embargo {
  const end = before !== undefined && isLater(before.until, until) ? before.until : until;
  const sketches = new Map([...(before?.near ?? []), ...near].map((each) => [JSON.stringify(each), each]));
  return {
    ...(end !== undefined && { until: end }),
    said: [...new Set([...(before?.said ?? []), ...said])],
    near: [...sketches.values()],
  };
}

function readEmbargoes(file: string): Embargoes {
  const known = requireJsonFile(file, z.record(z.string(), embargo), {
    unknown: 'what is under embargo',
    harmless: 'where no file from before an embargo has been put back',
  });
  return new Map(Object.entries(known ?? {}));
}

/**
 * Records which statements are under embargo, as their files say, so that a file put back from before cannot lift it.
 * The later time counts; only a command sets an earlier one.
 *
 * @param out the output folder of now: it may be the first time that something is made for it
 * @param held what is under embargo now
 * @throws {Fault} `write-failed`
 */
export function recordEmbargoes(root: string, out: string, held: Embargoes, now: number): void {
  // Where a text under embargo has changed, near copies are judged by what it says now.
  const renewed = (known: Embargoes): Embargoes =>
    new Map([...known].map(([slug, each]) => [slug, held.has(slug) ? { ...each, near: [] } : each]));
  changeIn(root, [out], now, (known) => joinedAll([renewed(known), held]));
}

/** A statement that a command names. */
export type Named = {
  readonly slug: string;
  /** Digests of its present text, in each language: see `Embargo`. */
  readonly said: readonly string[];
  readonly letters: readonly string[];
  /** Whether a statement of another name has a file: then what is said of one does not concern the other. */
  readonly hasFile: (slug: string) => boolean;
};

/**
 * Records an embargo that a command has set for one statement: its time replaces any earlier one, under whatever name.
 */
export function setEmbargo(root: string, named: Named, until: string | undefined, now: number): void {
  const { slug, said, letters } = named;
  changeIn(root, [], now, (known) => {
    const all = new Set([...(known.get(slug)?.said ?? []), ...said]);
    const own: Embargo = { ...(until !== undefined && { until }), said: [...all], near: letters.map(sketchOf) };
    return new Map([...othersThan(known, named), [slug, own]]);
  });
}

/** Removes the embargo of a statement that a command has released, under whatever name. */
export function liftEmbargo(root: string, named: Named, now: number): void {
  changeIn(root, [], now, (known) => new Map(othersThan(known, named)));
}

/** True where an embargo is the statement's own, or was recorded for its text under a name that no longer exists. */
export const isKnownAs = ({ slug, said, letters, hasFile }: Named, other: string, held: Embargo): boolean =>
  other === slug ||
  (!hasFile(other) &&
    (held.said.some((each) => said.includes(each)) ||
      held.near.some((sketch) => letters.some((each) => saysNearly(each, sketch)))));

const othersThan = (known: Embargoes, named: Named): readonly (readonly [string, Embargo])[] =>
  [...known].filter(([other, held]) => !isKnownAs(named, other, held));

/** Milliseconds for which an embargo that is over is kept: the clock may have been wrong. */
const KEPT = 30 * 24 * 3_600_000;

function changeIn(root: string, outs: readonly string[], now: number, change: (known: Embargoes) => Embargoes): void {
  const folders = [...new Set([...releaseFoldersIn(root), ...outs.map((out) => path.resolve(out))])];
  for (const file of [inNewsroom(root), ...folders.filter((folder) => existsSync(storeOf(folder))).map(inStore)]) {
    const known = [...change(readEmbargoes(file))].filter(([, { until }]) => endOf(until) + KEPT > now);
    write(file, new Map(known));
  }
}

function write(file: string, known: Embargoes): void {
  const sorted = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
  const isSame = isDeepStrictEqual(sorted, [...readEmbargoes(file)]);
  if (!isSame) writeJsonFileIfAllowed(file, Object.fromEntries(sorted));
}
