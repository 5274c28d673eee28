import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  ['ko en', '주민의 3분의 2가 떠났다.', 'Two thirds of the residents left.'],
  ['ko fr', '주민의 4분의 3이 떠났다.', 'Les trois quarts des habitants sont partis.'],
  ['ja de', '住民の3分の1が去った。', 'Ein Drittel der Bewohner ging.'],
  ['ja ko', '住民の4分の3が去った。', '주민의 4분의 3이 떠났다.'],
  ['ko en', '주민의 4분의 1이 떠났다.', '25 per cent of the residents left.'],
  ['en ja', '75 per cent of the residents left.', '住民の4分の3が去った。'],
  ['en ko', 'A third of the 9 residents left.', '주민 9명 중 3분의 1이 떠났다.'],
  // A hundred as so many of so many; a share is no part of a number with a word of scale.
  ['en es', '25 per cent of the residents left.', 'Se fue uno de cada cuatro vecinos.'],
  ['en hu', '25 per cent of the residents left.', 'A lakók negyede elment.'],
  ['zh en', '拨款30多亿元，其中三成已用。', 'More than three billion yuan were granted; 30 per cent have been used.'],
  ['en fr', 'Two thirds of the residents left.', 'Les deux tiers des habitants sont partis.'],
  ['en ru', 'Two thirds of the residents left.', 'Уехали две трети жителей.'],
  // A tenth of a hectare.
  ['en el', 'It covers 4,000 hectares.', 'Καλύπτει 40.000 στρέμματα.'],
  ['en tr', 'It covers 4,000 hectares.', '40 bin dönümdür.'],
])('%s: %s → %s is right', (languages, text, other) => {
  expect(between(languages, text, other)).not.toMatch('block');
});

test.each([
  ['ko en', '주민의 3분의 2가 떠났다.', 'A third of the residents left.'],
  ['ja de', '住民の3分の1が去った。', 'Zwei Drittel der Bewohner gingen.'],
  ['en ja', '75 per cent of the residents left.', '住民の4分の1が去った。'],
  ['ja ko', '住民の4分の3が去った。', '주민의 4분의 1이 떠났다.'],
  ['en ru', 'Three quarters of the residents left.', 'Уехала четверть жителей.'],
  ['en nl', 'Three quarters of the residents left.', 'Een kwart van de bewoners vertrok.'],
  ['en vi', 'Two thirds of the residents left.', 'Một phần tư cư dân đã rời đi.'],
  ['en ar', 'Three quarters of the residents left.', 'رحل ربع السكان.'],
  ['en tr', 'It covers 4,000 hectares.', '4 bin dönümdür.'],
])('%s: %s → %s is another share', (languages, text, other) => {
  expect(between(languages, text, other)).toMatch('block');
});
