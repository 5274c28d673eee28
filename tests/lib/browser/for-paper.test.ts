import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { forPaper } from '../../../scripts/lib/browser/for-paper.ts';
import { FONTS, latin1, STYLE } from './sample.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

/** A picture of one red pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

const page = (body: string, css = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"><title>A statement</title>${STYLE}${css}</head><body><h1>A statement</h1>${body}</body></html>`;

const TEXT = '<p>The court in Koblenz sentenced him to life in prison. '.repeat(60);

/** A print without what differs from one print of a document to the next: times, and the numbers of all nodes that the page has had. */
const undated = (bytes: Uint8Array): string =>
  latin1(bytes)
    .replace(/\/(?:CreationDate|ModDate) \([^)]*\)/g, '')
    .replace(/\bnode\d{8}/g, 'node');

test.each([
  ['text', TEXT],
  ['a picture', `${TEXT}<img src="${PIXEL}" alt="A sign" width="100" height="100">`],
  [
    'a table, notes and links',
    `${TEXT}<table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>2020</td></tr></tbody></table><a href="#n">1</a><p id="n">Note`,
  ],
  ['letters that the face has not', `${TEXT}<p>Ω Ж א ع 中`],
])('prints a document with %s as if it had been laid out for a screen before', async (_, body) => {
  const html = page(body);
  const unseen = forPaper(html);
  expect(unseen).toContain('@media screen');
  // An attribute that nothing reads has it laid out.
  const seen = html.replace('<body>', '<body data-of="loading=">');
  expect(forPaper(seen)).toBeUndefined();
  expect(undated((await browser.print(html)).bytes)).toBe(undated((await browser.print(seen)).bytes));
});

test.each([
  [
    'a face of its style sheet',
    page(TEXT, `<style>@font-face{font-family:T;src:url(data:font/ttf;base64,AAEA)}</style>`),
  ],
  ['a picture of its style sheet', page(TEXT, `<style>body{background:url("${PIXEL}")}</style>`)],
  ['a picture that comes late', page(`<img loading="lazy" src="${PIXEL}">`)],
  ['no head to say it in', '<p>x'],
])('lays out for a screen what has %s', (_, html) => {
  expect(forPaper(html)).toBeUndefined();
});
