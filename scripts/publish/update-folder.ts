import { renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asideOf, makeFolder } from '../lib/files/index.ts';
import { type Artifact, digestOf } from '../model/artifact.ts';

/** The files of a folder as they were written last: digests by path. */
export type WrittenFiles = ReadonlyMap<string, string>;

/** The digests of files, by path. */
export const writtenOf = (artifacts: readonly Artifact[]): WrittenFiles =>
  new Map(artifacts.map((artifact) => [artifact.path, digestOf(artifact)]));

/**
 * Brings a folder up to date, file by file: writes what changed, each file whole, and removes what is not among the files any
 * more. For a preview: a release takes its place as a whole (`assemble`).
 *
 * @param before what was written last
 */
export function updateFolder(artifacts: readonly Artifact[], folder: string, before: WrittenFiles): void {
  const now = writtenOf(artifacts);
  for (const artifact of artifacts) {
    const { path: name } = artifact;
    if (before.get(name) === now.get(name)) continue;
    const file = path.join(folder, name);
    makeFolder(path.dirname(file));
    const aside = asideOf(file);
    writeFileSync(aside, artifact.bytes);
    renameSync(aside, file);
  }
  for (const name of before.keys()) {
    if (now.has(name)) continue;
    rmSync(path.join(folder, name), { force: true });
    removeEmptied(path.dirname(name), folder);
  }
}

/** Removes a folder below another, and those above it, where nothing is left in them. */
function removeEmptied(name: string, folder: string): void {
  if (name === '.') return;
  try {
    rmdirSync(path.join(folder, name));
  } catch {
    return;
  }
  removeEmptied(path.dirname(name), folder);
}
