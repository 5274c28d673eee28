import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { cardPicture, openPress } from './paper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

test.each([
  ['ar', 'قَارِبًا لِأَنَّهُ إِلَٰهًا أُسِّسَتْ'],
  ['fa', 'إلٰهًا مُؤَسَّسَه'],
  ['tr', 'Ẫ Ễ Ỗ Ổ Ằ Ş Ğ'],
  ['zh-Hans', '一夜之间港口'],
])('no mark above a letter of a headline is cut off on a card: %s', async (tag, title) => {
  const [cut, whole] = [
    await cardPicture(`# ${title}\n\nText.\n`, { tag }, browser),
    await cardPicture(`# ${title}\n\nText.\n`, { tag, css: 'h1 { overflow: visible !important }' }, browser),
  ];
  expect(Buffer.from(cut).equals(whole)).toBe(true);
});
