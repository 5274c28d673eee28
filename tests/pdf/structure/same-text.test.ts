import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/browser/browser.ts';
import type { Matched } from '../../../scripts/lib/pdf/tags/match-tags.ts';
import type { PageOrder } from '../../../scripts/lib/pdf/tags/reading-order.ts';
import { assertSameText } from '../../../scripts/lib/pdf/tags/same-text.ts';
import type { Tag } from '../../../scripts/lib/pdf/tags/tag.ts';
import { FONTS } from '../../browser/sample.ts';
import { mended } from './mended.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
}, 30_000);
afterAll(() => browser.close());

const BODY = '<h1>Head</h1><p>One <b>two</b> three</p><p>Four</p>';

test('words of a line that a style sheet hides are a fault with its place', async () => {
  await expect(mended(browser, BODY, { style: 'b{display:none}' })).rejects.toMatchObject({
    code: 'pdf-tags',
    message: expect.stringMatching(/› P \(“One two three”\): found “ONETHREE”, expected “ONETWOTHREE”/),
  });
});

test('capitals are a style sheet’s own', async () => {
  const style = 'p{text-transform:uppercase}h1{text-transform:capitalize}';
  await expect(mended(browser, `${BODY}<p>straße é</p>`, { style })).resolves.toBeDefined();
});

const place = { language: 'ar', direction: 'rtl' } as const;
/** A paragraph of which the PDF says these texts, in this order. */
function paragraph(written: string, ...said: readonly string[]): readonly [Matched, readonly PageOrder[]] {
  const tag: Tag = { type: 'P', printed: 'P', ...place, children: [{ text: written }] };
  const texts = new Map(said.map((text, mcid) => [mcid, text]));
  return [{ tag, kids: said.map((_, mcid) => ({ page: 0, mcid })) }, [{ splits: [], order: [], texts }]];
}

test('words that the mender puts in another order are a fault', () => {
  expect(() => assertSameText(...paragraph('كل الناس', '\u061Cكل ', 'الناس'))).not.toThrow();
  expect(() => assertSameText(...paragraph('كل الناس', 'الناس', ' كل'))).toThrow(/found “الناسكل”, expected “كلالناس”/);
  expect(() => assertSameText(...paragraph('28', '82'))).toThrow(/found “82”/);
  expect(() => assertSameText(...paragraph('كل الناس', 'كل'))).toThrow(/P \(“كل الناس”\)/);
});

test('of what is set in a font that cannot be read nothing is said', () => {
  expect(() => assertSameText(...paragraph('كل الناس', '\uFFFF', 'الناس'))).not.toThrow();
});
