import { execFileSync } from 'node:child_process';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { DOOR, REPOSITORY } from '../tests/support/communique.ts';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { writeNewsroom } from './comparison/copies.ts';
import { measured } from './comparison/measured.ts';
import { median } from './median.ts';

/**
 * What a command costs that has run before, as a whole process with its store: milliseconds where nothing has changed, where files have a
 * new time and nothing else, and where one text of one language has changed; in newsrooms of many copies of the shipped statement.
 *
 *     node benchmarks/again.ts [statements] [rounds]
 */
const [statements = '20', rounds = '3'] = process.argv.slice(2);

/** What the text ends with: a figure would be an error, which holds the language, and nothing would be made of it. */
const WORDS = ['Heute', 'Gestern', 'Morgen', 'Jetzt', 'Bald'];

execFileSync(process.execPath, [path.join(REPOSITORY, 'scripts/bundle.ts'), '--if-needed']);
const scratch = temporaryFolder();
try {
  process.env['COMMUNIQUE_STORE'] = path.join(scratch, 'store');
  const root = path.join(scratch, 'newsroom');
  const slug = writeNewsroom(root, Number(statements));
  const text = path.join(root, `translations/de/${slug}.json`);
  const before = readFileSync(text, 'utf8');
  let saves = 0;
  const changes: Readonly<Record<string, () => void>> = {
    'nothing changed': () => undefined,
    'a new time': () => utimesSync(text, new Date(), new Date()),
    'one text': () =>
      writeFileSync(
        text,
        before.replace(/"(?=\s*\}\s*$)/, () => ` ${WORDS[saves++ % WORDS.length]}."`),
      ),
  };
  const build = ['build'];
  const timed = async (args: readonly string[]): Promise<number> =>
    (await measured(process.execPath, [DOOR, ...args, '--root', root], root)).time;
  console.log(`${statements} × 9: first build ${(await timed(build)).toFixed(0)} ms`);
  // The second one finds what the first has made.
  await timed(build);
  for (const [what, change] of Object.entries(changes))
    for (const command of [build, ['check']]) {
      const times: number[] = [];
      for (let round = 0; round < Number(rounds); round++) {
        change();
        times.push(await timed(command));
      }
      console.log(`${command[0]}, ${what}: ${median(times).toFixed(0)} ms (${Math.max(...times).toFixed(0)} at most)`);
    }
} finally {
  removeFolder(scratch);
}
