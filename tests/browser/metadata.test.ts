import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../scripts/browser/browser.ts';
import { stampDates } from '../../scripts/output/pdf/metadata.ts';
import { pageCount } from '../../scripts/output/pdf/page-count.ts';
import { FONTS, latin1, STYLE } from './sample.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
}, 30_000);
afterAll(() => browser.close());

/** Whatever a title says, it cannot be taken for the dates or for the end of the dictionary. */
const TITLES = [
  'A title',
  'endobj /CreationDate (D:19990101000000) stream',
  'إدانة /ModDate (D:',
  'back\\slash (and) /Creator (x)',
];

test.each(TITLES)('sets both dates and blanks the browser’s name, the title being %s', async (title) => {
  const { bytes } = await browser.print(`<title>${title}</title>${STYLE}<p>x`);
  const stamped = stampDates(bytes, '2022-01-13T16:00:00+01:00');
  expect(stamped).toHaveLength(bytes.length);
  // Another reader's opinion; it would set dates of its own if allowed to.
  const pdf = await PDFDocument.load(stamped, { updateMetadata: false });
  expect(pdf.getCreationDate()?.toISOString()).toBe('2022-01-13T15:00:00.000Z');
  expect(pdf.getModificationDate()?.toISOString()).toBe('2022-01-13T15:00:00.000Z');
  expect(pdf.getCreator()?.trim()).toBe('');
  expect(pdf.getTitle()).toBe(title);
});

test('leaves the bytes that it was given as they were', async () => {
  const { bytes } = await browser.print(`${STYLE}<p>x`);
  const before = latin1(bytes);
  stampDates(bytes, '2022-01-13');
  expect(latin1(bytes)).toBe(before);
});

test('refuses a PDF without dates rather than let one through', () => {
  expect(() => stampDates(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'), '2022-01-13')).toThrow('dates');
});

test.each([1, 2, 9, 70])('counts %i pages as another reader does', async (pages) => {
  const { bytes } = await browser.print(`${STYLE}${'<p style="break-after:page">x'.repeat(pages - 1)}<p>end`);
  expect(pageCount(bytes)).toBe(pages);
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(pages);
});

test('does not guess where there is nothing to count', () => {
  expect(() => pageCount(Buffer.from('%PDF-1.4'))).toThrow('page tree');
});
