import type { VFile } from 'vfile';
import { Fault } from '../../lib/fault.ts';
import { hasErrors } from '../../model/add-message.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { TranslatedSource } from '../../model/translations.ts';
import { catalogPath, createFile, readOrEmpty, writeIfChanged } from '../../source/newsroom/files.ts';
import { stringifyEntries } from '../../translation/catalog/synced-state.ts';
import { labelTexts, wordingOf } from '../load/wordings.ts';
import { planSync, type SyncOptions, type SyncPlan } from './plan-sync.ts';

export type { SyncOptions } from './plan-sync.ts';

/** The plan of a sync of one source, carried out. */
export type SyncResult = SyncPlan & {
  /** Paths written. */
  readonly written: readonly string[];
};

/** The results of a sync of all sources. */
export type SyncOutcome = {
  /** One result for each source that can be synced; none where the settings are broken. */
  readonly results: readonly SyncResult[];
  /** Base files of the templates' words that were written. */
  readonly labels: readonly string[];
  /** Sources that must be mended before anything is written. */
  readonly broken: readonly VFile[];
};

/** How often a file that changes meanwhile is read again: one that changes more often is being written by a program. */
const ATTEMPTS = 5;

/**
 * Brings base files and state files up to the present source, and creates what is missing. Translations are not
 * touched, unless `prune` asks for it. A file that is saved meanwhile is read again before anything depends on it.
 *
 * @param load reads the newsroom; called again for what has changed meanwhile
 * @throws {Fault} `write-failed`
 */
export async function syncNewsroom(load: () => Promise<LoadedNewsroom>, options: SyncOptions): Promise<SyncOutcome> {
  const done = new Map<string, SyncResult>();
  const written = new Map<string, readonly string[]>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const loaded = await load();
    const broken = brokenSources(loaded);
    if (broken.some((file) => !isStatement(file, loaded))) return { results: [], labels: [], broken };
    const sources = sourcesToSync(loaded, broken);
    for (const source of sources.filter(({ name }) => !done.has(name))) {
      const isSpared = options.spareMasthead === true && source.name === loaded.masthead.name;
      const plan = planSync(source, isSpared ? { confirm: false } : options);
      const outcome = writePlan(loaded.newsroom, source, plan);
      const paths = [...new Set([...(written.get(source.name) ?? []), ...outcome.written])];
      written.set(source.name, paths);
      if (outcome.isWhole) done.set(source.name, { ...plan, written: paths });
    }
    const results = sources.flatMap(({ name }) => done.get(name) ?? []);
    if (results.length === sources.length) return { results, labels: writeLabelBase(loaded.newsroom), broken };
  }
  throw new Fault(
    'write-failed',
    'The translations change faster than they can be recorded',
    'Is another program writing into translations/? Let it finish, then run `communique sync` again.',
  );
}

/** All sources that can be synced: a statement that must be mended first is left as it is, by itself. */
function sourcesToSync({ masthead, editions }: LoadedNewsroom, broken: readonly VFile[]): readonly TranslatedSource[] {
  const whole = editions.filter(({ statement }) => !broken.includes(statement.file));
  return masthead.keying.segments.length > 0 ? [masthead, ...whole] : whole;
}

const isStatement = ({ path }: VFile, { newsroom }: LoadedNewsroom): boolean => newsroom.statements.includes(path);

/** The sources that cannot be read in full: they would lose keys that their translations have. */
function brokenSources({ newsroom, editions, files }: LoadedNewsroom): readonly VFile[] {
  const sources = new Set([newsroom.file, ...editions.map(({ statement }) => statement.file)]);
  return files.filter((file) => (sources.has(file) || file.path.startsWith('source/')) && hasErrors(file));
}

/**
 * Writes the templates' words in the source language as a base file, where the newsroom has a language that lacks some of
 * them: platforms translate from it into `translations/<tag>/labels.json`. One that is there is the newsroom's own.
 *
 * @returns paths written
 */
export function writeLabelBase(newsroom: Newsroom): readonly string[] {
  const { source, languages, isBare } = newsroom;
  const isLacking = languages.some((language) => {
    const { words, names } = wordingOf(newsroom, language);
    return language.tag !== source.tag && names.some((name) => words.fallback?.(name) !== undefined);
  });
  if (isBare || !isLacking) return [];
  const texts = labelTexts(newsroom, source.tag);
  const path = catalogPath(source.tag, 'labels');
  return texts.size > 0 && createFile(newsroom, path, stringifyEntries([...texts])) ? [path] : [];
}

/** The result of writing a plan: the paths written, and whether the files were still as planned. */
type Written = { readonly written: readonly string[]; readonly isWhole: boolean };

/**
 * Writes a sync's plan, as long as every file still holds what the plan was made from. A translator who saves meanwhile
 * worked from the base file as it was: it is written last, and put back if that happened while it was written. Files
 * written before it are right for any text, so a sync may end, or be killed, between any two files.
 */
function writePlan(newsroom: Newsroom, source: TranslatedSource, plan: SyncPlan): Written {
  const { baseFile, catalogs, unpublished, language, name } = source;
  const all = [...catalogs, ...unpublished];
  const isAsRead = (file: VFile): boolean => String(readOrEmpty(newsroom, file.path)) === String(file);
  const written: string[] = [];
  if (![baseFile, ...all.flatMap(({ file, stateFile }) => [file, stateFile])].every(isAsRead))
    return { written, isWhole: false };

  const base = catalogPath(language.tag, name);
  const mine = new Set(plan.pruned.map(({ path }) => path));
  for (const [path, text] of plan.files) {
    if (path === base) continue;
    const translation = all.find(({ file }) => file.path === path);
    if (translation !== undefined && !isAsRead(translation.file)) return { written, isWhole: false };
    const isNew = plan.created.has(path) ? createFile(newsroom, path, text) : writeIfChanged(newsroom, path, text);
    if (isNew) written.push(path);
    if (isNew && plan.created.has(path)) mine.add(path);
  }
  const others = all.map(({ file }) => file).filter(({ path }) => !mine.has(path));
  const text = plan.files.get(base);
  if (text === undefined) return { written, isWhole: true };
  if (!others.every(isAsRead)) return { written, isWhole: false };
  if (writeIfChanged(newsroom, base, text)) {
    if (!others.every(isAsRead)) {
      writeIfChanged(newsroom, base, String(baseFile));
      return { written, isWhole: false };
    }
    written.push(base);
  }
  return { written, isWhole: true };
}
