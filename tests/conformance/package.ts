import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { REPOSITORY } from '../support/communique.ts';
import { removeFolder, temporaryFolder } from '../support/folder.ts';
import { beginNewsroom, clients, first, install, otherClients, publishFirst, run } from './consumer/clients.ts';
import { compileAgainst, judgeTarball } from './consumer/judge-tarball.ts';

/**
 * What npm would carry, used from outside: `package.ts [--all] [NODE…]` packs it, has its manifest and its types judged by
 * publint and attw, and installs the tarball in an empty folder. There it runs `init`, `sync`, `check`, `release`, `verify`,
 * `deploy`, the API, and a rule, a format and a target of a newsroom's own, and compiles a program in TypeScript. With each
 * other client (npm 10 and pnpm) it goes from an empty folder to a built newsroom; with `--all`, older and newer ones too, all of
 * that is done with each.
 * Each NODE is the path of a Node to run it with; the present one when left out. Exit code 1 when anything does not hold.
 */
const MOST_MEGABYTES = 300;
const { values, positionals } = parseArgs({ options: { all: { type: 'boolean' } }, allowPositionals: true });
const nodes = positionals.length === 0 ? [process.execPath] : positionals.map((node) => path.resolve(node));
const failures: string[] = [];
const folder = temporaryFolder();
try {
  await run(process.execPath, [process.execPath, 'scripts/pack.ts'], REPOSITORY);
  const name = readdirSync(path.join(REPOSITORY, 'package')).find((each) => each.endsWith('.tgz')) ?? '';
  const tarball = path.join(REPOSITORY, 'package', name);
  failures.push(...(await judgeTarball(tarball)));
  for (const [at, node] of nodes.entries()) {
    await attempt(() => consume(path.join(folder, String(at)), tarball, node));
    for (const client of values.all ? [...clients, ...otherClients] : clients)
      await attempt(async () => {
        const home = path.join(folder, `${at}-${client.name}`);
        if (values.all) await consume(home, tarball, node, client);
        else console.log(await beginNewsroom(home, tarball, node, client));
        removeFolder(home);
      });
  }
} catch (error) {
  failures.push(error instanceof Error ? error.message : String(error));
} finally {
  removeFolder(folder);
}
for (const failure of failures) console.log(`FAULT ${failure}`);
console.log(failures.length === 0 ? 'The package works from outside.' : `${failures.length} faults`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** A newsroom in a folder of its own, with the tarball and nothing else: every command and every call. */
async function consume(home: string, tarball: string, node: string, client = first): Promise<void> {
  const root = path.join(home, 'news');
  const { megabytes, seconds } = await install(root, tarball, node, client);
  if (megabytes > MOST_MEGABYTES) failures.push(`an install has ${megabytes.toFixed(0)} MB`);
  const bin = path.join(root, 'node_modules', '.bin', 'communique');
  const communique = (...words: string[]): Promise<string> => run(node, [bin, ...words], root);
  await communique('init', '--name', 'Harbour Watch', '--lang', 'en,de', '--time-zone', 'Europe/Berlin');
  publishFirst(root);
  await communique('sync');
  translate(root);
  for (const name of ['communique.config.js', 'use.js'])
    cpSync(path.join(import.meta.dirname, 'consumer', name), path.join(root, name));
  const key = path.join(home, 'key');
  await communique('keygen', key);
  console.log((await run(node, [node, 'use.js'], root, { KEY_FILE: key })).trim());
  await communique('verify', 'dist');
  await communique('deploy', '--to', `list:${path.join(home, 'carried')}`);
  if (!readFileSync(path.join(home, 'carried'), 'utf8').includes('manifest.json'))
    failures.push('nothing was deployed');
  const keys = { AWS_ACCESS_KEY_ID: 'none', AWS_SECRET_ACCESS_KEY: 'none', AWS_REGION: 'eu-central-1' };
  const told = await run(node, [bin, 'deploy', '--to', 's3://press'], root, keys).catch(String);
  if (!told.includes('npm install @aws-sdk/client-s3'))
    failures.push(`without the client of object stores a deploy says: ${told}`);
  failures.push(...(await compileAgainst(root)));
  const version = (await run(node, [node, '-v'], root)).trim();
  console.log(`${client.name}, Node ${version}: installed in ${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB`);
}

/** Notes what does not hold, and goes on. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
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
