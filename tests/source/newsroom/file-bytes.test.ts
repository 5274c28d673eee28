import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileStamp } from '../../../scripts/lib/files/index.ts';
import { readTextFile } from '../../../scripts/source/newsroom/folder.ts';
import { stampsIn } from '../../../scripts/workflows/known/file-state.ts';
import { folderForTest } from '../../support/folder.ts';

test('a link that leads to no file is said on it, and has a stamp', () => {
  const root = folderForTest({ 'source/good.md': '# Good' });
  const links = {
    'loop.md': 'loop.md',
    'out.md': '/etc/hostname',
    'dangling.md': 'nowhere.md',
    'linked.md': 'good.md',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(root, 'source', name));
  const read = Object.keys(links).map((name) => readTextFile(root, `source/${name}`));
  expect(read.map((file) => [String(file), file?.messages.map(({ reason }) => reason)])).toEqual([
    ['', ['Unexpected link that leads back to itself, expected a file']],
    ['', ['Unexpected link that leads out of the newsroom, expected a file']],
    ['', ['Unexpected link that leads nowhere, expected a file']],
    ['# Good', []],
  ]);
  expect(fileStamp(path.join(root, 'source/loop.md'))).toContain('loop.md undefined');
  expect([...stampsIn(root, ['source']).values()].filter((stamp) => stamp === 'none')).toHaveLength(2);
});
