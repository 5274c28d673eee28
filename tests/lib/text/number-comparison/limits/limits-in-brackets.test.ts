import { expect, test } from 'vitest';
import { blocked } from '../../../../support/number-differences.ts';

/** What a sentence denies outside the brackets says nothing of a limit within them. */
test.each([
  [
    'ca',
    'Your files (at most 40) stay private.',
    'Els teus fitxers (com a màxim 40) no es comparteixen.',
    'Els teus fitxers (almenys 40) no es comparteixen.',
  ],
  [
    'sv',
    'Your files (at most 40) stay private.',
    'Filerna (högst 40) syns inte för andra.',
    'Filerna (minst 40) syns inte för andra.',
  ],
  ['th', 'Your files (at most 40) stay private.', 'ผู้อื่นไม่เห็นไฟล์ของคุณ (อย่างมาก 40)', 'ผู้อื่นไม่เห็นไฟล์ของคุณ (อย่างน้อย 40)'],
  [
    'zh',
    'Your files (at most 40) stay private.',
    '其他人看不到您的文件（最多40个）。',
    '其他人看不到您的文件（至少40个）。',
  ],
])('in brackets at most stays at most (%s)', (tag, source, right, wrong) => {
  expect(blocked(source, right, tag)).toBe('');
  expect(blocked(source, wrong, tag)).toContain('bound');
});

test('what is denied in the same brackets turns the limit, or may', () => {
  expect(blocked('It is open (to all under 16).', 'Está abierto (no a los de más de 16).', 'es')).toBe('');
  expect(blocked('It is open to all under 16.', 'Está cerrado (no pueden entrar los de más de 16).', 'es')).toBe('');
});
