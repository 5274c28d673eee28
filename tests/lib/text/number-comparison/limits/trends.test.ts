import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['sv', 'It rose by 34 last year.', 'Det ökade med 34 förra året.', 'Det minskade med 34 förra året.'],
  ['hr', 'It fell by 27 percent.', 'Pao je za 27 posto.', 'Porastao je za 27 posto.'],
  ['ar', 'It rose by 30 per cent.', 'وارتفع بنسبة 30 في المئة.', 'وانخفض بنسبة 30 في المئة.'],
  ['fi', 'It rose by 9 per cent.', 'Se kasvoi 9 prosenttia.', 'Se väheni 9 prosenttia.'],
  ['hi', 'It rose by 18 per cent.', 'यह 18 प्रतिशत बढ़ी।', 'यह 18 प्रतिशत घटी।'],
  ['zh', 'It rose by 18 per cent.', '它上升了18%。', '它下降了18%。'],
  ['ja', 'It fell to 120 cases.', '120件に減少した。', '120件に増加した。'],
  ['ko', 'It fell to 120 cases.', '120건으로 감소했다.', '120건으로 증가했다.'],
  ['fr', 'It fell by 8 and rose by 15.', 'Il a baissé de 8 et augmenté de 15.', 'Il a augmenté de 8 et baissé de 15.'],
])('what rose in the source has not fallen: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toBe('ask trend');
});

test.each([
  ['ca', 'Rose lost by 2 to 1.', 'Rose va caure per 2 a 1.'],
  ['fa', 'Markets fell on 24 February after a rise of cases.', 'بازارها در 24 فوریه به دلیل افزایش سقوط کردند.'],
  ['de', 'More than 100 were killed by falling walls.', 'Mehr als 100 starben unter Mauern.'],
  ['de', 'It fell by 8, and no increase was seen.', 'Es sank um 8, eine Zunahme gab es nicht.'],
  ['ky', 'It rose by 9.', 'Ал 9 болду.'],
])('nothing is asked where it may be said otherwise: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch('trend');
});

test.each([
  [
    'nl',
    'De omzet steeg tot 7,7 miljard, terwijl de orders met 4 procent groeiden.',
    'It rose to 7.7 billion, while orders shrank by 4%.',
  ],
  ['te', 'వసూళ్లు 9.3 శాతం తగ్గి.', 'Collections rose by 9.3 percent.'],
  ['kk', 'Инфляция 0,2 пайызға өсті.', 'Inflation fell by 0.2 percent.'],
  ['ps', 'بیه ۲۰۰ افغانۍ ټیټه شوې ده.', 'The price rose by 200 afghanis.'],
  ['my', '၁၅ ရာခိုင်နှုန်း မြင့်တက်ခဲ့သည်။', 'Exports fell by 15 percent.'],
])('a rise as a fall is asked about in more languages: %s', (tag, target, source) => {
  expect(said(source, target, tag)).toContain('ask trend');
});
