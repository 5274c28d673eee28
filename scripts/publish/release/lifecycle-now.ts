import path from 'node:path';
import {
  isExpired,
  type LifecycleFields,
  type Status,
  statusAt,
  versionOf,
  visibility,
} from '../../model/lifecycle-status.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import { peekFrontMatter } from '../../source/front-matter/read-front-matter.ts';
import { readOrEmpty } from '../../source/newsroom/files.ts';
import { type Embargo, embargoesIn, embargoInForce, isLater } from './embargoes.ts';
import { type Address, addressesOf, isWhole, type LastRecord, type ReleaseHistory } from './release-history.ts';

/** Why a statement's file is not followed: what came after it is known, or it is not there. */
export type Objection = 'gone' | 'unreadable' | 'taken-back' | 'uncorrected' | 'embargoed';

/** The state of a statement now: as its file says, unless releases know that the file is an older one. */
export type LifecycleNow = {
  readonly status: Status;
  readonly version: number;
  /** The file in `source/`; absent where there is none. */
  readonly file?: string | undefined;
  /** True where its newest correction is urgent: languages that lack it are marked. */
  readonly isUrgent?: boolean | undefined;
  /** The date that it expired on, where it has. */
  readonly expired?: string | undefined;
  /** Why the file is not followed: then status and version are those that were last published. */
  readonly objection?: Objection | undefined;
  /** An embargo that its file does not have, or only in part. */
  readonly embargo?: Embargo | undefined;
  /** True where it was taken back or corrected, and the file, put back or with an error in it, does not show that. */
  readonly isOverdue?: boolean | undefined;
};

/** What a statement's file says of its lifecycle. */
export type LifecycleSaid = {
  readonly slug: string;
  readonly file: string;
  /** The front matter; absent where it has an error. */
  readonly front: LifecycleFields | undefined;
  /** What can be read of front matter with an error. */
  readonly faulty?: LifecycleFields | undefined;
  /** An embargo that is known in the newsroom's folder, whatever the file says. */
  readonly embargo?: Embargo | undefined;
};

/**
 * What the files of a newsroom say of the lifecycle of each statement, by slug.
 *
 * @param now milliseconds since 1970
 */
export function lifecyclesSaid(loaded: LoadedNewsroom, now: number): ReadonlyMap<string, LifecycleSaid> {
  const { newsroom } = loaded;
  const read = [...lifecyclesRead(loaded, now).values()];
  const embargoes = embargoesIn(newsroom.root, now);
  const known = new Set(read.map(({ file }) => file));
  const unread = newsroom.statements
    .filter((file) => !known.has(file))
    .map((file): LifecycleSaid => {
      const faulty = peekFrontMatter(String(readOrEmpty(newsroom, file)));
      return { slug: faulty.slug ?? path.basename(file, '.md'), file, front: undefined, faulty };
    });
  const named = unread.map((each) => ({ ...each, embargo: embargoes.get(each.slug) }));
  return new Map([...named, ...read].map((each) => [each.slug, each]));
}

/**
 * The same of the statements that were read or are known, by slug: no other file is looked at.
 *
 * @param now milliseconds since 1970
 */
export function lifecyclesRead(
  { newsroom, editions, known }: Pick<LoadedNewsroom, 'newsroom' | 'editions' | 'known'>,
  now: number,
): ReadonlyMap<string, LifecycleSaid> {
  const embargoes = embargoesIn(newsroom.root, now);
  const read = editions.map(({ name, statement: { file, front } }): LifecycleSaid => {
    const isFaulty = file.messages.some(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal === true);
    const said = isFaulty ? { front: undefined, faulty: front } : { front };
    return { slug: name, file: file.path, ...said, embargo: embargoes.get(name) };
  });
  const asBefore = known.map(
    ({ name: { slug, file }, life }): LifecycleSaid => ({
      slug,
      file: file.path,
      front: life,
      embargo: embargoes.get(slug),
    }),
  );
  const byFile = new Map([...read, ...asBefore].map((each) => [each.file, each]));
  const inOrder = newsroom.statements.flatMap((file) => byFile.get(file) ?? []);
  return new Map(inOrder.map((each) => [each.slug, each]));
}

/** What releases and commands know of a statement. */
export type StatementHistory = {
  /** True where the newest release lists it. */
  readonly isPublic: boolean;
  readonly embargo: Embargo | undefined;
  readonly record: LastRecord | undefined;
  /** When a command took it back; absent where one has let it out since. */
  readonly withdrawn: string | undefined;
};

type Knowing = Pick<ReleaseHistory, 'records' | 'withdrawals' | 'embargoes'> & {
  readonly addresses: readonly Address[];
};

/** What is known of one statement, by its slug. */
export const statementHistoryOf = (
  { records, withdrawals, embargoes, addresses }: Knowing,
  slug: string,
): StatementHistory => ({
  isPublic: addressesOf(addresses, slug).length > 0,
  embargo: embargoes.get(slug),
  record: records.get(slug),
  withdrawn: withdrawals.get(slug),
});

/**
 * The lifecycle of a statement at a moment. A text that was taken back in public stays so until a command lets it out
 * again, and a correction stays: a file that says less is older, such as a copy put back.
 *
 * @param now milliseconds since 1970
 * @returns `undefined` for a statement that was never published and has no file
 */
export function lifecycleNow(
  said: LifecycleSaid | undefined,
  known: StatementHistory,
  now: number,
): LifecycleNow | undefined {
  const { record, withdrawn } = known;
  if (said?.front === undefined) {
    if (record === undefined) return undefined;
    const isOverdue = isWhole(record) && (withdrawn !== undefined || saysMore(said?.faulty, record, now));
    const objection = said === undefined ? 'gone' : 'unreadable';
    return { ...published(record), file: said?.file, objection, ...(isOverdue && { isOverdue }) };
  }
  const { front, file } = said;
  const isUrgent = front.corrections?.at(-1)?.urgent === true;
  const own = {
    status: statusAt(front, now),
    version: versionOf(front),
    file,
    ...(isUrgent && { isUrgent }),
    ...(isExpired(front, now) && { expired: front.expires }),
  };
  const embargo = known.isPublic ? undefined : embargoInForce(said.embargo, known.embargo, now);
  if (own.status === 'embargoed' && embargo !== undefined && isLater(embargo.until, front.embargo))
    return { ...own, embargo };
  if (visibility[own.status] === 'nothing') return own;
  if (embargo !== undefined) return { ...own, status: 'embargoed', embargo, objection: 'embargoed' };
  if (!isWhole(own)) return own;
  if (record !== undefined && !isWhole(record) && !isLetOut(front, record, now))
    return { ...published(record), file, objection: 'taken-back' };
  const isPutBack = withdrawn !== undefined && !isLetOut(front, { status: own.status, since: withdrawn }, now);
  if (isPutBack && (record === undefined || isWhole(record)))
    return { ...own, ...(record && published(record)), file, objection: 'taken-back', isOverdue: true };
  if (record === undefined) return own;
  return own.version < record.version ? { ...published(record), file, objection: 'uncorrected' } : own;
}

/**
 * True where a file with an error in it says that its text was taken back, or has a correction that is not published.
 */
const saysMore = (faulty: LifecycleFields | undefined, record: LastRecord, now: number): boolean =>
  faulty !== undefined && (visibility[statusAt(faulty, now)] === 'notice' || versionOf(faulty) > record.version);

/** The lifecycle of a statement that some see before it is public: what was taken back is not shown, unless it has been let out again. */
export function lifecycleShown(
  said: LifecycleSaid | undefined,
  known: StatementHistory,
  now: number,
): LifecycleNow | undefined {
  const life = lifecycleNow(said, known, now);
  const isHidden = life !== undefined && visibility[life.status] === 'nothing';
  const { record } = known;
  if (!isHidden || record === undefined || said?.front === undefined) return life;
  return visibility[record.status] === 'notice' && !isLetOut(said.front, record, now)
    ? { ...published(record), file: said.file, objection: 'taken-back' }
    : life;
}

const published = ({ status, version }: LastRecord): Pick<LifecycleNow, 'status' | 'version'> => ({ status, version });

/**
 * True where a command has let a statement out after it was last taken off, with or without a correction. What was
 * canceled is never out again.
 */
function isLetOut(
  { republished }: LifecycleFields,
  { status, since }: Pick<LastRecord, 'status' | 'since'>,
  now: number,
): boolean {
  if (status === 'canceled' || republished === undefined || Date.parse(republished) > now) return false;
  return since === undefined || Date.parse(republished) >= Date.parse(since);
}
