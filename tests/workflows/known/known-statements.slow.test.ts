import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { checked, GERMAN, newsroomForTest, SOURCE } from './newsroom.ts';

/** What people change, one after the other. */
const CHANGES: readonly (readonly [file: string, change: (text: string) => string | undefined])[] = [
  [GERMAN, (text) => text.replace('45', '54')],
  [GERMAN, (text) => text.replace('54', '45')],
  ['translations/de/morning.json', (text) => text.replace('Nacht', 'ganze Nacht')],
  ['translations/de/morning.json', () => '{ "title": '],
  ['translations/de/morning.json', () => undefined],
  [SOURCE, (text) => text.replace('lamps checked', 'lamps checked twice')],
  [SOURCE, (text) => `${text}\nA new line, with \u2E9F.\n`],
  [SOURCE, (text) => text.replace(/^# .*$/m, '# Morning at the pier')],
  ['source/morning (1).md', () => '# A copy\n\nTwelve boats came in.\n'],
  ['source/morning (1).md', () => undefined],
  ['source/light.md', () => '---\nslug: morning\ndate: 2024-03-01\n---\n\n# The light is on again\n\nIt is.\n'],
  ['source/light.md', (text) => text.replace('slug: morning\n', '')],
  ['source/light.md', (text) => text.replace('---\ndate', '---\nembargo: 2025-06-01T10:00:00Z\ndate')],
  ['source/newsroom.yaml', (text) => text.replace('name: Harbour Watch', 'name: Harbour Watchers')],
  ['translations/terms.csv', () => 'en,de\npier,Mole\n'],
  ['translations/de/labels.json', () => '{ "contacts": "Kontakt\u202E" }\n'],
  ['templates/page.html', () => '<p>no slots</p>\n'],
  ['templates/page.html', () => undefined],
  ['source/newsroom.yaml', (text) => `${text}\nchecks: { number: error, length: off }\n`],
  ['source/newsroom.yaml', (text) => text.replace(', zh-Hans]', ']')],
];

test('a check that remembers says what one that does not says, after every change', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  expect(await checked(root, store)).toEqual(await checked(root));
  for (const [name, change] of CHANGES) {
    const file = path.join(root, name);
    const before = readIfThere(file);
    const after = change(before);
    expect(after, name).not.toBe(before);
    if (after === undefined) rmSync(file);
    else writeFiles(root, { [name]: after });
    const anew = await checked(root);
    expect(await checked(root, store), name).toEqual(anew);
    expect(await checked(root, store), `${name}, and again`).toEqual(anew);
  }
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
