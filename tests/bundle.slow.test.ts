import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { once } from '../scripts/lib/once.ts';
import { REPOSITORY } from './support/communique.ts';
import { filesBelow, folderForTest, removeFolder, temporaryFolder } from './support/folder.ts';

const STATEMENT = '# Twelve people were killed\n\nA long **list** with a table.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';

/** Bundles a program where it lies. */
const bundleAgain = (scripts: string): void =>
  void execFileSync(process.execPath, [path.join(scripts, 'bundle.ts')], { stdio: 'pipe' });

const copy = (from: string, to: string, names: readonly string[]): void => {
  for (const name of names)
    cpSync(path.join(from, name), path.join(to, name), { recursive: true, preserveTimestamps: true });
};

const shared = temporaryFolder();
afterAll(() => removeFolder(shared));
/** The folder of a program that is bundled, made once: to bundle takes longer than most of what is tried here. */
const bundledProgram = once((): string => {
  bundleAgain(programIn(shared));
  return shared;
});

/** A program of its own, with the packages of this one. */
function programIn(folder: string): string {
  copy(REPOSITORY, folder, ['scripts', 'templates', 'translations', 'package.json']);
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
  return path.join(folder, 'scripts');
}

/** The same, bundled. */
function bundledIn(folder: string): string {
  const scripts = programIn(folder);
  copy(bundledProgram(), folder, ['bundle']);
  return scripts;
}

/** What a program says of a command line that it does not know; the files of a statement in another folder. */
const said = (scripts: string): string =>
  execFileSync(process.execPath, [path.join(scripts, 'communique.js'), '--help'], { encoding: 'utf8' });

function built(scripts: string, folder: string): ReadonlyMap<string, string> {
  mkdirSync(folder);
  // Settings of the current folder are no part of a program.
  writeFileSync(path.join(folder, '.puppeteerrc.cjs'), "throw new Error('run');");
  const door = path.join(scripts, 'communique.js');
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1735689600' };
  execFileSync(process.execPath, [door, 'build', '-', '--quiet'], {
    cwd: folder,
    env,
    input: STATEMENT,
    stdio: 'pipe',
  });
  return new Map(
    Array.from(filesBelow(folder), (name) => [name, readFileSync(path.join(folder, name)).toString('latin1')]),
  );
}

/** The files of compiled code in a cache of a user's. */
const codeIn = (cache: string): readonly string[] =>
  [...filesBelow(cache)].filter((name) => name.endsWith('.code')).map((name) => path.join(cache, name));

test('the bundled program keeps what is compiled of it, and takes no byte of that which was changed', () => {
  const folder = folderForTest();
  const scripts = bundledIn(folder);
  const cache = path.join(folder, 'cache');
  mkdirSync(path.join(cache, 'communique'), { recursive: true, mode: 0o700 });
  const help = (): string =>
    execFileSync(process.execPath, [path.join(scripts, 'communique.js'), '--help'], {
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: cache },
    });
  const first = help();
  const [kept = ''] = codeIn(cache);
  const bytes = readFileSync(kept);
  const written = statSync(kept, { bigint: true }).mtimeNs;
  expect(help()).toBe(first);
  expect(statSync(kept, { bigint: true }).mtimeNs).toBe(written);
  for (const at of [0, 4, 20, bytes.length >> 1, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    writeFileSync(kept, changed);
    expect(help()).toBe(first);
    expect(readFileSync(kept).equals(changed)).toBe(false);
  }
  expect(codeIn(cache)).toEqual([kept]);
  // Of the program before nothing is kept.
  appendFileSync(path.join(scripts, 'communique.ts'), '\nexport const more = 1;\n');
  bundleAgain(scripts);
  expect(help()).toBe(first);
  expect(namesIn(readFileSync(kept)).filter((name) => name.startsWith('communique-'))).toHaveLength(1);
});

/** The names of the files of which code is kept. */
const namesIn = (code: Buffer): readonly string[] =>
  z
    .array(z.tuple([z.string(), z.number(), z.number()]))
    .parse(JSON.parse(code.toString('utf8', 8, 8 + code.readUInt32LE(4))))
    .map(([name]) => name);

/** The most documents for which a command leaves the engine's settings as they are. */
const FEW = 64;

test('what is kept of the program stays where a command changes the settings of the engine', () => {
  const folder = folderForTest();
  const scripts = bundledIn(folder);
  const cache = path.join(folder, 'cache');
  mkdirSync(path.join(cache, 'communique'), { recursive: true, mode: 0o700 });
  const names = Array.from({ length: FEW + 1 }, (_, at) => path.join(folder, `statement-${at}.md`));
  for (const [at, name] of names.entries())
    writeFileSync(name, `---\nlanguage: en\n---\n\n# Statement ${at}\n\nThe court has decided.\n`);
  const build = (count: number): void =>
    void execFileSync(
      process.execPath,
      [
        path.join(scripts, 'communique.js'),
        'build',
        ...names.slice(0, count),
        '--format',
        'pdf',
        '--out',
        path.join(folder, 'out'),
      ],
      { stdio: 'pipe', env: { ...process.env, XDG_CACHE_HOME: cache, COMMUNIQUE_STORE: 'off' } },
    );
  build(FEW + 1);
  const [kept = ''] = codeIn(cache);
  const written = statSync(kept, { bigint: true }).mtimeNs;
  build(FEW + 1);
  build(1);
  expect(statSync(kept, { bigint: true }).mtimeNs).toBe(written);
});

test('the bundled program makes the files that its sources make, and is not used once they have changed', () => {
  const folder = folderForTest();
  const scripts = programIn(folder);
  const fromSources = built(scripts, path.join(folder, 'sources'));
  copy(bundledProgram(), folder, ['bundle']);
  const bundled = path.join(folder, 'bundle', 'communique.js');
  // What only the bundle says shows which of the two runs.
  appendFileSync(bundled, 'process.stdout.write("from the bundle");\n');
  expect(said(scripts)).toContain('from the bundle');
  const fromBundle = built(scripts, path.join(folder, 'bundled'));
  expect([...fromBundle.keys()].sort()).toEqual([...fromSources.keys()].sort());
  expect([...fromSources].filter(([name, bytes]) => fromBundle.get(name) !== bytes).map(([name]) => name)).toEqual([]);
  expect(readFileSync(path.join(folder, 'bundle', 'LICENCES.txt'), 'utf8')).toMatch(/^unified \d[\d.]* \(MIT\)$/m);
  appendFileSync(path.join(scripts, 'model', 'paths.ts'), '\n');
  expect(said(scripts)).not.toContain('from the bundle');
  expect(said(scripts)).toContain('communique build');
});

test('a command that runs while the program is bundled again finds the files that it has not loaded yet', () => {
  const folder = folderForTest();
  const scripts = bundledIn(folder);
  const bundle = path.join(folder, 'bundle');
  const first = readdirSync(bundle);
  const old = path.join(bundle, 'of-weeks-ago.cjs');
  writeFileSync(old, '');
  utimesSync(old, new Date(2020, 0, 1), new Date(2020, 0, 1));
  appendFileSync(path.join(scripts, 'model', 'paths.ts'), 'export const ADDED_BY_TEST = 1;\n');
  appendFileSync(
    path.join(scripts, 'communique.ts'),
    'import * as paths from "./model/paths.js"; console.log(paths.ADDED_BY_TEST);\n',
  );
  bundleAgain(scripts);
  const then = readdirSync(bundle);
  expect(then).toEqual(expect.arrayContaining(first));
  expect(then.length).toBeGreaterThan(first.length);
  expect(then).not.toContain('of-weeks-ago.cjs');
});
