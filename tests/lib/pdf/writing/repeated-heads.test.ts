import { h } from 'hastscript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { repeatedHeads } from '../../../../scripts/lib/pdf/alignment/align-print.ts';
import { letterBag } from '../../../../scripts/lib/pdf/alignment/letter-bag.ts';
import { textOf } from '../../../support/pdf/content-text.ts';
import { readPdf, type Tag } from '../../../support/pdf/read-pdf.ts';
import { bare, FONTS, printText } from './sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

const WORDS = { ar: 'المكان', he: 'מקום', en: 'Place' } as const;
const ROWS = 90;

const cellsOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const cells: string[] = [];
  const inside = ({ kids }: Tag): string =>
    kids.map((kid) => (kid.kind === 'content' ? textOf(kid.glyphs) : kid.kind === 'tag' ? inside(kid) : '')).join('');
  const walk = (tag: Tag): void => {
    const { type, kids } = tag;
    if (type === 'TD' || type === 'TH') cells.push(bare(inside(tag)).trim());
    for (const kid of kids) if (kid.kind === 'tag') walk(kid);
  };
  walk((await readPdf(bytes)).root);
  return cells;
};

test.each(Object.entries(WORDS))(
  'in %s the rows after a header that is printed again are the table’s',
  async (tag, word) => {
    const rows = Array.from({ length: ROWS }, () => h('tr', [h('td', word), h('td', `${word} ${word}`)]));
    const table = h('table', [h('thead', h('tr', [h('th', word), h('th', word)])), h('tbody', rows)]);
    const { mended } = await printText(
      browser,
      tag,
      [table],
      'thead{display:table-header-group}td,th{white-space:pre-wrap}',
    );
    const cells = await cellsOf(mended);
    expect(cells).toEqual([word, word, ...Array.from({ length: ROWS }, () => [word, `${word} ${word}`]).flat()]);
  },
);

test('of a header that moves over to the next page, what is left of it before is not the header', () => {
  const within = [{ type: 'Table' }, { type: 'TH' }, { type: 'NonStruct' }];
  const marks = [0, 1, 2].map((page) => ({ page, mcid: page, within }));
  // Marks above the letters reach into the page before.
  const said = ['क', 'कहाँ है', 'कहाँ है'].map(letterBag);
  expect(repeatedHeads(marks, ({ page }) => said[page] ?? letterBag(''))).toEqual([marks[0], marks[2]]);
});

test('white space by itself in a header that is printed again is said once', async () => {
  const name = h('bdi', { dir: 'ltr' }, 'Human Rights');
  const head = h('tr', [h('th', ['שם ', name, ' מקום']), h('th', [name, ' ', name])]);
  const rows = Array.from({ length: ROWS }, () => h('tr', [h('td', 'מקום'), h('td', 'שם')]));
  const table = h('table', [h('thead', head), h('tbody', rows)]);
  const { mended } = await printText(
    browser,
    'he',
    [table],
    'thead{display:table-header-group}td,th{white-space:pre-wrap}',
  );
  expect((await cellsOf(mended)).slice(0, 3)).toEqual(['שם Human Rights מקום', 'Human Rights Human Rights', 'מקום']);
});
