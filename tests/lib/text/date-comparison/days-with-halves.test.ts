import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['de', 'at 3:30 on Sunday morning', 'am Sonntag um 3.30 Uhr', 'am Sonntag um 15.30 Uhr'],
  ['fr', 'at 3:30 on Sunday morning', 'dimanche à 3 h 30', 'dimanche à 15 h 30'],
  ['fr', 'at 8 on Monday evening', 'lundi à 20 heures', 'lundi à 8 heures'],
  ['fr', 'at 8 on Monday evening', 'lundi soir à 8 heures', 'lundi matin à 8 heures'],
  ['zh', 'at 8 on Monday evening', '周一晚上8点', '周一上午8点'],
  ['ja', 'at 8 on Monday evening', '月曜日の午後8時', '月曜日の午前8時'],
  ['ru', 'at eight on Monday evening', 'в понедельник в восемь вечера', 'в понедельник в восемь утра'],
  ['es', 'at eight on Monday evening', 'el lunes a las ocho de la tarde', 'el lunes a las ocho de la mañana'],
  ['pl', 'at 8 on Monday evening', 'w poniedziałek o 20.00', 'w poniedziałek o 8.00'],
  ['ar', 'at 3:30 on Sunday morning', 'عند الساعة 3:30 من صباح الأحد', 'عند الساعة 3:30 من مساء الأحد'],
])('the half of the day is read beside its day: %s, %s', (tag, source, right, wrong) => {
  expect(between(`en ${tag}`, source, right)).not.toMatch(/block|ask/);
  expect(between(`en ${tag}`, source, wrong)).toContain('block');
});

test('eight people on an evening are no hour', () => {
  const source = 'Police arrested eight on Monday evening.';
  expect(between('en de', source, 'Die Polizei nahm am Montagabend acht Menschen fest.')).toBe('');
  expect(between('en de', source, 'Die Polizei nahm am Montagabend neun Menschen fest.')).toContain('block');
});
