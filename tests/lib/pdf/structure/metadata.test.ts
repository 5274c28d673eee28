import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { FONTS, latin1 } from '../../browser/sample.ts';
import { mended } from './remediated.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

const load = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });

function xmpOf(document: PDFDocument): string {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('no metadata');
  expect(stream.dict.has(PDFName.of('Filter')), 'metadata must be legible to programs that know no PDF').toBe(false);
  return Buffer.from(stream.contents).toString('utf8');
}

/** Text of an XMP property, in its list or alone. */
function property(xmp: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>(.*?)</${name}>`).exec(xmp)?.[1];
  return inside
    ?.replace(/<\/rdf:li><rdf:li[^>]*>/g, ', ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Whatever a text says, it cannot be taken for anything else. */
const TEXTS = ['A title', 'a <b> & "c" (d) \\ ]]>', 'إدانة «اليوم»', 'endobj /CreationDate (D:19990101000000) stream'];

test.each(TEXTS)('says the same twice, the text being %s', async (text) => {
  const facts = {
    title: text,
    summary: text,
    organisation: text,
    topics: [text, 'two'],
    address: 'https://example.org/a',
  };
  const document = await load(await mended(browser, '<p>x', { facts }));
  const xmp = xmpOf(document);
  expect([document.getTitle(), property(xmp, 'dc:title')]).toEqual([text, text]);
  expect([document.getSubject(), property(xmp, 'dc:description')]).toEqual([text, text]);
  expect([document.getAuthor(), property(xmp, 'dc:creator')]).toEqual([text, text]);
  expect([document.getKeywords(), property(xmp, 'pdf:Keywords')]).toEqual([`${text}, two`, `${text}, two`]);
  expect(property(xmp, 'dc:subject')).toBe(`${text}, two`);
  expect(property(xmp, 'dc:identifier')).toBe('https://example.org/a');
  for (const date of [document.getCreationDate(), document.getModificationDate()]) {
    expect(date?.toISOString()).toBe('2022-01-13T15:00:00.000Z');
  }
  expect(property(xmp, 'xmp:CreateDate')).toBe('2022-01-13T15:00:00Z');
  expect(property(xmp, 'xmp:ModifyDate')).toBe('2022-01-13T15:00:00Z');
});

test('names no program, and nothing of the machine', async () => {
  const bytes = await mended(browser, '<h1>x</h1><p>y');
  const document = await load(bytes);
  expect([document.getCreator(), document.getProducer()]).toEqual([undefined, undefined]);
  expect(`${latin1(bytes)}${xmpOf(document)}`).not.toMatch(/skia|chrom|node\d|m15\d/i);
});

test('claims what it is, and says what its colours mean', async () => {
  const document = await load(await mended(browser, '<p>x'));
  const xmp = xmpOf(document);
  expect(['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((name) => property(xmp, name))).toEqual([
    '2',
    'A',
    '1',
  ]);
  const intent = document.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
  const profile = intent.lookup(PDFName.of('DestOutputProfile'));
  expect(profile instanceof PDFRawStream && profile.dict.get(PDFName.of('N'))?.toString()).toBe('3');
  const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
  expect(String(preferences.lookup(PDFName.of('DisplayDocTitle')))).toBe('true');
});

test('leads the outline’s entries to the headings, in their words', async () => {
  const list = '<ul><li>one<li>two</ul>';
  const sheet = `${list}<h1>المادة 1 (من 3)</h1>${list}<h2></h2><h2>a <em>b</em> <a href="#x">c</a></h2>`;
  const bytes = await mended(browser, sheet, { facts: { language: 'ar' } });
  const outlines = (await load(bytes)).catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const first = outlines.lookup(PDFName.of('First'), PDFDict);
  const inner = first.lookup(PDFName.of('First'), PDFDict);
  expect([title(first), title(inner)]).toEqual(['المادة 1 (من 3)', 'a b c']);
  const types = [first, inner].map((entry) => String(entry.lookup(PDFName.of('SE'), PDFDict).get(PDFName.of('S'))));
  expect(types).toEqual(['/H1', '/H2']);
});

function title(entry: PDFDict): string {
  const text = entry.lookup(PDFName.of('Title'));
  return text !== undefined && 'decodeText' in text && typeof text.decodeText === 'function' ? text.decodeText() : '';
}

test('the same sheet gives the same bytes, whenever it is printed', async () => {
  const sheet = '<h1>x</h1><ul><li>a<li><a href="https://example.org">b</a></ul><table><tr><th>c<td>d</table>';
  const first = await mended(browser, sheet);
  await new Promise((done) => setTimeout(done, 1100));
  expect(latin1(await mended(browser, sheet))).toBe(latin1(first));
});
