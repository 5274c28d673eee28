import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { nameAt, writeLargeNewsroom } from './comparison/large-newsroom.ts';
import { measured } from './comparison/measured.ts';

/**
 * What the newsroom's own machine takes for a large newsroom, with counted bytes in place of prints: milliseconds a statement and memory of
 * the first build of so many short statements in ten languages, and seconds of a build, and of a release that follows another one, after a
 * text of one has changed.
 *
 *     node benchmarks/newsroom-load.ts [statements …]
 */
const sizes = process.argv.slice(2).map(Number);
const [build, release] = ['build-counted', 'release-counted'].map((name) =>
  path.join(import.meta.dirname, `comparison/${name}.ts`),
);

for (const size of sizes.length === 0 ? [30, 100, 300] : sizes) {
  const scratch = temporaryFolder();
  try {
    process.env['COMMUNIQUE_STORE'] = path.join(scratch, 'store');
    const root = path.join(scratch, 'newsroom');
    writeLargeNewsroom(root, size);
    const run = (program = '', out = 'dist') =>
      measured(process.execPath, [program, root, path.join(scratch, out)], root);
    const text = path.join(root, `translations/de/${nameAt(size - 1)}.json`);
    const change = (): void => writeFileSync(text, readFileSync(text, 'utf8').replace(/"(?=\s*\}\s*$)/, ' Heute."'));
    const first = await run(build);
    change();
    const again = await run(build);
    await run(release, 'released');
    change();
    const next = await run(release, 'released');
    const said = [again, next].map(
      ({ time, memory }) => `${(time / 1000).toFixed(1)} s, ${(memory / 1e6).toFixed(0)} MB`,
    );
    console.log(
      `${size} × 10: first build ${(first.time / size).toFixed(0)} ms a statement, ${(first.memory / 1e6).toFixed(0)} MB; one text changed: build ${said[0]}; release ${said[1]}`,
    );
  } finally {
    removeFolder(scratch);
  }
}
