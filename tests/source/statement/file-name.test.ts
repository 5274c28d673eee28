import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const NOW = Date.parse('2026-11-27T12:00Z');
const read = async (name: string, front = '') => {
  const { draft, file } = await readMarkdown(
    `${front}# Verdict\n\nText about fourteen people.`,
    `source/${name}.md`,
    NOW,
  );
  const said = file.messages.filter(({ ruleId }) => ruleId === 'waiting-text' || ruleId === 'date-to-come');
  return { front: draft?.front, said: said.map(({ ruleId, fatal }) => `${ruleId} ${fatal}`) };
};

test.each([
  ['DRAFT verdict', 'waiting-text true'],
  ['verdict (EMBARGOED 1 Dec)', 'waiting-text true'],
  ['verdict (draft)', 'waiting-text true'],
  ['verdict.draft', 'waiting-text true'],
  ['ENTWURF Urteil', 'waiting-text true'],
  ['Statement_EMBARGO_until_1_December_2026', 'waiting-text true'],
  ['بيان (مسودة)', 'waiting-text true'],
  ['verdict-draft', 'waiting-text true'],
  ['verdict_draft', 'waiting-text true'],
  ['draft-verdict', 'waiting-text true'],
  ['verdict - not for release', 'waiting-text true'],
  ['черновик заявления', 'waiting-text true'],
  ['WIP verdict', 'waiting-text true'],
  ['embargoed-verdict', 'waiting-text true'],
  ['embargo-verdict', 'waiting-text false'],
  ['wip-verdict', 'waiting-text true'],
  ['CONCEPT', 'waiting-text false'],
  ['verdict-internal', 'waiting-text false'],
  ['verdict CONFIDENTIAL', 'waiting-text true'],
  ['urteil-vertraulich', 'waiting-text false'],
  ['confidential', 'waiting-text false'],
  ['25.12.2026 verdict', 'date-to-come false'],
  ['verdict_25_12_2026', 'date-to-come false'],
  ['verdict-2026-12-25', 'date-to-come false'],
])('a name says that a text must wait: %s', async (name, said) => {
  expect((await read(name)).said).toEqual([said]);
  expect((await read(name, '---\nstatus: draft\nembargo: 2026-12-01T10:00Z\n---\n')).said).toEqual([]);
});

test.each([
  'verdict',
  'arms-embargo-on-sudan',
  'draft resolution on Syria',
  'draft-law-on-ngos',
  'the-draft-constitution',
  'iraq-under-embargo-until-2003',
  'embargoes',
  'release-notes',
  'wip-world-institute-of-prisons',
  'arms-embargo',
  'embargo-on-iran',
  'internal-displacement-in-syria',
  'confidential-sources-and-the-press',
  'access-restricted',
  'private-schools-closed',
  'verdict-25-12-2022',
  'law-12-2026-12-251',
  '2024',
])('a name says nothing of it: %s', async (name) => {
  expect((await read(name)).said).toEqual([]);
});

test('a day to come in a name, where nothing else is said, is the date and the embargo', async () => {
  expect(await read('2026-12-24-xmas')).toMatchObject({
    front: { date: '2026-12-24', embargo: '2026-12-24T00:00Z' },
    said: ['date-to-come undefined'],
  });
  for (const name of ['20261224-xmas', '2026_12_24 xmas', '2026.12.24', '2026 12 24 x', '٢٠٢٦-١٢-٢٤-بيان'])
    expect((await read(name)).front, name).toMatchObject({ date: '2026-12-24', embargo: '2026-12-24T00:00Z' });
  expect((await read('2026-12-24T10-00 xmas')).front?.embargo).toBe('2026-12-24T10:00Z');
  for (const [name, front] of [
    ['2026-11-26-verdict', ''],
    ['20261124', ''],
    ['20261224567-verdict', ''],
    ['2026-12-24th-verdict', ''],
    ['2026-13-40-verdict', ''],
    ['2026-12-24-xmas', '---\ndate: 2026-11-20\n---\n'],
  ] as const) {
    const found = await read(name, front);
    expect(found.front?.embargo).toBeUndefined();
    expect(found.said).toEqual([]);
  }
});
