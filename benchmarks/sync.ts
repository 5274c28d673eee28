import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { languageOf } from '../scripts/lib/text/language/language.ts';
import { catalogPath } from '../scripts/source/newsroom/files.ts';
import { openNewsroom } from '../scripts/source/newsroom/open-newsroom.ts';
import { stringifyEntries } from '../scripts/translation/catalog/synced-state.ts';
import { readNewsroom } from '../scripts/workflows/load/read-newsroom.ts';
import { syncNewsroom } from '../scripts/workflows/translate/sync.ts';
import { DOOR } from '../tests/support/communique.ts';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { randomOf } from '../tests/support/random.ts';
import { reword } from '../tests/support/reword.ts';
import { declaration, pairsWithEnglish } from '../tests/support/udhr.ts';
import { run } from './comparison/run.ts';

/**
 * How long a sync of one statement takes after an edit of every tenth text: in a warm process from opening the folder
 * to the last file written, and as a process of its own. Milliseconds on the clock and of the processor; medians.
 */
const SEGMENTS = 200;
const RUNS = 15;
/** The statement's own language and these eight. */
const CODES = 'arb deu_1996 spa fra rus cmn_hans tur pes_1'.split(' ');
const root = temporaryFolder();
try {
  const random = randomOf(1);
  const english = declaration('eng').articles.flatMap(({ paragraphs }) => paragraphs);
  const sources = Array.from({ length: SEGMENTS }, (_, at) => `Point ${at}. ${english[at % english.length]}`);
  const tags = CODES.map((code) => languageOf(declaration(code).tag).tag);
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  const save = (texts: readonly string[]): void =>
    write('source/points.md', `---\ndate: 2022-01-13\n---\n\n# Points\n\n${texts.join('\n\n')}\n`);
  write('source/newsroom.yaml', `languages: [en, ${tags.join(', ')}]\n`);
  save(sources);
  const sync = () => syncNewsroom(() => readNewsroom(openNewsroom(root)), { confirm: false });
  await sync();
  const [edition] = (await readNewsroom(openNewsroom(root))).editions;
  const segments = edition?.statement.segments ?? [];
  for (const [at, tag] of tags.entries()) {
    const texts = pairsWithEnglish(CODES[at] ?? '').map(([, target]) => target);
    const entries = segments.map(({ key }, place) => [key, `${place} ${texts[place % texts.length]}`] as const);
    write(catalogPath(tag, 'points'), stringifyEntries(entries));
  }
  await sync();

  const edit = (): void =>
    save(sources.map((text) => (random.below(10) === 0 ? reword(text, 0.3, random, english) : text)));
  const within: Taken[] = [];
  for (let round = -3; round < RUNS; round++) {
    edit();
    const taken = await timed(sync);
    if (round >= 0) within.push(taken);
  }
  const whole: Taken[] = [];
  for (let round = -1; round < RUNS; round++) {
    edit();
    const taken = await timed(() => run(process.execPath, [DOOR, 'sync', '--root', root], root));
    if (round >= 0) whole.push(taken);
  }
  console.log(`${SEGMENTS} segments, ${tags.length + 1} languages`);
  console.log(
    `  in a warm process: ${said(within.map(({ clock }) => clock))}, processor ${said(within.map(({ processor }) => processor))}`,
  );
  console.log(`  as a command: ${said(whole.map(({ clock }) => clock))}`);
} finally {
  removeFolder(root);
}

type Taken = { readonly clock: number; readonly processor: number };

async function timed(work: () => Promise<unknown>): Promise<Taken> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

function said(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${sorted[sorted.length >> 1]?.toFixed(0)} ms (from ${sorted[0]?.toFixed(0)})`;
}
