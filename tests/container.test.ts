import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from './support/communique.ts';

const read = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');
const steps = read('Containerfile')
  .replace(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({ verb: line.split(' ')[0] ?? '', words: line.split(' ').slice(1).join(' ') }));
const last = steps.slice(steps.findLastIndex(({ verb }) => verb === 'FROM'));
const wordsOf = (verb: string): readonly string[] =>
  last.filter((step) => step.verb === verb).map(({ words }) => words);

test('the container is no root user’s, runs no step of its own, and writes only below its newsroom and /tmp', () => {
  expect(wordsOf('USER')).toEqual(['node']);
  expect(wordsOf('RUN')).toEqual([]);
  expect(wordsOf('VOLUME')).toEqual(wordsOf('WORKDIR'));
  expect(wordsOf('ENV').join(' ')).toContain('HOME=/tmp ');
});

test('it is made of the tarball and nothing else, and no step runs a script of a package', () => {
  const [, name = ''] = /^!(.+)$/m.exec(read('.dockerignore')) ?? [];
  const own = steps.filter(({ verb, words }) => verb === 'COPY' && !words.startsWith('--from='));
  expect(own.map(({ words }) => words.split(' ')[0])).toEqual([name]);
  const installs = steps.filter(({ verb, words }) => verb === 'RUN' && words.includes('npm install'));
  expect(installs.length).toBe(1);
  expect(installs.every(({ words }) => words.includes('--ignore-scripts'))).toBe(true);
});

test('it is started as it is documented: the root file system read-only, and a /tmp that programs may start from', () => {
  const starts = [...read('docs/developers.md').matchAll(/^(?:podman|docker) run .+$/gm)].map(([line]) => line);
  expect(starts.length).toBeGreaterThan(0);
  for (const line of starts) {
    expect(line).toContain('--read-only');
    expect(line).toMatch(/--tmpfs \/tmp:\S*\bexec\b/);
    expect(line).toContain(`:${wordsOf('WORKDIR').join()}`);
  }
});
