import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'Kinder, die das 14. Lebensjahr noch nicht vollendet haben, sind nicht strafbar.', 'noch nicht '],
  ['es', 'No son punibles los niños que aún no hayan cumplido los 14 años.', 'aún no '],
  ['pl', 'Dzieci, które nie ukończyły 14 lat, nie podlegają karze.', 'nie ukończyły 14', 'ukończyły 14'],
  ['ru', 'Дети, не достигшие 14 лет, ответственности не подлежат.', 'не достигшие', 'достигшие'],
  ['bg', 'Не се наказват ненавършили 14 години деца.', 'ненавършили', 'навършили'],
  ['hu', 'A 14. életévüket be nem töltött gyermekek nem büntethetők.', 'be nem töltött', 'betöltött'],
  ['lt', 'Vaikai, kuriems nesukako 14 metų, neatsako.', 'nesukako', 'sukako'],
  ['tr', '14 yaşını doldurmamış çocukların sorumluluğu yoktur.', 'doldurmamış', 'doldurmuş'],
  ['kk', '14 жасқа толмаған балалар жазаланбайды.', 'толмаған', 'толған'],
  ['sv', 'Den som inte har fyllt 14 år är inte straffmyndig.', 'inte har fyllt', 'har fyllt'],
  ['he', 'ילדים שטרם מלאו להם 14 שנים אינם עומדים לדין.', 'שטרם מלאו', 'שמלאו'],
  ['ko', '14세가 되지 않은 아동은 처벌할 수 없다.', '되지 않은', '넘은'],
  ['nl', 'Kinderen tot 14 jaar zijn niet strafbaar.', 'tot 14', 'vanaf 14'],
  ['cs', 'Děti do 14 let nejsou trestné.', 'do 14', 'od 14'],
  ['uk', 'Діти до 14 років не відповідають.', 'до 14', 'після 14'],
  ['ml', '14 വയസ്സിനു താഴെയുള്ള കുട്ടികളെ ശിക്ഷിക്കില്ല.', 'താഴെയുള്ള', 'മുകളിലുള്ള'],
  ['id', 'Anak yang belum berumur 14 tahun tidak boleh dihukum.', 'belum', 'sudah'],
])('an age is meant from its own side in %s: %s', (tag, right, own, other = '') => {
  const source = 'Children under 14 years of age cannot be punished.';
  expect(right).toContain(own);
  expect(said(source, right, tag)).not.toMatch(/(?:block|ask) bound/);
  expect(said(source, right.replace(own, other), tag)).toMatch(/(?:block|ask) bound/);
});

test.each([
  ['es', 'Girls under 18 years of age may not marry.', 'Las niñas no pueden casarse hasta que cumplan 18 años.'],
  ['pl', 'Girls under 18 years of age may not marry.', 'Dziewczęta do ukończenia 18 lat nie mogą wyjść za mąż.'],
  ['es', 'She was jailed before she turned 18.', 'Fue encarcelada siendo menor de 18 años.'],
  ['ar', 'Children under 5 years of age were a third.', 'شكّل الأطفال دون سن الخامسة أكثر من ثلث الوفيات.'],
  ['de', 'Nobody under 14 years of age is liable.', 'Erst wer das 14. Lebensjahr vollendet hat, ist strafmündig.'],
])('who has not come to an age yet is below it in %s: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toContain('block');
});

test('who travels free below an age pays above it', () => {
  const [source, target] = ['Children under 6 years of age travel free.', 'Les enfants à partir de 6 ans paient.'];
  expect(said(source, target, 'fr')).not.toContain('block');
});

const NIGHT_WORK = 'Persons who are not yet 18 cannot be employed at night.';

test.each([
  [
    'pl',
    NIGHT_WORK,
    'Osób, które nie ukończyły 18 lat, nie wolno zatrudniać w porze nocnej.',
    'nie ukończyły',
    'ukończyły',
  ],
  [
    'fr',
    'Minors under 15 may use it only with consent.',
    "Avant 15 ans, un mineur ne peut l'utiliser qu'avec accord.",
    'Avant',
    'Après',
  ],
  [
    'es',
    'Nobody who is not yet 18 may buy it.',
    'No puede comprarlo quien no haya cumplido los 18 años.',
    'quien no',
    'quien',
  ],
  [
    'de',
    'Only pupils from the age of ten may visit it.',
    'Nur Kinder ab zehn Jahren dürfen sie besuchen.',
    'ab',
    'bis',
  ],
])('who is not yet of an age, and who is, in %s: %s', (tag, source, right, own, other) => {
  expect(said(source, right, tag)).not.toMatch(/(?:block|ask) bound/);
  expect(said(source, right.replace(own, other), tag)).toMatch(/(?:block|ask) bound/);
});
