import { rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asideNamed, makeFolder } from '../files/index.ts';

/** Writes a file that takes its place whole, or not at all; the folder that it lies in is made. */
export async function putWhole(file: string, content: string | Uint8Array): Promise<void> {
  const aside = asideNamed(file);
  const write = (): Promise<void> => writeFile(aside, content, { mode: 0o600 });
  // Its folder is mostly there.
  try {
    await write().catch(async (error: unknown) => {
      if (!isMissing(error)) throw error;
      makeFolder(path.dirname(file), 0o700);
      await write();
    });
    await rename(aside, file);
  } catch (error) {
    removeNow(aside);
    throw error;
  }
}

/** Removes a file, where that is possible. */
export function removeNow(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder is read-only, or a folder lies there.
  }
}

/** True for an error that says that nothing is there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
