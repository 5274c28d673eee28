import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../../scripts/lib/text/number-comparison/compare.ts';

const found = (source: string, target: string, tag: string): readonly string[] =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag })
    .filter(({ severity }) => severity !== 'notice')
    .map(({ severity, kind, target: other }) => `${severity} ${kind} ${other?.value}`);

const SOURCE = 'Three fifteen-year-olds were arrested.';

test.each([
  ['nl', 'Drie vijftienjarigen werden aangehouden.', 'Drie veertienjarigen werden aangehouden.'],
  ['de', 'Drei Fünfzehnjährige wurden festgenommen.', 'Drei Vierzehnjährige wurden festgenommen.'],
  ['sv', 'Tre femtonåringar greps.', 'Tre fjortonåringar greps.'],
  ['fi', 'Kolme viisitoistavuotiasta pidätettiin.', 'Kolme neljätoistavuotiasta pidätettiin.'],
  ['ru', 'Задержаны трое пятнадцатилетних.', 'Задержаны трое четырнадцатилетних.'],
  ['pl', 'Zatrzymano trzech piętnastolatków.', 'Zatrzymano trzech czternastolatków.'],
  ['cs', 'Zatčeni byli tři patnáctiletí.', 'Zatčeni byli tři čtrnáctiletí.'],
  ['bg', 'Задържани са трима петнадесетгодишни.', 'Задържани са трима четиринадесетгодишни.'],
  ['el', 'Συνελήφθησαν τρεις δεκαπεντάχρονοι.', 'Συνελήφθησαν τρεις δεκατετράχρονοι.'],
])('an age in one word is another where its number is in %s', (tag, right, wrong) => {
  expect(found(SOURCE, right, tag)).toEqual([]);
  expect(found(SOURCE, wrong, tag)).toEqual(['block changed 14']);
});

test('a word of years beside the age is none', () => {
  const source = 'A fifteen-year-old won the ten-year contract.';
  expect(found(source, 'Ein Fünfzehnjähriger bekam den zehnjährigen Vertrag.', 'de')).toEqual([]);
  expect(found('A fifteen-year-old died.', 'Ein 15-Jähriger ist nach zweijähriger Krankheit gestorben.', 'de')).toEqual(
    [],
  );
});

test.each([
  ['de', 'Der dreitägige Streik ist zu Ende.', 'Der zehntägige Streik ist zu Ende.'],
  ['nl', 'De driedaagse staking is voorbij.', 'De tiendaagse staking is voorbij.'],
  ['ru', 'Трёхдневная забастовка завершилась.', 'Десятидневная забастовка завершилась.'],
  ['pl', 'Trzydniowy strajk się skończył.', 'Dziesięciodniowy strajk się skończył.'],
  ['hu', 'A háromnapos sztrájk véget ért.', 'A tíznapos sztrájk véget ért.'],
  ['fi', 'Kolmipäiväinen lakko on ohi.', 'Kymmenpäiväinen lakko on ohi.'],
])('so is a length of time in %s', (tag, right, wrong) => {
  expect(found('The three-day strike is over.', right, tag)).toEqual([]);
  expect(found('The three-day strike is over.', wrong, tag)).toEqual(['block changed 10']);
});

test('Friday is no fifth day', () => {
  expect(found('On Friday, a one-week inquiry was ordered.', 'Penktadienį nurodyta tirti savaitę.', 'lt')).toEqual([]);
});

test.each([
  ['uk', 'an 11-year-old boy', 'хлопчик, 11-річний', 'хлопчик, 11-місячний'],
  ['uk', 'an 11-year-old boy', 'одинадцятирічний хлопчик', 'одинадцятимісячний хлопчик'],
  ['ru', 'a ten-day truce', 'десятидневное перемирие', 'десятинедельное перемирие'],
  ['pl', 'a ten-day truce', '10-dniowy rozejm', '10-tygodniowy rozejm'],
  ['de', 'a six-month-old baby', 'ein sechsmonatiges Baby', 'ein sechsjähriges Baby'],
  ['nl', 'a ten-day strike', 'een tiendaagse staking', 'een tienweekse staking'],
  ['sv', 'a six-year-old child', 'ett sexårigt barn', 'ett sexveckors barn'],
])('an age in one word has the unit of the source in %s: %s', (tag, source, right, wrong) => {
  expect(found(source, right, tag)).toEqual([]);
  expect(found(source, wrong, tag).join()).toMatch(/^block unit/);
});

test('a week in Hungarian is none of the days of the source', () => {
  const source = 'Applications must be lodged within eight days.';
  expect(found(source, 'A kérelmet nyolc napon belül kell benyújtani.', 'hu')).toEqual([]);
  expect(found(source, 'A kérelmet nyolc héten belül kell benyújtani.', 'hu')).toEqual(['block unit 8']);
});
