import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const NOW = Date.parse('2026-11-27T00:00Z');
const TEXT = 'The court found that fourteen people were killed in the town.';
const said = async (markdown: string): Promise<readonly unknown[]> => {
  const { file } = await readMarkdown(markdown, 'source/x.md', NOW);
  return file.messages
    .filter(({ ruleId }) => ruleId === 'waiting-text' || ruleId === 'front-matter')
    .map(({ fatal }) => fatal);
};

test.each([
  '**EMBARGO**ED until 1 December 2026, 10:00',
  '**E**MBARGOED UNTIL 1 DECEMBER 2026',
  '_Embargo_ed until 1 December 2026, 10:00',
  '*Embargo*ed until 1 December 2026, 10:00',
  '**Sperr**frist: 1. Dezember 2026',
  'Sperr**frist: 1. Dezember 2026**',
  '**DRA**FT',
  '**D**RAFT',
  '***D***RAFT',
  'DRA**FT**',
  '&#69;MBARGOED until 1 December 2026',
  '&#x45;MBARGOED until 1 December 2026',
  '`EMBARGO`ED until 1 December 2026',
  '[EMBARGO](#a)ED until 1 December 2026',
  'EMBARGO<!-- -->ED until 1 December 2026',
  'EM<wbr>BARGOED until 1 December 2026',
  'EM<sup>BARGOED</sup> until 1 December 2026',
  '~~E~~MBARGOED until 1 December 2026',
  '**Not f**or publication',
  'Under emb**argo until the** 1 December 2026',
  'Nicht zur **Veröf**fentlichung',
  '**DRAFT V**erdict in Homs',
])('a line that is bold in part is read as it is printed: %j', async (line) => {
  expect(await said(`# Verdict\n\n${line}\n\n${TEXT}`)).toEqual([true]);
  expect(await said(`# ${line}\n\n${TEXT}`)).toEqual([true]);
});

test('so are a cell, a field and a line of several', async () => {
  expect(await said(`# Verdict\n\n| **E**MBARGOED until 1 December 2026 |\n|---|\n\n${TEXT}`)).toEqual([true]);
  expect(await said(`---\nsummary: "**E**MBARGOED until 1 December 2026"\n---\n# Verdict\n\n${TEXT}`)).toEqual([true]);
  expect(await said(`# Verdict\n\n**E**MBARGOED until\n1 December **20**26\n\n${TEXT}`)).toEqual([true]);
  expect(await said(`# Verdict\n\n**St**atus: draft\n\n${TEXT}`)).toEqual([true]);
});

test.each([
  '**Embargo** on arms until 31 December 2026 is a bill.',
  'The **em**bargo on arms was lifted.',
  'See the **draft**ing committee.',
  '**Draft**er of the law: Anna Klein',
  'The file draft_law.md and [a draft](https://example.org/draft_law)er',
  'R&D on draft laws &amp; embargoes',
  '**Embargo**s de terceiro',
  '**Sin** embar**go**, 14 personas siguen detenidas.',
  '**Draft**-law',
  'Mc<b>Draft</b>y',
])('and what is about something else passes: %j', async (line) => {
  expect(await said(`# Verdict\n\n${line}\n\n${TEXT}`)).toEqual([]);
});
