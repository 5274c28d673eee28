import { expect, test } from 'vitest';
import { readMarkdown } from '../support/read-markdown.ts';
import { composed, elements, texts } from './composed.ts';

async function placesOf(markdown: string, tag = 'en', targets = {}): Promise<readonly (readonly [string, string])[]> {
  const { body } = await composed(markdown, tag, targets);
  const headings = new Map<string, string>(
    ['h1', 'h2', 'h3'].flatMap((name) =>
      elements(body, name).map((node) => [`#${node.properties.id}`, texts([node])[0] ?? ''] as const),
    ),
  );
  return elements(body, 'a')
    .filter(({ properties }) => !String(properties.className ?? '').includes('pn'))
    .map((node) => [
      texts([node])[0] ?? '',
      headings.get(String(node.properties.href)) ?? String(node.properties.href),
    ]);
}

test.each([
  ['[a](#sources)\n\n## Sources', 'Sources'],
  ['[a][1]\n\n## Sources\n\n[1]: #sources', 'Sources'],
  ['[a](#what-is-new-in-20)\n\n## What is *new* in 2.0?', 'What is new in 2.0?'],
  ['[a](#-start)\n\n## 🚀 Start', '🚀 Start'],
  ['[a](#start)\n\n## 🚀 Start', '🚀 Start'],
  ['[a](#Über-uns)\n\n## Über uns', 'Über uns'],
  ['[a](#%D8%A7%D9%84%D9%85%D8%B5%D8%A7%D8%AF%D8%B1)\n\n## المصادر', 'المصادر'],
  ['[a](#my-key)\n\n## Sources {#my-key}', 'Sources'],
  ['[a](#part-1)\n\n## Part\n\n### Part', 'Part'],
  ['[a](#src)\n\n## <a name="src"></a>Sources', 'Sources'],
  ['[a](#src)\n\n<a id="src"></a>\n\n## Sources\n\n## More', 'Sources'],
  ['[a](#src)\n\n<h2 align="center" id="src">Sources</h2>\n\nx', 'Sources'],
  ['[a](#p1)\n\n## P1', 'P1'],
])('a link within a text leads to the heading that it names: %j', async (markdown, heading) => {
  expect(await placesOf(`# T\n\n${markdown}`)).toEqual([['a', heading]]);
});

test('it does so in a translation, whose heading has other words', async () => {
  const targets = { 'paragraph-1': '[hier](#sources)', 'heading-1': 'Quellen' };
  expect(await placesOf('# T\n\n[here](#sources)\n\n## Sources', 'de', targets)).toEqual([['hier', 'Quellen']]);
});

test('several addresses of one heading lead there, and headings that nothing leads to have no name', async () => {
  const { body } = await composed('# T\n\n[a](#one) [b](#One)\n\n## One\n\n## Two');
  expect(elements(body, 'h2').map(({ properties }) => properties.id)).toEqual(['section-1', undefined]);
  expect(elements(body, 'a').map(({ properties }) => properties.href)).toEqual(['#p1', '#section-1', '#section-1']);
});

test.each([
  ['[a](#p2)\n\nText.', '#p2'],
  ['[a](#here)\n\n<a id="here"></a>\n\nText.', '#p2'],
  ['[a](#here)\n\nText <span id="here">14</span>.', '#p2'],
  ['[a](#fn-x)[^x]\n\n[^x]: Note.', '#fn-x'],
])('a link leads to a block by its number or its name, and to a note: %j', async (markdown, address) => {
  expect(await placesOf(`# T\n\n${markdown}`)).toContainEqual(['a', address]);
});

test.each([
  '[a](#nowhere)\n\n## Sources',
  '[a](#%E0%A4%A)\n\n## Sources',
  '[a][n]\n\n[n]: #nowhere',
  '<a href="#nowhere">a</a>',
  '[a](#p9)',
  '[a](#fn-x)',
])('a link to a place that is not there is plain words, with a warning: %j', async (markdown) => {
  expect(await placesOf(`# T\n\nText.\n\n${markdown}`)).toEqual([]);
  const { file } = await readMarkdown(`# T\n\nText.\n\n${markdown}`);
  const line = markdown.includes('[n]:') ? 7 : 5;
  expect(file.messages.filter(({ ruleId }) => ruleId === 'dead-link')).toMatchObject([{ line, fatal: false }]);
});

test('it is plain words in a translation, too', async () => {
  const targets = { 'paragraph-1': '[hier](#quellen)', 'heading-1': 'Quellen' };
  expect(await placesOf('# T\n\n[here](#quellen)\n\n## Sources', 'de', targets)).toEqual([]);
  const { body } = await composed('# T\n\n[here](#quellen)\n\n## Sources', 'de', targets);
  expect(texts(elements(body, 'p'))[0]).toContain('hier');
});

test.each([['# [T](#sources)\n\n## Sources'], ['---\nsummary: "[T](#sources)"\n---\n\n# T\n\n## Sources']])(
  'in a headline or a summary, which stand in other places too, a link within the text is plain words: %j',
  async (markdown) => {
    const { headline, summary } = await composed(markdown);
    expect(elements({ type: 'root', children: [...headline, ...summary] }, 'a')).toEqual([]);
    const { file } = await readMarkdown(markdown);
    expect(file.messages.filter(({ ruleId }) => ruleId === 'dead-link')).toHaveLength(1);
  },
);

test.each([
  ['[a](#nowhere "14 killed")', 'a (14 killed)'],
  ['[a](# "14 killed")', 'a (14 killed)'],
  ['[a][n]\n\n[n]: # "14 killed"', 'a (14 killed)'],
  ['<a href="#" title="14 killed">a</a>', 'a (14 killed)'],
])('the description of a link that leads nowhere is written out: %j', async (markdown, words) => {
  const { body } = await composed(`# T\n\n${markdown}`);
  expect(texts(elements(body, 'p'))[0]).toContain(words);
});

test('a picture among words says its title, too', async () => {
  const { body } = await composed('# T\n\nSee ![a door](x.png "14 killed") here.', 'en', {}, ['x.png']);
  expect(elements(body, 'img')[0]?.properties.alt).toBe('a door – 14 killed');
});
