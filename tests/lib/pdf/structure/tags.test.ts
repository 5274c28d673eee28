import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { FONTS } from '../../browser/sample.ts';
import { mended, tagsOf } from './remediated.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Each: what it is, the sheet, the tags. */
const SHEETS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'items of lists have a body, and a nested list stands in it',
    '<ol><li>one<ul><li>inner</ul><li><p>two<p>three</ol>',
    [
      'L ListNumbering=Decimal',
      '  LI',
      '    Lbl',
      '    LBody',
      '      L ListNumbering=Circle',
      '        LI',
      '          LBody',
      '  LI',
      '    Lbl',
      '    LBody',
      '      P',
      '      P',
    ],
  ],
  [
    'terms are items of a list',
    '<dl><div><dt>Date<dd>today</div><div><dt>Place<dd>here<dd>there</div></dl><dl><dt>a<dd>b<dt>c<dd>d</dl>',
    [
      ...['L', '  LI', '    Lbl', '    LBody', '  LI', '    Lbl', '    LBody', '    LBody'],
      ...['L', '  LI', '    Lbl', '    LBody', '  LI', '    Lbl', '    LBody'],
    ],
  ],
  [
    'a picture has its text outside its caption',
    `<figure><img alt="A tower" src="${PICTURE}" width=40 height=40><figcaption>Built in 1900</figcaption></figure><figure><img alt="A tree" src="${PICTURE}" width=40 height=40></figure><p>with <img alt="a dot" src="${PICTURE}" width=9 height=9><img alt="" src="${PICTURE}" width=9 height=9> in it`,
    ['Div', '  Figure Alt=A tower', '  Caption', 'Figure Alt=A tree', 'P', '  Figure Alt=a dot'],
  ],
  [
    'notes are notes, and what refers to them is a reference',
    '<p>text<sup><a href="#fn-1" id="fnref-1" aria-label="Note 1">1</a></sup><section class="notes"><h2>Notes</h2><ol><li id="fn-1"><p>A note <a href="#fnref-1" aria-label="back">↑</a></ol></section>',
    [
      'P',
      '  Reference',
      '    Link “Note 1”',
      'Sect',
      '  H1',
      '  Note ID=note-1',
      '    Lbl',
      '    P',
      '      Link “back”',
    ],
  ],
  [
    'links say where they lead, however many lines they take',
    `<p style="inline-size:5em">See <a href="https://example.org/">a page that is far away</a> and <a href="https://example.org/b"><img alt="a tree" src="${PICTURE}" width=9 height=9></a>`,
    ['P', '  Link “a page that is far away”', '  Link “a tree”', '    Figure Alt=a tree'],
  ],
  [
    'headers head their cells, through spans, and an empty cell is a cell',
    '<table><caption>Sums</caption><thead><tr><th>Name<th colspan=2>Number<tbody><tr><th scope=row rowspan=2>A<td>1<td>2<tr><td>3<td></table>',
    [
      'Table',
      '  Caption',
      '  THead',
      '    TR',
      '      TH ID=cell-1 Scope=Column',
      '      TH ID=cell-2 Scope=Column ColSpan=2',
      '  TBody',
      '    TR',
      '      TH ID=cell-3 Scope=Row RowSpan=2',
      '      TD Headers=[ cell-2 cell-3 ]',
      '      TD Headers=[ cell-2 cell-3 ]',
      '    TR',
      '      TD Headers=[ cell-2 ]',
      '      TD Headers=[ cell-2 ]',
    ],
  ],
  [
    'languages are kept on every element, and said where they change',
    '<p>An <i lang="de">Amt</i> and a <bdi lang="ar" dir="rtl">x <em lang="ar">y</em></bdi>, <cite lang="en">z</cite><section lang="fr"><p>un<p lang="en">one</section>',
    [...['P', '  Span Lang=de', '  Span Lang=ar', '    Em', 'Sect Lang=fr', '  P', '  P Lang=en']],
  ],
  [
    'text of its own makes a container a paragraph, or keeps it from its neighbours',
    '<div>one</div><div>two <b>three</b></div><div>four<p>five</p>six</div><main>seven<header><div><p>eight</div></header></main>',
    ['P', 'P', 'Div', '  P', '  P', '  P', 'Div', '  P', '  P'],
  ],
  [
    'quotations, code and emphasis',
    '<article><blockquote><p>a<p>b</blockquote><pre><code>x\n  y</code></pre><p><strong>c</strong> <em>d <code>e</code></em> <del>f</del></article>',
    ['Art', '  BlockQuote', '    P', '    P', '  P', '    Code', '  P', '    Strong', '    Em', '      Code'],
  ],
  [
    'no level of headings is left out, and a table of a head alone has rows',
    '<h1>a</h1><h3>b</h3><h3>c</h3><h2></h2><h4>d</h4><h2>e</h2><table><thead><tr><th>f</table>',
    ['H1', 'H2', 'H2', 'H3', 'H2', 'Table', '  TR', '    TH ID=cell-1 Scope=Column'],
  ],
  [
    'a row of boxes is a paragraph all the same',
    '<p style="display:flex"><a href="tel:1">one</a> <a href="tel:2">two</a></p><address><p>x</address><p></p><p> </p><ul><li></ul>',
    ['P', '  Link “one”', '  Link “two”', 'P'],
  ],
];

test.each(SHEETS)('%s', async (_, sheet, tags) => {
  expect(await tagsOf(await mended(browser, sheet))).toEqual(tags);
});

test('a header that is printed again on each page is there once', async () => {
  const rows = '<tr><td>x<td>y'.repeat(90);
  const table = `<table><thead><tr><th>a<th>b</thead><tbody>${rows}</table>`;
  const bytes = await mended(browser, table, { style: 'thead{display:table-header-group}th{border:1px solid}' });
  const tags = await tagsOf(bytes);
  expect(tags.filter((line) => line.trim().startsWith('TH'))).toHaveLength(3);
  expect(tags.filter((line) => line.trim().startsWith('TD'))).toHaveLength(180);
});
