import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './build.ts';

/** A copy of a newsroom (the shipped one, or another) in `folder`, with more lines in its settings. */
export async function copyNewsroom(folder: string, settings: string, root = ROOT): Promise<string> {
  const parts = ['source', 'translations', ...(root === ROOT ? ['templates'] : [])];
  await Promise.all(parts.map((part) => cp(path.join(root, part), path.join(folder, part), { recursive: true })));
  await appendFile(path.join(folder, 'source', 'newsroom.yaml'), `\n${settings}\n`);
  return folder;
}
