import { VFile } from 'vfile';
import { z } from 'zod';
import { sha256 } from '../../lib/files/index.ts';
import type { FontSettings } from '../../lib/fonts/index.ts';
import { inputsDigest, type Located, type Store } from '../../lib/store/index.ts';
import type { AlarmCounts, KnownStatement, LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import { addRecorded, type MessageRecord, messageRecord } from '../../model/message-record.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Composition } from '../../model/plan.ts';
import { type Edition, filesOf } from '../../model/translations.ts';
import { readOrEmpty } from '../../source/newsroom/files.ts';
import { nameOf } from '../load/compare-statements.ts';
import type { CheckedPlan, OfNewsroom } from '../plan/plan-newsroom.ts';
import { contentsDigest } from './file-state.ts';
import { holdsToday } from './holds-today.ts';
import { type FilesState, filesState } from './shared-files.ts';
import { isWholeRecord, restoredComposition, writtenComposition } from './written-composition.ts';

/** Statements that were checked before and have not changed since. */
export type KnownStatements = {
  /** By path below the newsroom's root. */
  readonly known: ReadonlyMap<string, KnownStatement>;
  /** What one of them was composed of; `undefined` where it has to be read again. */
  readonly restore: (path: string, newsroom: OfNewsroom) => Composition | undefined;
  /**
   * Those of which something else would be found now: other rules block, which is seen in all statements, or a topic that they share
   * with others is written or translated in another way.
   */
  readonly judgedAnew: (plan: CheckedPlan) => ReadonlySet<string>;
  /** Records what was found; nothing of what has changed while it was read. */
  readonly keep: (plan: CheckedPlan) => Promise<void>;
};

const entrySchema = z.object({
  /** When it was checked, in milliseconds since 1970: a time that is set back may find other things. */
  at: z.number(),
  stamps: z.string(),
  contents: z.string(),
  name: z.object({
    slug: z.string(),
    hasOwnSlug: z.boolean(),
    tag: z.string(),
    headline: z.string(),
    date: z.string().optional(),
    isOpen: z.boolean(),
  }),
  counts: z.array(
    z.object({
      tag: z.string(),
      source: z.string(),
      approved: z.number(),
      alarms: z.array(z.tuple([z.string(), z.number()])),
    }),
  ),
  /** The digest of the topics of all statements and of their translations; nothing for a statement without one. */
  topics: z.string(),
  /** Which of the rules that have an alarm in it blocked. */
  blocking: z.array(z.string()),
  /** What errors in files of all statements held (see `CheckedPlan`). */
  reach: z.string(),
  /** What its composition is kept by, where it was composed. */
  composed: z.string().optional(),
  files: z.array(z.object({ path: z.string(), messages: z.array(z.custom<MessageRecord>(isRecorded)) })),
});
type Entry = z.infer<typeof entrySchema>;

const recordSchema = z.object({
  shared: z.object({ stamps: z.string(), contents: z.string() }),
  statements: z.record(z.string(), entrySchema),
});

function isRecorded(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'reason' in value && typeof value.reason === 'string';
}

/**
 * The statements of which an earlier check has left what it found, in one record for the whole newsroom. A statement is known where
 * its own files, and all that it shares with others, are as they were on the same day.
 *
 * @param statements paths below the newsroom's root
 * @param now milliseconds since 1970
 */
export async function knownStatements(
  store: Store,
  { newsroom, statements, now, fonts, composed }: Wanted,
): Promise<KnownStatements> {
  const key = sha256(['checked statements', newsroom.root, composed?.text].join('\n'));
  const state = await filesState(store, newsroom, fonts, now);
  const read = recordSchema.safeParse((await store.find(key))?.facts);
  const record = read.success && isShared(state, read.data.shared) ? read.data : undefined;
  const unchanged = statements.flatMap((path): [string, Entry][] => {
    const entry = record?.statements[path];
    return entry !== undefined && entry.at <= now && isAsBefore(entry, state, newsroom) ? [[path, entry]] : [];
  });
  const written = new Map<string, Located>();
  if (composed !== undefined)
    for (const [path, entry] of unchanged) {
      if (composed.held?.has(entry.name.slug) === true) continue;
      const located = entry.composed === undefined ? undefined : await store.locate(entry.composed);
      if (located !== undefined && isWholeRecord(located)) written.set(path, located);
    }
  const entries = composed === undefined ? unchanged : unchanged.filter(([path]) => written.has(path));
  const known = new Map(entries.map(([path, entry]) => [path, restored(entry, newsroom)]));
  return {
    known,
    restore(path, from) {
      const [composition, files = []] = [written.get(path), known.get(path)?.files];
      const [file, ...others] = files;
      return composition && file && restoredComposition(composition, [file, ...others], from);
    },
    judgedAnew: ({ checked, loaded, reach }) => {
      const topics = topicsDigest(loaded);
      const isAnew = (entry: Entry): boolean =>
        isJudgedAnew(entry, checked.blocking) ||
        (entry.topics !== '' && entry.topics !== topics) ||
        entry.reach !== reach;
      // An error that it has together with another statement holds it as long as both say the same.
      const isHeld = (path: string): boolean =>
        known.get(path)?.files.some((file) => hasMutualError(file, loaded)) === true;
      return new Set(entries.filter(([path, entry]) => isAnew(entry) || isHeld(path)).map(([path]) => path));
    },
    async keep(plan) {
      const after = await filesState(store, newsroom, fonts, now);
      if (after.shared.stamps !== state.shared.stamps) return;
      const contents = record?.shared.contents ?? state.shared.contents();
      const made: [string, Entry][] = [];
      for (const edition of plan.loaded.editions) {
        const found = entryOf(edition, plan, { state, after, newsroom, now });
        if (found === undefined) continue;
        const { path } = edition.statement.file;
        if (composed === undefined) made.push([path, found]);
        else if (composed.held?.has(edition.name) !== true) {
          const composition = wholeComposition(edition, plan);
          if (composition === undefined) continue;
          // By all that was found beside it: what another run has found, which holds other languages, has another name.
          const { at: _at, stamps: _stamps, ...all } = found;
          const key = inputsDigest(['composed', newsroom.root, composed.text, contents, all]);
          await store.keep(key, writtenComposition(composition));
          made.push([path, { ...found, composed: key }]);
        }
      }
      const isMoved = record?.shared.stamps !== state.shared.stamps;
      const refreshed = entries.map(([path, entry]): [string, Entry] => [
        path,
        { ...entry, stamps: stampsOf(entry, state) },
      ]);
      const isNew =
        made.length > 0 || refreshed.some(([path, { stamps }]) => record?.statements[path]?.stamps !== stamps);
      if (!isNew && !isMoved) return;
      const all = { ...record?.statements, ...Object.fromEntries(refreshed), ...Object.fromEntries(made) };
      const there = Object.entries(all).filter(([path]) => newsroom.statements.includes(path));
      const shared = { stamps: state.shared.stamps, contents };
      await store.keep(key, { facts: { shared, statements: Object.fromEntries(there) }, contents: new Map() });
    },
  };
}

type ComposedFor = {
  /** What decides what comes out, besides the files. */
  readonly text: string;
  /** Slugs of statements that are held for what is not in their files, by slug: they are read each time. */
  readonly held: ReadonlyMap<string, string> | undefined;
};

type Wanted = {
  readonly newsroom: Newsroom;
  readonly statements: readonly string[];
  readonly now: number;
  readonly fonts: FontSettings;
  /** Where statements are composed: then only those are known whose composition is, too. */
  readonly composed?: ComposedFor | undefined;
};

/**
 * Plans a newsroom with what is known of it, again without those statements of which something else would be found now, and records
 * what was found.
 */
export async function planKnown(
  { known, judgedAnew, keep }: KnownStatements,
  { file: { messages } }: Newsroom,
  plan: (known: KnownStatements['known']) => Promise<CheckedPlan>,
): Promise<CheckedPlan> {
  const said = [messages, ...[...known.values()].flatMap(({ files }) => files.map((each) => each.messages))];
  const before = said.map(({ length }) => length);
  let planned = await plan(known);
  const anew = judgedAnew(planned);
  if (anew.size > 0) {
    // What the first plan has said on files that the second one says it on again.
    for (const [at, each] of said.entries()) each.splice(before[at] ?? 0);
    planned = await plan(new Map([...known].filter(([path]) => !anew.has(path))));
  }
  await keep(planned);
  return planned;
}

/** True for a file with an error that it has together with another statement. */
const hasMutualError = ({ messages }: VFile, { mutual }: LoadedNewsroom): boolean =>
  messages.some((message) => message.fatal === true && mutual.has(message));

/** The composition of an edition; `undefined` where that is none by itself: with earlier versions, or not public yet. */
function wholeComposition(edition: Edition, { compositions }: CheckedPlan): Composition | undefined {
  const [only, ...more] = compositions.filter(({ edition: { name } }) => name === edition.name);
  if (only === undefined || more.length > 0 || only.waiting !== undefined) return undefined;
  if ((edition.statement.front.corrections ?? []).length > 0) return undefined;
  return only;
}

const isShared = ({ shared }: FilesState, before: { readonly stamps: string; readonly contents: string }): boolean =>
  shared.stamps === before.stamps || shared.contents() === before.contents;

const isAsBefore = (entry: Entry, state: FilesState, { root }: Newsroom): boolean =>
  stampsOf(entry, state) === entry.stamps || contentsDigest(root, pathsOf(entry)) === entry.contents;

const pathsOf = ({ files }: Pick<Entry, 'files'>): readonly string[] => files.map(({ path }) => path);

const stampsOf = (entry: Pick<Entry, 'files'>, { stamps }: FilesState): string =>
  sha256(JSON.stringify(pathsOf(entry).map((path) => [path, stamps.get(path)])));

const isJudgedAnew = ({ counts, blocking }: Entry, now: ReadonlySet<string>): boolean =>
  counts.some(({ alarms }) => alarms.some(([name]) => now.has(name) !== blocking.includes(name)));

function restored({ name, counts, files }: Entry, newsroom: Newsroom): KnownStatement {
  const all = files.map(({ path, messages }): VFile => {
    if (messages.length === 0) return new VFile({ path, cwd: newsroom.root });
    const file = new VFile({ path, cwd: newsroom.root, value: readOrEmpty(newsroom, path).value });
    for (const message of messages) addRecorded(file, message);
    return file;
  });
  const [file = new VFile()] = all;
  return {
    files: all,
    name: { ...name, file },
    counts: counts.map((each): AlarmCounts => ({ ...each, alarms: new Map(each.alarms) })),
  };
}

/** The digest of the organisation's texts, among which are the topics of all statements, and of their translations. */
const topicsDigest = ({ masthead }: LoadedNewsroom): string =>
  inputsDigest([String(masthead.baseFile), masthead.catalogs.map(({ language, units }) => [language.tag, units])]);

type Moment = {
  /** Before anything was read, and now. */
  readonly state: FilesState;
  readonly after: FilesState;
  readonly newsroom: Newsroom;
  readonly now: number;
};

/**
 * What was found in a statement, to be kept; `undefined` where it would not hold, or cannot be written down.
 */
function entryOf(
  edition: Edition,
  { loaded, checked, reach }: CheckedPlan,
  { state, after, newsroom, now }: Moment,
): Entry | undefined {
  const own = [edition.statement.file, ...filesOf(edition)].map(({ path, messages }) => ({
    path,
    messages: messages.filter((message) => !loaded.mutual.has(message)),
  }));
  const files = own.map(({ path, messages }) => ({
    path,
    messages: messages.flatMap((each) => messageRecord(each) ?? []),
  }));
  const isWhole = files.every(({ messages }, at) => messages.length === own[at]?.messages.length);
  if (!holdsToday(edition, loaded.mutual) || !isWhole) return undefined;
  // Rules say something else of the translations of a faulty source, and it is held.
  if ([edition.statement.file, ...filesOf(edition)].some((file) => hasMutualError(file, loaded))) return undefined;
  const stamps = stampsOf({ files }, state);
  const contents = contentsDigest(newsroom.root, pathsOf({ files }));
  if (stampsOf({ files }, after) !== stamps) return undefined;
  const { file: _, ...name } = nameOf(edition);
  const counts = edition.catalogs.flatMap((catalog) => checked.counts.get(catalog) ?? []);
  return {
    ...{ at: now, stamps, contents, name, files, reach },
    topics: (edition.statement.front.topics ?? []).length === 0 ? '' : topicsDigest(loaded),
    counts: counts.map((each) => ({ ...each, alarms: [...each.alarms] })),
    blocking: counts.flatMap(({ alarms }) => [...alarms.keys()]).filter((rule) => checked.blocking.has(rule)),
  };
}
