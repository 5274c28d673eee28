import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { composeText } from '../../../scripts/render/text/compose-text.ts';
import { bodyText, numbered, sample } from './sample.ts';

function english(...children: readonly ElementContent[]): string {
  return bodyText(composeText(sample('en', children)), 'Ends');
}

test('lists nest, hang, keep the source’s numbers and tick tasks', () => {
  const list = h(
    'ol',
    { start: 9 },
    h(
      'li',
      'nine',
      h(
        'ul',
        h('li', 'an item that is long enough to run over the end of its line, and so it hangs'),
        h('li.task-list-item', h('input', { type: 'checkbox', checked: true }), ' done'),
        h('li.task-list-item', h('input', { type: 'checkbox' }), ' open'),
      ),
    ),
    h('li', 'ten'),
  );
  expect(english(list)).toBe(`     9. nine
        - an item that is long enough to run over the end of its line,
          and so it hangs
        - [x] done
        - [ ] open
    10. ten`);
});

test('items that the source set apart stand apart', () => {
  expect(english(h('ul', h('li', h('p', 'one')), h('li', h('p', 'two'), h('pre', h('code', 'x')))))).toBe(
    '    - one\n\n    - two\n\n          x',
  );
});

test('no hyphen stands before a figure, and no sign of a quotation', () => {
  const items = (...texts: readonly string[]) => h('ul', ...texts.map((text) => h('li', text)));
  for (const figure of ['35 %', '٣٥٪', '$5', 'US$ 5', 'EUR 5', '~5', '“14', '(3', '€ 5', 'R$ 5', '1,000'])
    expect(english(items('more', `${figure} more`))).toBe(`    • more\n    • ${figure} more`);
  for (const text of ['Article 5', 'A/HRC/46', '§ c', 'Dr 5', 'UNHCR', '“Yes”', 'the 5'])
    expect(english(items(text))).toBe(`    - ${text}`);
  expect(english(h('blockquote', h('p', '1,000 people'), h('p', 'two')))).toBe('    | 1,000 people\n    |\n    | two');
  expect(english(h('blockquote', h('p', 'One thousand'), h('p', '2')))).toBe('    > One thousand\n    >\n    > 2');
});

test('a table that does not fit is read row by row', () => {
  const wide = 'a value that fills more than half of the line';
  const table = h(
    'table',
    h('thead', h('tr', h('th', 'Name'), h('th', 'Finding'))),
    h('tbody', h('tr', h('td', wide), h('td', wide)), h('tr', h('td', 'x'), h('td', '58'))),
  );
  expect(english(table)).toBe(`    Name: ${wide}\n    Finding: ${wide}\n\n    Name: x\n    Finding: 58`);
});

test('a header that ends with a colon gets no other', () => {
  const wide = 'a value that fills more than half of the line';
  const table = h(
    'table',
    h('thead', h('tr', h('th', 'Name:'), h('th', h('strong', 'Found: ')))),
    h('tbody', h('tr', h('td', wide), h('td', wide))),
  );
  expect(english(table)).toBe(`    Name: ${wide}\n    Found: ${wide}`);
});

test('labels take the colon of the language', () => {
  const date = { iso: '2022-01-13', text: '13 janvier 2022' };
  expect(composeText(sample('fr', [], { date }))).toContain('Published\u00a0: 13 janvier 2022\n');
});

test('an address is never broken, and stands alone when it is longer than a line', () => {
  const address = `https://example.org/${'long-path/'.repeat(8)}?a=b&c=d`;
  expect(
    english(h('p', 'See ', address, ' or https://example.org/another-path/that-has-hyphens-in-it and more.')),
  ).toBe(`    See\n    ${address}\n    or https://example.org/another-path/that-has-hyphens-in-it and more.`);
});

test('a telephone number moves to the next line whole', () => {
  const text = 'Those who want to know more about this may at any time call ';
  expect(english(h('p', text, h('bdi', { dir: 'ltr' }, '+963 11 234 5678'), '.'))).toBe(
    `    ${text.trim()}\n    +963 11 234 5678.`,
  );
});

test('raised figures stay raised, so that ten to the sixth is not 106', () => {
  expect(english(h('p', '10', h('sup', '6'), ', CO', h('sub', '2'), ', 1', h('sup', 'st')))).toBe('    10⁶, CO₂, 1st');
});

test('raised figures that are links stay raised', () => {
  const link = (text: string) => h('a', { href: `https://a.example/${text}` }, text);
  expect(
    english(h('p', '14', h('sup', link('3')), ' people, CO', h('sub', link('2')), ', 9', h('sup', link('[4]')))),
  ).toBe('    14³ [1] people, CO₂ [2], 9[4]');
});

test('a link that says a number of its own has that, and no other one does', () => {
  const link = (text: string, address: string) => h('a', { href: `https://a.example/${address}` }, text);
  expect(
    english(h('p', 'a', link('x', '1'), ' b', link('[1]', '2'), ' c', link('[7]', '3'), ' d', link('y', '4'))),
  ).toBe('    ax [2] b[1] c[7] dy [3]');
});

test('what would act on a terminal or break a search is left out', () => {
  expect(english(h('p', 'a\u001b[31mb co\u00adoperate \u202edesrever\u202c e\u0301\ttab'))).toBe(
    '    a[31mb cooperate desrever \u00e9 tab',
  );
});

test('isolates that the author typed are closed and opened again at line ends', () => {
  const words = 'كلمة '.repeat(20).trim();
  const lines = english(h('p', `He said \u2067${words}\u2069 and \u2066left open`)).split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line.match(/[\u2066\u2067]/g)?.length).toBe(line.match(/\u2069/g)?.length);
  expect(lines[1]).toMatch(/ and \u2066left open\u2069$/);
});

test('Korean words stay whole, Japanese lines break anywhere but before closing marks', () => {
  const korean = bodyText(composeText(sample('ko', [h('p', '대한민국의모든국민은 '.repeat(8))])), 'Ends');
  for (const line of korean.split('\n')) expect(line.trim()).toMatch(/^대한민국의모든국민은( 대한민국의모든국민은)*$/);
  const japanese = bodyText(composeText(sample('ja', [h('p', '人権は守られる。'.repeat(20))])), 'Ends');
  for (const line of japanese.split('\n')) expect(line.trim()).not.toMatch(/^。/);
});

test('wrappers let the numbers inside them hang, and are numbered as one when they carry the number', () => {
  const child = numbered(7, h('p', 'inside'));
  const wrapper = numbered(8, h('div.block', h('a.pn', { href: '#p8' }, '8'), h('ul', h('li', 'item'))));
  expect(english(h('section', child), wrapper)).toBe(' 7  inside\n\n 8  - item');
});

test('a line that begins with foreign letters outside an isolate is told its direction', () => {
  expect(english(h('p', 'محكمة in Koblenz'))).toBe('\u200e    محكمة in Koblenz');
  const arabic = bodyText(composeText(sample('ar', [h('p', 'SNHR منظمة')])), 'انتهى');
  expect(arabic).toBe('\u200f    SNHR منظمة');
});

test('two Latin cells in a right-to-left row keep their places', () => {
  const row = h('table', h('tr', h('td', 'SNHR'), h('td', 'ECCHR'), h('td', '٥٨')));
  expect(bodyText(composeText(sample('ar', [row])), 'انتهى')).toBe('\u200f    \u2068SNHR\u2069  \u2068ECCHR\u2069  ٥٨');
});

test('a Chinese line may begin with an opening quotation mark, and end before it', () => {
  const line = '国'.repeat(31);
  expect(bodyText(composeText(sample('zh-Hans', [h('p', `${line}国说“他们说”国说`)])), '完')).toBe(
    `    ${line}国说\n    “他们说”国说`,
  );
});

test('an empty item leaves no space at the end of its line', () => {
  expect(english(h('ul', h('li'), h('li', 'two')))).toBe('    -\n    - two');
});

test('letters and marks of neighbouring elements are composed', () => {
  expect(english(h('p', 'cafe', h('strong', '\u0301 noir')))).toBe('    caf\u00e9 noir');
});

test('the same document gives the same text, and is left as it was', () => {
  const document = sample('ar', [
    h('p', 'نص ', h('bdi', 'SNHR'), ' ', h('a', { href: 'https://example.org' }, 'رابط')),
  ]);
  const before = JSON.stringify(document);
  expect(composeText(document)).toBe(composeText(document));
  expect(JSON.stringify(document)).toBe(before);
});

test('a note that says nothing keeps its number, which the text refers to', () => {
  const notes = h('section.notes', h('h2', 'Notes'), h('ol', h('li', { id: 'fn-1' }), h('li', { id: 'fn-2' }, 'Two.')));
  expect(composeText(sample('en', [h('p', 'A.'), notes]))).toContain('Notes\n-----\n\n[Note 1]\n\n[Note 2] Two.');
});

test('a list that is numbered with brackets keeps them', () => {
  expect(english(h('ol.bracketed', { start: 2 }, h('li', 'two'), h('li', 'three')))).toContain('2) two\n    3) three');
});

test('a list is numbered with the noughts that it is written with', () => {
  const items = [h('li.noughts-2', { value: 8 }, 'eight'), h('li.noughts-2', 'nine'), h('li', 'ten')];
  expect(english(h('ol', ...items))).toBe('    08. eight\n    09. nine\n    10. ten');
});

test('links have other numbers than those that the text has for its own sources', () => {
  const link = h('a', { href: 'https://example.org/a' }, 'report');
  expect(english(h('p', 'See source [1], [3] and ', link, '.'))).toBe('    See source [1], [3] and report [4].');
  expect(english(h('p', link, ' and [1, 2], ', h('code', 'x[7]'), ' of [2024] UKSC 14'))).toBe(
    '    report [3] and [1, 2], x[7] of [2024] UKSC 14',
  );
  expect(english(h('p', h('a', { href: '#source-1' }, '[1]'), ' by ', link))).toBe('    [1] by report [2]');
});
