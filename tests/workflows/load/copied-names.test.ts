import { expect, test } from 'vitest';
import { select } from '../../../scripts/cli/select.ts';
import { copiedFrom, isConflictCopy } from '../../../scripts/source/newsroom/names.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { folderForTest } from '../../support/folder.ts';

test('the mark of an open file is no statement, in the newsroom and beside others', () => {
  const root = folderForTest({
    'source/a.md': '# A',
    'source/~$a.md': 'jane',
    'source/.~lock.a.md': '',
    'b.md': '# B',
    '~$b.md': '',
  });
  expect(openNewsroom(root).statements).toEqual(['source/a.md']);
  expect(select(root, '.', ['b.md', '~$b.md']).statements).toEqual(['b.md']);
});

test('a copy beside its original is a warning, unless it has an address of its own', async () => {
  const root = folderForTest({
    'source/a.md': '# A',
    'source/a (1).md': '# B',
    'source/b (1).md': '# C',
    'source/a - Kopie.md': '---\nslug: d\n---\n# D',
  });
  const { files } = await readNewsroom(openNewsroom(root));
  const warned = files.filter(({ messages }) =>
    messages.some(({ ruleId, fatal }) => ruleId === 'slug' && fatal === false),
  );
  expect(warned.map(({ path }) => path)).toEqual(['source/a (1).md']);
});

test('an equal headline in two statements is a warning on both; not in a series, a draft or another language', async () => {
  const text = 'The court found that fourteen people were killed.';
  const root = folderForTest({
    'source/newsroom.yaml': 'languages: [en, fr]',
    'source/verdict.md': `# Verdict in **Homs**\n\n${text}`,
    'source/verdict_v2.md': `# Verdict in Homs\n\n${text}`,
    'source/verdict-old.md': `---\nstatus: draft\n---\n# Verdict in Homs\n\n${text}`,
    'source/monthly-1.md': `---\ndate: 2026-10-01\n---\n# Report\n\n${text}`,
    'source/monthly-2.md': `---\ndate: 2026-11-01\n---\n# Report\n\n${text}`,
    'source/fr.md': `---\nlanguage: fr\n---\n# Report\n\nLe tribunal a siégé.`,
  });
  const { files } = await readNewsroom(openNewsroom(root));
  const said = files.flatMap(({ path, messages }) =>
    messages.flatMap(({ ruleId, reason }) =>
      ruleId === 'slug' && reason.includes('headline') ? [`${path}: ${reason}`] : [],
    ),
  );
  expect(said.toSorted()).toEqual([
    'source/verdict.md: Unexpected headline, which source/verdict_v2.md has too; both would be published',
    'source/verdict_v2.md: Unexpected headline, which source/verdict.md has too; both would be published',
  ]);
});

test.each([
  ['verdict (conflicted copy 2022-12-03)', true],
  ["verdict (Jane's conflicted copy 2022-12-03)", true],
  ['verdict (Konflikt-Kopie von jane)', true],
  ['verdict (Копия конфликта 2)', true],
  ['verdict (冲突的副本 2022)', true],
  ['verdict.sync-conflict-20221203-101010-ABCDEFG', true],
  ['verdict_conflict-20221203-101010', true],
  ['verdict_DESKTOP_Mar-01-1234-2022_Conflict', true],
  ['verdict (SFConflict jane@x.org 2022-12-03-10-10-10)', true],
  ['verdict_REMOTE_1234', true],
  ['verdict-DESKTOP-A1B2C3D', true],
  ['verdict (Edit conflict 2026-11-26)', true],
  ['verdict [AutoRecovered]', true],
  ['verdict (Unsynced)', true],
  ['verdict.orig', true],
  ['the-desktop-computer', false],
  ['how old', false],
  ['syria-conflict', false],
  ['syria-conflict-20221203', false],
  ['Sudan (conflict)', false],
  ['military_base_2022', false],
  ['conflict of copies', false],
])('a copy of two people’s changes is told by its name: %s', (stem, isCopy) => {
  expect(isConflictCopy(stem)).toBe(isCopy);
});

test.each([
  ['verdict (1)', 'verdict'],
  ['verdict - Kopie', 'verdict'],
  ['verdict — копия', 'verdict'],
  ['verdict - αντίγραφο', 'verdict'],
  ['verdict - Copy (2)', 'verdict'],
  ['verdict copy 2', 'verdict'],
  ['Copy of verdict', 'verdict'],
  ['Kopie von verdict', 'verdict'],
  ['verdict (2022)', 'verdict (2022)'],
  ['verdict 2', 'verdict 2'],
])('%s is a copy of %s', (stem, original) => {
  expect(copiedFrom(stem)).toBe(original);
});
