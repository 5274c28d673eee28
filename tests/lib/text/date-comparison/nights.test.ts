import { expect, test } from 'vitest';
import { isBlocked } from '../numbers/found.ts';

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
