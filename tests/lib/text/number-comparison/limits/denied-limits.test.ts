import { expect, test } from 'vitest';
import { blocked } from '../../../../support/number-differences.ts';

test.each([
  // A short form of "not" denies as the long one does.
  ['It can’t be smaller than 98.', 'No puede ser inferior a 98.', 'es'],
  ["It can't be less than 98.", 'Il ne peut pas être inférieur à 98.', 'fr'],
  ["It shouldn't be smaller than 98.", 'Он не должен быть меньше 98.', 'ru'],
  ["You can't borrow more than 98.", 'Nie można wypożyczyć więcej niż 98.', 'pl'],
  ['It can’t be less than 98.', '98 미만이면 안 됩니다.', 'ko'],
  ['The term cannot be less than five years.', '형량은 5년 미만이어서는 안 된다.', 'ko'],
  ['It is shorter than 50 characters.', 'គួរតែខ្លីជាង 50 តួរ', 'km'],
  // The base of numbers, in figures.
  ['a 64-bit hexadecimal number', '64-битное 16-ричное число', 'ru'],
  ['a positive integer', '0보다 큰 정수', 'ko'],
  // Gigabytes in short, a colon as two points, and "is not" as it is spelled like nine.
  ['a disk (< 10GB)', 'disko bat (< 10G)', 'eu'],
  ['four blocks separated by colons', 'bi puntuz bereizitako lau bloke', 'eu'],
  ['The two passwords are not the same.', 'পাসওয়ার্ডদ্বয় এক নয়।', 'bn'],
  ['more than 10 minutes ago', 'pred več kot 10-mi minutami', 'sl'],
  ['retrying every 1m', 'erneuter Versuch jede Minute', 'de'],
  ['retrying every 5m', 'reintentando cada 5 minutos', 'es'],
  ['the bi-weekly releases', '2주마다 출시되던', 'ko'],
  [
    'For other formats use a third-party tool.',
    'Za urejanje drugih formatov uporabite orodje drugega ponudnika.',
    'sl',
  ],
  // The sign for "the same", typed as the four that it looks like.
  ['It will be the first one.', '၄်းသည် ပထမ ဖြစ်သည်။', 'my'],
])('%s is %s (%s)', (source, target, tag) => {
  expect(blocked(source, target, tag)).toBe('');
});

test.each([
  ["It can't be less than 98.", 'No puede ser superior a 98.', 'es'],
  ["It can't be less than 98.", 'Tiene que ser inferior a 98.', 'es'],
  // Where the words that deny are known among others that refuse, and none stands beside the limit.
  ['no more than 207 (at night)', 'ಕನಿಷ್ಠ 207', 'kn'],
  ['no fewer than 92', 'ਵੱਧ ਤੋਂ ਵੱਧ 92', 'pa'],
  ['no more than 607', 'ຢ່າງໜ້ອຍ 607', 'lo'],
  ['no fewer than 598', 'на бештар аз 598', 'tg'],
  ['at least 190', 'အများဆုံး ၁၉၀', 'my'],
  ['at least 190', 'күп дигәндә 190', 'tt'],
  ['at most 190', 'okungenani 190', 'zu'],
])('%s is not %s (%s)', (source, target, tag) => {
  expect(blocked(source, target, tag)).toContain('bound');
});
