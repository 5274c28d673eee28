import { expect, test } from 'vitest';
import { approve } from '../../../scripts/translation/catalog/approvals.ts';
import { swapsIn } from '../../../scripts/translation/catalog/swaps.ts';
import { syncedState } from '../../../scripts/translation/catalog/synced-state.ts';
import { catalogOf, segmentOf, type Texts } from '../../support/catalog-of.ts';

const SOURCE = { a: 'One', b: 'Two', c: 'Three' };
const OWN = { a: 'واحد', b: 'اثنان', c: 'ثلاثة' };
const EXCHANGED = { ...OWN, a: OWN.b, b: OWN.a };
const read = (target: Texts, state: string, source: Texts = SOURCE, base: Texts = source) =>
  catalogOf('ar', source, target, base, state);
const synced = (target: Texts, state: string, confirmed = false, source: Texts = SOURCE): string =>
  syncedState(read(target, state, source), { confirmed });
const swaps = (target: Texts, state: string, source: Texts = SOURCE) =>
  Object.fromEntries(swapsIn(read(target, state, source)));
const CLEAN = synced(OWN, '');

test('texts that changed places stay found through every sync, until each is back under its own key', () => {
  expect(swaps(OWN, CLEAN)).toEqual({});
  expect(swaps(EXCHANGED, CLEAN)).toEqual({ a: 'b', b: 'a' });
  const once = synced(EXCHANGED, CLEAN);
  const twice = synced(EXCHANGED, once);
  expect(twice).toBe(once);
  expect(swaps(EXCHANGED, twice)).toEqual({ a: 'b', b: 'a' });
  expect(swaps(OWN, twice)).toEqual({});
  expect(synced(OWN, twice)).toBe(CLEAN);
});

test('a confirmation ends it, and so does a new translation of each', () => {
  const once = synced(EXCHANGED, CLEAN);
  expect(swaps(EXCHANGED, synced(EXCHANGED, once, true))).toEqual({});
  expect(synced(EXCHANGED, once, true)).not.toContain('"was"');
  const anew = { ...EXCHANGED, a: 'الأول' };
  expect(swaps(anew, once)).toEqual({ b: 'a' });
  expect(swaps(anew, synced(anew, once))).toEqual({ b: '' });
  const both = { ...anew, b: 'الثاني' };
  expect(synced(both, synced(anew, once))).not.toContain('"was"');
});

test('three in a ring, one after another', () => {
  const once = synced(EXCHANGED, CLEAN);
  const ring = { a: OWN.b, b: OWN.c, c: OWN.a };
  expect(swaps(ring, once)).toEqual({ a: 'b', b: 'c', c: 'a' });
  expect(swaps(OWN, synced(ring, once))).toEqual({});
});

test('the evidence outlives the other text, and a source that moves on', () => {
  const once = synced(EXCHANGED, CLEAN);
  const { b: _, ...rest } = SOURCE;
  expect(swaps(EXCHANGED, synced(EXCHANGED, once, false, rest), rest)).toEqual({ a: '' });
  const moved = { ...SOURCE, a: 'The one' };
  const later = syncedState(read(EXCHANGED, once, moved, SOURCE), { confirmed: false });
  expect(swaps(EXCHANGED, later, moved)).toMatchObject({ a: 'b' });
});

test('a text that was taken over from a key that is gone is found before its record is', () => {
  const { b: _, ...rest } = SOURCE;
  const taken = { a: OWN.b, c: OWN.c };
  expect(swaps(taken, CLEAN, rest)).toEqual({ a: 'b' });
  expect(swaps(taken, synced(taken, CLEAN, false, rest), rest)).toEqual({ a: '' });
});

test('equal texts are no swap, nor is one that the source allows', () => {
  expect(swaps({ ...OWN, a: OWN.b }, CLEAN)).toEqual({});
  const same = { a: 'نعم', b: 'نعم', c: 'لا' };
  const state = synced(same, '');
  expect(swaps({ a: 'نعم', b: 'لا', c: 'نعم' }, state)).toEqual({ b: 'c' });
  const allowed = Object.entries(SOURCE).map(([key, text]) => segmentOf(key, text, { allows: ['swapped'] }));
  expect(swapsIn(catalogOf('ar', allowed, EXCHANGED, SOURCE, CLEAN)).size).toBe(0);
});

test('an approval of one text leaves the evidence against the other', () => {
  const anew = { ...EXCHANGED, b: 'الثاني' };
  const { text, approved } = approve(read(anew, CLEAN), { by: 'A. Reader', at: '2025-01-01', twoPersons: false });
  expect(approved).toEqual(['b', 'c']);
  expect(swaps(anew, text)).toEqual({ a: '' });
});

test('nobody approves a text that stands under another key', () => {
  const { approved, refused } = approve(read(EXCHANGED, synced(EXCHANGED, CLEAN)), {
    by: 'A. Reader',
    at: '2025-01-01',
    twoPersons: false,
  });
  expect(approved).toEqual(['c']);
  expect(refused.map(({ key, why }) => [key, why])).toEqual([
    ['a', 'swapped'],
    ['b', 'swapped'],
  ]);
});
