import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { readTables, writeTables } from '../../../../scripts/lib/pdf/fonts/sfnt-tables.ts';
import { removeFolder, temporaryFolder } from '../../../support/folder.ts';
import { unicodeMap } from '../../../support/pdf/font.ts';
import { inflated } from '../../../support/pdf/objects.ts';
import { FONTS, printText } from './sheet.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = temporaryFolder();
  const tables = readTables(readFileSync(FONTS[0] ?? ''));
  // Its widths are no whole thousandths of an em.
  tables.get('head')?.writeUInt16BE(1130, 18);
  const file = join(folder, 'odd.ttf');
  writeFileSync(file, writeTables(tables));
  browser = await openBrowser({ fonts: [file], pages: 1 });
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

/** The first page as PDFium paints it, which reads whole widths alone: it cuts off what is behind the point. */
async function picture(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await (await PDFiumLibrary.init()).loadDocument(bytes);
  try {
    return (await document.getPage(0).render({ scale: 2, render: 'bitmap' })).data;
  } finally {
    document.destroy();
  }
}

test('a font whose widths are no whole thousandths of an em is set as it was, to the end of the line', async () => {
  const { raw, mended } = await printText(browser, 'en', [
    'Nobody shall be held in slavery or servitude, and all that is said of it in long lines. '.repeat(20),
  ]);
  const [before, after] = [await picture(raw), await picture(mended)];
  const ink = before.filter((value) => value < 128).length;
  const changed = before.filter((value, at) => Math.abs(value - (after[at] ?? 0)) > 64).length;
  expect(ink).toBeGreaterThan(10_000);
  expect(changed / ink).toBeLessThan(0.02);
});

test('no glyph is written under the code of a space: MuPDF takes it for one', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const { mended } = await printText(browser, 'en', [letters]);
  const document = await PDFDocument.load(mended);
  const maps = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const map = object instanceof PDFDict ? object.lookup(PDFName.of('ToUnicode')) : undefined;
    return map instanceof PDFRawStream ? [unicodeMap(inflated(map))] : [];
  });
  const codes = maps.flatMap((map) => [...map].filter(([, text]) => letters.includes(text)).map(([code]) => code));
  expect(new Set(codes).size).toBe(letters.length);
  expect(codes).not.toContain(32);
});
