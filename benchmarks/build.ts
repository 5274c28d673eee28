import { copyFile, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { DOOR, REPOSITORY } from '../tests/support/communique.ts';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { publish, textsOf } from './comparison/pandoc-and-weasyprint.ts';
import { run } from './comparison/run.ts';
import { median } from './median.ts';

const SLUG = 'koblenz-verdict';
const ROUNDS = Number(process.argv[2] ?? 7);

const scratch = temporaryFolder();
// What has not changed would not be built again.
process.env['COMMUNIQUE_STORE'] = 'off';
try {
  const dist = path.join(scratch, 'dist');
  const lone = path.join(scratch, 'lone');
  const ours = (args: readonly string[], cwd: string): Promise<number> =>
    run(process.execPath, [DOOR, 'build', ...args], cwd);
  const shipped = (): Promise<number> => ours(['--root', REPOSITORY, '--out', dist], scratch);
  await shipped();
  await mkdir(lone);
  await copyFile(path.join(REPOSITORY, 'source', `${SLUG}.md`), path.join(lone, 'my-statement.md'));
  const texts = await textsOf(dist, SLUG, path.join(scratch, 'theirs'));
  const one = texts.filter(({ tag }) => tag === 'en');

  const contests = [
    { what: `${texts.length} languages`, ours: shipped, theirs: () => publish(texts) },
    { what: 'one Markdown file', ours: () => ours(['my-statement.md'], lone), theirs: () => publish(one) },
  ];
  const times = contests.map(() => ({ ours: [] as number[], theirs: [] as number[] }));
  // Turn about, so that whatever else the machine does falls on both alike; the first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, contest] of contests.entries()) {
      const pair = { ours: await contest.ours(), theirs: await contest.theirs() };
      if (round === 0) continue;
      times[index]?.ours.push(pair.ours);
      times[index]?.theirs.push(pair.theirs);
    }
  }
  console.log(`${ROUNDS} rounds on ${availableParallelism()} cores; seconds: median (quickest to slowest)\n`);
  console.log(row(['', 'communique', 'pandoc + WeasyPrint', 'ratio of medians']));
  for (const [index, { what }] of contests.entries()) {
    const { ours: mine = [], theirs = [] } = times[index] ?? {};
    console.log(row([what, spread(mine), spread(theirs), `${(median(theirs) / median(mine)).toFixed(2)} times`]));
  }
} finally {
  removeFolder(scratch);
}

function spread(values: readonly number[]): string {
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
  return `${seconds(median(values))} (${seconds(Math.min(...values))} to ${seconds(Math.max(...values))})`;
}

function row(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.padEnd(24))
    .join('')
    .trimEnd();
}
