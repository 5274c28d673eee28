import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { h } from 'hastscript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { fontOf } from '../../../support/pdf/font.ts';
import { FONTS, printText } from './sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

// PDFium takes half of it for the least gap that is a space, whichever font a code is of.
test('in every font the first code that stands for a space is as wide as its spaces are', async () => {
  const paragraphs = ['كتابٌ', 'One two', 'قالت منظمة في تقريرها', 'כאשר השם של', 'आरोप लगाया है'].map((text) =>
    h('p', text),
  );
  const { mended } = await printText(browser, 'ar', paragraphs);
  const file = await PDFDocument.load(mended, { updateMetadata: false });
  const widths = file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? [fontOf(object)] : [],
    )
    .map((font) => {
      const code = Array.from({ length: 400 }, (_, each) => each).find((each) => font.textOf(each) === ' ');
      return code === undefined ? -1 : font.advanceOf(code);
    });
  expect(widths.length).toBeGreaterThan(2);
  expect(Math.min(...widths)).toBeGreaterThan(150);
});
