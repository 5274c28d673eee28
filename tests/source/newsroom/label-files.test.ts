import { expect, test } from 'vitest';
import { readLabelFiles } from '../../../scripts/source/newsroom/files.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { removeFolder, temporaryFolder, writeFiles } from '../../support/folder.ts';

test.each([
  ['no', 'nb.json'],
  ['nb-NO', 'nb.json'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant.json'],
  ['prs', 'fa'],
  ['zsm', 'ms.json'],
  ['swh', 'sw.json'],
  ['azj', 'az.json'],
  ['uz-Latn', undefined],
  ['sr-Cyrl', 'sr.json'],
  ['sr-Latn', undefined],
  ['az-Arab', undefined],
])('the words of the templates for %s are those of %s', (tag, name) => {
  const folder = temporaryFolder();
  try {
    writeFiles(folder, { 'source/a.md': '# A\n' });
    const [file] = readLabelFiles(openNewsroom(folder), tag);
    if (name === undefined) expect(file).toBeUndefined();
    else expect(file?.path).toContain(name);
  } finally {
    removeFolder(folder);
  }
});
