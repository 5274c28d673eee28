import { readFileSync } from 'node:fs';
import { h } from 'hastscript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withImports } from '../../../../scripts/compose/template/style-sheet.ts';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { stringifyHtml } from '../../../../scripts/render/stringify.ts';
import { readPdf } from '../../../support/pdf/read-pdf.ts';
import { FONTS } from './sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

const styleSheet = (name: string): string =>
  readFileSync(new URL(`../../../../templates/${name}`, import.meta.url), 'utf8');
const CSS = withImports(styleSheet('print.css'), styleSheet);
const PARAGRAPHS = 90;

/** Paragraphs of one line each with their numbers, so that pages end after every kind of line. */
async function numbered(direction: 'ltr' | 'rtl') {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) =>
    h('p', { id: `p${index}` }, [h('a.pn', { href: `#p${index}` }, String(index + 100)), 'word']),
  );
  const page = h('html', { lang: 'en', dir: direction }, [
    h('head', [h('style', CSS)]),
    h('body', [h('article.statement', [h('div.text', paragraphs)])]),
  ]);
  const { pages } = await readPdf((await browser.print(stringifyHtml({ type: 'root', children: [page] }))).bytes);
  return pages.map(({ glyphs }) => glyphs.filter(({ mark }) => mark.mcid !== undefined));
}

test.each(['ltr', 'rtl'] as const)(
  'numbers of paragraphs stand before their words, on their line (%s)',
  async (direction) => {
    const pages = await numbered(direction);
    const texts = pages.map((glyphs) => glyphs.map(({ text }) => text).join(''));
    expect(pages.length).toBeGreaterThan(1);
    expect(texts.join('')).toBe(Array.from({ length: PARAGRAPHS }, (_, index) => `${index + 100}word`).join(''));
    const heights = pages.flatMap((glyphs) => glyphs.map(({ y }) => y));
    for (let at = 0; at < heights.length; at += 7)
      expect(Math.abs((heights[at] ?? 0) - (heights[at + 3] ?? 0))).toBeLessThan(1);
  },
);
