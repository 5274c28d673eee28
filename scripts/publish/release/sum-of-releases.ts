import path from 'node:path';
import { z } from 'zod';
import { statuses } from '../../model/lifecycle-status.ts';
import type { ReleaseLists } from './each-release.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import type { PublishedSoFar } from './public-files.ts';
import type { ListedSoFar } from './release-history.ts';
import { type KeptRelease, storeOf } from './store.ts';

/** A release that lies in an output folder, or is kept beside it. */
export type KnownRelease = Pick<KeptRelease, 'folder' | 'number' | 'digest'> & {
  /** True where it lists a key. */
  readonly isSigned: boolean;
};

/** What the lists of releases say together, oldest first. */
export type SumOfReleases = {
  readonly releases: readonly KnownRelease[];
  readonly listed: ListedSoFar;
  readonly published: PublishedSoFar;
};

/** The file in the store with what the lists there say together. It can be taken away: then they are all read again. */
const fileOfSum = (out: string): string => path.join(storeOf(out), 'sum.json');

/** Lists that are read before what they say together is kept: a list of a large newsroom takes some 50 milliseconds. */
export const MANY = 16;

/** To be raised with each change of what is kept, or of what is made of a list. */
const FORMAT = 1;

/** Pairs of a text and a value, as a map. */
const byText = <Value>(value: z.ZodType<Value>) =>
  z
    .array(z.object({ of: z.string(), is: value }))
    .transform((pairs): ReadonlyMap<string, Value> => new Map(pairs.map(({ of, is }) => [of, is])));
const pairsOf = <Value>(map: ReadonlyMap<string, Value>) => [...map].map(([of, is]) => ({ of, is }));

const about = { slug: z.string(), language: z.string() };
const releaseNumber = z.object({ number: z.number() });
const schema = z.object({
  format: z.literal(FORMAT),
  keys: z.array(z.string()),
  releases: z.array(z.object({ number: z.number(), digest: z.string(), isSigned: z.boolean(), isWhole: z.boolean() })),
  listed: z.object({
    records: byText(
      z.object({
        release: releaseNumber,
        version: z.number(),
        status: z.enum(statuses),
        since: z.string().optional(),
      }),
    ),
    published: byText(z.object({ release: releaseNumber, digest: z.string(), said: z.string().optional() })),
    listed: z.array(z.string()).transform((all): ReadonlySet<string> => new Set(all)),
    owners: byText(byText(z.number())),
    withdrawals: byText(z.object({ since: z.string().optional(), said: z.string(), moment: z.string().optional() })),
  }),
  published: z.object({
    files: byText(z.object({ ...about, sha256: z.string(), path: z.string() })),
    texts: byText(z.object({ ...about, digest: z.string(), version: z.number() })),
  }),
});

/**
 * What is kept of lists that were read together before; `undefined` where there is nothing, or the disk says that one of them has changed.
 *
 * @param lists those of all releases
 */
export function readSum(
  out: string,
  lists: readonly ReleaseLists[],
): (SumOfReleases & { readonly keys: readonly string[] }) | undefined {
  const kept = readJsonFile(fileOfSum(out), schema);
  if (kept === undefined || kept.keys.length < MANY || kept.keys.length > lists.length) return undefined;
  if (!kept.keys.every((key, at) => lists[at]?.key === key)) return undefined;
  const byNumber = new Map(lists.map((each) => [each.number, each]));
  const releases = kept.releases.map(({ isWhole, ...release }) => {
    const { present = [], folders = [], copies = [] } = byNumber.get(release.number) ?? {};
    const file = (isWhole ? [...present, ...folders][0] : copies.at(-1)) ?? '';
    return { ...release, folder: path.dirname(file) };
  });
  return { ...kept, releases };
}

/** Keeps what lists say together for the next command, where that can be written. */
export function keepSum(
  out: string,
  lists: readonly ReleaseLists[],
  { releases, listed, published }: SumOfReleases,
): void {
  // More than one is what people have put there.
  if (lists.some(({ present, folders }) => present.length + folders.length > 1)) return;
  const whole = new Set(
    lists.flatMap(({ present, folders }) => [...present, ...folders]).map((file) => path.dirname(file)),
  );
  const sum = {
    format: FORMAT,
    keys: lists.map(({ key }) => key),
    releases: releases.map(({ folder, ...release }) => ({ ...release, isWhole: whole.has(folder) })),
    listed: {
      records: pairsOf(listed.records),
      published: pairsOf(listed.published),
      listed: [...listed.listed],
      owners: [...listed.owners].map(([of, each]) => ({ of, is: pairsOf(each) })),
      withdrawals: pairsOf(listed.withdrawals),
    },
    published: { files: pairsOf(published.files), texts: pairsOf(published.texts) },
  };
  try {
    writeJsonFile(fileOfSum(out), sum);
  } catch {
    // Where it cannot be written, the next command reads the lists again.
  }
}
