import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

async function severityOf(markdown: string): Promise<string | undefined> {
  const { file } = await readMarkdown(
    `# Verdict in Koblenz\n\nThe court sat.\n\n${markdown}\n\nIt sat for 108 days.\n`,
  );
  const [found] = file.messages.filter(({ ruleId }) => ruleId === 'run-together');
  return found === undefined ? undefined : found.fatal === true ? 'error' : 'warning';
}

test.each([
  'Governorate\tKilled\nAleppo\t14\nHoms\t131\nTotal\t145',
  'Aleppo\t14\nHoms\t131',
  '> Aleppo\t14\n> Homs\t131',
  '- Aleppo\t14\n  Homs\t131',
  'Aleppo\t14\t131',
  'Aleppo\t14\t131  \nHoms\t15\t132  ',
  'Killed by place:\nAleppo\t14\nHoms\t131\nTotal\t145',
  'المحافظة\tالقتلى\nحلب\t١٤\nحمص\t١٣١',
  '2023  14\n2024  15\n2025  16',
  'Year   Killed   Hurt\n2023   14       131\n2024   15       132',
  '2023,14\n2024,15\n2025,16',
  '2023;14\n2024;15\n2025;16',
  '2023 | 14\n2024 | 15\n2025 | 16',
])('rows whose figures stand beside each other are an error: %j', async (markdown) => {
  expect(await severityOf(markdown)).toBe('error');
});

test.each([
  '| Year | Killed | Hurt |\n|---|---|\n| 2021 | 14 | 3 |',
  '| Year | Killed |\n|---|---|---|\n| 2021 | 14 |',
  'Year | Killed | Hurt\n--- | ---\n2021 | 14 | 3',
  '| السنة | القتلى | الجرحى |\n|---|---|\n| 2021 | 14 | 3 |',
  '> | Year | Killed | Hurt |\n> |---|---|\n> | 2021 | 14 | 3 |',
  '- | Year | Killed | Hurt |\n  |:--|:-:|\n  | 2021 | 14 | 3 |',
  '| Year | Killed |\n|—|—|\n| 2021 | 14 |',
  '｜年份｜死亡｜\n｜---｜---｜\n｜2021｜14｜',
  '| Year | Killed |\n\n|---|---|\n\n| 2022 | 27 |',
  '| Year | Killed |\n| 2021 | 14 |\n|---|---|\n| 2022 | 27 |',
  '| Year | Killed |\n|---|---|\n| 2021 | 14 |\n\n| 2022 | 27 |',
  '| 2021 | 14 |\n| 2022 | 27 |',
  '+------+----+\n| 2021 | 14 |\n+------+----+',
  '│ 2021 │ 14 │\n├──────┼────┤\n│ 2022 │ 27 │',
])('a table that is none to Markdown is an error: %j', async (markdown) => {
  expect(await severityOf(markdown)).toBe('error');
});

test('a table that is none to Markdown is said with its fault and its line', async () => {
  const { file } = await readMarkdown('# T\n\n| Year | Killed | Hurt |\n|---|---|\n| 2021 | 14 | 3 |\n');
  expect(file.messages.filter(({ ruleId }) => ruleId === 'run-together')).toMatchObject([
    {
      line: 4,
      reason:
        'Unexpected table whose head has 3 cells and whose rule has 2: to Markdown it is text, and its lines run together: `| Year | Killed | Hurt | |---|---| | 2021 | 14 | 3 |`',
    },
  ]);
});

test.each([
  '| Name | Place |\n| Anna | Homs |',
  'Name\tPlace\nAnna\tHoms',
  'Telephone:\t+49 30 1234567\nFax:\t+49 30 1234568',
  'Governorate   Killed\nAleppo        14\nHoms          131',
  'Governorate,Killed\nAleppo,14\nHoms,131',
  'Governorate;Killed\nAleppo;14\nHoms;131',
  'Governorate | Killed\nAleppo | 14\nHoms | 131',
])('other rows are a warning: %j', async (markdown) => {
  expect(await severityOf(markdown)).toBe('warning');
});

test.each([
  'It sat for 108 days.  It heard 80 witnesses.\nIt found him guilty.  He appealed.\nHe lost.  He went to prison.',
  'Aleppo\t14\\\nHoms\t131',
  'Aleppo\t14  \nHoms\t131',
  'Aleppo\t14\n\nHoms\t131',
  '\tcode\t14\n\tmore\t15',
  '(a)\tThe court found him guilty of murder in 27 cases.\n(b)\tThe court found him guilty of torture in 4,000 cases.',
  'In 2023\n14 people were killed,\nin 2024 15.',
  'Anna Klein,\nlawyer,\nKoblenz',
  'Anna Klein, 14\nMazen Darwish, 15\nJoumana Seif, 16',
  '1,000\n2,000\n3,000',
  'Gefallen sind 1,5\noder 2,5 Prozent,\nalso mehr.',
  '| a | b |\n|---|---|\n| 14 | 15 |\n| 16 | 17 |',
  '[Site](https://example.org) |\n[Docs](https://example.org/docs) |\n[Blog](https://example.org/blog)',
  'Call +49 30  1234567\nor +49 30  1234568',
  'one, two; three\nfour; five\nsix; seven',
  '```\nAleppo\t14\nHoms\t131\n```',
  '| a | b |\n|---|---|\n| 14 | 15 |\n\nThe sum is |14|.',
  '| [Site](https://example.org) | [Docs](https://example.org/docs) |',
  '\\| Name | Place |\n\\| Anna | Homs |',
  '```\n| 2021 | 14 |\n|---|\n```',
  'He said: |x| = 14\n-- and left | at once.',
  'Roses are red,\nviolets are blue,\nsugar is sweet',
])('what is no row, or stays in its line, is not said: %j', async (markdown) => {
  expect(await severityOf(markdown)).toBeUndefined();
});
