import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { asPlainText } from '../../scripts/compose/hast-nodes.ts';

test('raised and lowered figures stay apart from those before them', () => {
  const nodes = [
    { type: 'text', value: 'On 10' } as const,
    h('sup', '2'),
    { type: 'text', value: ' days of H' } as const,
    h('sub', '2'),
    { type: 'text', value: 'O' } as const,
  ];
  expect(asPlainText(nodes)).toBe('On 10² days of H₂O');
});
