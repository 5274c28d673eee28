import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { withAddressBreaks } from '../../scripts/output/pdf/address-breaks.ts';

/** With `|` where a line may end. */
function shown(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'element'
        ? node.tagName === 'wbr'
          ? '|'
          : shown(node.children)
        : 'value' in node
          ? node.value
          : '',
    )
    .join('');
}

test.each([
  ['https://example.org/a/b-c.html?d=1&e#f', 'https://example.org/|a/|b-c|.html|?d|=1|&e|#f'],
  ['www.example.org', 'www.example.org'],
  ['https://example.org', 'https://example.org'],
  ['https://example.org/a//b', 'https://example.org/|a//|b'],
  ['the report and/or the annex', 'the report and/or the annex'],
  ['https://example.org is the address', 'https://example.org is the address'],
])('%s parts between its parts alone', (text, parted) => {
  for (const link of [h('a', text), h('a', [h('bdi', { dir: 'ltr' }, text)])]) {
    const nodes = withAddressBreaks([h('p', ['See ', link, '.'])]);
    expect(shown(nodes)).toBe(`See ${parted}.`);
    expect(nodes.map((node) => ('children' in node ? textOf(node) : ''))).toEqual([`See ${text}.`]);
  }
});

test('what is no link stays as it was', () => {
  const nodes = [h('p', 'https://example.org/a/b')];
  expect(withAddressBreaks(nodes)).toEqual(nodes);
});
