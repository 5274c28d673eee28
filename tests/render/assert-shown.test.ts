import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { assertPageShown, assertTextShown } from '../../scripts/render/assert-shown.ts';
import { composeText } from '../../scripts/render/text/compose-text.ts';
import { sample } from './text/sample.ts';

const blocks = [
  h('p', ['The court said 131,469 were held, 14 of them in 10', h('sup', '6'), ' cells, x', h('sub', '3.5'), '.']),
  h('p', [
    h('span', { lang: 'ar', dir: 'rtl' }, 'العدالة لـ 14 شخصًا'),
    ' and ',
    h('a', { href: 'https://x.org/' }, '漢字 link'),
  ]),
  h('table', [h('tr', [h('td', 'a'), h('td', 'b 7')]), h('tr', [h('td', 'c'), h('td', '8')])]),
];

test.each(['en', 'ar', 'zh-Hans'])('a text and a tree show what their document says: %s', (tag) => {
  const document = sample(tag, blocks);
  expect(() => assertTextShown(document, composeText(document))).not.toThrow();
  const page = h('html', [
    ...document.headline,
    ...document.kickers.flat(),
    ...document.summary,
    ...document.body.children.filter((node) => node.type === 'element'),
  ]);
  expect(() => assertPageShown(document, page)).not.toThrow();
  expect(() => assertPageShown(document, h('html'))).toThrow('It does not show');
});

test('a page that does not say that it is a draft is none of it', () => {
  const document = {
    ...sample('en', blocks),
    notices: [{ kind: 'draft', label: 'Draft: not for publication', labelIn: undefined, text: [] }] as const,
  };
  const page = (label: string): ReturnType<typeof h> =>
    h('html', [h('p', label), ...document.headline, ...document.kickers.flat(), ...document.summary, document.body]);
  expect(() => assertPageShown(document, page('Draft: not for publication'))).not.toThrow();
  expect(() => assertPageShown(document, page(''))).toThrow('It does not show “Draft”');
});

test.each([
  ['131,469', '131,496', 'It does not show “469”'],
  ['14 of them', 'of them', 'It does not show “14”'],
  ['court', '', 'It does not show “court”'],
  ['131', '\u202E131', 'It shows U+202E RIGHT-TO-LEFT OVERRIDE'],
])('%s as %s is found', (from, to, said) => {
  const document = sample('en', blocks.slice(0, 1));
  const text = composeText(document).replace(from, to);
  expect(() => assertTextShown(document, text)).toThrow(said);
});

test('figures that are set in several parts are words of their own, and together one', () => {
  const figures = h('p', [
    '10',
    h('strong', '1'),
    '0',
    h('strong', '3'),
    '8 of 2',
    h('strong', '17'),
    h('em', '3'),
    '8.',
  ]);
  const document = sample('en', [figures]);
  const text = composeText(document);
  expect(text).toContain('101038 of 21738.');
  expect(() => assertTextShown(document, text)).not.toThrow();
  expect(() => assertTextShown(document, text.replace('101038', '101083'))).toThrow('It does not show');
  expect(() => assertTextShown(document, text.replace('21738', '2738'))).toThrow('It does not show');
});

test('a word that stands whole, and again in parts, is looked for as often as it is said', () => {
  const said = h('ul', [
    h('li', ['系統與', h('strong', '解答')]),
    h('li', '系統與解答'),
    h('li', ['系', h('em', '統與解答')]),
  ]);
  const document = sample('zh-Hant', [said, h('p', '系統與解答')]);
  const page = (...children: ReturnType<typeof h>[]): ReturnType<typeof h> =>
    h('html', [...document.headline, ...document.kickers.flat(), ...document.summary, ...children]);
  expect(() => assertPageShown(document, page(said, h('p', '系統與解答')))).not.toThrow();
  expect(() => assertPageShown(document, page(said))).toThrow('It does not show');
  expect(() => assertTextShown(document, composeText(document))).not.toThrow();
});
