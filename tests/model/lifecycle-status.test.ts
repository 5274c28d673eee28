import { expect, test } from 'vitest';
import { statusAt, versionOf } from '../../scripts/model/lifecycle-status.ts';

const TIME = '2026-12-01T10:00+01:00';

test('an embargo ends at its moment, not a millisecond before', () => {
  const end = Date.parse(TIME);
  expect(statusAt({ embargo: TIME }, end - 1)).toBe('embargoed');
  expect(statusAt({ embargo: TIME }, end)).toBe('usable');
  expect(statusAt({ embargo: TIME, corrections: [{}] }, end)).toBe('corrected');
});

test('what was taken back does not come out because an embargo is over', () => {
  expect(statusAt({ status: 'canceled', embargo: TIME }, Date.parse(TIME) + 1)).toBe('canceled');
  expect(statusAt({ status: 'withheld', embargo: TIME }, Date.parse(TIME) + 1)).toBe('withheld');
  expect(statusAt({ status: 'draft', embargo: TIME }, Date.parse(TIME) + 1)).toBe('draft');
});

test('an embargo without a time never ends by itself', () => {
  expect(statusAt({ status: 'embargoed' }, Number.MAX_SAFE_INTEGER)).toBe('embargoed');
});

test('what has expired is for nobody, but a notice of what was taken back stays', () => {
  const end = Date.parse(TIME);
  expect([end - 1, end].map((now) => statusAt({ expires: TIME }, now))).toEqual(['usable', 'draft']);
  expect(statusAt({ status: 'withheld', expires: TIME }, end)).toBe('withheld');
  expect(statusAt({ status: 'canceled', expires: TIME }, end)).toBe('canceled');
});

test('each correction makes a version', () => {
  expect([{}, { corrections: [] }, { corrections: [{}, {}] }].map(versionOf)).toEqual([1, 1, 3]);
});
