import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { DOOR } from '../tests/support/communique.ts';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { nameAt, writeLargeNewsroom } from './comparison/large-newsroom.ts';
import { measured } from './comparison/measured.ts';

/**
 * How long after the end of its embargo a statement of a large newsroom is there: so many short statements in ten languages are released,
 * one more is prepared for a time, and the command `open` waits for that and brings it to a folder. Prints are counted bytes. Says too how
 * long the two releases took, and which memory.
 *
 *     node benchmarks/embargo-end.ts [statements]
 */
const [statements = 100] = process.argv.slice(2).map(Number);
/** Milliseconds that are left for preparing the release, and for `open` to read what it needs ahead. */
const AHEAD = 60_000 + statements * 250;

const program = path.join(import.meta.dirname, 'comparison/release-counted.ts');
const scratch = temporaryFolder();
try {
  process.env['COMMUNIQUE_STORE'] = path.join(scratch, 'store');
  const root = path.join(scratch, 'newsroom');
  const [out, site] = ['dist', 'site'].map((each) => path.join(root, each));
  writeLargeNewsroom(root, statements + 1);
  const last = path.join(root, `source/${nameAt(statements)}.md`);
  const text = readFileSync(last, 'utf8');
  const setFront = (line: string): void => writeFileSync(last, text.replace('---\n', `---\n${line}\n`));
  setFront('status: draft');
  const release = (...time: string[]) => measured(process.execPath, [program, root, String(out), ...time], root);
  const first = await release();
  await measured(process.execPath, [DOOR, 'deploy', '--to', `folder:${site}`], root);
  const time = Math.ceil((Date.now() + AHEAD) / 1000) * 1000;
  const at = new Date(time).toISOString().replace('.000Z', 'Z');
  setFront(`embargo: ${at}`);
  const prepared = await release(String(time));
  const child = spawn(process.execPath, [DOOR, 'open', '--at', at, '--then', `deploy --to folder:${site}`], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const page = path.join(String(site), `current/${nameAt(statements)}/de/index.html`);
  while (!existsSync(page) && child.exitCode === null) await pause(2);
  const late = Date.now() - time;
  const seconds = [first, prepared].map((each) => (each.time / 1000).toFixed(1));
  const memory = [first, prepared].map((each) => (each.memory / 1e6).toFixed(0));
  console.log(
    `${statements} × 10: released in ${seconds[0]} s, ${memory[0]} MB; one more prepared in ${seconds[1]} s, ${memory[1]} MB; its first page ${late} ms after the embargo`,
  );
  child.kill();
} finally {
  removeFolder(scratch);
}
