import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { filesBelow, removeFolder, temporaryFolder } from '../support/folder.ts';
import { drawn } from './documents/draw.ts';
import { publishAll, type Sample, type Verdict } from './documents/publish.ts';
import { lineOf, tally } from './documents/report.ts';

/**
 * Real Markdown files, each published as a file that stands alone, and its words compared with what cmark-gfm finds in it.
 *
 *     node tests/trials/markdown-files.ts --seed 1 --count 1000 [--part 1/2] [--fonts FOLDER] FOLDER …
 *
 * Draws from every `*.md` and `*.md.gz` below the folders: unpacked packages of npm and Debian, `node_modules`,
 * `/usr/share/doc`. One of a name and text counts once.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    part: { type: 'string', default: '1/1' },
    batch: { type: 'string', default: '12' },
    fonts: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const [part = 1, parts = 1] = values.part.split('/').map(Number);
const found = positionals.flatMap(markdownBelow).sort();
const paths = drawn(found, values.seed, Number(values.count)).filter((_, index) => index % parts === part - 1);
console.log(`${found.length} files, ${paths.length} of them drawn with the seed ${values.seed}`);
const scratch = temporaryFolder();
const verdicts: Verdict[] = [];
const batch = Number(values.batch);
for (let start = 0; start < paths.length; start += batch) {
  const some = paths.slice(start, start + batch);
  const samples = some.map((file, index): Sample => {
    const bytes = file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file);
    const name = `${String(start + index).padStart(4, '0')}-${path.basename(file).replace(/\.gz$/, '')}`;
    const text = bytes.toString('utf8');
    return { name, markdown: Buffer.from(text).equals(bytes) ? text : bytes };
  });
  for (const [index, verdict] of (await publishAll(samples, path.join(scratch, 'batch'), values.fonts)).entries()) {
    verdicts.push(verdict);
    const line = lineOf(verdict);
    if (line !== undefined) console.log(`${line}  (${some[index]})`);
    if (values.verbose) for (const warning of verdict.warnings) console.log(`  ${verdict.name} ${warning}`);
  }
  console.error(`${verdicts.length} of ${paths.length}`);
}
removeFolder(scratch);
const { lines, isGood } = tally(verdicts);
const languages = Map.groupBy(verdicts, ({ language = '?' }) => language);
console.log(
  [...languages]
    .map(([tag, all]) => `${tag} ${all.length}`)
    .sort()
    .join(', '),
);
for (const line of lines) console.log(line);
process.exitCode = isGood ? 0 : 1;

function markdownBelow(folder: string): readonly string[] {
  return filesBelow(folder)
    .filter((name) => /\.(?:md|markdown)(?:\.gz)?$/i.test(name))
    .map((name) => path.join(folder, name));
}
