import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './build.ts';

/** A copy of the shipped newsroom in `folder`, with more lines in its settings. */
export async function copyNewsroom(folder: string, settings: string): Promise<string> {
  const parts = ['source', 'translations', 'templates'];
  await Promise.all(parts.map((part) => cp(path.join(ROOT, part), path.join(folder, part), { recursive: true })));
  await appendFile(path.join(folder, 'source', 'newsroom.yaml'), `\n${settings}\n`);
  return folder;
}
