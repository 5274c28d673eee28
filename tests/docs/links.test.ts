import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyPages, PACKAGE_NODE, withPagesNamed } from '../../scripts/package-pages.ts';
import { REPOSITORY } from '../support/communique.ts';
import { folderForTest } from '../support/folder.ts';

const PAGES = [
  ...readdirSync(REPOSITORY),
  ...readdirSync(path.join(REPOSITORY, 'docs')).map((name) => `docs/${name}`),
  'tests/README.md',
  'tests/strangers/README.md',
  'benchmarks/README.md',
].filter((name) => name.endsWith('.md'));

const read = (name: string, root = REPOSITORY): string => readFileSync(path.join(root, name), 'utf8');

/** The anchor that a heading gets: small letters, blanks as hyphens, other signs left out. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (page: string, root: string): readonly string[] =>
  [...read(page, root).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links to other files and to headings below a folder; what stands in code is none. */
function deadLinks(page: string, root = REPOSITORY): readonly string[] {
  const text = read(page, root).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^[a-z]+:/.test(address))
    .filter((address) => {
      const [name = '', anchor] = address.split('#');
      const file = name === '' ? page : path.join(path.dirname(page), name);
      if (!path.join(root, file).startsWith(root) || !existsSync(path.join(root, file))) return true;
      return anchor !== undefined && !anchorsIn(file, root).includes(anchor);
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

test('every link of the package leads to a file of the package, and its README has commands for who installs it', () => {
  const root = folderForTest();
  copyPages(REPOSITORY, root, '1.2.3');
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  expect(pages).toContain('README.md');
  expect(pages.flatMap((page) => deadLinks(page.replaceAll(path.sep, '/'), root))).toEqual([]);
  const readme = read('README.md', root);
  expect(readme).toContain('npm install communique-1.2.3.tgz');
  expect(readme).not.toMatch(/\{\{|npm (?:ci|run|test|start)/);
  expect(withPagesNamed('See [checks.md](checks.md).')).toBe('See node_modules/communique/docs/checks.md.');
});

test('one sentence says which Node the package needs, and one which a clone needs', () => {
  const said = (page: string): readonly string[] =>
    [
      ...read(page)
        .replace(/\s+/g, ' ')
        .matchAll(/Node \d\d\.\d\d,? or (?:24 and )?newer/g),
    ].map(([words]) => words);
  for (const page of ['docs/start.md', 'docs/developers.md']) expect(said(page), page).toEqual([PACKAGE_NODE.words]);
  for (const page of ['README.md', 'CONTRIBUTING.md', 'scripts/communique.js'])
    expect(said(page), page).toEqual(['Node 24.15 or newer']);
});

/** Bullets and paragraphs that open code and do not end it: words behind them were lost. */
const openCode = (text: string): readonly string[] =>
  text
    .replace(/```[\s\S]*?```/g, '')
    .split(/\n(?=\s*- |#|\n)/)
    .filter((part) => (part.match(/(?<!\\)`/g)?.length ?? 0) % 2 === 1);

test('every bullet of CHANGELOG.md ends the code that it opens', () => {
  expect(openCode('- A (`<<<`).\n- Lost (`- of `b`).\n- C.')).toEqual(['- Lost (`- of `b`).']);
  expect(openCode(read('CHANGELOG.md'))).toEqual([]);
});
