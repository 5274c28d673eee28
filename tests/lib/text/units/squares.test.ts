import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['th', 'The fire burned sixteen square kilometres.', 'ไฟป่าเผาผลาญพื้นที่ 16 ตารางกิโลเมตร', 'ไฟป่าเผาผลาญพื้นที่ 16 กิโลเมตร'],
  [
    'de',
    'The fire burned 16 square kilometres.',
    'Das Feuer verbrannte sechzehn Quadratkilometer.',
    'Das Feuer verbrannte sechzehn Kilometer.',
  ],
  ['hr', 'The fire burned 25 hectares.', 'Požar je uništio 25 hektara.', 'Požar je uništio 25 četvornih kilometara.'],
  [
    'de',
    'The fire burned 12 square kilometres.',
    'Das Feuer verbrannte 12 Quadratkilometer.',
    'Das Feuer verbrannte 12 Kilometer.',
  ],
  [
    'fr',
    'The fire burned 12 square kilometres.',
    'Le feu a brûlé 12 kilomètres carrés.',
    'Le feu a brûlé 12 kilomètres.',
  ],
  [
    'es',
    'The fire burned 12 square kilometres.',
    'El fuego quemó 12 kilómetros cuadrados.',
    'El fuego quemó 12 kilómetros.',
  ],
  [
    'ru',
    'The fire burned 12 square kilometres.',
    'Огонь уничтожил 12 квадратных километров.',
    'Огонь уничтожил 12 километров.',
  ],
  ['zh', 'The fire burned 12 square kilometres.', '大火烧毁了12平方公里。', '大火烧毁了12公里。'],
  [
    'pl',
    'The fire burned 12 square kilometres.',
    'Ogień strawił 12 kilometrów kwadratowych.',
    'Ogień strawił 12 kilometrów.',
  ],
  ['ar', 'The fire burned 12 square kilometres.', 'التهم الحريق 12 كيلومترًا مربعًا.', 'التهم الحريق 12 كيلومترًا.'],
  ['de', 'The tank holds 12 cubic metres.', 'Der Tank fasst 12 Kubikmeter.', 'Der Tank fasst 12 Meter.'],
  ['fr', 'The tank holds 12 cubic metres.', 'La cuve contient 12 mètres cubes.', 'La cuve contient 12 mètres.'],
  [
    'ja',
    'The fire burned 12 square kilometres.',
    '火災は12平方キロメートルを焼いた。',
    '火災は12キロメートルを焼いた。',
  ],
  ['ja', 'The fire burned 12 square kilometres.', '火災は12平方キロを焼いた。', '火災は12キロを焼いた。'],
  [
    'it',
    'The fire burned 12 square kilometres.',
    'Il fuoco ha bruciato 12 chilometri quadrati.',
    'Il fuoco ha bruciato 12 chilometri.',
  ],
  ['tr', 'The fire burned 12 square kilometres.', 'Yangın 12 kilometrekareyi yaktı.', 'Yangın 12 kilometreyi yaktı.'],
  [
    'sv',
    'The fire burned 12 square kilometres.',
    'Branden förstörde 12 kvadratkilometer.',
    'Branden förstörde 12 kilometer.',
  ],
  ['hi', 'The fire burned 12 square kilometres.', 'आग ने 12 वर्ग किलोमीटर जला दिए।', 'आग ने 12 किलोमीटर जला दिए।'],
  ['fi', 'The fire burned 12 square kilometres.', 'Palo tuhosi 12 neliökilometriä.', 'Palo tuhosi 12 kilometriä.'],
  ['de', 'The flat has 70 square metres.', 'Die Wohnung hat 70 qm.', 'Die Wohnung hat 70 Meter.'],
  ['uk', 'The fire burned 12 square kilometres.', 'Вогонь знищив 12 кв. км.', 'Вогонь знищив 12 км.'],
  ['cs', 'The fire burned 12 square kilometres.', 'Oheň spálil 12 čtverečních kilometrů.', 'Oheň spálil 12 kilometrů.'],
  [
    'hu',
    'The fire burned 12 square kilometres.',
    'A tűz 12 négyzetkilométert pusztított el.',
    'A tűz 12 kilométert pusztított el.',
  ],
  ['fa', 'The fire burned 12 square kilometres.', 'آتش ۱۲ کیلومتر مربع را سوزاند.', 'آتش ۱۲ کیلومتر را سوزاند.'],
  ['ko', 'The fire burned 12 square kilometres.', '불이 12제곱킬로미터를 태웠다.', '불이 12킬로미터를 태웠다.'],
  ['ko', 'The fire burned 12 square kilometres.', '불이 12평방킬로미터를 태웠다.', '불이 12킬로미터를 태웠다.'],
  ['vi', 'The fire burned 12 square kilometres.', 'Lửa thiêu rụi 12 km vuông.', 'Lửa thiêu rụi 12 km.'],
])('a square is no length, and a cube neither: %s, %s', (tag, source, right, wrong) => {
  expect(between(`en ${tag}`, source, right)).not.toMatch(/block|ask/);
  expect(between(`en ${tag}`, source, wrong)).toContain('block unit');
});
