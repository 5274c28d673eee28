import path from 'node:path';
import { z } from 'zod';
import { oncePerObject } from '../../lib/once.ts';
import type { Standing } from '../../model/document.ts';
import { type Status, visibility } from '../../model/lifecycle-status.ts';
import type { Manifest } from '../integrity/manifest.ts';
import type { Embargoes } from './embargoes.ts';
import { requireJsonFile, writeJsonFile } from './json-file.ts';
import { releaseFoldersIn, rememberTakenBack } from './release-folders.ts';
import { type KeptRelease, storeOf } from './store.ts';

/** A statement in one language at one of its addresses: the present version's, or an earlier one's own. */
export type Address = {
  readonly slug: string;
  readonly tag: string;
  readonly version: number;
  readonly isEarlier: boolean;
  readonly status: Status;
  /** Whether it was a translation, and a reviewed one. */
  readonly standing?: Standing | undefined;
  /** See `textDigest`; absent in older manifests. */
  readonly digest?: string | undefined;
  /** See `saidDigests`; absent in older manifests. */
  readonly said?: { readonly said?: string | undefined; readonly body?: string | undefined } | undefined;
};

/** What was last published of a statement, and in which release. */
export type LastRecord = {
  readonly release: Pick<KeptRelease, 'number'>;
  /** The greatest version in any language. */
  readonly version: number;
  readonly status: Status;
  /** For a notice: ISO time of the last withdrawal; only a later command lets the statement out again. */
  readonly since?: string | undefined;
};

/** What a release said of a text that it published. */
export type PublishedText = {
  readonly release: Pick<KeptRelease, 'number'>;
  readonly digest: string;
  readonly said?: string | undefined;
};

/** Everything that releases record of what came before. */
export type ReleaseHistory = {
  /** What each statement was when a release last listed it, whether or not the newest one does. */
  readonly records: ReadonlyMap<string, LastRecord>;
  /** The text that readers have of each version, by `versionKey`: as the newest release published it whole. */
  readonly published: ReadonlyMap<string, PublishedText>;
  /** Every version in every language that any release listed, by `versionKey`. */
  readonly listed: ReadonlySet<string>;
  /** The statements that have ever had a text, by any of its digests, and the last version of each that had it. */
  readonly owners: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** When a command took back a statement that none has let out since, by slug: a release may not have shown it yet. */
  readonly withdrawals: ReadonlyMap<string, string>;
  /** What commands and releases know to be under embargo, or to have been. */
  readonly embargoes: Embargoes;
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
    return languages.map(({ tag, standing, version = 1, digest, said, body }) => {
      const address = { slug, tag, version, isEarlier, status, standing, digest };
      return said === undefined ? address : { ...address, said: { said, body } };
    });
  });
}

/** Those of a statement among addresses: every statement of a newsroom is looked for in them. */
export const addressesOf = (addresses: readonly Address[], slug: string): readonly Address[] =>
  bySlug(addresses).get(slug) ?? [];

const bySlug = oncePerObject((addresses: readonly Address[]) => Map.groupBy(addresses, ({ slug }) => slug));

/** True where the public sees the whole text at an address, and not a notice. */
export const isWhole = ({ status }: { readonly status: Status }): boolean => visibility[status] === 'whole';

/** The name of an address for people: `boats/de`, `boats/de/v1`. */
export const addressName = ({
  slug,
  tag,
  version,
  isEarlier,
}: Omit<Address, 'status' | 'standing' | 'digest'>): string => `${slug}/${tag}${isEarlier ? `/v${version}` : ''}`;

/** A key for a version of a statement in a language: the same at its first address and at that of earlier versions. */
export const versionKey = ({ slug, tag, version }: Pick<Address, 'slug' | 'tag' | 'version'>): string =>
  `${slug}/${tag}/v${version}`;

/** What the lists of releases say together, without what commands know besides. */
export type Listed = Pick<ReleaseHistory, 'records' | 'published' | 'listed' | 'owners'>;

/** The same, with what has to be known to read on. */
export type ListedSoFar = Listed & { readonly withdrawals: ReadonlyMap<string, Withdrawal> };

/**
 * Reads releases, oldest first; `listed` is what all of those that were seen say.
 *
 * @param known what releases before them say
 */
export function listedByReleases(known?: ListedSoFar): {
  readonly see: (release: KeptRelease) => void;
  readonly listed: Listed;
  readonly state: ListedSoFar;
} {
  const records = new Map(known?.records);
  const withdrawals = new Map(known?.withdrawals);
  const published = new Map(known?.published);
  const listed = new Set(known?.listed);
  const owners = new Map([...(known?.owners ?? [])].map(([digest, each]) => [digest, new Map(each)] as const));
  const see = (seen: KeptRelease): void => {
    const release = { number: seen.number };
    for (const [slug, all] of Map.groupBy(addressesIn(seen.manifest), (address) => address.slug)) {
      const current = all.filter(({ isEarlier }) => !isEarlier);
      const version = Math.max(...current.map((address) => address.version));
      const status = current[0]?.status ?? 'usable';
      if (visibility[status] === 'notice')
        withdrawals.set(slug, lastWithdrawal(withdrawals.get(slug), seen, slug, records.get(slug)));
      // A notice may be made from a file of before the correction; what was corrected stays so.
      records.set(slug, {
        release,
        version: Math.max(version, records.get(slug)?.version ?? 1),
        status,
        since: withdrawals.get(slug)?.since,
      });
      for (const address of all) {
        const { digest, said } = address;
        listed.add(versionKey(address));
        if (digest === undefined) continue;
        if (isWhole(address)) published.set(versionKey(address), { release, digest, said: said?.said });
        for (const known of [digest, said?.said, said?.body].filter((each) => each !== undefined)) {
          const last = owners.get(known) ?? new Map<string, number>();
          owners.set(known, last.set(slug, Math.max(address.version, last.get(slug) ?? 1)));
        }
      }
    }
  };
  const said = { records, published, listed, owners };
  return { see, listed: said, state: { ...said, withdrawals } };
}

/** The records with what commands have taken back since, by slug and ISO time. */
export function withWithdrawals(
  records: ReleaseHistory['records'],
  taken: ReleaseHistory['withdrawals'],
): ReleaseHistory['records'] {
  const all = new Map(records);
  for (const [slug, moment] of taken) {
    const record = all.get(slug);
    // Only a notice is changed: a statement that is public whole is taken back by its own file. A notice counts from
    // the later withdrawal.
    if (record === undefined || visibility[record.status] !== 'notice') continue;
    if (timeOf(moment) > timeOf(record.since)) all.set(slug, { ...record, since: moment });
  }
  return all;
}

/** When a statement was taken back last, and with which words. */
export type Withdrawal = {
  readonly since?: string | undefined;
  readonly said: string;
  readonly moment?: string | undefined;
};

/**
 * When a statement was last taken back, as far as releases tell: the newest moment that any of them gives. Where a
 * notice gives none, or another reason at the same moment, it is the release's own time. An unchanged notice is the
 * same withdrawal.
 */
function lastWithdrawal(
  before: Withdrawal | undefined,
  { manifest }: KeptRelease,
  slug: string,
  record: LastRecord | undefined,
): Withdrawal {
  const { withdrawn, reason } = manifest.statements.find((each) => each.slug === slug) ?? {};
  const decided = manifest.release?.decided;
  // A day alone does not say whether it was before or after what else was done on that day.
  const moment = withdrawn?.includes('T') ? withdrawn : undefined;
  const said = JSON.stringify([withdrawn, reason]);
  const isRunning = before !== undefined && record !== undefined && visibility[record.status] === 'notice';
  if (isRunning && moment !== undefined && said === before.said) return before;
  const isNewer = timeOf(moment) > timeOf(before?.moment);
  const at = moment !== undefined && isNewer ? earlierOf(moment, decided) : decided;
  return {
    since: timeOf(at) >= timeOf(before?.since) ? at : before?.since,
    said,
    moment: isNewer ? moment : before?.moment,
  };
}

const timeOf = (moment: string | undefined): number =>
  moment === undefined ? Number.NEGATIVE_INFINITY : Date.parse(moment);

/** A moment, but no later than its release: a later one in the file cannot be right. */
const earlierOf = (moment: string, decided: string | undefined): string =>
  decided !== undefined && timeOf(decided) < timeOf(moment) ? decided : moment;

const withdrawals = z.record(z.string(), z.string());

/** The ISO times of withdrawals, by slug, also before a release shows them; without those of what was let out again. */
export function withdrawalsIn(out: string): Readonly<Record<string, string>> {
  const [kept, beside] = withdrawalFiles(out).map(readWithdrawals);
  return { ...beside, ...kept };
}

/**
 * The two files with a withdrawal, in the store and beside it: until a release shows it, nothing else on the disk has
 * it.
 */
function withdrawalFiles(out: string): readonly string[] {
  const whole = path.resolve(out);
  return [
    path.join(storeOf(out), 'withdrawals.json'),
    path.join(path.dirname(whole), `.${path.basename(whole)}.withdrawals.json`),
  ];
}

const readWithdrawals = (file: string): Readonly<Record<string, string>> =>
  requireJsonFile(file, withdrawals, {
    unknown: 'when statements were taken back',
    harmless: 'where no file from before a withdrawal has been put back',
  }) ?? {};

/**
 * Records that a statement was taken back, or let out again, in every output folder of the newsroom that has releases:
 * a file put back from before would not say it.
 *
 * @param moment ISO time; `undefined` for one that is let out
 * @throws {Fault} `write-failed`
 */
export function recordWithdrawal(root: string, slug: string, moment: string | undefined): void {
  if (moment !== undefined) rememberTakenBack(root);
  for (const folder of releaseFoldersIn(root)) {
    const { [slug]: before, ...others } = withdrawalsIn(folder);
    if (before === moment) continue;
    const known = { ...others, ...(moment !== undefined && { [slug]: moment }) };
    for (const file of withdrawalFiles(folder)) writeJsonFile(file, known);
  }
}
