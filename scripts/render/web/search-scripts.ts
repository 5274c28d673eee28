import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../lib/files/index.ts';

export type ScriptFile = { readonly name: string; readonly bytes: Uint8Array };

/** What the search page runs: its own script, and what that imports from beside it. The folder's name changes with any of them. */
export function searchScripts(): { readonly folder: string; readonly files: readonly ScriptFile[] } {
  const own = (name: string): string => readFileSync(path.join(import.meta.dirname, 'search', name), 'utf8');
  const files = [
    { name: 'search.js', text: own('search.js') },
    { name: 'words.js', text: own('words.js') },
    { name: 'minisearch.js', text: library() },
  ].map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const digest = sha256(...files.flatMap(({ name, bytes }) => [name, bytes]));
  return { folder: `search.${digest.slice(0, 12)}`, files };
}

/** The library as its package has it, under its licence, without the address of a file that is not published. */
function library(): string {
  const file = fileURLToPath(import.meta.resolve('minisearch'));
  const licence = readFileSync(path.join(path.dirname(file), '../../LICENSE.txt'), 'utf8').trim();
  const code = readFileSync(file, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
  return `/*\n${licence}\n*/\n${code}`;
}
