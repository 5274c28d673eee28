import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { ColorSpace, Document } from 'mupdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { pagesOf } from '../../../../scripts/lib/pdf/file/pdf-file.ts';
import { readPdf } from '../../../../scripts/lib/pdf/file/read-file.ts';
import { outlinesOf } from '../../../support/pdf/outlines.ts';
import { readPdf as readPdfApart } from '../../../support/pdf/read-pdf.ts';
import type { Glyph } from '../../../support/pdf/show-text.ts';
import { FONTS, printText } from './sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

/** Text objects of all pages, as bytes. */
function textObjects(bytes: Uint8Array): readonly string[] {
  const file = readPdf(bytes);
  return pagesOf(file).flatMap(
    (page) =>
      Buffer.from(file.bytes(page.content))
        .toString('latin1')
        .match(/BT\n[\s\S]*?\nET/g) ?? [],
  );
}

async function glyphs(bytes: Uint8Array): Promise<readonly Glyph[]> {
  return (await readPdfApart(bytes)).pages.flatMap((page) => page.glyphs);
}

/** How far the glyphs of one file are from those of another, in points. */
function farthest(some: readonly Glyph[], others: readonly Glyph[]): number {
  expect(some).toHaveLength(others.length);
  const distances = some.map(({ x, y }, index) => Math.hypot(x - (others[index]?.x ?? 0), y - (others[index]?.y ?? 0)));
  return Math.max(...distances);
}

/** What a glyph looks like, under whatever code. */
const shapeOf = ({ font, code }: Glyph): string => outlinesOf(font.program() ?? new Uint8Array()).shapeOf(code);

const textOf = (all: readonly Glyph[]): string => all.map(({ text }) => text).join('');

test('leaves every glyph of plain text exactly where the browser put it, in half of the bytes', async () => {
  const { raw, mended } = await printText(browser, 'en', [
    'No line of this one needs a mend, and none gets any: AVATAR, office, Tofu. '.repeat(30),
  ]);
  expect(farthest(await glyphs(mended), await glyphs(raw))).toBeLessThan(0.0001);
  expect((await glyphs(mended)).map(shapeOf)).toEqual((await glyphs(raw)).map(shapeOf));
  const [before, after] = [raw, mended].map((bytes) => textObjects(bytes));
  expect(after).toHaveLength(before?.length ?? 0);
  expect(after?.join('').length ?? 0).toBeLessThan((before?.join('').length ?? 0) * 0.5);
});

test('gives single glyphs another code, and leaves the places of all', async () => {
  const text = 'L’humanité s’est dite : c’est vrai.';
  const { raw, mended } = await printText(browser, 'fr', [text]);
  expect(farthest(await glyphs(mended), await glyphs(raw))).toBeLessThan(0.001);
  expect(textOf(await glyphs(mended))).toBe(text);
});

test('leaves left-to-right lines alone beside one that is set anew', async () => {
  const plain = 'A plain line of Latin letters.';
  const { mended: alone } = await printText(browser, 'en', [plain]);
  const { mended } = await printText(browser, 'en', [plain, 'One with العدالة in it.']);
  expect(textObjects(mended)[0]).toBe(textObjects(alone)[0]);
});

test('makes no glyph where each letter of a cluster has its own', async () => {
  const shapes = async (bytes: Uint8Array): Promise<ReadonlySet<string>> => new Set((await glyphs(bytes)).map(shapeOf));
  const { raw, mended } = await printText(browser, 'hi', ['राजा का नाम']);
  expect(textObjects(raw).join('')).toContain('/ActualText');
  expect(textObjects(mended).join('')).not.toContain('/ActualText');
  expect((await shapes(mended)).difference(await shapes(raw))).toEqual(new Set());
  const made = await printText(browser, 'hi', ['राजा की']);
  expect((await shapes(made.mended)).difference(await shapes(made.raw)).size).toBe(1);
});

test('text that is drawn as a form or a mask looks as it did, however deep, in fonts that the page sets text in, too', async () => {
  const faint = (...children: ElementContent[]) => h('p', { style: 'opacity:.5' }, children);
  const { raw, mended } = await printText(browser, 'en', [
    'Plain first, zebra quick.',
    faint({ type: 'text', value: 'Faint words by themselves.' }),
    faint({ type: 'text', value: 'Outer and ' }, h('span', { style: 'opacity:.5' }, 'inner jigsaw')),
    h('p', { style: 'mask-image:linear-gradient(black,transparent)' }, 'Masked vixen.'),
    h('p', { style: 'background:linear-gradient(red,blue);background-clip:text;color:transparent' }, 'Clipped fjord.'),
    'Plain last, quick zebra.',
  ]);
  const [before, after] = [picture(raw), picture(mended)];
  expect(after.findIndex((value, at) => Math.abs(value - (before[at] ?? 0)) > FAINTEST)).toBe(-1);
  expect(before.filter((value) => value < 250).length).toBeGreaterThan(2000);
});

/** Of 255 shades: what two ways to place a mask's edge differ by. */
const FAINTEST = 4;

/** The first page as MuPDF paints it. */
function picture(bytes: Uint8Array): Uint8ClampedArray {
  const document = Document.openDocument(bytes, 'application/pdf');
  try {
    return document.loadPage(0).toPixmap([2, 0, 0, 2, 0, 0], ColorSpace.DeviceGray, false).getPixels().slice();
  } finally {
    document.destroy();
  }
}
