import { expect, test } from 'vitest';
import { parseTime } from '../../../scripts/cli/options.ts';

test('a time with its zone is read', () => {
  expect(parseTime('2028-02-29T10:00+01:00')).toBe(Date.UTC(2028, 1, 29, 9));
  expect(parseTime('2026-12-01T23:59:30Z')).toBe(Date.UTC(2026, 11, 1, 23, 59, 30));
});

test.each([
  '2027-02-30T10:00Z',
  '2027-02-28T24:00Z',
  '2027-02-28T10:00',
  '2027-02-28T10:00+15:00',
  '2027-02-28',
  '2027-13-01T10:00Z',
])('%s is none', (text) => {
  expect(() => parseTime(text)).toThrow('is no time with its zone');
});
