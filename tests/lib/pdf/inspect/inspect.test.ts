import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { dict, isArray, isRef, textString, withEntries } from '../../../../scripts/lib/pdf/file/object.ts';
import { catalogOf } from '../../../../scripts/lib/pdf/file/pdf-file.ts';
import { readPdf } from '../../../../scripts/lib/pdf/file/read-file.ts';
import { makeStream } from '../../../../scripts/lib/pdf/file/stream.ts';
import { writePdf } from '../../../../scripts/lib/pdf/file/write-file.ts';
import { inspectPdf, ofPages } from '../../../../scripts/lib/pdf/inspect/inspect-pdf.ts';
import { textOfShown } from '../../../../scripts/lib/pdf/inspect/page-text.ts';
import { isTagFacts, type TagFacts } from '../../../../scripts/lib/pdf/inspect/tag-tree.ts';
import { textOf as otherTextOf } from '../../../support/pdf/content-text.ts';
import { readPdf as otherReadPdf, type Tag } from '../../../support/pdf/read-pdf.ts';
import { mended } from '../structure/remediated.ts';
import { bare, FONTS, printText } from '../writing/sheet.ts';

const PAGE = '@page{size:300px 400px;margin:40px;@top-left{content:"Org"}@bottom-right{content:counter(page)}}';
const BODY = `<article><h1>Pier closed</h1><p>See <a href="https://example.org/log">the <em>log</em></a>.
  <ol><li>first<li>second</ol><table><tr><th>Hour<th>Boats<tr><td>22:30<td>1,284</table>
  <h2>Notes</h2><p lang="de">Auf Deutsch. ${'Wort '.repeat(150)}</article>`;

let browser: Browser;
let statement: Uint8Array;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
  statement = await mended(browser, BODY, {
    style: PAGE,
    facts: { title: 'Pier closed', organisation: 'Harbour Watch', topics: ['a', 'b'] },
  });
});
afterAll(() => browser.close());

const near = (points: number) => expect.closeTo(points, 0);

/** `H1 “Pier closed”`, two spaces a level. */
const shape = (tag: TagFacts, depth = 0): string =>
  [
    `${'  '.repeat(depth)}${tag.type}${tag.kids.map((kid) => ('text' in kid ? ` “${kid.text.slice(0, 12)}”` : '')).join('')}`,
    ...tag.kids.filter(isTagFacts).map((kid) => shape(kid, depth + 1)),
  ].join('\n');

describe('a mended file', () => {
  test('says its title, language, claims and metadata, which agree', () => {
    const facts = inspectPdf(statement);
    expect(facts).toMatchObject({
      version: '1.7',
      bytes: statement.length,
      title: 'Pier closed',
      language: 'en',
      claims: ['PDF/UA-1', 'PDF/A-2a'],
      isTagged: true,
      info: { Title: 'Pier closed', Author: 'Harbour Watch', Keywords: 'a, b', CreationDate: '2022-01-13T15:00:00Z' },
      xmp: { 'dc:title': 'Pier closed', 'dc:creator': ['Harbour Watch'], 'dc:subject': ['a', 'b'] },
      differences: [],
      attachments: [],
    });
  });

  test('has tags with their text, an outline, links, fonts', () => {
    const { tags, outline, links, fonts, pageCount } = inspectPdf(statement);
    const [top] = tags;
    expect(top && shape(top).split('\n').slice(0, 18).join('\n')).toMatchInlineSnapshot(`
      "Document
        Art
          H1 “Pier closed”
          P “See ” “.”
            Link “the ”
              Em “log”
          L
            LI
              Lbl “1. ”
              LBody “first”
            LI
              Lbl “2. ”
              LBody “second”
          Table
            TBody
              TR
                TH “Hour”
                TH “Boats”"
    `);
    expect(pageCount).toBeGreaterThan(2);
    expect(outline).toEqual([
      { title: 'Pier closed', level: 1, page: 1 },
      { title: 'Notes', level: 2, page: expect.any(Number) },
    ]);
    const link = { page: 1, address: 'https://example.org/log', contents: 'the log', isTagged: true };
    // A rectangle for each of its two pieces.
    expect(links).toEqual([link, link]);
    // The text's, and that of the margin boxes.
    expect(fonts).toHaveLength(2);
    for (const { glyphs, mapped, ...font } of fonts) {
      expect(font).toEqual({ name: 'SourceSerif4-Regular', kind: 'TrueType (CID)', isEmbedded: true, isSubset: true });
      expect(mapped).toBe(glyphs);
    }
    expect(fonts.reduce((sum, { glyphs }) => sum + glyphs, 0)).toBeGreaterThan(30);
  });

  test('gives its text page by page, a block a line, page furniture apart', () => {
    const { pages } = inspectPdf(statement);
    const [first] = pages;
    expect(first).toMatchObject({
      number: 1,
      width: near(225),
      height: near(300),
      artifacts: ['Org', '1'],
      unmarked: [],
    });
    expect(first?.lines.slice(0, 6)).toEqual([
      'Pier closed',
      'See the log.',
      '1. first',
      '2. second',
      'Hour\tBoats',
      '22:30\t1,284',
    ]);
    expect(pages[2]?.artifacts).toEqual(['Org', '3']);
    expect(
      pages
        .flatMap(({ lines }) => lines)
        .join(' ')
        .match(/Wort/g),
    ).toHaveLength(150);
  });

  test('is as large as what its bytes go to', () => {
    const { sizes } = inspectPdf(statement);
    expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBe(statement.length);
    const { images, ...others } = sizes;
    expect(images).toBe(0);
    for (const size of Object.values(others)) expect(size).toBeGreaterThan(500);
  });

  test('can be asked for some pages', () => {
    const all = inspectPdf(statement);
    const last = ofPages(all, new Set([all.pageCount]));
    expect(last.pages.map(({ number }) => number)).toEqual([all.pageCount]);
    expect(last.links).toEqual([]);
    expect(last.tags.map((tag) => shape(tag).replace(/ “.*”/, ''))).toEqual(['Document\n  Art\n    P']);
    expect(last.outline).toEqual(all.outline);
  });
});

const LINES: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'قال أحمد إن القانون رقم 14(3)(g) يُطبَّق منذ 27 نوفمبر 2024.',
    'اتصلوا على +963 11 234 5678 أو info@example.org للتفاصيل.',
    'كَتَبَ الطَّالِبُ الدَّرْسَ بِخَطٍّ جَمِيلٍ وَاضِحٍ، والسلامُ عليكم.',
  ],
  fa: ['می‌خواهم خانه‌های‌مان را ببینم، تاریخ ۱۴۰۳/۰۹/۰۷.'],
  he: ['הוא אמר: החוק 14(3)(g) בתוקף מאז 27 בנובמבר 2024.'],
  hi: ['उसने कहा कि क़ानून २७ नवंबर 2024 से लागू है।'],
};

test.each(Object.entries(LINES))(
  'what was written in %s is what is read, and what another reader reads',
  async (tag, lines) => {
    const { mended, raw } = await printText(browser, tag, lines);
    const facts = inspectPdf(mended);
    expect(facts.pages.flatMap((page) => page.lines).map(bare)).toEqual(lines.map(bare));
    expect(facts.language).toBe(tag);
    for (const bytes of [mended, raw]) expect(marksOf(inspectPdf(bytes).tags)).toEqual(await otherMarks(bytes));
  },
);

const marksOf = (tags: readonly TagFacts[]): readonly string[] =>
  tags.flatMap(({ kids }) =>
    kids.flatMap((kid) => (isTagFacts(kid) ? marksOf([kid]) : 'text' in kid ? [kid.text] : [])),
  );

/** Each piece of tagged text, by a library that wrote none of it. */
async function otherMarks(bytes: Uint8Array): Promise<readonly string[]> {
  const walk = ({ kids }: Tag): readonly string[] =>
    kids.flatMap((kid) => {
      if (kid.kind === 'tag') return walk(kid);
      return kid.kind === 'content' ? [otherTextOf(kid.glyphs).replace(/[\u061C\u200E\u200F]/g, '')] : [];
    });
  return walk((await otherReadPdf(bytes)).root);
}

test('what the browser printed claims nothing, and leaves margin boxes unmarked', async () => {
  const { bytes } = await browser.print(
    `<html lang="en"><title>Raw</title><style>${PAGE}</style><p>x<p style="opacity:.5">faint`,
  );
  const facts = inspectPdf(bytes);
  expect(facts).toMatchObject({ title: 'Raw', language: 'en', claims: [], isTagged: true });
  expect(facts).not.toHaveProperty('xmp');
  expect(facts.differences).toContainEqual({ info: 'Title', xmp: 'dc:title', said: 'Raw' });
  expect(facts.pages[0]).toMatchObject({ lines: ['x', 'faint'], artifacts: [] });
  expect(facts.pages[0]?.unmarked).toEqual(expect.arrayContaining(['Org', '1']));
});

test('text without tags is read in the order of the content', () => {
  const file = readPdf(statement);
  const { ref, dict: catalog } = catalogOf(file);
  file.set(ref, withEntries(catalog, [['/StructTreeRoot', undefined]]));
  const { isTagged, tags, pages } = inspectPdf(writePdf(file));
  expect({ isTagged, tags }).toEqual({ isTagged: false, tags: [] });
  expect(pages[0]?.lines.join(' ')).toMatch(/^Pier closed See the log\s?\./);
});

test('where information dictionary and XMP differ, both are told; attachments are listed', () => {
  const file = readPdf(statement);
  const info = file.trailer.get('/Info');
  if (!isRef(info)) throw new Error('no information dictionary');
  file.set(info, withEntries(file.dict(info), [['/Title', textString('Another')]]));
  const embedded = file.add(makeStream(Buffer.from('<x/>'), [['/Subtype', '/text#2Fxml']]));
  const specification = file.add(
    dict([
      ['/UF', textString('بيان.xml')],
      ['/EF', dict([['/F', embedded]])],
    ]),
  );
  const names = dict([['/EmbeddedFiles', dict([['/Names', [textString('a'), specification]]])]]);
  const { ref, dict: catalog } = catalogOf(file);
  file.set(ref, withEntries(catalog, [['/Names', names]]));
  const facts = inspectPdf(writePdf(file));
  expect(facts.differences).toEqual([{ info: 'Title', xmp: 'dc:title', said: 'Another', instead: 'Pier closed' }]);
  expect(facts.attachments).toEqual([{ name: 'بيان.xml', mediaType: 'text/xml', bytes: 4 }]);
});

test('replacement text is read once, and each reversed string is turned round for itself', () => {
  const piece = { mark: undefined, artifact: undefined, isReversed: false, replacement: undefined, isNewLine: false };
  const replacement = { text: 'क्षि' };
  expect(
    textOfShown([
      { ...piece, text: 'ab' },
      { ...piece, text: 'בא', isReversed: true },
      { ...piece, text: 'דג', isReversed: true },
      { ...piece, text: 'x', replacement },
      { ...piece, text: 'y', replacement },
      { ...piece, text: 'z', replacement: { text: 'क्षि' } },
    ]),
  ).toBe('abאבגדक्षिक्षि');
});

const unreadable = expect.objectContaining({ name: 'PdfError', message: expect.any(String) });

test('a PDF of another program is refused', async () => {
  const other = await PDFDocument.create();
  other.addPage();
  const bytes = await other.save();
  expect(() => inspectPdf(bytes)).toThrow(unreadable);
});

test('a damaged file is read or refused, and nothing else', () => {
  let refused = 0;
  for (let at = 7; at < statement.length; at += Math.ceil(statement.length / 120)) {
    const damaged = Uint8Array.from(statement);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 7));
    try {
      inspectPdf(damaged);
    } catch (error) {
      refused++;
      expect(error, `byte ${at}`).toEqual(unreadable);
    }
  }
  expect(refused).toBeGreaterThan(9);
});

test.each([
  ['page tree', '/Pages', '/Kids'],
  ['tag tree', '/StructTreeRoot', '/K'],
  ['outline', '/Outlines', '/First'],
] as const)('a %s that leads back into itself is refused', (name, entry, kids) => {
  const file = readPdf(statement);
  const { dict: catalog } = catalogOf(file);
  const root = file.dict(catalog.get(entry));
  const kid = root.get(kids);
  const first = isArray(kid) ? kid[0] : kid;
  if (!isRef(first)) throw new Error(`no ${name}`);
  const back = name === 'page tree' ? [first] : first;
  file.set(first, withEntries(file.dict(first), [[name === 'outline' ? '/Next' : kids, back]]));
  expect(() => inspectPdf(writePdf(file))).toThrow(`${name} leads back into itself`);
});
