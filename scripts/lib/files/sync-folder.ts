import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Writes a folder to the disk, since a rename must not reach it before what it names (fsync; Windows has no such call).
 */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
