import { expect, test } from 'vitest';
import { blockingRules, summedCounts } from '../../scripts/checks/blocking-rules.ts';
import type { AlarmCounts } from '../../scripts/model/loaded-newsroom.ts';

const counts = (
  tag: string,
  source: string,
  approved: number,
  alarms: Readonly<Record<string, number>>,
): AlarmCounts => ({
  ...{ tag, source, approved },
  alarms: new Map(Object.entries(alarms)),
});

test('what blocks is the same for all statements and for their sum', () => {
  const all = [
    counts('de', 'bar', 30, { 'de length': 0 }),
    counts('de', 'bar', 20, { 'de length': 0, 'de untranslated': 3 }),
    counts('de', 'en', 10, { 'de untranslated': 0 }),
    counts('fr', 'bar', 39, { 'fr length': 0 }),
    counts('fr', 'bar', 1, {}),
    counts('es', 'bar', 300, { 'es length': 1 }),
    counts('es', 'bar', 90, { 'es length': 1 }),
  ];
  expect([...blockingRules(all)].sort()).toEqual(['de length', 'fr length']);
  const summed = summedCounts(all);
  expect(summed.map(({ tag, source, approved }) => [tag, source, approved])).toEqual([
    ['de', 'bar', 50],
    ['de', 'en', 10],
    ['fr', 'bar', 40],
    ['es', 'bar', 390],
  ]);
  expect(blockingRules(summed)).toEqual(blockingRules(all));
  expect(summedCounts([...summedCounts(all.slice(0, 3)), ...all.slice(3)])).toEqual(summed);
});
