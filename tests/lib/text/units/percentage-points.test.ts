import { expect, test } from 'vitest';
import { blocked } from '../../../support/number-differences.ts';

/** Ten per cent is said as a tenth, and no ten percentage points are. */
test.each([
  ['de', '10 Prozentpunkte', '10 %', '10 %', 'jeder Zehnte'],
  ['fr', '10 points de pourcentage', '10 %', '10 %', 'un sur dix'],
  ['el', '10 ποσοστιαίες μονάδες', '10 τοις εκατό', '10%', 'ένας στους δέκα'],
  ['tr', '10 puan', 'yüzde 10', '%10', 'on kişiden biri'],
])('10 percentage points are %s “%s” and not “%s”', (tag, points, perCent, share, tenth) => {
  expect(blocked('up 10 percentage points', points, tag)).toBe('');
  expect(blocked('up 10 percentage points', perCent, tag)).toContain('unit');
  expect(blocked('up 10 per cent', points, tag)).toContain('unit');
  expect(blocked('10 per cent of them', share, tag)).toBe('');
  expect(blocked('10 per cent of them', tenth, tag)).toBe('');
});

test.each([
  ['as', '7 শতাংশ পইণ্ট', '7%'],
  ['ast', '7 puntos porcentuales', '7%'],
  ['dsb', '7 procentowych dypkow', '7%'],
  ['eo', '7 procentpunktoj', '7%'],
  ['fur', '7 ponts percentuâi', '7%'],
  ['hsb', '7 procentowych dypkow', '7%'],
  ['ht', '7 pwen pousantaj', '7%'],
  ['ia', '7 punctos percentual', '7%'],
  ['jv', '7 poin persentase', '7%'],
  ['mai', '7 प्रतिशत अंक', '7 प्रतिशत'],
  ['nds', '7 Perzentpunkten', '7 %'],
  ['oc', '7 punts percentuals', '7 %'],
  ['or', '7 ପ୍ରତିଶତ ପଏଣ୍ଟ', '7%'],
  ['rm', '7 puncts procentuals', '7 %'],
  ['yi', '7 פראצענט פונקטן', '7 פראצענט'],
  ['yue', '7個百分點', '7%'],
])('7 percentage points are %s “%s” and not “%s”', (tag, points, perCent) => {
  expect(blocked('up 7 percentage points', points, tag)).toBe('');
  expect(blocked('up 7 percentage points', perCent, tag)).toContain('unit');
});
