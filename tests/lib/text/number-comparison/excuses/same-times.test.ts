import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  ['fr en', 'Il a été relâché au bout de quinze jours.', 'He was released after a fortnight.'],
  ['fr de', 'Il a été relâché au bout de quinze jours.', 'Er kam nach vierzehn Tagen frei.'],
  ['fr en', 'Une quinzaine de jours plus tard, il est mort.', 'A fortnight later he died.'],
  ['el en', 'Αφέθηκε ελεύθερος μετά από δεκαπέντε ημέρες.', 'He was freed after a fortnight.'],
  ['es en', 'Permaneció quince días incomunicado.', 'He was held incommunicado for a fortnight.'],
  ['it en', 'È stato rilasciato dopo quindici giorni.', 'He was released after a fortnight.'],
  ['pt en', 'A greve durou quinze dias.', 'The strike lasted a fortnight.'],
  ['en fr', 'The trial will resume in a week.', 'Le procès reprendra dans huit jours.'],
  ['en he', 'The soldiers arrived at half past four.', 'החיילים הגיעו בשעה ארבע וחצי.'],
  ['he en', 'החיילים הגיעו בשעה ארבע וחצי.', 'The soldiers arrived at half past four.'],
  ['en he', 'The police arrived at half past six in the morning.', 'המשטרה הגיעה בשש וחצי בבוקר.'],
  ['sw en', 'Polisi walifika saa mbili asubuhi.', 'The police arrived at eight in the morning.'],
  ['am en', 'ስብሰባው ከጠዋቱ ሦስት ሰዓት ተጀመረ።', 'The meeting began at nine in the morning.'],
  ['en sw', 'Twelve thousand people fled.', 'Watu elfu kumi na mbili walikimbia.'],
])('a time is said in the way of each language: %s, %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['fr en', 'Il a été relâché au bout de quinze jours.', 'He was released after ten days.'],
  ['en he', 'The soldiers arrived at half past four.', 'החיילים הגיעו בשעה חמש וחצי.'],
  ['sw en', 'Polisi walifika saa mbili asubuhi.', 'The police arrived at seven in the morning.'],
  ['en am', 'The trial opened at noon.', 'ችሎቱ እኩለ ሌሊት ላይ ተከፈተ።'],
  ['en ka', 'The siren sounded at midnight.', 'სირენა შუადღისას გაისმა.'],
  ['en sq', 'Both sisters were arrested.', 'Të tria motrat u arrestuan.'],
  ['en ne', 'Both brothers disappeared.', 'तीनै दाजुभाइ बेपत्ता भए।'],
  ['en yo', 'This is the second time.', 'Ìgbà kẹta nìyí.'],
  ['en ti', 'He was imprisoned for ten years.', 'ንትሽዓተ ዓመታት ተኣሲሩ።'],
  ['en mr', 'The trial lasted two and a half years.', 'खटला साडेतीन वर्षे चालला.'],
])('another time or number is found: %s, %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).not.toBe('');
});
