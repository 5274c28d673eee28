import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['cs', 'The virus spread to at least 15 countries.', 'Virus se rozšířil nejméně do 15 zemí.'],
  [
    'hi',
    'Some 150,000 farmers lost at least a third of it.',
    'करीब डेढ़ लाख किसानों की कम से कम एक तिहाई फसल बर्बाद हो गई।',
  ],
  [
    'cs',
    'Nearly one in three villages has had none at least once.',
    'Téměř každá třetí obec alespoň jednou neměla žádnou.',
  ],
])('a limit is that of its own number: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/bound/);
});

test.each([
  ['cs', 'It spread to at least 15 countries.', 'Rozšířil se alespoň do 15 zemí.', 'Rozšířil se nejvýše do 15 zemí.'],
  ['kk', 'It takes at least 12 days.', 'Ол кемінде 12 күн алады.', 'Ол 12-ден аспайтын күн алады.'],
  ['tr', 'It takes more than 12 days.', "12'den çok gün sürer.", "12'ye kadar gün sürer."],
  ['uz', 'It takes more than 12 days.', '12 дан ортиқ кун давом этади.', '12 дан кам кун давом этади.'],
  ['tg', 'It takes more than 12 days.', 'Он бештар аз 12 рӯз тӯл мекашад.', 'Он камтар аз 12 рӯз тӯл мекашад.'],
])('the other limit of a number is an error: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toContain('block');
});

test.each([
  ['fa', 'It has 70,000 documents.', '۷۰٫۰۰۰ سند دارد.'],
  ['ar', 'It will spend one and a half billion pounds.', 'ستنفق مليارا ونصف مليار جنيه.'],
  ['ko', 'It opens in the first half of 2028.', '2028년 상반기에 문을 열 예정이다.'],
  ['fr', 'The name is followed by a colon, one line each.', 'Le nom est suivi de deux-points, une ligne chacun.'],
  ['pt', 'The hearing is on Monday.', 'A audiência é na 2ª feira.'],
  ['da', 'It takes place every two weeks.', 'Det finder sted hver 14. dag.'],
  ['es', 'It is the work of viral genetics.', 'Es obra de la genética del SARS-CoV-2.'],
])('what was taken for another number is right: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/block/);
});
