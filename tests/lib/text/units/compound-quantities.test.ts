import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['ja', 'He was sentenced to 18 months in prison.', '懲役1年6か月を言い渡された。', '懲役1年8か月を言い渡された。'],
  ['ko', 'He was sentenced to 18 months in prison.', '징역 1년 6개월을 선고받았다.', '징역 1년 3개월을 선고받았다.'],
  [
    'zh-Hans',
    'He was sentenced to eighteen months in prison.',
    '他被判处有期徒刑一年六个月。',
    '他被判处有期徒刑一年八个月。',
  ],
  [
    'zh-Hans',
    'He was sentenced to eighteen months in prison.',
    '他被判处有期徒刑一年零六个月。',
    '他被判处有期徒刑两年零六个月。',
  ],
  ['th', 'He was sentenced to 18 months in prison.', 'เขาถูกตัดสินจำคุก 1 ปี 6 เดือน', 'เขาถูกตัดสินจำคุก 2 ปี 6 เดือน'],
  [
    'vi',
    'He was sentenced to 18 months in prison.',
    'Anh bị kết án 1 năm 6 tháng tù.',
    'Anh bị kết án 1 năm 8 tháng tù.',
  ],
  [
    'tr',
    'He was sentenced to 15 months in prison.',
    '1 yıl 3 ay hapis cezasına çarptırıldı.',
    '1 yıl 4 ay hapis cezasına çarptırıldı.',
  ],
  [
    'de',
    'He was sentenced to 20 months in prison.',
    'Er wurde zu einem Jahr und acht Monaten Haft verurteilt.',
    'Er wurde zu einem Jahr und neun Monaten Haft verurteilt.',
  ],
  ['fr', 'The session lasted 90 minutes.', 'La séance a duré 1 h 30.', 'La séance a duré 1 h 45.'],
  [
    'it',
    'The session lasted 90 minutes.',
    "La seduta è durata un'ora e 30 minuti.",
    "La seduta è durata un'ora e 40 minuti.",
  ],
  [
    'de',
    'The session lasted 90 minutes.',
    'Die Sitzung dauerte eine Stunde und 30 Minuten.',
    'Die Sitzung dauerte eine Stunde und 40 Minuten.',
  ],
  ['ko', 'The session lasted 90 minutes.', '회의는 1시간 30분 동안 이어졌다.', '회의는 1시간 50분 동안 이어졌다.'],
  ['ja', 'The session lasted 100 minutes.', '会議は1時間40分続いた。', '会議は1時間50分続いた。'],
  ['fr', 'The session lasted two and a half hours.', 'La séance a duré 2 h 30.', 'La séance a duré 3 h 30.'],
  [
    'fr',
    'The session lasted two and a half hours.',
    'La séance a duré deux heures trente.',
    'La séance a duré trois heures trente.',
  ],
  ['de', 'A loaf costs €3.50.', 'Ein Brot kostet drei Euro fünfzig.', 'Ein Brot kostet vier Euro fünfzig.'],
  ['fr', 'A loaf costs €2.50.', 'Un pain coûte deux euros cinquante.', 'Un pain coûte trois euros cinquante.'],
  ['es', 'A loaf costs €2.50.', 'Un pan cuesta dos euros con cincuenta.', 'Un pan cuesta tres euros con cincuenta.'],
  ['pt-BR', 'It costs R$4.50.', 'Custa quatro reais e cinquenta centavos.', 'Custa cinco reais e cinquenta centavos.'],
  [
    'pl',
    'It costs 2.50 zlotys.',
    'Kosztuje dwa złote pięćdziesiąt groszy.',
    'Kosztuje trzy złote pięćdziesiąt groszy.',
  ],
  ['hi', 'It costs 2.50 rupees.', 'इसकी कीमत दो रुपये पचास पैसे है।', 'इसकी कीमत तीन रुपये पचास पैसे है।'],
  ['fr', 'The wall is 1.75 metres high.', 'Le mur mesure 1 m 75.', 'Le mur mesure 1 m 85.'],
  [
    'fr',
    'The water was 1.5 metres deep.',
    "L'eau avait un mètre cinquante de profondeur.",
    "L'eau avait deux mètres cinquante de profondeur.",
  ],
])('a quantity in two parts is the same as in one: %s, %s', (tag, source, right, wrong) => {
  expect(between(`en ${tag}`, source, right)).not.toMatch(/block|ask/);
  expect(between(`en ${tag}`, source, wrong)).not.toBe('');
});

test('the half of a count is no length of time', () => {
  const source = 'They earn two and a half times as much and must appear within fourteen days.';
  const right = 'Ils gagnent deux fois et demie plus et doivent comparaître sous quinze jours.';
  expect(between('en fr', source, right)).not.toContain('block');
  expect(between('en fr', source, right.replace('deux', 'trois'))).toContain('block');
});

test.each([
  ['fr', 'COVID-19 killed 40 people.', 'Le Covid a tué 40 personnes.', 'Le Covid a tué 50 personnes.'],
  ['sv', 'She died of COVID-19.', 'Hon dog i covid.', 'Hon dog i covid-91.'],
  ['de', 'the COVID-19 wave', 'die COVID-Welle', 'die COVID-91-Welle'],
])('Covid without its figure is a question: %s', (tag, source, right, wrong) => {
  expect(between(`en ${tag}`, source, right)).toBe('ask missing');
  expect(between(`en ${tag}`, source, wrong)).toContain('block');
});
