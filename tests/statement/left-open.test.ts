import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

const opened = async (line: string): Promise<readonly unknown[]> => {
  const { file } = await readMarkdown(`# Verdict\n\nThe court sat.\n\n${line}\n`);
  return file.messages.flatMap(({ ruleId, fatal, line: at }) => (ruleId === 'left-open' ? [[fatal, at]] : []));
};

test.each([
  'Lorem ipsum dolor sit amet',
  '[INSERT QUOTE HERE]',
  '“[Zitat einfügen],” said [Name].',
  '[à compléter avant vendredi]',
  'В [уточнить] погибли люди.',
  '[quote here]',
  'XX people were killed.',
  'Es gab XXX Tote.',
  'About XX% of them fled.',
  'TK: add number',
  'At least 14 (figure to be confirmed) were killed.',
  'The hearing is in Homs (TBC).',
  '【待补充】',
])('what was left to be filled in is a warning with its place: %s', async (line) => {
  expect(await opened(line)).toEqual([[false, 5]]);
});

test.each([
  'In the XX century people fled.',
  'El siglo XX y los niños',
  'Women have XX chromosomes.',
  'The order XX (2022) was signed.',
  'TK, the health insurer, paid.',
  'The clerk wrote [name withheld] and [sic].',
  'See [1] and [the report](https://example.org/name).',
  'An array `[Name]` of strings',
  'Insert here the key.',
  'The court said that “[the judge] inserted it”.',
  'Louis XX. men',
])('no sign of that: %s', async (line) => {
  expect(await opened(line)).toEqual([]);
});
