import { expect, test } from 'vitest';
import { blocked } from '../../../../support/number-differences.ts';

test.each([
  [
    'es',
    'Three in four households get by on less than 500 dollars.',
    'El 75 % de los hogares vive con menos de 500 dólares.',
    'El 25 % de los hogares vive con menos de 500 dólares.',
  ],
  [
    'fi',
    'Nine out of ten Finns trust the police.',
    'Suomalaisista 90 prosenttia luottaa poliisiin.',
    'Suomalaisista 80 prosenttia luottaa poliisiin.',
  ],
  [
    'fr',
    'Four in ten women stay silent.',
    '40 % des femmes gardent le silence.',
    '60 % des femmes gardent le silence.',
  ],
  ['de', '4 in every 10 women stay silent.', '40 % der Frauen schweigen.', '60 % der Frauen schweigen.'],
  ['de', 'One in three women stays silent.', 'Ein Drittel der Frauen schweigt.', 'Ein Viertel der Frauen schweigt.'],
  [
    'de',
    'More than two people must sign.',
    'Drei oder mehr Personen müssen unterschreiben.',
    'Vier oder mehr Personen müssen unterschreiben.',
  ],
  [
    'de',
    'More than 20 people were hurt.',
    '21 oder mehr Menschen wurden verletzt.',
    '22 oder mehr Menschen wurden verletzt.',
  ],
  [
    'ru',
    'More than two people must sign.',
    'Подписать должны трое или более человек.',
    'Подписать должны четверо или более человек.',
  ],
  ['ar', 'More than two people must sign.', 'يجب أن يوقّع ثلاثة أشخاص أو أكثر.', 'يجب أن يوقّع خمسة أشخاص أو أكثر.'],
  [
    'tr',
    'More than two people must sign.',
    'Üç veya daha fazla kişi imzalamalıdır.',
    'Beş veya daha fazla kişi imzalamalıdır.',
  ],
  ['ja', 'The sentence was 18 months.', '刑期は懲役1年6月である。', '刑期は懲役2年6月である。'],
  ['ko', 'The sentence was 18 months.', '형량은 징역 1년 반이었다.', '형량은 징역 2년 반이었다.'],
  ['vi', 'The meeting lasted 90 minutes.', 'Cuộc họp kéo dài một tiếng rưỡi.', 'Cuộc họp kéo dài hai tiếng rưỡi.'],
  [
    'de',
    'The meeting lasted 75 minutes.',
    'Das Treffen dauerte eineinviertel Stunden.',
    'Das Treffen dauerte eindreiviertel Stunden.',
  ],
])('a share, a limit or a length in other words is right in %s: %s', (tag, source, right, wrong) => {
  expect(blocked(source, right, tag), right).toBe('');
  expect(blocked(source, wrong, tag), wrong).not.toBe('');
});
