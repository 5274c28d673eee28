import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { remediate } from '../../../scripts/lib/pdf/index.ts';
import { inspectPdf } from '../../../scripts/lib/pdf/inspect/inspect-pdf.ts';
import { lastPage, pageCount } from '../../../scripts/lib/pdf/last-page.ts';
import { openPress, paperFor, printFor } from './paper.ts';
import { type Line, lettersIn, textLines } from './text-lines.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

test('a table that parts takes its header along, and leaves no row alone on either side', async () => {
  const rows = Array.from({ length: 6 }, (_, index) => `| row ${index + 1} | ${index} |`).join('\n');
  const taken = new Set<number>();
  for (let room = 118; room < 190; room += 4) {
    const paper = await paperFor(`# Head\n\nFirst.\n\n| Place | Held |\n|---|--:|\n${rows}`, {
      tag: 'en',
      css: `.text > #p1 { padding-block-end: ${room}mm } .text > p.ends { display: none }`,
    });
    const { bytes } = await browser.print(paper().html);
    // All of the table moved over, or all of it stayed: one line each for header and rows.
    taken.add(pageCount(bytes) === 1 ? 0 : lastPage(bytes, 0).lines - 1);
  }
  expect([...taken].toSorted()).toEqual([0, 2, 3, 4, 6]);
});

/** On the sheet before, the browser leaves the marks of its cells, with nothing shown in them. */
test.each([
  ['ar', 'المكان'],
  ['de', 'Ort'],
] as const)('in %s a table that moves over takes the words of its header along', async (tag, word) => {
  for (let room = 177; room <= 201; room += 8) {
    const paper = await paperFor(
      `# Head\n\nFirst.\n\n| ${word} | ${word} |\n|---|--:|\n| ${word} | 1 |\n| ${word} | 2 |`,
      {
        tag,
        css: `.text > #p1 { padding-block-end: ${room}mm }`,
      },
    );
    const { html, tags } = paper();
    const facts = { title: 'Head', language: tag, topics: [], time: new Date(0) };
    const { bytes } = remediate((await browser.print(html)).bytes, { tags, facts }, 'ua-1');
    const lines = inspectPdf(bytes).pages.flatMap((page) => page.lines.map((line) => line.replace(/\p{Cf}/gu, '')));
    expect(
      lines.map((line) => line.replace(/\s+/g, ' ')),
      `${room} mm`,
    ).toContain(`${word} ${word}`);
  }
});

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitän';
const head = (columns: number): string => `| ${'A |'.repeat(columns)}\n|${'---|'.repeat(columns)}\n`;
/** Each: what makes it wide, and its rows. */
const WIDE: readonly (readonly [string, string])[] = [
  ['one long word', `${head(7)}${'| the pier '.repeat(6)}| ${LONG} |`],
  ['many columns', `${head(12)}${'| Harbour '.repeat(12)}|\n${'| 1,284 '.repeat(12)}|`],
  ['telephone numbers in every column', `${head(7)}${'| +963 11 234 5678 '.repeat(7)}|`],
  ['long words in every column', `${head(5)}${`| ${LONG} `.repeat(5)}|`],
];

test.each(WIDE.flatMap((wide) => ['de', 'ar'].map((tag) => [tag, ...wide] as const)))(
  'in %s a table that is wide by %s is not cut off, and nothing else is set smaller for it',
  async (tag, _, rows) => {
    const plain = await paperFor('# Head\n\nFirst.\n\nSecond.', { tag });
    const { lines, width } = await textLines((await printFor(`# Head\n\nFirst.\n\n${rows}`, { tag }, browser)).bytes);
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(40);
    expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width - 40);
    const other = await textLines((await browser.print(plain().html)).bytes);
    const sizeOf = (all: readonly Line[]) => all.find(({ text }) => text.includes('First'))?.height;
    expect(sizeOf(lines)).toBeCloseTo(sizeOf(other.lines) ?? 0, 1);
    // What is cut off is not in the file at all.
    expect(lettersIn(lines.map(({ text }) => text).join(''))).toBeGreaterThan(lettersIn(rows));
  },
);
