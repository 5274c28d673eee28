import { expect, test } from 'vitest';
import { said } from '../numbers/found.ts';

test.each([
  ['de', 'Tickets gibt es vor 18 Uhr.', 'Tickets gibt es nach 18 Uhr.'],
  ['it', 'Biglietti disponibili prima delle 18.00.', 'Biglietti disponibili dopo le 18.00.'],
  ['ru', 'Билеты продаются до 18:00.', 'Билеты продаются после 18:00.'],
  ['tr', 'Biletler saat 18.00’den önce satılır.', 'Biletler saat 18.00’den sonra satılır.'],
  ['zh', '18:00之前售票。', '18:00之后售票。'],
  ['hi', 'टिकट 18:00 से पहले मिलेंगे।', 'टिकट 18:00 के बाद मिलेंगे।'],
] as const)('what is before an hour in %s is not after it: %s', (tag, right, wrong) => {
  expect(said('Tickets are on sale before 6 p.m.', right, tag)).not.toMatch('block');
  expect(said('Tickets are on sale before 6 p.m.', wrong, tag)).toMatch('block bound');
});

test.each([
  ['es', 'It came before the 2016 election.', 'Fue después de las elecciones de 2016.'],
  ['fr', 'The vote is no later than Friday.', 'Le vote aura lieu au plus tôt vendredi.'],
  ['pl', 'It has been shut since March 2020.', 'Był zamknięty do marca 2020 r.'],
] as const)('another limit of a date is an error in %s: %s', (tag, source, target) => {
  expect(said(source, target, tag)).toMatch('block bound');
});

test.each([
  ['es', 'The vote is no earlier than Friday.', 'La votación no será antes del viernes.'],
  ['de', 'It did not open until 2014.', 'Es öffnete erst nach 2014.'],
  ['kn', 'The vote is no later than Friday.', 'ಶುಕ್ರವಾರದ ನಂತರ ಮತದಾನ ಇಲ್ಲ.'],
  ['be', 'It has been shut since 2006.', 'Дарога да Паўночнай Карэі з 2006 года закрыта.'],
] as const)('a limit that is said by a “not”, or of something else, is none in %s: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch('block bound');
});
