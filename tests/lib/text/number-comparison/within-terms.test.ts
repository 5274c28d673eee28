import { expect, test } from 'vitest';
import { said } from '../numbers/found.ts';

test.each([
  [
    'de',
    'Die Verteidigung kann innerhalb von 30 Tagen Berufung einlegen.',
    'Die Verteidigung kann nach 30 Tagen Berufung einlegen.',
  ],
  ['fr', 'La défense peut faire appel dans un délai de 30 jours.', 'La défense peut faire appel après 30 jours.'],
  ['pl', 'Obrona może się odwołać w ciągu 30 dni.', 'Obrona może się odwołać po 30 dniach.'],
  ['tr', 'Savunma 30 gün içinde temyize gidebilir.', 'Savunma 30 gün sonra temyize gidebilir.'],
  ['ar', 'يحق للدفاع الاستئناف خلال 30 يومًا.', 'يحق للدفاع الاستئناف بعد 30 يومًا.'],
  ['zh', '辩方可在30天内上诉。', '辩方可在30天后上诉。'],
  ['ja', '弁護側は30日以内に控訴できる。', '弁護側は30日後に控訴できる。'],
  ['hi', 'बचाव पक्ष 30 दिनों के भीतर अपील कर सकता है।', 'बचाव पक्ष 30 दिनों के बाद अपील कर सकता है।'],
  ['he', 'ההגנה רשאית לערער בתוך 30 יום.', 'ההגנה רשאית לערער לאחר 30 יום.'],
  ['id', 'Pembela dapat mengajukan banding dalam 30 hari.', 'Pembela dapat mengajukan banding setelah 30 hari.'],
] as const)('what must be within 30 days is not after them in %s', (tag, right, wrong) => {
  const source = 'The defence may appeal within 30 days.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('ask bound');
});

test('a term of eight days is no time after them', () => {
  const source = 'The company must pay the fine within eight days.';
  expect(said(source, 'Tvrtka mora platiti kaznu u roku od osam dana.', 'hr')).toBe('');
  expect(said(source, 'Tvrtka mora platiti kaznu nakon osam dana.', 'hr')).toBe('ask bound');
});

test.each([
  ['de', 'Das Urteil ergeht binnen 30 Tagen nach der Anhörung.'],
  ['ja', '判決は公判後30日以内に言い渡される。'],
  ['tr', 'Karar duruşmadan sonra 30 gün içinde açıklanır.'],
])('the hearing that the 30 days follow is none of theirs in %s', (tag, target) => {
  expect(said('The verdict is due within 30 days after the hearing.', target, tag)).toBe('');
});
