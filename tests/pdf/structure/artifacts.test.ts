import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/browser/browser.ts';
import { readContent } from '../../../scripts/output/pdf/content/read-content.ts';
import { pagesOf } from '../../../scripts/output/pdf/document/pages.ts';
import { readPdf } from '../../../scripts/output/pdf/file/read-file.ts';
import { FONTS } from '../../browser/sample.ts';
import { mended } from './mended.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
}, 30_000);
afterAll(() => browser.close());

/** Contents of a mended file's pages. */
function contentsOf(bytes: Uint8Array): readonly string[] {
  const file = readPdf(bytes);
  return pagesOf(file).map((page) => readContent(file, page).text);
}

/** What stands in a page's content outside all marks and changes of state. */
const unmarked = (content: string): string =>
  content
    .replace(/^\/\w+ <<[^\n]*?>> ?BDC\n[\s\S]*?^EMC$/gm, '')
    .split('\n')
    .filter((line) => /(?:^| )(?:BT|Do|f\*?|S|B\*?)$/.test(line))
    .join(' ');

const STYLE = `@page{size:300px 300px;margin:40px;@top-left{content:"org"}@bottom-right{content:counter(page)}}
  p{border-inline-start:3px solid red;background:#eee} hr{border:1px solid}`;

test('rules, areas and margin boxes are artifacts', async () => {
  const contents = contentsOf(await mended(browser, `${'<p>x<hr>'.repeat(12)}<p>y`, { style: STYLE }));
  expect(contents.length).toBeGreaterThan(1);
  for (const content of contents) {
    expect(content.match(/\/Artifact <<\/Type \/Pagination>> BDC\nBT/g)).toHaveLength(2);
    expect(content).toMatch(/\/Artifact <<\/Type \/Layout>> BDC\n[^B]*?re\nf\n/);
    expect(unmarked(content)).toBe('');
  }
});

const LOST: readonly (readonly [string, string, string])[] = [
  ['text from a style sheet', '<p>x', 'p::before{content:"» "}'],
  ['quotation marks of <q>', '<p><q>x</q>', ''],
  ['text that shines through', '<p>x<p style="opacity:.5">lost', ''],
  ['text in an element that is hidden', '<p>x<p class="a">lost', '.a{display:none}'],
];

test.each(LOST)('%s is a fault with a name and a place', async (_, sheet, style) => {
  await expect(mended(browser, sheet, { style })).rejects.toMatchObject({
    name: 'Fault',
    code: 'pdf-tags',
    message: expect.stringMatching(/page 1|P/),
  });
});
