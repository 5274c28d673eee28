import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../scripts/browser/browser.ts';
import { lastPage } from '../../scripts/output/pdf/last-page.ts';
import { pageCount } from '../../scripts/output/pdf/page-count.ts';
import { openPress, paperFor } from './paper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
}, 60_000);
afterAll(() => browser.close());

test('a table that parts takes its header along, and leaves no row alone on either side', async () => {
  const rows = Array.from({ length: 6 }, (_, index) => `| row ${index + 1} | ${index} |`).join('\n');
  const taken = new Set<number>();
  for (let room = 118; room < 190; room += 4) {
    const paper = await paperFor(`# Head\n\nFirst.\n\n| Place | Held |\n|---|--:|\n${rows}`, {
      tag: 'en',
      css: `.text > #p1 { padding-block-end: ${room}mm } .text > p.ends { display: none }`,
    });
    const { bytes } = await browser.print(paper().html);
    // All of the table moved over, or all of it stayed: one line each for header and rows.
    taken.add(pageCount(bytes) === 1 ? 0 : lastPage(bytes, 0).lines - 1);
  }
  expect([...taken].toSorted()).toEqual([0, 2, 3, 4, 6]);
});
