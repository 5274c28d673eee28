import { expect, test } from 'vitest';
import { between, said } from '../numbers/found.ts';

test.each([
  ['de', 'Sie wurden um Mitternacht abgeführt.', 'Sie wurden am Mittag abgeführt.'],
  ['fr', 'Ils ont été emmenés à minuit.', 'Ils ont été emmenés à midi.'],
  ['es', 'Se los llevaron a medianoche.', 'Se los llevaron al mediodía.'],
  ['pl', 'Zabrano ich o północy.', 'Zabrano ich w południe.'],
  ['uk', 'Їх забрали опівночі.', 'Їх забрали опівдні.'],
  ['zh', '他们于午夜被带走。', '他们于正午被带走。'],
  ['th', 'พวกเขาถูกพาตัวไปตอนเที่ยงคืน', 'พวกเขาถูกพาตัวไปตอนเที่ยงวัน'],
  ['ja', '彼らは真夜中に連れ去られた。', '彼らは正午に連れ去られた。'],
])('midnight is no noon in %s', (tag, right, wrong) => {
  expect(said('They were taken away at midnight.', right, tag)).not.toMatch('block');
  expect(said('They were taken away at midnight.', wrong, tag)).toMatch('block half-day');
});

test('afternoon is no noon, and twelve may stand in figures', () => {
  expect(said('They left at midnight.', 'Ils sont partis l’après-midi.', 'fr')).not.toMatch('block');
  expect(said('Open from noon.', 'Geöffnet von 12 Uhr bis Mitternacht.', 'de')).not.toMatch('half-day');
  expect(between('ro en', 'Termenul este ora 12.', 'The deadline is noon.')).toBe('notice words');
});

test.each([
  ['de', 'Das Büro ist von 15 bis 18 Uhr geöffnet.', 'Das Büro ist von 3 bis 6 Uhr geöffnet.'],
  ['tr', 'Ofis 15.00-18.00 arasında açıktır.', 'Ofis 03.00-06.00 arasında açıktır.'],
  ['el', 'Είναι ανοιχτό από τις 3 έως τις 6 μ.μ.', 'Είναι ανοιχτό από τις 3 έως τις 6 π.μ.'],
  ['ko', '오후 3~6시에 문을 연다.', '오전 3~6시에 문을 연다.'],
])('a range of hours is of one half of the day in %s', (tag, right, wrong) => {
  expect(said('It is open from 3 p.m. to 6 p.m.', right, tag)).not.toMatch('block');
  expect(said('It is open from 3 p.m. to 6 p.m.', wrong, tag)).toMatch('block half-day');
});
