import { expect, test } from 'vitest';
import { stemsOf } from '../../../../scripts/lib/text/characters/prose-words.ts';
import { witnesses } from '../../../../scripts/lib/text/comparison/witnesses.ts';

const ENGLISH = ['court judge', 'water river', 'judge law', 'river fish', 'court law', 'water fish', 'law judge court'];
const GERMAN = ['Gericht Richter', 'Wasser Fluss', 'Richter Recht', 'Fluss Fisch', 'Gericht Recht', 'Wasser Fisch'];

const pairsOf = (targets: readonly string[]) =>
  ENGLISH.map((source, at) => ({ source: stemsOf(source), target: stemsOf(targets[at] ?? '') }));

test('a text about courts resembles the others about courts, in any language', () => {
  const right = [...GERMAN, 'Recht Richter Gericht'];
  const swapped = right.with(0, right[1] ?? '').with(1, right[0] ?? '');
  expect(witnesses(pairsOf(right))(0, 1)).toBeGreaterThan(1);
  expect(witnesses(pairsOf(swapped))(0, 1)).toBeLessThan(-1);
  expect(witnesses(pairsOf(right))(1, 0)).toBe(witnesses(pairsOf(right))(0, 1));
});

test('too few texts, or texts with nothing in common, tell nothing', () => {
  const pairs = pairsOf([...GERMAN, '']);
  expect(witnesses(pairs.slice(0, 4))(0, 1)).toBe(0);
  expect(witnesses(pairs.map(({ source }) => ({ source, target: stemsOf('') })))(0, 1)).toBe(0);
});

test('stems are what is left of words in most of their forms, and pairs of letters where words are not spaced', () => {
  expect([...stemsOf('Schule, unabhängig')]).toEqual(['schu', '-hule', 'unab', '-abhä']);
  expect([...stemsOf('人权法')]).toEqual(['人权', '权法']);
  expect(stemsOf('School schools')).toEqual(stemsOf('school'));
});
