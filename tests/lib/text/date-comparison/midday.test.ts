import { expect, test } from 'vitest';
import { between, said } from '../../../support/number-differences.ts';

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

test.each([
  [
    'fr',
    'The office is open from noon until 3:15 p.m.',
    'Le bureau est ouvert de midi à 15 h 15.',
    'Le bureau est ouvert de midi à 3 h 15.',
  ],
  [
    'de',
    'The office is open from noon to 6 p.m.',
    'Das Büro ist von zwölf Uhr mittags bis 18 Uhr geöffnet.',
    'Das Büro ist von zwölf Uhr mittags bis 6 Uhr geöffnet.',
  ],
  [
    'es',
    'The office is open from noon to 6 p.m.',
    'La oficina está abierta desde el mediodía hasta las 18:00.',
    'La oficina está abierta desde el mediodía hasta las 6:00.',
  ],
  [
    'it',
    'The office is open from noon to 3:15 p.m.',
    'L’ufficio è aperto da mezzogiorno alle 15.15.',
    'L’ufficio è aperto da mezzogiorno alle 3.15.',
  ],
  [
    'pt',
    'The office is open from noon to 6 p.m.',
    'O escritório fica aberto do meio-dia às 18h.',
    'O escritório fica aberto do meio-dia às 6h.',
  ],
  [
    'nl',
    'The power was off from midnight to 6 a.m.',
    'De stroom was van middernacht tot 6.00 uur afgesloten.',
    'De stroom was van middernacht tot 18.00 uur afgesloten.',
  ],
  [
    'sv',
    'The office is open from noon to 6 p.m.',
    'Kontoret är öppet från klockan tolv på dagen till 18.00.',
    'Kontoret är öppet från klockan tolv på dagen till 06.00.',
  ],
  [
    'da',
    'The office is open from noon to 3:15 p.m.',
    'Kontoret er åbent fra middag til kl. 15.15.',
    'Kontoret er åbent fra middag til kl. 3.15.',
  ],
  [
    'nb',
    'The office is open from noon to 3:15 p.m.',
    'Kontoret er åpent fra kl. 12 til 15.15.',
    'Kontoret er åpent fra kl. 12 til 3.15.',
  ],
  [
    'fi',
    'The office is open from noon to 3:15 p.m.',
    'Toimisto on auki keskipäivästä kello 15.15:een.',
    'Toimisto on auki keskipäivästä kello 3.15:een.',
  ],
  [
    'pl',
    'The office is open from noon to 6 p.m.',
    'Biuro jest czynne od południa do 18.00.',
    'Biuro jest czynne od południa do 6.00.',
  ],
  [
    'cs',
    'The office is open from noon to 3:15 p.m.',
    'Kancelář je otevřena od poledne do 15:15.',
    'Kancelář je otevřena od poledne do 3:15.',
  ],
  [
    'sk',
    'The office is open from noon to 3:15 p.m.',
    'Kancelária je otvorená od poludnia do 15:15.',
    'Kancelária je otvorená od poludnia do 3:15.',
  ],
  [
    'hr',
    'The office is open from noon to 6 p.m.',
    'Ured je otvoren od podneva do 18 sati.',
    'Ured je otvoren od podneva do 6 sati.',
  ],
  [
    'sl',
    'The office is open from noon to 6 p.m.',
    'Pisarna je odprta od poldneva do 18. ure.',
    'Pisarna je odprta od poldneva do 6. ure.',
  ],
  [
    'hu',
    'The office is open from noon to 3:15 p.m.',
    'Az iroda déltől 15:15-ig van nyitva.',
    'Az iroda déltől 3:15-ig van nyitva.',
  ],
  [
    'ro',
    'The office is open from noon to 6 p.m.',
    'Biroul este deschis de la prânz până la 18:00.',
    'Biroul este deschis de la prânz până la 6:00.',
  ],
  [
    'bg',
    'The office is open from noon to 6 p.m.',
    'Офисът е отворен от обяд до 18:00 ч.',
    'Офисът е отворен от обяд до 6:00 ч.',
  ],
  ['ru', 'The office is open from noon to 6 p.m.', 'Офис открыт с полудня до 18:00.', 'Офис открыт с полудня до 6:00.'],
  [
    'uk',
    'The office is open from noon to 3:15 p.m.',
    'Офіс відкритий з полудня до 15:15.',
    'Офіс відкритий з полудня до 3:15.',
  ],
  [
    'tr',
    'The office is open from noon to 3:15 p.m.',
    'Ofis öğleden 15.15’e kadar açık.',
    'Ofis öğleden 03.15’e kadar açık.',
  ],
  [
    'ar',
    'The office is open from noon to 6 p.m.',
    'المكتب مفتوح من الظهر حتى السادسة مساءً.',
    'المكتب مفتوح من الظهر حتى السادسة صباحًا.',
  ],
  [
    'he',
    'The office is open from noon to 3:15 p.m.',
    'המשרד פתוח מהצהריים עד 15:15.',
    'המשרד פתוח מהצהריים עד 3:15 לפנות בוקר.',
  ],
  [
    'fa',
    'The office is open from noon to 6 p.m.',
    'دفتر از ظهر تا ساعت ۱۸ باز است.',
    'دفتر از ظهر تا ساعت ۶ صبح باز است.',
  ],
  [
    'ja',
    'The office is open from noon to 3:15 p.m.',
    '事務所は正午から15時15分まで開いています。',
    '事務所は正午から3時15分まで開いています。',
  ],
  ['zh', 'The office is open from noon to 3:15 p.m.', '办公室从中午开放至15:15。', '办公室从中午开放至凌晨3:15。'],
  [
    'ko',
    'The office is open from noon to 6 p.m.',
    '사무실은 정오부터 오후 6시까지 문을 엽니다.',
    '사무실은 정오부터 오전 6시까지 문을 엽니다.',
  ],
  [
    'vi',
    'The office is open from noon to 6 p.m.',
    'Văn phòng mở cửa từ trưa đến 18 giờ.',
    'Văn phòng mở cửa từ trưa đến 6 giờ sáng.',
  ],
  [
    'id',
    'The office is open from noon to 3:15 p.m.',
    'Kantor buka dari tengah hari hingga pukul 15.15.',
    'Kantor buka dari tengah hari hingga pukul 03.15.',
  ],
  [
    'ca',
    'The office is open from noon to 3:15 p.m.',
    'L’oficina és oberta des del migdia fins a les 15.15.',
    'L’oficina és oberta des del migdia fins a les 3.15 de la matinada.',
  ],
])('noon and midnight say nothing of the other hour of a span in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch('half-day');
  expect(said(source, wrong, tag)).toMatch('half-day');
});

test.each([
  ['fr', 'The office is open from noon until 3:15 p.m.', 'Le bureau est ouvert de midi à 3 h 15 de l’après-midi.'],
  [
    'es',
    'The office is open from noon to 3:15 p.m.',
    'La oficina está abierta desde el mediodía hasta las 3:15 de la tarde.',
  ],
  ['de', 'The office is open from noon to 3:15 p.m.', 'Das Büro ist von Mittag bis 3.15 Uhr nachmittags geöffnet.'],
  ['it', 'The office is open from noon to 3:15 p.m.', 'L’ufficio è aperto da mezzogiorno alle 3.15 del pomeriggio.'],
  ['hi', 'The office is open from noon to 3:15 p.m.', 'कार्यालय दोपहर से 3:15 बजे तक खुला है।'],
  ['zh', 'The office is open from noon to 3:15 p.m.', '办公室从中午开放至下午3:15。'],
  ['ru', 'The office is open from noon to 3 p.m.', 'Офис открыт с полудня до трёх часов дня.'],
])('a word for the afternoon beside the hour itself does in %s: %s', (tag, source, right) => {
  expect(said(source, right, tag)).not.toMatch('half-day');
});
