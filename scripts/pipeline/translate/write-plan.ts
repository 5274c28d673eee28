import type { VFile } from 'vfile';
import { catalogPath, createFile, readOrEmpty, writeIfChanged } from '../../newsroom/files.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Namespace } from '../load/namespace.ts';
import type { SyncPlan } from './plan-sync.ts';

/** What came of a plan: the paths written, and whether everything was still as the plan was made for. */
export type Written = { readonly written: readonly string[]; readonly isWhole: boolean };

/**
 * Writes what a sync has planned, as long as every file still holds what the plan was made from. A translator who saves
 * meanwhile worked from the base file as it was: it goes last, and back again if that happened while it was written. What
 * is written before it says nothing wrong of any text, so a sync may end, or be killed, between any two files.
 */
export function writePlan(newsroom: Newsroom, namespace: Namespace, plan: SyncPlan): Written {
  const { baseFile, catalogs, dormant, language, name } = namespace;
  const all = [...catalogs, ...dormant];
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
