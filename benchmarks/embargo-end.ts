import process from 'node:process';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { countedNewsroom } from './comparison/counted-newsroom.ts';
import { nameAt, writeLargeNewsroom } from './comparison/large-newsroom.ts';

/**
 * How long after the end of its embargo a statement of a large newsroom is there: so many short statements in ten languages are released,
 * one more is prepared for a time, and the command `open` waits for that and brings it to a folder. Prints are counted bytes. Says too how
 * long the two releases took, and which memory.
 *
 *     node benchmarks/embargo-end.ts [statements]
 */
const [statements = 100] = process.argv.slice(2).map(Number);
/** Milliseconds that are left for preparing the release, and for `open` to read what it needs ahead. */
const AHEAD = 150_000 + statements * 250;

const scratch = temporaryFolder();
try {
  const newsroom = countedNewsroom(scratch);
  writeLargeNewsroom(newsroom.root, statements + 1);
  const last = nameAt(statements);
  newsroom.hold(last);
  const first = await newsroom.release();
  const { prepared, late } = await newsroom.embargoEnd(last, AHEAD);
  const seconds = [first, prepared].map((each) => (each.time / 1000).toFixed(1));
  const memory = [first, prepared].map((each) => (each.memory / 1e6).toFixed(0));
  console.log(
    `${statements} × 10: released in ${seconds[0]} s, ${memory[0]} MB; one more prepared in ${seconds[1]} s, ${memory[1]} MB; its first page ${late} ms after the embargo`,
  );
} finally {
  removeFolder(scratch);
}
