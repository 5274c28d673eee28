import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../../scripts/lib/text/number-comparison/compare.ts';
import { said } from '../../../../support/number-differences.ts';

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

const EXECUTED = 'The sentence must be carried out before 12 August.';

test.each([
  [
    'de',
    'Das Urteil muss vor dem 12. August vollstreckt werden.',
    'Das Urteil muss nach dem 12. August vollstreckt werden.',
  ],
  ['fr', 'La peine doit être exécutée avant le 12 août.', 'La peine doit être exécutée après le 12 août.'],
  ['fr', 'La peine doit être exécutée avant le 12\u00A0août.', 'La peine doit être exécutée après le 12\u00A0août.'],
  [
    'es',
    'La sentencia debe ejecutarse antes del 12 de agosto.',
    'La sentencia debe ejecutarse después del 12 de agosto.',
  ],
  ['ru', 'Приговор должен быть исполнен до 12 августа.', 'Приговор должен быть исполнен после 12 августа.'],
  ['ar', 'يجب تنفيذ الحكم قبل 12 آب/أغسطس.', 'يجب تنفيذ الحكم بعد 12 آب/أغسطس.'],
  ['zh', '判决须在8月12日之前执行。', '判决须在8月12日之后执行。'],
  ['hi', 'सज़ा 12 अगस्त से पहले दी जानी चाहिए।', 'सज़ा 12 अगस्त के बाद दी जानी चाहिए।'],
] as const)('before a day in %s is not after it, in both directions: %s', (tag, right, wrong) => {
  expect(said(EXECUTED, right, tag)).not.toMatch('bound');
  expect(said(EXECUTED, wrong, tag)).toMatch('block bound');
  const severities = (source: string): readonly string[] =>
    compareNumbers({ text: source, tag }, { text: EXECUTED, tag: 'en' }).map(({ severity }) => severity);
  expect(severities(right)).toEqual([]);
  expect(severities(wrong)).toEqual(['block']);
});

test('the first day of a month is read with its sign', () => {
  const source = 'The symptoms began before 1 February.';
  expect(said(source, 'Os sintomas começaram após 1.º de fevereiro.', 'pt')).toMatch('block bound');
  expect(said(source, 'Os sintomas começaram antes de 1.º de fevereiro.', 'pt')).not.toMatch('bound');
});

test.each([
  ['fr', 'La peine ne sera pas exécutée avant le 12 août.', 'The sentence will be carried out only after 12 August.'],
  ['de', 'Das Urteil wird erst nach dem 12. August vollstreckt.', 'It will not be carried out before 12 August.'],
  ['ur', 'یہ 12 اگست سے اب تک بند ہے۔', 'It has been shut since 12 August.'],
  ['hi', 'यह 12 अगस्त तक बंद था।', 'It was shut until 12 August.'],
] as const)('a limit that is said by a “not”, or until now, is none from %s: %s', (tag, source, target) => {
  expect(compareNumbers({ text: source, tag }, { text: target, tag: 'en' })).toEqual([]);
});
