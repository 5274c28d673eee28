import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those that it lies in, where they are not there. Node's own way never ends in a file system that takes no folders
 * and says so with ENOENT, such as `/proc` (`mkdir` with `recursive`, Node 20 to 24).
 *
 * @param mode of the folders that are made; what the process gives new ones if left out
 * @throws the error of the system: EACCES, ENOENT where nothing can be made there, EEXIST or ENOTDIR where a file is in the way
 */
export function makeFolder(folder: string, mode?: number): void {
  if (isThere(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above, mode);
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isThere(folder)) throw error;
  }
}

const isThere = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
