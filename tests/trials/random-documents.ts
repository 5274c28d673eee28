import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { removeFolder, temporaryFolder } from '../support/folder.ts';
import { besides } from './documents/beside.ts';
import { publishAll, type Sample, type Verdict } from './documents/publish.ts';
import { randomDocument } from './documents/random-document.ts';
import { lineOf, tally } from './documents/report.ts';

/**
 * Random Markdown, each document published by itself and its words compared with what cmark-gfm finds in it.
 *
 *     npm run random -- --seed 1 --count 40 [--part 1/2] [--out FOLDER] [--fonts FOLDER]
 *
 * The documents are `SEED-0`, `SEED-1` …; every fourth puts each inline beside each other, or each block into each other. What
 * is not published whole is kept in FOLDER.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '40' },
    part: { type: 'string', default: '1/1' },
    batch: { type: 'string', default: '12' },
    fonts: { type: 'string' },
    out: { type: 'string' },
  },
});
const [part = 1, parts = 1] = values.part.split('/').map(Number);
const numbers = Array.from({ length: Number(values.count) }, (_, index) => index).filter(
  (index) => index % parts === part - 1,
);
const scratch = temporaryFolder();
const verdicts: Verdict[] = [];
const batch = Number(values.batch);
for (let start = 0; start < numbers.length; start += batch) {
  const samples = numbers.slice(start, start + batch).map((number): Sample => {
    const seed = `${values.seed}-${number}`;
    return { name: `${seed}.md`, markdown: number % 4 === 3 ? besides(seed) : randomDocument(seed) };
  });
  for (const [index, verdict] of (await publishAll(samples, path.join(scratch, 'batch'), values.fonts)).entries()) {
    verdicts.push(verdict);
    const line = lineOf(verdict);
    if (line === undefined) continue;
    console.log(line);
    if (values.out === undefined) continue;
    mkdirSync(values.out, { recursive: true });
    writeFileSync(path.join(values.out, verdict.name), samples[index]?.markdown ?? '');
  }
  console.error(`${verdicts.length} of ${numbers.length}`);
}
removeFolder(scratch);
const { lines, isGood } = tally(verdicts);
for (const line of lines) console.log(`${line}; seed ${values.seed}`);
process.exitCode = isGood && verdicts.every(({ kind }) => kind === 'published') ? 0 : 1;
