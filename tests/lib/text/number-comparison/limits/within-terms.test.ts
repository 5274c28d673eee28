import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

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

test.each([
  [
    'fr',
    'Les autorités doivent répondre dans un délai de quinze jours.',
    'Les autorités doivent répondre au bout de quinze jours.',
  ],
  ['ar', 'على السلطات أن ترد في غضون أسبوعين.', 'على السلطات أن ترد بعد أسبوعين.'],
])('a fortnight may be so many days or one word in %s', (tag, right, wrong) => {
  const source = 'The authorities must reply within two weeks.';
  const fortnight = 'The authorities must reply within a fortnight.';
  expect(said(tag === 'fr' ? fortnight : source, right, tag), right).toBe('');
  expect(said(tag === 'fr' ? fortnight : source, wrong, tag), wrong).toBe('ask bound');
});

test.each([
  ['mr', 'उमेदवारांनी १५ दिवसांच्या आत अर्ज सादर करावा.', 'उमेदवारांनी १५ दिवसांनंतर अर्ज सादर करावा.'],
  ['ne', 'उम्मेदवारले १५ दिनभित्र निवेदन दिनुपर्छ।', 'उम्मेदवारले १५ दिनपछि निवेदन दिनुपर्छ।'],
])('"after" may be written onto the word for days in %s', (tag, right, wrong) => {
  const source = 'Candidates must apply within 15 days.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('ask bound');
});

test('within an hour is not after one', () => {
  const source = 'The child was found alive within an hour.';
  expect(said(source, "Die kind is binne 'n uur lewend gevind.", 'af')).toBe('');
  expect(said(source, "Die kind is ná 'n uur lewend gevind.", 'af')).toBe('ask bound');
});

test('a time limit that is lost may be said in a way that is not read', () => {
  const source = 'Payment is due within 30 days after delivery.';
  expect(said(source, 'Die Zahlung ist innerhalb von 30 Tagen nach Lieferung fällig.', 'de')).toBe('');
  expect(said(source, 'Die Zahlung ist 30 Tage nach Lieferung fällig.', 'de')).toBe('notice bound');
});

test('what happened after 30 days did not happen within them', () => {
  const source = 'The appeal was withdrawn after 30 days.';
  expect(said(source, 'Die Berufung wurde nach 30 Tagen zurückgezogen.', 'de')).toBe('');
  expect(said(source, 'Die Berufung wurde innerhalb von 30 Tagen zurückgezogen.', 'de')).toBe('ask bound');
});
