import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../support/folder.ts';
import { AS_BEFORE, BUILD, newsroomThatRemembers } from '../support/remembering.ts';

const GERMAN = 'translations/de/night-at-the-pier.json';

/** What makes a build anew: a change of what it reads, or of what it has written. */
const CHANGES: readonly (readonly [what: string, change: (root: string) => void])[] = [
  ['a key', (root) => edit(root, GERMAN, (text) => text.replace('Nacht', 'Sommernacht'))],
  ['a picture', (root) => appendFileSync(path.join(root, 'source/images/pier.png'), '\n')],
  ['a label', (root) => writeFiles(root, { 'translations/de/labels.json': '{ "contacts": "Ansprechpartner" }\n' })],
  ['a style', (root) => writeFiles(root, { 'templates/brand.css': 'h1 { letter-spacing: 0.01em }\n' })],
  ['a term', (root) => writeFiles(root, { 'translations/terms.csv': 'en,de\npier,Mole\n' })],
  ['a statement', (root) => writeFiles(root, { 'source/light.md': '---\ndate: 2024-03-01\n---\n\n# Light\n\nOn.\n' })],
  ['a folder of packages', (root) => writeFiles(root, { 'node_modules/@expo-google-fonts/x/package.json': '{}' })],
  ['a folder that is a link', (root) => symlinkSync('../templates', path.join(root, 'source/more'))],
  ['a page', (root) => appendFileSync(path.join(root, 'proof/index.html'), ' ')],
  ['a file too many', (root) => writeFiles(root, { 'proof/notes.txt': 'mine' })],
  ['a file too few', (root) => rmSync(path.join(root, 'proof/index.html'))],
  ['releases', (root) => writeFiles(root, { '.dist.releases/x': '' })],
  ['an embargo', (root) => writeFiles(root, { '.embargoes.json': '{}' })],
  ['code of the newsroom’s own', (root) => writeFiles(root, { 'communique.config.js': 'export default {};\n' })],
];

test.for(CHANGES)('%s that has changed is built anew', async ([, change]) => {
  const { root, run } = newsroomThatRemembers();
  await run(...BUILD);
  expect((await run(...BUILD)).stdout).toContain(AS_BEFORE);
  change(root);
  expect((await run(...BUILD)).stdout).not.toContain(AS_BEFORE);
});

test('what may change with the hour is built each time: an embargo, a statement without a date', async () => {
  const { root, run } = newsroomThatRemembers();
  for (const front of ['date: 2024-03-01\nembargo: 2030-01-01T00:00:00Z', 'place: Port']) {
    writeFiles(root, { 'source/light.md': `---\n${front}\n---\n\n# Light\n\nOn.\n` });
    await run(...BUILD);
    expect((await run(...BUILD)).stdout).not.toContain(AS_BEFORE);
  }
});

function edit(root: string, name: string, changed: (text: string) => string): void {
  const file = path.join(root, name);
  const before = readFileSync(file, 'utf8');
  const after = changed(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}
