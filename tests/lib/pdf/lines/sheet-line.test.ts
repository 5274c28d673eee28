import { h } from 'hastscript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { FONTS, printText, standardTexts } from '../writing/sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

const WIDTHS = [120, 160, 210, 270, 400];

/** Texts whose order on paper hangs on UAX #9 in full: numbers after letters, neutrals between, isolates in either direction. */
const CODE: Readonly<Record<string, readonly string[]>> = {
  ar: ['نص تقرير 131,469 و +963 نص', 'قالت 27 جريمة، (14) و[3] في 2011', 'a = تقرير + 5; b = و 7'],
  fa: ['شواهد ۲۷ قتل ۴۰۰۰ Rights می‌گوید ۲۷ قتل', '۱۲٬۳۴۵ + ۷ = ۱۲٬۳۵۲'],
  he: ['רצח ו-4,000 בית ו-4,000 ל-27 המשפט', '(ו-4,000) [המשפט] x'],
};

test.each(Object.entries(CODE))(
  'code in %s is read in the order of the sheet, whichever way it runs',
  async (tag, texts) => {
    const paragraphs = texts.flatMap((text) =>
      WIDTHS.flatMap((width) =>
        [undefined, 'ltr', 'rtl'].map((dir) =>
          h('p', { style: `inline-size:${width}px` }, ['x ', h('code', dir === undefined ? {} : { dir }, text), ' y']),
        ),
      ),
    );
    const { mended } = await printText(browser, tag, paragraphs);
    const found = await standardTexts(mended);
    const wanted = texts.flatMap((text) => WIDTHS.flatMap(() => Array.from({ length: 3 }, () => `x ${text} y`)));
    expect(found.filter((text, index) => text !== wanted[index])).toEqual([]);
    expect(found).toHaveLength(wanted.length);
  },
);
