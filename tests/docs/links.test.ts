import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/communique.ts';

const PAGES = [
  ...readdirSync(REPOSITORY),
  ...readdirSync(path.join(REPOSITORY, 'docs')).map((name) => `docs/${name}`),
  'tests/README.md',
  'tests/strangers/README.md',
  'benchmarks/README.md',
].filter((name) => name.endsWith('.md'));

const read = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');

/** The anchor that a heading gets: small letters, blanks as hyphens, other signs left out. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links to other files and to headings; what stands in code is none. */
function deadLinks(page: string): readonly string[] {
  const text = read(page).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address))
    .filter((address) => {
      const [name = '', anchor] = address.split('#');
      const file = name === '' ? page : path.join(path.dirname(page), name);
      if (!existsSync(path.join(REPOSITORY, file))) return true;
      return anchor !== undefined && !anchorsIn(file).includes(anchor);
    });
}

test.each(PAGES)('every link of %s leads to a file or a heading', (page) => {
  expect(deadLinks(page)).toEqual([]);
});

test('every page of docs is linked from another page', () => {
  const pages = PAGES.filter((name) => name.startsWith('docs/'));
  const linked = pages.filter((name) =>
    PAGES.some((page) => page !== name && read(page).includes(`](${path.relative(path.dirname(page), name)}`)),
  );
  expect(pages.filter((name) => !linked.includes(name))).toEqual([]);
});

test('README.md has the two commands that set everything up, and no more', () => {
  const [block = ''] = /```sh\n[\s\S]*?```/.exec(read('README.md')) ?? [];
  expect([...block.matchAll(/^npm ci && (.+?) +#/gm)].map(([, command]) => command)).toEqual([
    'npm run build',
    'npm test',
  ]);
  expect(read('README.md').split('\n').length).toBeLessThan(80);
});
