import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startCommand } from '../support/command.ts';
import { REPOSITORY } from '../support/communique.ts';
import { removeFolder, temporaryFolder } from '../support/folder.ts';

/**
 * What npm would carry, used from outside: `package.ts [NODE…]` packs it, installs the tarball in an empty folder with npm,
 * and runs `init`, `sync`, `check`, `release`, `verify`, `deploy`, the API, and a rule, a format and a target of a newsroom's own.
 * Each NODE is the path of a Node to run it with; the present one when left out. Exit code 1 when anything does not hold.
 */
const MOST_MEGABYTES = 300;
const nodes = process.argv.slice(2);
const failures: string[] = [];
const folder = temporaryFolder();
try {
  await run(process.execPath, ['scripts/pack.ts'], REPOSITORY);
  const tarball = readdirSync(path.join(REPOSITORY, 'package')).find((name) => name.endsWith('.tgz')) ?? '';
  for (const [at, node] of (nodes.length === 0 ? [process.execPath] : nodes).entries())
    await consume(path.join(folder, String(at)), path.join(REPOSITORY, 'package', tarball), node);
} catch (error) {
  failures.push(error instanceof Error ? error.message : String(error));
} finally {
  removeFolder(folder);
}
for (const failure of failures) console.log(`FAULT ${failure}`);
console.log(failures.length === 0 ? 'The package works from outside.' : `${failures.length} faults`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** A newsroom in a folder of its own, with the tarball and nothing else. */
async function consume(home: string, tarball: string, node: string): Promise<void> {
  const root = path.join(home, 'news');
  mkdirSync(root, { recursive: true });
  writeFileSync(path.join(root, 'package.json'), '{"name": "news", "private": true, "type": "module"}\n');
  const started = performance.now();
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', tarball], root);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = sizeOf(path.join(root, 'node_modules')) / 1e6;
  if (megabytes > MOST_MEGABYTES) failures.push(`an install has ${megabytes.toFixed(0)} MB`);
  const bin = path.join(root, 'node_modules', 'communique', 'bin', 'communique.js');
  const communique = (...words: string[]): Promise<string> => run(node, [bin, ...words], root);
  await communique('init', '--name', 'Harbour Watch', '--lang', 'en,de', '--time-zone', 'Europe/Berlin');
  const statement = path.join(root, 'source', 'first-statement.md');
  writeFileSync(statement, readFileSync(statement, 'utf8').replace('status: draft\n', ''));
  await communique('sync');
  translate(root);
  for (const name of ['communique.config.js', 'use.js'])
    cpSync(path.join(import.meta.dirname, 'consumer', name), path.join(root, name));
  const key = path.join(home, 'key');
  await communique('keygen', key);
  console.log((await run(node, ['use.js'], root, { KEY_FILE: key })).trim());
  await communique('verify', 'dist');
  await communique('deploy', '--to', `list:${path.join(home, 'carried')}`);
  if (!readFileSync(path.join(home, 'carried'), 'utf8').includes('manifest.json'))
    failures.push('nothing was deployed');
  console.log(
    `Node ${(await run(node, ['-v'], root)).trim()}: installed in ${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB`,
  );
}

/** What a translator would write: words enough to be German, and one that the newsroom does not use. */
function translate(root: string): void {
  const texts = {
    place: 'Ort',
    title: 'Überschrift: was geschehen ist',
    summary: 'Ein Satz, der sagt, was geschehen ist.',
    'paragraph-the-first-paragraph-says-who': 'Der erste Absatz sagt, wer was wo und wann getan hat, kein Terrorist.',
    'paragraph-the-second-says-why-it':
      'Der zweite sagt, warum es wichtig ist. [Eine Quelle](https://example.org/) kann verlinkt werden.',
  };
  writeFileSync(path.join(root, 'translations/de/first-statement.json'), JSON.stringify(texts));
  writeFileSync(path.join(root, 'translations/de/newsroom.json'), '{"name": "Harbour Watch"}');
}

/** Runs a program to its end. @throws what it said, where its exit code is not 0 */
async function run(
  command: string,
  words: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { code, stdout, screen } = await startCommand(command, words, { cwd, environment: { ...process.env, ...more } })
    .ended;
  if (code !== 0) throw new Error(`${[path.basename(command), ...words].join(' ')} ended with ${code}:\n${screen}`);
  return stdout;
}

/** Bytes of all files below a folder. */
function sizeOf(home: string): number {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
