import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { inspectPdf } from '../../../../scripts/lib/pdf/inspect/inspect-pdf.ts';
import { FONTS, latin1 } from '../../browser/sample.ts';
import { mended, tagsOf } from './remediated.ts';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const reference = (id: string): string => `<sup><a href="#fn-%C3%A9" id="${id}" aria-label="Note 1">1</a></sup>`;
const SHEET = `<article><h1>Title</h1>
<p id="p1"><a href="#p1">1</a> One${reference('fnref-é')} and <strong>again</strong>${reference('fnref-é-2')}</p>
<ul><li>a<ol><li>b</ol></ul><dl><dt>Date<dd>today</dl>
<blockquote><p>said <code>x</code></blockquote>
<figure><img alt="A tower" src="${PICTURE}" width=40 height=40><figcaption>Built in 1900</figcaption></figure>
<h2 id="record">The record</h2><p>See <a href="#record">there</a>, <a href="https://example.org/">elsewhere</a></p>
<section class="notes"><h2>Notes</h2><ol><li id="fn-é"><p>A note <a href="#fnref-é" aria-label="back">↑</a></ol></section>
</article>`;

let browser: Browser;
let first: Uint8Array;
let second: Uint8Array;
let file: PDFDocument;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
  first = await mended(browser, SHEET);
  second = await mended(browser, SHEET, { profile: 'ua-2' });
  file = await PDFDocument.load(second, { updateMetadata: false });
});
afterAll(() => browser.close());

const NAME = (name: string): PDFName => PDFName.of(name);
const named = (element: PDFDict, name: string): string => String(element.get(NAME(name)));
const elements = (): readonly PDFDict[] =>
  file.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.has(NAME('S')) && object.has(NAME('P')));

test('is PDF 2.0, claims what it is, and says it in XMP alone', () => {
  const facts = inspectPdf(second);
  expect(facts).toMatchObject({
    version: '2.0',
    title: 'A title',
    claims: ['PDF/UA-2', 'PDF/A-4', 'WTPDF 1.0 accessibility', 'WTPDF 1.0 reuse'],
    info: {},
    differences: [],
    xmp: { 'pdfaid:rev': '2020', 'pdfuaid:rev': '2024' },
  });
  expect(facts.xmp).not.toHaveProperty('pdfaid:conformance');
  expect(file.context.trailerInfo.Info).toBeUndefined();
  expect(latin1(second)).not.toMatch(/ProcSet|pdfaExtension|RoleMap/);
});

test('says of each element where its type is from', () => {
  const namespaces = new Map<string, Set<string>>();
  for (const element of elements()) {
    const address = element.lookup(NAME('NS'), PDFDict).lookup(NAME('NS'), PDFString).asString();
    namespaces.set(address, (namespaces.get(address) ?? new Set()).add(named(element, 'S').slice(1)));
  }
  expect([...(namespaces.get('http://iso.org/pdf/ssn') ?? [])].sort()).toEqual([
    'Art',
    'BlockQuote',
    'Code',
    'Reference',
  ]);
  expect([...(namespaces.get('http://iso.org/pdf2/ssn') ?? [])].sort()).toEqual(
    'Caption Document FENote Figure H1 H2 L LBody LI Lbl Link P Sect Strong'.split(' '),
  );
});

test('is tagged as the first profile is, but for what is called otherwise, and for how lists are numbered', async () => {
  const renamed = (await tagsOf(first)).map((line) =>
    line
      .replace('Note ID', 'FENote NoteType=Endnote ID')
      .replace(/^( *)Div$/, '$1Sect')
      .replace(/^( *)L$/, '$1L ListNumbering=Description'),
  );
  expect(sorted(await tagsOf(second))).toEqual(sorted(renamed));
});

/** Attributes of a line in one order. */
const sorted = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/\S.*/, (said) => said.split(' ').sort().join(' ')));

test('notes and the references to them name each other', () => {
  const all = elements();
  const notes = all.filter((element) => named(element, 'S') === '/FENote');
  const references = all.filter((element) => named(element, 'S') === '/Reference');
  expect([notes.length, references.length]).toEqual([1, 2]);
  const others = (element: PDFDict): readonly unknown[] =>
    element
      .lookup(NAME('Ref'), PDFArray)
      .asArray()
      .map((ref) => file.context.lookup(ref));
  expect(notes.flatMap(others)).toEqual(references);
  for (const each of references) expect(others(each)).toEqual(notes);
});

/** The page and the type of the element that a destination leads to. */
function aim(destination: PDFDict): string {
  const [place, element] = ['D', 'SD'].map((name) => destination.lookup(NAME(name), PDFArray).asArray());
  expect(element?.slice(1).map(String)).toEqual(place?.slice(1).map(String));
  const found = file.context.lookup(element?.[0]);
  expect(place?.[0]).toBeInstanceOf(PDFRef);
  return found instanceof PDFDict ? named(found, 'S') : '';
}

test('links in the file and the outline lead to elements, for older programs to places', () => {
  const destinations = file.catalog.lookup(NAME('Dests'), PDFDict);
  const aims = destinations.entries().map(([name, value]) => {
    const found = value instanceof PDFRef ? file.context.lookup(value) : value;
    return [decodeURIComponent(name.decodeText()), found instanceof PDFDict ? aim(found) : ''];
  });
  expect(Object.fromEntries(aims)).toEqual({ 'fn-é': '/FENote', 'fnref-é': '/Link', p1: '/P', record: '/H2' });
  const outline = file.catalog.lookup(NAME('Outlines'), PDFDict).lookup(NAME('First'), PDFDict);
  const title = outline.lookup(NAME('A'), PDFDict);
  expect([named(title, 'S'), aim(title), outline.has(NAME('Dest'))]).toEqual(['/GoTo', '/H1', false]);
  expect(inspectPdf(second).outline.map(({ page }) => page)).toEqual([1, 1, 1]);
  expect(inspectPdf(second).links).toEqual(inspectPdf(first).links);
});

test('shows the same, in the same words', () => {
  expect(inspectPdf(second).pages).toEqual(inspectPdf(first).pages);
  expect(inspectPdf(second).sizes.content).toBe(inspectPdf(first).sizes.content);
});
