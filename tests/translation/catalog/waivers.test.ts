import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Catalog } from '../../../scripts/model/catalog.ts';
import { approve } from '../../../scripts/translation/catalog/approvals.ts';
import { lapsedWaivers, waive, waiverOf } from '../../../scripts/translation/catalog/state-file.ts';
import { syncedState } from '../../../scripts/translation/catalog/synced-state.ts';
import { catalogOf } from '../../support/catalog-of.ts';

const BASE = { a: '58 people', b: 'The court' };
const TARGETS = { a: '57 Menschen', b: 'Das Gericht' };
const GIVEN = { rule: 'number', by: 'A. Reader', why: 'One died later', at: '2025-01-01' };

const read = (state: string, target = TARGETS, source = BASE): Catalog =>
  catalogOf('de', source, target, source, state);
const waived = (state: string, target = TARGETS, source = BASE) => {
  const [unit] = read(state, target, source).units;
  if (unit === undefined) throw new Error('No unit');
  return { waiver: waiverOf(unit, 'number'), lapsed: lapsedWaivers(unit).map(({ rule }) => rule) };
};

test('a waiver is for one rule and two texts, and says who, why and when', () => {
  const state = waive(read(''), 'a', GIVEN);
  expect(waived(state)).toMatchObject({ waiver: GIVEN, lapsed: [] });
  const [a, b] = read(state).units;
  expect(a && waiverOf(a, 'length')).toBeUndefined();
  expect(b && waiverOf(b, 'number')).toBeUndefined();
  expect(read(state).stateFile.messages).toEqual([]);
});

test.each([
  ['translation', { ...TARGETS, a: '56 Menschen' }, BASE],
  ['source', TARGETS, { ...BASE, a: '59 people' }],
])('a change of the %s ends it: lapsed until the next sync, then gone', (_which, target, source) => {
  const state = waive(read(syncedState(read(''), { confirmed: false })), 'a', GIVEN);
  expect(waived(state, target, source)).toEqual({ waiver: undefined, lapsed: ['number'] });
  const synced = syncedState(catalogOf('de', source, target, source, state), { confirmed: false });
  expect(waived(synced, target, source)).toEqual({ waiver: undefined, lapsed: [] });
  expect(synced).not.toContain('waived');
});

test('sync and approve carry it on, and a second one for the same texts replaces it', () => {
  const state = waive(read(''), 'a', GIVEN);
  expect(waived(syncedState(read(state), { confirmed: false })).waiver).toMatchObject(GIVEN);
  expect(waived(syncedState(read(state), { confirmed: true })).waiver).toMatchObject(GIVEN);
  const approved = approve(read(state), { by: 'B. Reader', at: '2025-01-02', twoPersons: false }).text;
  expect(read(approved).units.map((unit) => unit.state)).toEqual(['reviewed', 'reviewed']);
  expect(waived(approved).waiver).toMatchObject(GIVEN);
  const again = waive(read(approved), 'a', { ...GIVEN, why: 'Counted again' });
  expect(read(again).units[0]?.state).toBe('reviewed');
  expect(read(again).units[0]?.record?.waived?.map(({ why }) => why)).toEqual(['Counted again']);
  const both = waive(read(again), 'a', { ...GIVEN, rule: 'length' });
  expect(read(both).units[0]?.record?.waived?.map(({ rule }) => rule)).toEqual(['number', 'length']);
});

test('it does not make an unsynced translation anything but translated, nor sync anything else', () => {
  const state = waive(read(''), 'a', GIVEN);
  const { units } = catalogOf('de', BASE, TARGETS, {}, state);
  expect(units.map(({ state: standing, stale }) => [standing, stale])).toEqual([
    ['translated', undefined],
    ['translated', 'unrecorded'],
  ]);
});

test('a state file with half a waiver is refused as a whole', () => {
  const file = new VFile({ value: waive(read(''), 'a', GIVEN).replace('"why":"One died later",', '') });
  expect(read(String(file)).stateFile.messages.map(({ ruleId }) => ruleId)).toEqual(['state']);
});
