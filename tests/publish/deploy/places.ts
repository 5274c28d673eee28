import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { rsyncTarget } from '../../../scripts/publish/deploy/rsync-target.ts';
import type { Target } from '../../../scripts/publish/deploy/target.ts';
import { folderForTest } from '../../support/folder.ts';

/** A place for releases, and one that they are deployed to. */
export function places(): { readonly out: string; readonly site: string } {
  const folder = folderForTest();
  return { out: path.join(folder, 'dist'), site: path.join(folder, 'site') };
}

export const HAS_RSYNC = spawnSync('rsync', ['--version']).error === undefined;
/** Where there is no rsync, a folder alone. */
export const TARGETS: readonly (readonly [name: string, to: (place: string) => Target])[] = [
  ['a folder', folderTarget],
  ...(HAS_RSYNC ? ([['rsync', rsyncTarget]] as const) : []),
];
