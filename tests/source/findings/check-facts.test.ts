import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const FACTS = '---\nfacts:\n  detained: 131469\n  day: 2022-01-13\n---\n';

test.each([
  ['a name that is not declared', `${FACTS}# T\n\nAt least {{detaind, number}}.\n`, 'placeholder@8:1'],
  ['other letters', `${FACTS}# T\n\n- One {{Detained}}.\n`, 'placeholder@8:3'],
  ['a format that does not exist', `${FACTS}# T\n\nOn {{day, date}}.\n`, 'placeholder@8:1'],
  ['in the headline', `${FACTS}# T {{days}}\n`, 'placeholder@6:3'],
  ['in a field', '---\nsummary: Of {{days, number}}.\n---\n# T\n', 'placeholder@2:10'],
  ['without any fact', '# T\n\nAt least {{detained, number}}.\n', 'placeholder@3:1'],
  ['without any fact or format', '# T\n\nAt least {{detained}}.\n', 'placeholder@3:1'],
])('braces that name no fact are an error: %s', async (_, markdown, said) => {
  expect((await readMarkdown(markdown)).said).toContain(said);
});

test.each([
  `${FACTS}# T\n\n{{detained}}, {{ detained , number }}, {{day, datetime}}, \`{{days}}\`.\n`,
  '# T\n\nWrite `{{names}}` there.\n',
])('braces that name one are none: %j', async (markdown) => {
  expect((await readMarkdown(markdown)).said.filter((each) => each.startsWith('placeholder'))).toEqual([]);
});

test.each([
  ['---\nfacts:\n  n: 12.000\n---\n', 3],
  ['---\nfacts:\n  n: -131.460 # so far\n---\n', 3],
  ['{\n"facts": {"n": 1.200}\n}\n', 2],
  ['+++\n[facts]\nn = 12.000\n+++\n', 3],
])('a fact that may be thousands is an error, noughts and all: %j', async (front, line) => {
  expect((await readMarkdown(`${front}# T\n\n{{n}}\n`)).said.join()).toContain(`front-matter@${line}:`);
});

test.each(['title: Resolution # 14 on Homs', 'summary: The court #14', 'title: #FreeSyria activists dead'])(
  'a sign that cuts off what a field says is an error: %s',
  async (field) => {
    expect((await readMarkdown(`---\n${field}\n---\n# T\n\nA.\n`)).said.join()).toContain('front-matter@2:');
  },
);

test('a comment behind a date or on its own line is none', async () => {
  const { said } = await readMarkdown('---\n# title: B\ndate: 2022-01-13 # the day of the verdict\n---\n# T\n\nA.\n');
  expect(said).toEqual([]);
});
