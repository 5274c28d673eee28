import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  ['en de', 'Several hundred women came.', 'Mehrere hundert Frauen kamen.', 'Mehrere tausend Frauen kamen.'],
  ['en fr', 'Several hundred people came.', 'Plusieurs centaines sont venues.', 'Plusieurs milliers sont venus.'],
  [
    'en it',
    'About a hundred residents signed.',
    'Un centinaio di residenti ha firmato.',
    'Un migliaio di residenti ha firmato.',
  ],
  ['fr ru', 'Une centaine de familles y vivent.', 'Там живёт около сотни семей.', 'Там живёт около тысячи семей.'],
  ['en zh', 'Several hundred women came.', '数百名妇女来了。', '数千名妇女来了。'],
])('a hundred of many is no thousand in %s: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});

test('what is said of a hundred elsewhere is no amount', () => {
  expect(
    between('en de', 'A hundred per cent of them came, a thousand people.', 'Alle kamen, tausend Menschen.'),
  ).not.toMatch(/ask changed/);
  expect(between('en de', 'Several hundred of a thousand came.', 'Von tausend kamen mehrere Hunderte.')).not.toMatch(
    /ask changed/,
  );
});

test.each([
  ['en ro', 'Both journalists were freed.', 'Amândoi jurnaliștii sunt liberi.', 'Toți trei jurnaliștii sunt liberi.'],
  ['en hu', 'Both men were freed.', 'Mindkét férfit elengedték.', 'Mindhárom férfit elengedték.'],
  ['en uk', 'Both were found.', 'Обох знайшли.', 'Трьох знайшли.'],
])('both are no three in %s: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
