import { expect, test } from 'vitest';
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
  ['[a](#nowhere)\n\n## Sources', '#nowhere'],
  ['[a](#p1)\n\n## P1', 'P1'],
  ['[a](#%E0%A4%A)\n\n## Sources', '#%E0%A4%25A'],
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
