import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

const WARNING = /ask (?:unit|exchanged)/;

test.each([
  ['ro', 'Pentru a treia oară în cinci ani.', 'Pentru a cincea oară în trei ani.'],
  ['ru', 'В третий раз за пять лет.', 'В пятый раз за три года.'],
  ['zh', '五年来第三次。', '三年来第五次。'],
  ['ar', 'للمرة الثالثة في خمس سنوات.', 'للمرة الخامسة في ثلاث سنوات.'],
  ['tr', 'Beş yılda üçüncü kez.', 'Üç yılda beşinci kez.'],
  ['fi', 'Kolmannen kerran viiteen vuoteen.', 'Viidennen kerran kolmeen vuoteen.'],
])('the third time in five years is not the fifth in three in %s', (tag, right, wrong) => {
  const source = 'For the third time in five years.';
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toMatch(WARNING);
});

test.each([
  ['de', 'Sie verlor zum dritten Mal in vier Spielen.', 'Sie verlor zum vierten Mal in drei Spielen.'],
  [
    'fr',
    'L’équipe a perdu une troisième fois en quatre matches.',
    'L’équipe a perdu une quatrième fois en trois matches.',
  ],
  ['it', 'Ha perso per la terza volta in quattro partite.', 'Ha perso per la quarta volta in tre partite.'],
])('an ordinal and a number keep their places in %s', (tag, right, wrong) => {
  const source = 'The team lost for the third time in four games.';
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toMatch(WARNING);
});

test.each([
  ['es', 'Marcó tres veces en diez minutos.', 'Marcó diez veces en tres minutos.'],
  ['ja', '10分間に3回得点した。', '3分間に10回得点した。'],
  ['tr', 'On dakikada üç kez gol attı.', 'Üç dakikada on kez gol attı.'],
])('three times in ten minutes are not ten in three in %s', (tag, right, wrong) => {
  const source = 'He scored three times in ten minutes.';
  expect(said(source, right, tag)).not.toMatch(/ask|block/);
  expect(said(source, wrong, tag)).toMatch(WARNING);
});

test.each([
  ['de', 'Die Strafe beträgt 30 bis 43 Tage.'],
  ['tr', 'Ceza 30 ila 43 gündür.'],
])('one figure of a range has the unit of both in %s', (tag, right) => {
  expect(said('The penalty is 30 to 43 days.', right, tag)).not.toMatch(/ask|block/);
});

test.each([
  [
    'es',
    'Pay rises by 3% in 2024 and by 2.5% in 2025.',
    'Los salarios suben un 3 % en 2024 y un 2,5 % en 2025.',
    'Los salarios suben un 2,5 % en 2024 y un 3 % en 2025.',
  ],
  [
    'es',
    'Workers get a 3% pay rise in 2024 and another of 2.5% in 2025.',
    'Los trabajadores tendrán una subida del 3 % en 2024 y otra del 2,5 % en 2025.',
    'Los trabajadores tendrán una subida del 2,5 % en 2024 y otra del 3 % en 2025.',
  ],
  [
    'de',
    'Exports grew 4% in January, 7% in February.',
    'Im Februar wuchsen die Exporte um 7 %, im Januar um 4 %.',
    'Die Exporte wuchsen im Januar um 7 %, im Februar um 4 %.',
  ],
])('two figures stay with their dates in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/ask|block/);
  expect(said(source, wrong, tag)).toMatch('ask exchanged');
});

test.each([
  ['zu', 'Ukuthengisa kwakhuphuka kusuka ku-620 kuya ku-780.', 'Ukuthengisa kwakhuphuka kusuka ku-780 kuya ku-620.'],
])('from one figure to another is asked about where the words for it are not known, as in %s', (tag, right, wrong) => {
  const source = 'Sales rose from 620 to 780.';
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toBe('ask order');
});

test.each([
  [
    'hr',
    'Prihodi su porasli devet posto u prvih devet mjeseci.',
    'Prihodi su porasli osam posto u prvih devet mjeseci.',
  ],
  [
    'de',
    'Sie stiegen um neun Prozent in den ersten neun Monaten.',
    'Sie stiegen um acht Prozent in den ersten neun Monaten.',
  ],
])('one number that counts two things is read twice in %s', (tag, right, wrong) => {
  const source = 'Revenue grew by 9 per cent in the first nine months.';
  expect(said(source, right, tag)).not.toMatch(/ask|block/);
  expect(said(source, wrong, tag)).toMatch('block');
});

test.each([
  ['bs', 'Penzije će porasti deset posto.', 'Penzije će porasti petnaest posto.'],
  ['sr', 'Пензије ће порасти десет посто.', 'Пензије ће порасти двадесет посто.'],
])('per cent is no half of a hundred in %s', (tag, right, wrong) => {
  expect(said('Pensions will rise by ten per cent.', right, tag)).toBe('');
  expect(said('Pensions will rise by ten per cent.', wrong, tag)).toBe('block changed');
});
