import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { folderForTest } from './folder.ts';

const MOUNT = ['-t', 'tmpfs', '-o'] as const;

/** True where this user may have a small disk made: root, outside of most containers. */
export function hasSmallDisks(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const tried = ['--mount', 'mount', ...MOUNT, 'size=64k', 'none', '/mnt'];
  return spawnSync('unshare', tried, { stdio: 'ignore' }).status === 0;
}

/** The folder of a small disk that goes when the test is over. */
export function smallDisk(kilobytes: number): string {
  const folder = path.join(folderForTest(), 'disk');
  mkdirSync(folder);
  execFileSync('mount', [...MOUNT, `size=${kilobytes}k`, 'none', folder]);
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}
