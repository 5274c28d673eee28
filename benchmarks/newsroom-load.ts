import process from 'node:process';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { countedNewsroom } from './comparison/counted-newsroom.ts';
import { nameAt, writeLargeNewsroom } from './comparison/large-newsroom.ts';

/**
 * What the newsroom's own machine takes for a large newsroom, with counted bytes in place of prints: milliseconds a statement and memory of
 * the first build of so many short statements in ten languages, and seconds of a build, and of a release that follows another one, after a
 * text of one has changed.
 *
 *     node benchmarks/newsroom-load.ts [statements …]
 */
const sizes = process.argv.slice(2).map(Number);

for (const size of sizes.length === 0 ? [30, 100, 300] : sizes) {
  const scratch = temporaryFolder();
  try {
    const newsroom = countedNewsroom(scratch);
    writeLargeNewsroom(newsroom.root, size);
    const last = nameAt(size - 1);
    const first = await newsroom.build();
    newsroom.changeText(last);
    const again = await newsroom.build();
    await newsroom.release();
    newsroom.changeText(last);
    const next = await newsroom.release();
    const said = [again, next].map(
      ({ time, memory }) => `${(time / 1000).toFixed(1)} s, ${(memory / 1e6).toFixed(0)} MB`,
    );
    const [clock, processor] = [first.time, first.processor].map((time) => (time / size).toFixed(0));
    console.log(
      `${size} × 10: first build ${clock} ms a statement, ${processor} of a processor, ${(first.memory / 1e6).toFixed(0)} MB; one text changed: build ${said[0]}; release ${said[1]}`,
    );
  } finally {
    removeFolder(scratch);
  }
}
