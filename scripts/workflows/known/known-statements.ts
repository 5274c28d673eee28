import { VFile } from 'vfile';
import { z } from 'zod';
import { sha256 } from '../../lib/files/index.ts';
import type { FontSettings } from '../../lib/fonts/index.ts';
import { once } from '../../lib/once.ts';
import { inputsDigest, type Located, type Store } from '../../lib/store/index.ts';
import type { LifecycleFields } from '../../model/lifecycle-status.ts';
import type { AlarmCounts, KnownStatement, StatementName } from '../../model/loaded-newsroom.ts';
import { addRecorded, type MessageRecord, messageRecord } from '../../model/message-record.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Composition } from '../../model/plan.ts';
import { type Edition, filesOf } from '../../model/translations.ts';
import { readLater } from '../load/read-later.ts';
import { isStillAlike, staysAlike } from '../load/stays-alike.ts';
import type { CheckedPlan, OfNewsroom, PlanPart } from '../plan/plan-newsroom.ts';
import { asKnown } from './as-known.ts';
import { contentsDigest, type Stamps, stampsOfFiles } from './file-state.ts';
import { hasMutualError, isJudgedAnew, type Judgement, judgementOf, wholeComposition } from './judgement.ts';
import { type FilesState, filesState } from './shared-files.ts';
import { documentsBefore, isWholeRecord, restoredComposition, writtenComposition } from './written-composition.ts';

/** Statements that were checked before and have not changed since. */
export type KnownStatements = {
  /** Paths of the other statements, which are to be read. */
  readonly changed: readonly string[];
  /** The alarms in those that are likely to be known: with what they were composed of they are found when they are asked for. */
  readonly counts: readonly AlarmCounts[];
  /** By path below the newsroom's root. */
  readonly known: () => Promise<ReadonlyMap<string, KnownStatement>>;
  /** What one of them was composed of; `undefined` where it has to be read again. */
  readonly restore: (path: string, newsroom: OfNewsroom) => Composition | undefined;
  /** The documents that a statement had before it changed. Absent where none are written down. */
  readonly before?: PlanPart['before'];
  /**
   * Those of which something else would be found now: other rules block, which is seen in all statements, or a topic that they share
   * with others is written or translated in another way.
   */
  readonly judgedAnew: (plan: CheckedPlan) => ReadonlySet<string>;
  /** Notes what was found in the statements that a plan has read, before anything is added to it. */
  readonly note: (plan: CheckedPlan) => Promise<void>;
  /** Records what was noted; nothing of what has changed while it was read. */
  readonly keep: () => Promise<void>;
};

/** Where nothing is known, and nothing is recorded. */
export const nothingKnown = (statements: readonly string[]): KnownStatements => ({
  ...{ changed: statements, counts: [] },
  known: async () => new Map(),
  restore: () => undefined,
  judgedAnew: () => new Set(),
  note: async () => undefined,
  keep: async () => undefined,
});

/** What is recorded of a statement. */
type Entry = Omit<Judgement, 'alarms'> &
  Pick<KnownStatement, 'life' | 'languages' | 'alikeUntil'> & {
    /** When it was checked, in milliseconds since 1970: a time that is set back may find other things. */
    readonly at: number;
    readonly stamps: string;
    readonly contents: string;
    readonly name: Omit<StatementName, 'file'>;
    readonly counts: readonly (Omit<AlarmCounts, 'alarms'> & {
      readonly alarms: readonly (readonly [string, number])[];
    })[];
    /** What its composition is kept by, where it was composed. */
    readonly composed?: string | undefined;
    readonly files: readonly { readonly path: string; readonly messages: readonly MessageRecord[] }[];
  };

// What is said of statements is looked at where what they share with others is as it was, and with that the program that has written it.
const recordSchema = z.object({
  shared: z.object({ stamps: z.string(), contents: z.string() }),
  statements: z.custom<Readonly<Record<string, Entry>>>((value) => typeof value === 'object' && value !== null),
});

/**
 * The statements of which an earlier check has left what it found, in one record for the whole newsroom. A statement is known where
 * its own files, and all that it shares with others, are as they were, and no time that it names has come meanwhile.
 *
 * @param statements paths below the newsroom's root
 * @param now milliseconds since 1970
 */
export async function knownStatements(
  store: Store,
  { newsroom, statements, now, fonts, composed, stamps }: Wanted,
): Promise<KnownStatements> {
  const key = sha256(['checked statements', newsroom.root, composed?.text].join('\n'));
  const state = await filesState(store, { newsroom, fonts, stamps });
  const read = recordSchema.safeParse((await store.find(key))?.facts);
  const record = read.success && isShared(state, read.data.shared) ? read.data : undefined;
  const unchanged = new Map<string, Entry>();
  for (const path of statements) {
    const entry = record?.statements[path];
    if (entry === undefined || !isStillAlike(entry, now) || !isAsBefore(entry, state, newsroom)) continue;
    if (composed === undefined || (entry.composed !== undefined && !composed.readsAnew(entry.name.slug, entry.life)))
      unchanged.set(path, entry);
  }
  const changed = statements.filter((path) => !unchanged.has(path));
  const former = new Map<string, Located>();
  if (composed !== undefined)
    for (const path of changed) {
      const key = record?.statements[path]?.composed;
      const located = key === undefined ? undefined : await store.locate(key);
      if (located !== undefined) former.set(path, located);
    }
  const entries = new Map<string, Entry>();
  const written = new Map<string, Located>();
  const known = new Map<string, KnownStatement>();
  const look = once(async (): Promise<typeof known> => {
    for (const [path, entry] of unchanged) {
      const located = entry.composed === undefined ? undefined : await store.locate(entry.composed);
      if (composed !== undefined && (located === undefined || !isWholeRecord(located))) continue;
      if (composed !== undefined && located !== undefined) written.set(path, located);
      entries.set(path, entry);
      known.set(path, restored(entry, newsroom, stampsOf(entry, state)));
    }
    return known;
  });
  const contents = once(() => record?.shared.contents ?? state.shared.contents());
  const noted = new Map<string, Entry>();
  const note = async (plan: CheckedPlan): Promise<void> => {
    for (const edition of plan.loaded.editions) {
      const { path } = edition.statement.file;
      noted.delete(path);
      const found = entryOf(edition, plan, { state, newsroom, now });
      if (found === undefined) continue;
      if (composed === undefined) noted.set(path, found);
      else if (!composed.readsAnew(edition.name, found.life)) {
        const composition = wholeComposition(edition, plan);
        if (composition === undefined) continue;
        // By all that it says, since the files may say something else by now, and all that was found beside it: what another run has
        // read, or found, has another name, and takes the place of nothing.
        const { at: _at, stamps: _stamps, ...all } = found;
        const written = writtenComposition(composition);
        const key = inputsDigest(['composed', newsroom.root, composed.text, contents(), all, written.facts]);
        await store.keep(key, written);
        noted.set(path, { ...found, composed: key });
      }
    }
  };
  return {
    changed,
    counts: [...unchanged.values()].flatMap(({ counts }) => countsIn(counts)),
    known: look,
    restore(path, from) {
      const [composition, files = []] = [written.get(path), known.get(path)?.files];
      const [file, ...others] = files;
      return composition && file && restoredComposition(composition, [file, ...others], from);
    },
    before:
      composed &&
      ((path, from) => {
        const located = former.get(path);
        return located === undefined ? new Map() : documentsBefore(located, from);
      }),
    judgedAnew: (plan) => {
      const anew = [...entries].filter(([path, entry]) => {
        const alarms = entry.counts.flatMap((each) => each.alarms.map(([name]) => name));
        return isJudgedAnew({ ...entry, alarms }, known.get(path)?.files ?? [], plan);
      });
      return new Set(anew.map(([path]) => path));
    },
    note,
    async keep() {
      const only = new Set([...noted.values()].flatMap(pathsOf));
      const after = await filesState(store, { newsroom, fonts, only });
      if (after.shared.stamps !== state.shared.stamps) return;
      const made = [...noted].filter(([, entry]) => stampsOf(entry, after) === entry.stamps);
      const isMoved = record?.shared.stamps !== state.shared.stamps;
      const refreshed = [...entries].map(([path, entry]): [string, Entry] => [
        path,
        { ...entry, stamps: stampsOf(entry, state) },
      ]);
      const isNew =
        made.length > 0 || refreshed.some(([path, { stamps }]) => record?.statements[path]?.stamps !== stamps);
      if (!isNew && !isMoved) return;
      const all = { ...record?.statements, ...Object.fromEntries(refreshed), ...Object.fromEntries(made) };
      const own = new Set(newsroom.statements);
      const there = Object.entries(all).filter(([path]) => own.has(path));
      const shared = { stamps: state.shared.stamps, contents: contents() };
      await store.keep(key, { facts: { shared, statements: Object.fromEntries(there) }, contents: new Map() });
    },
  };
}

type ComposedFor = {
  /** What decides what comes out, besides the files. */
  readonly text: string;
  /** Whether what comes of a statement depends on more than its files, by its slug and its life: it is read each time. */
  readonly readsAnew: (slug: string, life: LifecycleFields) => boolean;
};

type Wanted = {
  readonly newsroom: Newsroom;
  readonly statements: readonly string[];
  readonly now: number;
  readonly fonts: FontSettings;
  /** What the disk has said of the newsroom's files before anything was read. */
  readonly stamps?: Stamps | undefined;
  /** Where statements are composed: then only those are known whose composition is, too. */
  readonly composed?: ComposedFor | undefined;
};

const isShared = ({ shared }: FilesState, before: { readonly stamps: string; readonly contents: string }): boolean =>
  shared.stamps === before.stamps || shared.contents() === before.contents;

const isAsBefore = (entry: Entry, state: FilesState, { root }: Newsroom): boolean =>
  stampsOf(entry, state) === entry.stamps || contentsDigest(root, pathsOf(entry)) === entry.contents;

const pathsOf = ({ files }: Pick<Entry, 'files'>): readonly string[] => files.map(({ path }) => path);

const stampsOf = (entry: Pick<Entry, 'files'>, { stamps }: Pick<FilesState, 'stamps'>): string =>
  sha256(JSON.stringify(pathsOf(entry).map((path) => [path, stamps.get(path)])));

function restored(entry: Entry, newsroom: Newsroom, stamps: string): KnownStatement {
  const { name, counts, life, languages, alikeUntil, files } = entry;
  const all = files.map(({ path, messages }): VFile => {
    const file = new VFile({ path, cwd: newsroom.root });
    readLater(file, newsroom);
    for (const message of messages) addRecorded(file, message);
    return file;
  });
  const [file = new VFile()] = all;
  return {
    files: all,
    name: { ...name, file },
    counts: countsIn(counts),
    life,
    languages,
    alikeUntil,
    isUnchanged: () => stampsOf(entry, { stamps: stampsOfFiles(newsroom.root, pathsOf(entry)) }) === stamps,
  };
}

const countsIn = (counts: Entry['counts']): readonly AlarmCounts[] =>
  counts.map((each): AlarmCounts => ({ ...each, alarms: new Map(each.alarms) }));

type Moment = {
  /** Before anything was read. */
  readonly state: FilesState;
  readonly newsroom: Newsroom;
  readonly now: number;
};

/**
 * What was found in a statement, to be kept; `undefined` where it would not hold, or cannot be written down.
 */
function entryOf(edition: Edition, plan: CheckedPlan, { state, newsroom, now }: Moment): Entry | undefined {
  const { mutual } = plan.loaded;
  const own = [edition.statement.file, ...filesOf(edition)].map(({ path, messages }) => ({
    path,
    messages: messages.filter((message) => !mutual.has(message)),
  }));
  const files = own.map(({ path, messages }) => ({
    path,
    messages: messages.flatMap((each) => messageRecord(each) ?? []),
  }));
  const isWhole = files.every(({ messages }, at) => messages.length === own[at]?.messages.length);
  if (!staysAlike(edition, now, mutual) || !isWhole) return undefined;
  // Rules say something else of the translations of a faulty source, and it is held.
  if ([edition.statement.file, ...filesOf(edition)].some((file) => hasMutualError(file, plan.loaded))) return undefined;
  const { name: named, counts, ...known } = asKnown(edition, plan);
  const { file: _, ...name } = named;
  const { alarms: _alarms, ...judgement } = judgementOf(edition, plan);
  return {
    ...{ at: now, stamps: stampsOf({ files }, state), contents: contentsDigest(newsroom.root, pathsOf({ files })) },
    ...{ name, files, ...known, ...judgement },
    counts: counts.map((each) => ({ ...each, alarms: [...each.alarms] })),
  };
}
