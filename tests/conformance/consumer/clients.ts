import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startCommand } from '../../support/command.ts';

/** A program that installs packages, by the exact version that is run. */
export type Client = { readonly name: string; readonly words: (tarball: string) => readonly string[] };

const npmWords = (tarball: string): readonly string[] => [
  ...['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', tarball],
];

/** The one with which everything is tried. */
export const first: Client = { name: 'npm@11.21.2', words: npmWords };

/** The others, with which a newsroom is begun; and those that are asked for by `--all`. */
export const clients: readonly Client[] = [
  { name: 'npm@10.9.9', words: npmWords },
  { name: 'pnpm@12.4.2', words: (tarball) => ['add', tarball] },
];
export const otherClients: readonly Client[] = [
  { name: 'npm@12.2.2', words: npmWords },
  { name: 'pnpm@10.34.9', words: (tarball) => ['add', tarball] },
];

/** Runs a program to its end, with a Node that is first on the path. @throws what it said, where its exit code is not 0 */
export async function run(
  node: string,
  [command = '', ...words]: readonly string[],
  cwd: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const PATH = `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}`;
  const environment = { ...process.env, PATH, ...more };
  const { code, stdout, screen } = await startCommand(command, words, { cwd, environment }).ended;
  if (code !== 0) throw new Error(`${[path.basename(command), ...words].join(' ')} ended with ${code}:\n${screen}`);
  return stdout;
}

/** An empty folder with a manifest that `root` is to be; what is installed there, and how long that took. */
export async function install(
  root: string,
  tarball: string,
  node: string,
  client: Client,
): Promise<{ readonly megabytes: number; readonly seconds: number }> {
  mkdirSync(root, { recursive: true });
  writeFileSync(path.join(root, 'package.json'), '{"name": "news", "private": true, "type": "module"}\n');
  await run(node, ['npx', '-y', client.name, '--version'], root);
  const started = performance.now();
  await run(node, ['npx', '-y', client.name, ...client.words(tarball)], root);
  return { megabytes: sizeOf(path.join(root, 'node_modules')) / 1e6, seconds: secondsSince(started) };
}

/** A newsroom from an empty folder to a page, PDF and text, by the command as the client has put it there. */
export async function beginNewsroom(home: string, tarball: string, node: string, client: Client): Promise<string> {
  const root = path.join(home, 'news');
  const { megabytes, seconds } = await install(root, tarball, node, client);
  const bin = path.join(root, 'node_modules', '.bin', 'communique');
  const started = performance.now();
  await run(node, [bin, 'init', '--name', 'Harbour Watch', '--lang', 'en', '--time-zone', 'Europe/Berlin'], root);
  publishFirst(root);
  await run(node, [bin, 'check'], root);
  await run(node, [bin, 'build'], root);
  const built = path.join(root, 'dist', 'first-statement', 'en');
  for (const name of ['index.html', 'first-statement.en.pdf', 'first-statement.en.txt'])
    if (statSync(path.join(built, name)).size === 0) throw new Error(`${client.name}: ${name} is empty`);
  return (
    `${client.name}, Node ${(await run(node, ['node', '-v'], root)).trim()}: installed in ${seconds.toFixed(0)} s, ` +
    `${megabytes.toFixed(0)} MB; init, check and build in ${secondsSince(started).toFixed(0)} s`
  );
}

/** The statement that `init` writes is a draft; from here on it is not. */
export function publishFirst(root: string): void {
  const statement = path.join(root, 'source', 'first-statement.md');
  writeFileSync(statement, readFileSync(statement, 'utf8').replace('status: draft\n', ''));
}

const secondsSince = (started: number): number => (performance.now() - started) / 1000;

/** Bytes of all files below a folder; what several names lead to counts once. */
function sizeOf(home: string): number {
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = new Map(
    files.map((entry) => {
      const { ino, size } = statSync(path.join(entry.parentPath, entry.name));
      return [ino, size];
    }),
  );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
