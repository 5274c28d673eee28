import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/browser/browser.ts';
import { pagesOf } from '../../../scripts/lib/pdf/document/pages.ts';
import { readPdf } from '../../../scripts/lib/pdf/file/read-file.ts';
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

test('leaves every byte of plain text as the browser printed it', async () => {
  const { raw, mended } = await printText(browser, 'en', [
    'No line of this one needs a mend, and none gets any. '.repeat(30),
  ]);
  expect(textObjects(raw).length).toBeGreaterThan(5);
  expect(textObjects(mended)).toEqual(textObjects(raw));
});

test('gives single glyphs another code, and leaves the places of all', async () => {
  const { raw, mended } = await printText(browser, 'fr', ['L’humanité s’est dite : c’est vrai.']);
  const before = textObjects(raw).join('\n');
  const after = textObjects(mended).join('\n');
  expect(after).not.toBe(before);
  expect(after.replace(/<[0-9A-F]{4}> Tj/g, '<> Tj')).toBe(before.replace(/<[0-9A-F]{4}> Tj/g, '<> Tj'));
});

test('leaves left-to-right lines alone beside one that is set anew', async () => {
  const plain = 'A plain line of Latin letters.';
  const { raw } = await printText(browser, 'en', [plain]);
  const { mended } = await printText(browser, 'en', [plain, 'One with العدالة in it.']);
  expect(textObjects(mended)[0]).toBe(textObjects(raw)[0]);
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
