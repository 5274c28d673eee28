import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/browser/browser.ts';
import { pagesOf } from '../../../scripts/lib/pdf/document/pages.ts';
import { readPdf } from '../../../scripts/lib/pdf/file/read-file.ts';
import { readPdf as readPdfApart } from '../../conformance/pdf/inside/read-pdf.ts';
import type { Glyph } from '../../conformance/pdf/inside/show-text.ts';
import { FONTS, printText } from './sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
}, 30_000);
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

const textOf = (all: readonly Glyph[]): string => all.map(({ text }) => text).join('');

test('leaves every glyph of plain text exactly where the browser put it, in three fifths of the bytes', async () => {
  const { raw, mended } = await printText(browser, 'en', [
    'No line of this one needs a mend, and none gets any: AVATAR, office, Tofu. '.repeat(30),
  ]);
  expect(farthest(await glyphs(mended), await glyphs(raw))).toBeLessThan(0.0001);
  expect((await glyphs(mended)).map(({ code }) => code)).toEqual((await glyphs(raw)).map(({ code }) => code));
  const [before, after] = [raw, mended].map((bytes) => textObjects(bytes));
  expect(after).toHaveLength(before?.length ?? 0);
  expect(after?.join('').length ?? 0).toBeLessThan((before?.join('').length ?? 0) * 0.6);
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
  const codes = (bytes: Uint8Array): ReadonlySet<string> =>
    new Set(
      textObjects(bytes)
        .flatMap((text) => text.match(/(?<=<)(?:[0-9A-F]{4})+(?=>)/g) ?? [])
        .flatMap((hex) => hex.match(/.{4}/g) ?? []),
    );
  const { raw, mended } = await printText(browser, 'hi', ['राजा का नाम']);
  expect(textObjects(raw).join('')).toContain('/ActualText');
  expect(textObjects(mended).join('')).not.toContain('/ActualText');
  expect([...codes(mended)].filter((code) => !codes(raw).has(code))).toEqual([]);
  const made = await printText(browser, 'hi', ['राजा की']);
  expect([...codes(made.mended)].filter((code) => !codes(made.raw).has(code))).toHaveLength(1);
});
