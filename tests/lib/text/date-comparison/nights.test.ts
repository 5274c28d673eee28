import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

const NIGHT = 'The house burned down on the night of 8 to 9 October.';

test.each([
  ['en', 'ru', NIGHT, 'Дом сгорел в ночь на 9 октября.', 'Дом сгорел в ночь на 8 октября.'],
  ['en', 'uk', NIGHT, 'Будинок згорів у ніч на 9 жовтня.', 'Будинок згорів у ніч на 10 жовтня.'],
  [
    'en',
    'de',
    NIGHT,
    'Das Haus brannte in der Nacht zum 9. Oktober ab.',
    'Das Haus brannte in der Nacht vom 7. zum 9. Oktober ab.',
  ],
  ['en', 'hu', NIGHT, 'A ház október 9-re virradó éjjel leégett.', 'A ház október 8-ra virradó éjjel leégett.'],
  ['en', 'tr', NIGHT, "Ev 8 Ekim'i 9 Ekim'e bağlayan gece yandı.", "Ev 7 Ekim'i 9 Ekim'e bağlayan gece yandı."],
  [
    'en',
    'ru',
    'It burned on the night of September 30 to October 1, 2023.',
    'Он горел в ночь на 1 октября 2023 года.',
    'Он горел в ночь на 2 октября 2023 года.',
  ],
  [
    'ru',
    'en',
    'Дом сгорел в ночь на 9 октября.',
    'The house burned down in the night of 8 to 9 October.',
    'The house burned down in the night of 7 to 9 October.',
  ],
  [
    'ru',
    'en',
    'Дом сгорел в ночь на 1 октября.',
    'The house burned down overnight from 30 September to 1 October.',
    'The house burned down overnight from 29 September to 1 October.',
  ],
])('a night by the day that it leads to, and by both, %s as %s: %s', (tag, other, source, right, wrong) => {
  expect(isBlocked(tag, source, other, right)).toBe(false);
  expect(isBlocked(tag, source, other, wrong)).toBe(true);
});

test('the small hours are no afternoon in Greek', () => {
  const source = 'The fire broke out at 3 in the afternoon.';
  expect(isBlocked('en', source, 'el', 'Η πυρκαγιά ξέσπασε στις 3 το απόγευμα.')).toBe(false);
  expect(isBlocked('en', source, 'el', 'Η πυρκαγιά ξέσπασε στις 3 το μεσημέρι.')).toBe(false);
  expect(isBlocked('en', source, 'el', 'Η πυρκαγιά ξέσπασε στις 3 τα ξημερώματα.')).toBe(true);
});

const SATURDAY = 'Four people were injured on Saturday night.';
const THIRD = 'The raid took place on the night of 3 July.';

test.each([
  ['de', SATURDAY, 'In der Nacht auf Sonntag wurden vier Menschen verletzt.', 'Sonntag', 'Montag'],
  ['sv', SATURDAY, 'Fyra människor skadades natten till söndagen.', 'söndagen', 'måndagen'],
  ['da', SATURDAY, 'Fire mennesker blev såret natten til søndag.', 'søndag', 'tirsdag'],
  ['cs', SATURDAY, 'V noci na neděli byli zraněni čtyři lidé.', 'neděli', 'úterý'],
  ['uk', SATURDAY, 'У ніч проти неділі постраждали четверо людей.', 'неділі', 'вівторка'],
  ['bg', SATURDAY, 'Четирима души бяха ранени в нощта срещу неделя.', 'неделя', 'петък'],
  ['hu', SATURDAY, 'Vasárnapra virradóra négy ember megsérült.', 'Vasárnapra', 'Hétfőre'],
  ['et', SATURDAY, 'Ööl vastu pühapäeva sai vigastada neli inimest.', 'pühapäeva', 'teisipäeva'],
  ['lv', SATURDAY, 'Naktī uz svētdienu ievainoti četri cilvēki.', 'svētdienu', 'otrdienu'],
  ['lt', SATURDAY, 'Naktį į sekmadienį sužeisti keturi žmonės.', 'sekmadienį', 'antradienį'],
  ['fi', SATURDAY, 'Neljä ihmistä loukkaantui sunnuntain vastaisena yönä.', 'sunnuntain', 'tiistain'],
  ['es', THIRD, 'El allanamiento se produjo en la noche del 3 al 4 de julio.', '3 al 4', '4 al 5'],
  ['fr', THIRD, 'La perquisition a eu lieu dans la nuit du 3 au 4 juillet.', '3 au 4', '5 au 6'],
  ['de', THIRD, 'Die Razzia fand in der Nacht zum 4. Juli statt.', '4', '5'],
  ['ru', THIRD, 'Обыск прошёл в ночь на 4 июля.', '4', '6'],
  [
    'ro',
    'In the early hours of 4 July a house burned.',
    'În noaptea de 3 spre 4 iulie a ars o casă.',
    '3 spre 4',
    '5 spre 6',
  ],
  [
    'fr',
    'They were held on the night of 3 to 4 May.',
    'Ils ont été arrêtés dans la nuit du 3 au 4 mai.',
    '3 au 4',
    '5 au 6',
  ],
])('a night by its evening and by the day that it leads to, in %s: %s', (tag, source, right, own, other) => {
  expect(isBlocked('en', source, tag, right)).toBe(false);
  expect(isBlocked('en', source, tag, right.replace(own, other))).toBe(true);
});

test('a day that follows is asked about where no night leads to it, and wrong without a night', () => {
  expect(isBlocked('en', SATURDAY, 'de', 'Am Sonntagabend wurden vier Menschen verletzt.')).toBe(false);
  expect(isBlocked('en', 'Four were hurt on Saturday.', 'de', 'Am Sonntag wurden vier verletzt.')).toBe(true);
});
