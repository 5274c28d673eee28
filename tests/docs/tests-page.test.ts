import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REPOSITORY } from '../support/communique.ts';

const read = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');
const page = read('tests/README.md');
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));

const programsOf = (folder: string): readonly string[] =>
  readdirSync(path.join(REPOSITORY, folder))
    .filter((name) => /\.(?:ts|sh)$/.test(name))
    .map((name) => path.parse(name).name);

const valuesOf = (option: string, script = ''): readonly string[] =>
  [...script.matchAll(new RegExp(`--${option} (\\S+)`, 'g'))].map(([, name = '']) => name).sort();

test.each(['tests/conformance', 'tests/trials'])('tests/README.md has a line for each program of %s', (folder) => {
  const listed = [...page.matchAll(/^\| `([a-z-]+)`\*? \|/gm)].map(([, name]) => name);
  expect(programsOf(folder).filter((name) => !listed.includes(name))).toEqual([]);
});

test('every program that it lists is there', () => {
  const all = [...programsOf('tests/conformance'), ...programsOf('tests/trials')];
  const listed = [...page.matchAll(/^\| `([a-z-]+)`\*? \|/gm)].map(([, name = '']) => name);
  expect(listed.filter((name) => !all.includes(name))).toEqual([]);
  const commands = [...page.matchAll(/^\| `npm run ([\w:]+)/gm)].map(([, name = '']) => name);
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('npm run conformance and .ci/run know the same programs that run alone', () => {
  const [, alone = ''] = /^readonly alone='([^']+)'/m.exec(read('.ci/run')) ?? [];
  expect(valuesOf('alone', scripts['conformance'])).toEqual(alone.split(' ').sort());
  const marked = [...page.matchAll(/^\| `([a-z-]+)`\* \|/gm)].map(([, name = '']) => name);
  expect(marked.sort()).toEqual(alone.split(' ').sort());
});

test('what npm run trials leaves out is said to need something', () => {
  const needing = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| (FOLDER|COUNT|a network)/gm)].map(([, name]) => name);
  expect(valuesOf('asked', scripts['trials'])).toEqual(needing.sort());
});
