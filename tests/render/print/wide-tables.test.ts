import { h } from 'hastscript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain } from '../../../scripts/compose/hast-nodes.ts';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { withLoosePieces, withTableFits } from '../../../scripts/render/print/wide-tables.ts';
import { openPress, printFor } from './paper.ts';
import { allLines } from './text-lines.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

const LONG = 'Menschenrechtsorganisationsausschussverfahren';
const NUMBER = '12,345,678,901';
const cells = (count: number, text: string): string => `| ${Array(count).fill(text).join(' | ')} |`;
const table = (columns: number, text: string): string =>
  [cells(columns, 'A'), `|${'---|'.repeat(columns)}`, cells(columns, text)].join('\n');

test.each([
  ['long words', 6, LONG],
  ['figures', 12, NUMBER],
  ['addresses', 5, 'https://example.org/a/long/path/that-goes-on'],
])('%s in %d columns are whole on the sheet, in a list and in a quotation too', async (_, columns, text) => {
  const inner = table(columns, text);
  const within = (prefix: string): string => inner.replaceAll('\n', `\n${prefix}`);
  const { bytes, sheet } = await printFor(
    `# Head\n\n${inner}\n\n- - ${within('    ')}\n\n> > ${within('> > ')}`,
    { tag: 'de' },
    browser,
  );
  const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '');
  const { lines, width } = allLines(bytes);
  expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(45);
  expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width - 60);
  // What is cut off is not in the file at all.
  const printed = letters(lines.map((line) => line.text).join(''));
  expect(printed.length).toBeGreaterThanOrEqual(letters(textOf(sheet.tags)).length);
  if (text === NUMBER) expect(lines.some((line) => line.text.includes(NUMBER))).toBe(true);
});

test('a table of many columns unfolds before a word of it parts, and parts an address before it unfolds', async () => {
  const words = ['Sachverständige', 'Staatsanwaltschaft', 'Entschädigungssumme', 'Rechtsmittelbelehrung'];
  const head = `| ${words.join(' | ')} | ${words.join(' | ')} |\n|${'---|'.repeat(8)}`;
  const address = 'https://example.org/verhandlung/protokolle/erster-verhandlungstag.html';
  const few = `| Quelle | Ort | Tag |\n|---|---|---|\n| ${address} | ${address} | Dienstag |`;
  const { bytes } = await printFor(
    `# Head\n\n${head}\n| ${words.join(' | ')} | ${words.join(' | ')} |\n\n${few}`,
    { tag: 'de' },
    browser,
  );
  const { lines } = allLines(bytes);
  for (const word of words)
    expect(lines.filter(({ text }) => text.includes(word)).length, word).toBeGreaterThanOrEqual(2);
  const leftOf = (word: string): number => lines.find(({ text }) => text.includes(word))?.left ?? Number.NaN;
  expect(leftOf('Tag')).toBeGreaterThan(leftOf('Quelle') + 100);
  expect(leftOf('Dienstag')).toBeCloseTo(leftOf('Tag'), 1);
});

test('in lists and quotations within each other, something is left for the words', async () => {
  const prefix = '- > '.repeat(20);
  const { bytes, sheet } = await printFor(`# Head\n\n${prefix}${LONG} 1234 words`, { tag: 'en' }, browser);
  const { lines, width } = allLines(bytes);
  expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width - 60);
  const letters = (value: string): number => value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  expect(letters(lines.map(({ text }) => text).join(''))).toBeGreaterThanOrEqual(letters(textOf(sheet.tags)));
});

type Node = { readonly children?: readonly Node[]; readonly text?: string };
const textOf = ({ text = '', children = [] }: Node): string => text + children.map(textOf).join('');

const row = (tag: 'th' | 'td', ...texts: readonly string[]) =>
  h(
    'tr',
    texts.map((text, index) => h(tag, { id: `${tag}${index}` }, text)),
  );

test('a table unfolds into its headers and values, row by row; names of headers stand once', () => {
  const sheet = h(null, [
    h('table', [
      h('thead', row('th', 'Place', 'Held')),
      h('tbody', [row('td', 'Homs', '12'), row('td', 'Aleppo', '1,284')]),
    ]),
  ]);
  const [found] = withTableFits(sheet, [{ look: 'usual', isUnfolded: true }]).children;
  const expected = h('table.record', [
    h('tbody', [
      h('tr', [h('th', { scope: 'row' }, 'Place'), h('td', { id: 'td0' }, 'Homs')]),
      h('tr', [h('th', { scope: 'row' }, 'Held'), h('td', { id: 'td1' }, '12')]),
    ]),
    h('tbody', [
      h('tr', [h('th', { scope: 'row' }, 'Place'), h('td', { id: 'td0' }, 'Aleppo')]),
      h('tr', [h('th', { scope: 'row' }, 'Held'), h('td', { id: 'td1' }, '1,284')]),
    ]),
  ]);
  expect(found).toEqual(expected);
});

test('where words part, figures stay whole and nothing is lost', () => {
  const sheet = h(null, [h('table', [h('tbody', row('td', 'from 1,284 to $2,000', 'short'))])]);
  const tree = withTableFits(sheet, [{ look: 'dense', columns: [6, null] }]);
  const [first] = tree.children;
  expect(first?.type === 'element' && plain([first])).toBe('from 1,284 to $2,000short');
  expect(JSON.stringify(first)).toContain(JSON.stringify(h('span.nb', '$2,000')));
  expect(JSON.stringify(first)).toContain('min-inline-size: 6em');
});

test('a piece that is too wide to stay on one line is set free', () => {
  const sheet = h(null, [h('p', [h('span.nb', 'one'), h('span.nb', 'two')])]);
  expect(withLoosePieces(sheet, [1]).children).toEqual([h('p', [h('span.nb', 'one'), h('span.loose', 'two')])]);
});
