import { h } from 'hastscript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isolatedNodes } from '../../../../scripts/compose/isolate-text.ts';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { languageOf } from '../../../../scripts/lib/text/language/language.ts';
import { textOf } from '../../../support/pdf/content-text.ts';
import { readPdf, type Tag } from '../../../support/pdf/read-pdf.ts';
import { FONTS, printText, standardTexts } from './sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

const WIDTHS = Array.from({ length: 24 }, (_, index) => 90 + 13 * index);

/** Each: what it is, the language, words that break at the end of some line or other. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  ['a name in Arabic', 'ar', 'قالت منظمة Human Rights Watch في تقريرها إن الله أعلم.'],
  ['a name in Hebrew', 'he', 'כאשר השם Syrian Network for Human Rights מופיע בו, ואז סוף.'],
  ['words in English', 'en', 'Until the mail system is configured, it will be broken and cannot be used.'],
  [
    'a sign behind two spaces, one of which does not break',
    'he',
    'הוא אמר https://example.org/1 \u00A0&© כי מקרי \u00A0 סוף',
  ],
  [
    'names and figures beside spaces that do not break',
    'ar',
    'قال\u00A0أحمد \u00A0\u00A0من \u00A0x\u00A0 y و\u00A0 27 \u00A0بيت',
  ],
  [
    'brackets beside spaces that do not break',
    'he',
    'הוא\u00A0 (אולי) \u00A0שזה\u00A0 Human Rights\u00A0 Watch \u00A0[כך].',
  ],
  ['French spaces', 'fr', 'Il a dit\u202F: «\u00A0oui \u00A0» et\u00A0 non \u00A0; puis rien'],
  ['Arabic in English', 'en', 'He said الشبكة السورية لحقوق الإنسان in 2024, and it is true.'],
];

test.each(TEXTS)('%s keeps its spaces wherever its lines end, kept by the browser or not', async (_, tag, text) => {
  const narrow = (whiteSpace: string) =>
    WIDTHS.map((width) =>
      h('p', { style: `inline-size:${width}px;white-space:${whiteSpace}` }, isolatedNodes(text, languageOf(tag))),
    );
  const { mended } = await printText(browser, tag, [...narrow('normal'), ...narrow('pre-wrap')]);
  const texts = await standardTexts(mended);
  expect(texts).toHaveLength(2 * WIDTHS.length);
  expect([...new Set(texts)]).toEqual([text]);
});

test('a dash that stands by itself between links, names and words keeps its own spaces, and no other gets one', async () => {
  const dashed = (tag: string, title: string, name: string) =>
    WIDTHS.map((width) =>
      h('p', { style: `inline-size:${width}px;white-space:pre-wrap` }, [
        h('a', { href: 'https://example.org/1' }, isolatedNodes(title, languageOf(tag))),
        ...isolatedNodes(` - ${name} | `, languageOf(tag)),
        h('em', 'C'),
      ]),
    );
  const arabic = await printText(browser, 'ar', dashed('ar', 'الخوارزميات - One - Two', 'Adel Nasim - Three'));
  expect([...new Set(await standardTexts(arabic.mended))]).toEqual([
    'الخوارزميات - One - Two - Adel Nasim - Three | C',
  ]);
  const english = await printText(browser, 'en', dashed('en', 'Structures - One', 'Adel Nasim - Three'));
  expect([...new Set(await standardTexts(english.mended))]).toEqual(['Structures - One - Adel Nasim - Three | C']);
});

test('signs before words from right to left stay before them where a label stands in the same line', async () => {
  const words = h('bdi', { dir: 'rtl' }, '- - قال الرجل - -');
  const { mended } = await printText(browser, 'en', [h('p', [h('a.pn', { href: '#p' }, '3'), words])]);
  expect((await standardTexts(mended)).join(' ')).toContain('- - قال الرجل - -');
});

test.each([16, 24, 40, 64])('a raised figure is on its line, however large that is: %s px', async (size) => {
  const text = [h('span', 'de'), h('sup', '5'), ' *27 familias ', h('sup', '6'), ' que'];
  const { mended } = await printText(browser, 'es', [h('p', text)], `p{font-size:${size}px}`);
  expect(await standardTexts(mended)).toEqual(['de5 *27 familias 6 que']);
});

test('no space comes between a letter under a mark and what another element has after it', async () => {
  const paragraphs = [
    h('p', ['27 हत्याओं के', h('sup', '4'), ' और']),
    h('p', ['लगभग के', h('strong', ', के'), '4 और नेके', h('strong', '.')]),
  ];
  const { mended } = await printText(browser, 'hi', paragraphs);
  expect(await standardTexts(mended)).toEqual(['27 हत्याओं के4 और', 'लगभग के, के4 और नेके.']);
});

test('a space that a paragraph begins with is none of its number', async () => {
  const name = h('bdi', { dir: 'ltr' }, 'Human Rights Watch');
  const paragraph = h('p', { id: 'p2' }, [h('a.pn', { href: '#p2' }, '2'), '\u00A0', name, '.']);
  const { mended } = await printText(browser, 'ar', [paragraph]);
  const { root } = await readPdf(mended);
  const inside = ({ type, kids }: Tag): string => {
    const said = kids.map((kid) =>
      kid.kind === 'tag' ? inside(kid) : kid.kind === 'content' ? textOf(kid.glyphs) : '',
    );
    return type === 'Lbl' ? `[${said.join('')}]` : said.join('');
  };
  expect(
    inside(root)
      .replace(/\p{Cf}/gu, '')
      .replace(/\s/gu, ' ')
      .trim(),
  ).toBe('[2 ] Human Rights Watch.');
});

test('a letter or sign alone on its line is read before the space that the line ended in', async () => {
  const text = 'אמר © א 2024 ב 27© מן';
  const narrow = [30, 36, 42].map((width) => h('p', { style: `inline-size:${width}px;white-space:normal` }, text));
  const { mended } = await printText(browser, 'he', narrow);
  expect(await standardTexts(mended)).toEqual([text, text, text]);
});
