import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

const errorsIn = async (markdown: string): Promise<readonly string[]> =>
  (await readMarkdown(markdown)).file.messages
    .filter(({ fatal }) => fatal === true)
    .map(({ ruleId, line }) => `${ruleId}@${line}`);

test.each([
  '{{< figure src="a.jpg" >}}',
  'See {{% ref "page.md" %}} for more.',
  '{% include header.html %}',
  '<Callout type="info">\n\nText\n\n</Callout>',
  'Text with <Badge /> in it.',
  'import Chart from "../chart.js"',
  'export const meta = { title: "x" }',
  'Text. %%named by **one** witness%%',
  '%%\nText\n\nand more\n%%',
  '{::comment}Text{:/comment}',
])('what another program would run is an error: %s', async (text) => {
  expect((await errorsIn(`# T\n\n${text}\n`))[0]).toBe('foreign-code@3');
});

test.each([
  '`{{< figure >}}` and `<Badge />`',
  '```\n{% include x %}\n<Callout>\n```',
  'The figure is {{detained}} so far.',
  'Line<BR>break',
  'import duties rose; export fell.',
  "`import 'pixi.js/math-extras'` adds methods.",
  "import 'pixi.js' adds methods.",
  'We import from China.',
  '100 %% and `%%time%%`, 5%% or 6%.',
  'Macros take %%x%% and %%y%%.',
])('what is text, code or HTML is none: %s', async (text) => {
  expect(
    (await errorsIn(`---\nfacts: { detained: 12 }\n---\n# T\n\n${text}\n`)).filter((each) =>
      each.startsWith('foreign'),
    ),
  ).toEqual([]);
});

test.each(['', '\n \n', '---\ntitle: T\n---\n', '<!-- later -->\n', '---\ndate: 2024-05-02\n---\n\n[^1]: A note.\n'])(
  'a statement without a text is an error: %j',
  async (markdown) => {
    expect(await errorsIn(markdown)).toEqual(['empty-statement@1']);
  },
);

test.each(['# Only a headline', 'Only a line', '- item', '| a |\n|---|\n| b |', '```\ncode\n```'])(
  'a statement with any text is none: %j',
  async (markdown) => {
    expect(await errorsIn(markdown)).toEqual([]);
  },
);
