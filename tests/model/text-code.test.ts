import { expect, test } from 'vitest';
import { codeOf, groupedCode } from '../../scripts/model/text-code.ts';

const digest = '0123456789abcdef'.repeat(4);

test('paper shows 128 bits of a digest, in groups that people compare', () => {
  expect(codeOf({ digest })).toBe('0123456789abcdef0123456789abcdef');
  expect(groupedCode({ digest })).toBe('0123 4567 89ab cdef 0123 4567 89ab cdef');
  expect(groupedCode({ digest }).replaceAll(' ', '')).toBe(codeOf({ digest }));
});
