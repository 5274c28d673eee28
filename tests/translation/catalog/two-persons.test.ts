import { expect, test } from 'vitest';
import { isReviewed } from '../../../scripts/model/catalog.ts';
import { isSamePerson, withTwoPersons } from '../../../scripts/translation/catalog/approvals.ts';
import { syncedState } from '../../../scripts/translation/catalog/synced-state.ts';
import { catalogOf } from '../../support/catalog-of.ts';

test.each([
  ['A. Reader', 'a. reader', true],
  ['A. Reader', ' A.\u00A0 Reader\t', true],
  ['Übersetzer', 'U\u0308BERSETZER', true],
  ['Groß', 'GROSS', true],
  ['ΣΟΦΟΣ', 'σοφος', true],
  ['محمد', 'محمد\u200F', true],
  ['A. Reader', 'B. Reader', false],
  ['王芳', '王方', false],
  ['José', 'Jose', false],
])('%j and %j: %j', (one, other, isSame) => {
  expect(isSamePerson(one, other)).toBe(isSame);
  expect(isSamePerson(other, one)).toBe(isSame);
});

const STATE = syncedState(catalogOf('ar', { a: 'x' }, { a: 'س' }, { a: 'x' }), { confirmed: false, by: 'T' });
const approvedBy = (by: string, state = STATE): string =>
  state.replace('"state":"translated"', '"state":"reviewed"').replace('}', `,"by":"${by}","at":"2025-01-01"}`);
const standing = (state: string) => {
  const catalog = catalogOf('ar', { a: 'x' }, { a: 'س' }, { a: 'x' }, state);
  return [isReviewed(catalog), isReviewed(withTwoPersons(catalog))];
};

test('an approval by hand counts only where another person translated', () => {
  expect(standing(STATE)).toEqual([false, false]);
  expect(standing(approvedBy('A'))).toEqual([true, true]);
  expect(standing(approvedBy(' t '))).toEqual([true, false]);
  expect(standing(approvedBy('A', STATE.replace('"translator":"T"', '"at":"2024-01-01"')))).toEqual([true, false]);
});

test('the translator on record stays, until the text is another', () => {
  const again = (target: string, state: string, by?: string): string =>
    syncedState(catalogOf('ar', { a: 'x' }, { a: target }, { a: 'x' }, state), { confirmed: true, by });
  expect(again('س', STATE, 'Somebody Else')).toBe(STATE);
  expect(again('س', approvedBy('A'))).toContain('"translator":"T","by":"A"');
  expect(again('ص', STATE)).not.toContain('translator');
  expect(again('ص', STATE, 'Else')).toContain('"translator":"Else"');
  expect(again('ص', again('ص', STATE), 'Late')).toContain('"translator":"Late"');
});
