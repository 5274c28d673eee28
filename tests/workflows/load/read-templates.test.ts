import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Templates } from '../../../scripts/model/templates.ts';
import { bareNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { readTemplates } from '../../../scripts/workflows/load/read-templates.ts';
import { wordings } from '../../../scripts/workflows/load/wordings.ts';
import { folderForTest } from '../../support/folder.ts';

test('templates of the program, parsed when they are asked for, are as those that are checked as a newsroom’s own', () => {
  const root = folderForTest({ 'a.md': '# A\n' });
  cpSync('templates', path.join(root, 'templates'), { recursive: true });
  const bare = bareNewsroom([path.join(root, 'a.md')]);
  const { labels } = wordings(bare);
  const shipped = readTemplates(bare, labels);
  const own = readTemplates({ ...bare, isBare: false }, labels);
  const treesOf = ({ files: _, ...named }: Templates) =>
    Object.fromEntries(Object.entries(named).map(([name, { root: tree }]) => [name, tree]));
  expect(treesOf(shipped)).toEqual(treesOf(own));
  expect(Object.keys(treesOf(own))).toHaveLength(9);
  for (const { files } of [own, shipped]) expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  for (const { file } of [own.page, shipped.page])
    expect([own, shipped].some(({ files }) => files.includes(file))).toBe(true);
});
