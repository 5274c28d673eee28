import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { valuesIn } from '../../../scripts/lib/store/value-list.ts';
import { filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { checked, GERMAN, newsroomForTest } from './newsroom.ts';

test('of a statement that has changed in one language only that is checked again', async () => {
  const root = newsroomForTest();
  const folder = path.join(folderForTest(), 'store');
  const store = folderStore(folder);
  /** How many findings, and questions, were written in each list of that name. */
  const written = (list: string): readonly number[] =>
    filesBelow(path.join(folder, 'records')).flatMap((name) => {
      const [, text = ''] = readFileSync(path.join(folder, 'records', name), 'utf8').split('\n');
      const digest: string | undefined = JSON.parse(text).contents[list];
      if (digest === undefined) return [];
      return [valuesIn(readFileSync(path.join(folder, 'objects', digest.slice(0, 2), digest))).size];
    });
  await checked(root, store);
  expect(written('values').length).toBeGreaterThan(0);
  expect(Math.max(...written('values'))).toBeGreaterThan(4);
  expect(written('late')).toEqual([]);
  writeFiles(root, { [GERMAN]: readFileSync(path.join(root, GERMAN), 'utf8').replace('45', '54') });
  expect(await checked(root, store)).toEqual(await checked(root));
  expect(new Set(written('late'))).toEqual(new Set([1]));
});

test('a character that no font has is found again when another text of its language has changed', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  const edit = (name: string, from: string, to: string): void => {
    const text = readFileSync(path.join(root, name), 'utf8');
    expect(text).toContain(from);
    writeFiles(root, { [name]: text.replace(from, to) });
  };
  const glyphs = async (): Promise<number> => {
    const said = await checked(root, store);
    expect(said).toEqual(await checked(root));
    return said.filter((each) => JSON.stringify(each).includes('"ruleId":"glyph"')).length;
  };
  expect(await glyphs()).toBe(0);
  edit(GERMAN, 'Nacht', 'Nacht \u{10C80}');
  expect(await glyphs()).toBe(1);
  edit(GERMAN, 'Was geschah', 'Was geschehen ist');
  expect(await glyphs()).toBe(1);
  edit(GERMAN, '\u{10C80}', '');
  expect(await glyphs()).toBe(0);
});
