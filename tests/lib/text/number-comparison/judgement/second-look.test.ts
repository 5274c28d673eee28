import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'Das Büro wurde am Freitagvormittag durchsucht.', 'Das Büro wurde am Freitagabend durchsucht.'],
  ['fr', 'Le bureau a été perquisitionné vendredi matin.', 'Le bureau a été perquisitionné vendredi soir.'],
  ['ru', 'Обыск в офисе прошёл в пятницу утром.', 'Обыск в офисе прошёл в пятницу вечером.'],
  ['fi', 'Toimisto tutkittiin perjantaiaamuna.', 'Toimisto tutkittiin perjantai-iltana.'],
  ['tr', 'Büro cuma sabahı arandı.', 'Büro cuma akşamı arandı.'],
  ['ar', 'جرى تفتيش المكتب صباح الجمعة.', 'جرى تفتيش المكتب مساء الجمعة.'],
  ['hi', 'शुक्रवार सुबह दफ़्तर की तलाशी ली गई।', 'शुक्रवार शाम दफ़्तर की तलाशी ली गई।'],
  ['zh-Hant', '警方週五上午搜查了辦公室。', '警方週五下午搜查了辦公室。'],
  ['ja', '事務所は金曜日の午前に捜索された。', '事務所は金曜日の午後に捜索された。'],
  ['uz', 'Ofis juma kuni ertalab tintuv qilindi.', 'Ofis juma kuni kechqurun tintuv qilindi.'],
])('the morning is no evening in %s, with no hour beside it', (tag, right, wrong) => {
  const source = 'The office was searched on Friday morning.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('ask half-day');
});

test('early in the morning it is still night for many', () => {
  const source = 'The office was searched early on Friday morning.';
  expect(said(source, 'La oficina fue registrada la noche del viernes.', 'es')).toBe('notice half-day');
  expect(said('Good morning, Vietnam', 'Buenas noches, Vietnam', 'es')).toBe('');
});

test.each([
  ['de', 'Die Preise sind um ein Fünftel gesunken.', 'Die Preise sind auf ein Fünftel gesunken.'],
  ['ro', 'Prețurile au scăzut cu o cincime.', 'Prețurile au scăzut la o cincime.'],
  ['cs', 'Ceny klesly o pětinu.', 'Ceny klesly na pětinu.'],
  ['sv', 'Priserna sjönk med en femtedel.', 'Priserna sjönk till en femtedel.'],
  ['zh', '价格下跌了两成。', '价格下跌到两成。'],
])('by a fifth is not to a fifth in %s', (tag, right, wrong) => {
  const source = 'Prices fell by a fifth.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('ask way');
});

test('what rose from a figure did not rise by it', () => {
  const source = 'The profit rose from 40 million lei to 65 million lei.';
  expect(said(source, 'Profitul a crescut de la 40 de milioane de lei la 65 de milioane de lei.', 'ro')).toBe('');
  expect(said(source, 'Profitul a crescut cu 40 de milioane de lei, la 65 de milioane de lei.', 'ro')).toBe('ask way');
  // Up from is a comparison, which others make by "with".
  const compared = 'The station has 2.4 million viewers, up from 1.7 million.';
  expect(
    said(compared, 'Stationen har 2,4 millioner seere mod 1,7 millioner, sammenlignet med 1,7 millioner.', 'da'),
  ).not.toMatch('way');
});

test.each([
  ['mk', 'Партијата освои 58 места, седум повеќе од порано.', 'Партијата освои 58 места, седум помалку од порано.'],
  [
    'vi',
    'Đảng giành được 58 ghế, nhiều hơn bảy ghế so với trước.',
    'Đảng giành được 58 ghế, ít hơn bảy ghế so với trước.',
  ],
  [
    'pl',
    'Partia zdobyła 58 mandatów, o siedem więcej niż dotąd.',
    'Partia zdobyła 58 mandatów, o siedem mniej niż dotąd.',
  ],
])('seven more are not seven fewer in %s', (tag, right, wrong) => {
  const source = 'The party won 58 seats, seven more than before.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('ask bound');
});

test.each([
  ['es', 'Al menos 384 personas murieron.'],
  ['he', 'לפחות 384 אנשים נהרגו.'],
  ['gu', 'ઓછામાં ઓછા 384 લોકો મૃત્યુ પામ્યા છે.'],
  ['az', 'Ən az 384 nəfər həlak olub.'],
])('the word for less in "at least" says no less in %s', (tag, target) => {
  expect(said('At least 384 people were killed.', target, tag)).toBe('');
});

test.each([
  ['de', 'Mindestens 21 Menschen wurden verletzt.', 'Mindestens 20 Menschen wurden verletzt.'],
  ['fr', 'Au moins 21 personnes ont été blessées.', 'Moins de 21 personnes ont été blessées.'],
])('more than 20 are at least 21 in %s', (tag, right, wrong) => {
  const source = 'More than 20 people were hurt.';
  expect(said(source, right, tag), right).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag), wrong).not.toBe(said(source, right, tag));
});

test.each([
  ['At least three witnesses are required.', 'Servono più di due testimoni.', 'Servono meno di due testimoni.', 'it'],
  ['Fewer than three members voted.', 'Votaron dos miembros como máximo.', 'Votaron dos miembros como mínimo.', 'es'],
  [
    'At least two people must sign.',
    'Mehr als eine Person muss unterschreiben.',
    'Mehr als drei Personen müssen unterschreiben.',
    'de',
  ],
])('%s: the number before or after it says the same', (source, right, wrong, tag) => {
  expect(said(source, right, tag), right).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag), wrong).toMatch('block');
});

test.each([
  ['ko', '2인 초과 모임은 금지된다.', '2인 이상의 모임은 금지된다.'],
  ['de', 'Treffen von mehr als zwei Personen sind verboten.', 'Treffen von mindestens zwei Personen sind verboten.'],
])('more than two are not two or more in %s', (tag, right, wrong) => {
  const source = 'Gatherings of more than two people are banned.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('notice bound');
});

test.each([
  ['ga', 'Ghearr an chúirt cúig bliana príosúin air.', 'Ghearr an chúirt cúig mhí príosúin air.'],
  ['ca', 'El tribunal el va condemnar a cinc anys de presó.', 'El tribunal el va condemnar a cinc mesos de presó.'],
])('five years are no five months in %s', (tag, right, wrong) => {
  const source = 'The court sentenced him to five years in prison.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toMatch('unit');
});

test.each([
  [
    'Prosecutors asked for a 12-year sentence for the owner and eight years for the editor.',
    'O Ministério Público pediu 12 anos para o dono e oito anos para o editor.',
    'O Ministério Público pediu oito anos para o dono e 12 anos para o editor.',
    'pt',
  ],
  [
    'The lawyer was sentenced to six years in prison and a two-year ban.',
    'این وکیل به شش سال حبس و دو سال ممنوعیت محکوم شد.',
    'این وکیل به دو سال حبس و شش سال ممنوعیت محکوم شد.',
    'fa',
  ],
  [
    'The law of 1996 replaced that of 1983.',
    'La ley de 1996 sustituyó a la de 1983.',
    'La ley de 1983 sustituyó a la de 1996.',
    'es',
  ],
])('%s: numbers of one unit keep their places', (source, right, wrong, tag) => {
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('notice exchanged');
});

test.each([
  ['nl', 'De boete bedroeg 20.000 Zwitserse frank.', 'De boete bedroeg 20.000 Belgische frank.'],
  ['sl', 'Kazen je znašala 20.000 švicarskih frankov.', 'Kazen je znašala 20.000 belgijskih frankov.'],
])('Swiss francs are not those of Belgium in %s', (tag, right, wrong) => {
  const source = 'The fine was 20,000 Swiss francs.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('ask unit');
});

test('the country of a currency may be left to the reader', () => {
  const source = 'He must pay 900 Kenyan shillings.';
  expect(said(source, 'Lazima alipe shilingi 900.', 'sw')).toBe('');
  expect(said(source, 'Lazima alipe shilingi 900 za Tanzania.', 'sw')).toBe('ask unit');
  expect(said('The fine is 300 dollars.', "L'amende est de 300 dollars.", 'fr')).toBe('');
  expect(said('The fine is 300 dollars.', "L'amende est de 300 dollars australiens.", 'fr')).toBe('notice unit');
});

test('a fifth is no 5 per cent', () => {
  const source = 'A fifth of those polled have no drinking water.';
  expect(said(source, 'El 20 % de los encuestados no tiene agua potable.', 'es')).not.toMatch(/block|ask/);
  expect(said(source, 'El 5 % de los encuestados no tiene agua potable.', 'es')).toBe('block changed');
});

test('thirty degrees are a word of their own in Czech', () => {
  const source = 'The temperature rose above 30 degrees.';
  expect(said(source, 'Teploty překročily třicítku.', 'cs')).not.toMatch(/block|ask/);
});
