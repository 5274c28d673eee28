import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { nameAt, writeLargeNewsroom } from './comparison/large-newsroom.ts';
import { measured } from './comparison/measured.ts';

/**
 * What the newsroom's own machine takes for a large newsroom, with counted bytes in place of prints: milliseconds a statement and memory of
 * the first build of so many short statements in ten languages, and seconds after a text of one has changed.
 *
 *     node benchmarks/newsroom-load.ts [statements …]
 */
const sizes = process.argv.slice(2).map(Number);
const program = path.join(import.meta.dirname, 'comparison/build-counted.ts');

for (const size of sizes.length === 0 ? [30, 100, 300] : sizes) {
  const scratch = temporaryFolder();
  try {
    process.env['COMMUNIQUE_STORE'] = path.join(scratch, 'store');
    const root = path.join(scratch, 'newsroom');
    writeLargeNewsroom(root, size);
    const build = () => measured(process.execPath, [program, root, path.join(scratch, 'dist')], root);
    const first = await build();
    const text = path.join(root, `translations/de/${nameAt(size - 1)}.json`);
    writeFileSync(text, readFileSync(text, 'utf8').replace(/"(?=\s*\}\s*$)/, ' Heute."'));
    const again = await build();
    const [each, seconds] = [first.time / size, again.time / 1000];
    const [most, mostAgain] = [first, again].map(({ memory }) => (memory / 1e6).toFixed(0));
    console.log(
      `${size} × 10: first build ${each.toFixed(0)} ms a statement, ${most} MB; one text changed ${seconds.toFixed(1)} s, ${mostAgain} MB`,
    );
  } finally {
    removeFolder(scratch);
  }
}
