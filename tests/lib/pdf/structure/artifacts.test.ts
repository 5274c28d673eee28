import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { markArtifacts } from '../../../../scripts/lib/pdf/content/mark-artifacts.ts';
import { readContent } from '../../../../scripts/lib/pdf/content/read-content.ts';
import { pagesOf } from '../../../../scripts/lib/pdf/file/pdf-file.ts';
import { readPdf } from '../../../../scripts/lib/pdf/file/read-file.ts';
import { latin1 } from '../../../../scripts/lib/pdf/file/stream.ts';
import { inspectPdf } from '../../../../scripts/lib/pdf/index.ts';
import { FONTS } from '../../browser/sample.ts';
import { mended, remediated } from './remediated.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

/** Contents of a mended file's pages. */
function contentsOf(bytes: Uint8Array): readonly string[] {
  const file = readPdf(bytes);
  return pagesOf(file).map((page) => latin1(file.bytes(page.content)));
}

/** How deep in marks each thing that is drawn stands, and the depth at the end: `1 1 1 | 0`. */
function depths(content: string): string {
  let depth = 0;
  const drawn: number[] = [];
  for (const line of content.replace(/^BT$[\s\S]*?^ET$/gm, 'BT').split('\n')) {
    if (/(?:BDC|BMC)$/.test(line)) depth++;
    else if (line === 'EMC') depth--;
    else if (/(?:^| )(?:BT|Do|f\*?|S|B\*?)$/.test(line)) drawn.push(depth);
  }
  return `${[...new Set(drawn)].join(' ')} | ${depth}`;
}

const STYLE = `@page{size:300px 300px;margin:40px;@top-left{content:"org"}@bottom-right{content:counter(page)}}
  p{border-inline-start:3px solid red;background:#eee} hr{border:1px solid}
  article{border-inline-start:2px solid;padding:9px}`;

test('rules, areas and margin boxes are artifacts', async () => {
  const contents = contentsOf(
    await mended(browser, `<article>${'<p>x<hr>'.repeat(12)}<p>y</article>`, { style: STYLE }),
  );
  expect(contents.length).toBeGreaterThan(1);
  for (const content of contents) {
    expect(content.match(/\/Artifact <<\/Type \/Pagination>> BDC\nBT/g)).toHaveLength(2);
    expect(content).toMatch(/\/Artifact <<\/Type \/Layout>> BDC\n[^B]*?re\nf\n/);
    expect(depths(content)).toBe('1 | 0');
  }
});

test('an artifact that follows another at once stands beside it', () => {
  const text = 'q\n0 0 9 9 re\nW* n\n1 1 1 1 re\nf\n/P <</MCID 0 >>BDC\n2 2 1 1 re\nf\nEMC\n3 3 1 1 re\nS\nQ\n';
  const content = readContent(Buffer.from(text), new Map());
  const layout = '/Artifact <</Type /Layout>> BDC\n';
  expect(markArtifacts(content, new Map([[0, 'Layout']])).rest.text).toBe(
    `q\n0 0 9 9 re\nW* n\n${layout}1 1 1 1 re\nf\nEMC\n${layout}2 2 1 1 re\nf\nEMC\n${layout}3 3 1 1 re\nS\nEMC\nQ\n`,
  );
});

/** Each: what it is, the sheet, its style, what the tags say a block, what is found. */
const UNLIKE: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  ['text from a style sheet', '<p>x', 'p::before{content:"» abc "}', ['» abc x'], ['not-in-sheet abc']],
  ['quotation marks of <q>', '<p>a <q>x</q> b', '', ['a “x” b'], []],
  ['text that shines through', '<p>x<p style="opacity:.5">lost', '', ['x', 'lost'], []],
  [
    'text in an element that is hidden',
    '<p>x<p class="a">lost',
    '.a{display:none}',
    ['x', 'lost'],
    ['not-printed lost'],
  ],
  ['a word that is hidden', '<p>one <b>two</b> three', 'b{display:none}', ['one two three'], ['not-printed two']],
  ['capitals', '<p>straße é<h1>one</h1>', 'p{text-transform:uppercase}', ['STRASSE É', 'one'], []],
];

test.each(UNLIKE)('%s: the tags say it, and what differs is named', async (_, sheet, style, lines, found) => {
  const { bytes, findings } = await remediated(browser, sheet, { style });
  expect(inspectPdf(bytes).pages.flatMap((page) => page.lines)).toEqual(lines);
  expect(findings.map(({ kind, words }) => `${kind} ${words}`)).toEqual(found);
});
