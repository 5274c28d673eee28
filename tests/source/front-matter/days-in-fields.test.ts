import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  'lang-ref: 2019-07-25-statement',
  'translation_id: 2019-07-25-Statement-on-the-arrests',
  'teaser: "Europe closes its borders. We meet on 09.07.2025 in Leipzig, and talk with two guests about what can be done."',
  'intro: "We meet on 9 July 2029 in Leipzig. Two guests talk about what the courts have decided, and what is left."',
])(
  'a day in the name of a text or in a sentence of an unknown field is no time until which it waits: %s',
  async (yaml) => {
    const { file } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nx`, 'source/x.md', Date.UTC(2026, 10, 27));
    expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  },
);

test.each([
  'c: "not before 25.7.2029, please, and tell nobody of it until then, or we lose it"',
  'c: "bitte nicht vor dem 25.07.2029 um 10:00 Uhr veröffentlichen, danach ist der Text für alle frei"',
  'web: 2029-07-25',
  'web: "2029-07-25, noon in Berlin"',
  'web: "9 July 2029"',
  'web: "10:00"',
])('a time to come, or one that cannot be read, may be one until which it waits: %s', async (yaml) => {
  const { file } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nx`, 'source/x.md', Date.UTC(2026, 10, 27));
  expect(file.messages.filter(({ fatal }) => fatal === true)).toHaveLength(1);
});
