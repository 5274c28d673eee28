import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { mirrored } from '../../scripts/compose/template/fill-template.ts';
import { stringifyHtml } from '../../scripts/render/stringify.ts';
import { composeText } from '../../scripts/render/text/compose-text.ts';
import { composed } from './composed.ts';

const html = (...children: readonly (ElementContent | string)[]): string =>
  stringifyHtml({ type: 'root', children: [mirrored(h('p', [...children]))] });

test('each word is turned round; figures, codes and other languages keep their order', () => {
  expect(html("The regime's 131,469 dead")).toBe(
    '<p><bdo dir="rtl">The</bdo> <bdo dir="rtl">regime\'s</bdo> 131,469 <bdo dir="rtl">dead</bdo></p>\n',
  );
  expect(html(h('bdi', { dir: 'ltr' }, '+44 20'), h('code', 'a b'), h('a', { lang: 'de' }, 'Deutsch'))).toBe(
    '<p><bdi dir="ltr">+44 20</bdi><code>a b</code><a lang="de">Deutsch</a></p>\n',
  );
  expect(html('13 يناير 2022')).toBe('<p>13 يناير 2022</p>\n');
});

test('nothing is turned twice, and the tree that was given stays as it was', () => {
  const tree = h('p', 'One two');
  const before = JSON.stringify(tree);
  expect(mirrored(mirrored(tree))).toEqual(mirrored(tree));
  expect(JSON.stringify(tree)).toBe(before);
});

test('a document holds no directional control; its text has each word between its own', async () => {
  const markdown = '---\ndate: 2022-01-13\n---\n\n# Two words\n\nCall Anna on +44 20 7946 0018 today. {#call}\n';
  const document = await composed(markdown, 'ar-XB', {
    title: 'Two words',
    call: 'Call Anna on +44 20 7946 0018 today.',
  });
  expect(JSON.stringify(document.body)).not.toMatch(/[\u202A-\u202E]/);
  const text = composeText(document);
  expect(text).toContain('\u2066+44 20 7946 0018\u2069 \u202Etoday\u202C.');
  for (const line of text.split('\n'))
    expect(line.match(/\u202E/g)?.length ?? 0, line).toBe(line.match(/\u202C/g)?.length ?? 0);
  expect(text).not.toMatch(/\u202E[^\u202C]*\d/);
});
