import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  [
    'ru',
    'The hearing starts at half past ten.',
    'Заседание начнётся в половине одиннадцатого.',
    'Заседание начнётся в десять часов.',
  ],
  [
    'uk',
    'The hearing starts at half past ten.',
    'Засідання почнеться о пів на одинадцяту.',
    'Засідання почнеться о десятій.',
  ],
  [
    'pl',
    'The hearing starts at half past ten.',
    'Rozprawa zacznie się o wpół do jedenastej.',
    'Rozprawa zacznie się o dziesiątej.',
  ],
  ['cs', 'The hearing starts at half past ten.', 'Jednání začne v půl jedenácté.', 'Jednání začne v deset hodin.'],
  [
    'fr',
    'The hearing starts at half past ten.',
    'L’audience commence à dix heures et demie.',
    'L’audience commence à dix heures.',
  ],
  ['ro', 'The hearing starts at half past ten.', 'Audierea începe la zece și jumătate.', 'Audierea începe la zece.'],
  [
    'vi',
    'The hearing starts at half past ten.',
    'Phiên tòa bắt đầu lúc mười giờ rưỡi.',
    'Phiên tòa bắt đầu lúc mười giờ.',
  ],
  ['zh', 'The hearing starts at half past ten.', '听证会十点半开始。', '听证会十点开始。'],
  ['ja', 'The hearing starts at half past ten.', '公聴会は十時半に始まる。', '公聴会は十時に始まる。'],
  ['ko', 'The hearing starts at half past ten.', '청문회는 열 시 반에 시작한다.', '청문회는 열 시에 시작한다.'],
  ['ar', 'The hearing starts at half past ten.', 'تبدأ الجلسة الساعة العاشرة والنصف.', 'تبدأ الجلسة الساعة العاشرة.'],
  ['hi', 'The hearing starts at half past ten.', 'सुनवाई साढ़े दस बजे शुरू होगी।', 'सुनवाई दस बजे शुरू होगी।'],
  ['fa', 'The hearing starts at half past ten.', 'جلسه ساعت ده و نیم آغاز می‌شود.', 'جلسه ساعت ده آغاز می‌شود.'],
  ['nl', 'The hearing starts at half past ten.', 'De zitting begint om half elf.', 'De zitting begint om tien uur.'],
  [
    'sv',
    'The hearing starts at half past ten.',
    'Förhandlingen börjar halv elva.',
    'Förhandlingen börjar klockan tio.',
  ],
  ['fi', 'The hearing starts at half past ten.', 'Istunto alkaa puoli yksitoista.', 'Istunto alkaa kymmeneltä.'],
  [
    'sl',
    'The hearing starts at half past ten.',
    'Obravnava se začne ob pol enajstih.',
    'Obravnava se začne ob desetih.',
  ],
  [
    'id',
    'The hearing starts at half past ten.',
    'Sidang dimulai pukul setengah sebelas.',
    'Sidang dimulai pukul sepuluh.',
  ],
  ['sq', 'The hearing starts at half past ten.', 'Seanca fillon në dhjetë e gjysmë.', 'Seanca fillon në dhjetë.'],
  ['gl', 'The hearing starts at half past ten.', 'A vista comeza ás dez e media.', 'A vista comeza ás dez.'],
  [
    'ca',
    'The hearing starts at half past ten.',
    'La vista comença a dos quarts d’onze.',
    'La vista comença a les deu.',
  ],
] as const)('half past an hour is not the full hour in %s: %s', (tag, source, right, wrong) => {
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});

test.each([
  ['es', 'Llegaron a las 2 de la noche.', 'Empezó a las 7 de la noche.'],
  ['id', 'Mereka datang pukul 2 malam.', 'Mulai pukul 7 malam.'],
  ['ja', '深夜2時に来た。', '夜7時に始まった。'],
  ['fa', 'آنها ساعت ۲ شب آمدند.', 'جلسه ساعت ۷ شب شروع شد.'],
  ['zu', 'Bafike ngo-2 ebusuku.', 'Iqale ngo-9 ebusuku.'],
])('the night has hours of both halves of the day (%s)', (tag, afterMidnight, evening) => {
  expect(isBlocked('en', 'They came at 2 a.m.', tag, afterMidnight)).toBe(false);
  const [source, wrong] = /9/.test(evening)
    ? ['It began at 9 p.m.', 'It began at 9 a.m.']
    : ['It began at 7 p.m.', 'It began at 7 a.m.'];
  expect(isBlocked('en', source, tag, evening)).toBe(false);
  expect(isBlocked('en', wrong, tag, evening)).toBe(true);
});

test.each([
  ['lt', '8 val. vakaro', '8 val. ryto'],
  ['sr', 'у 8 увече', 'у 8 ујутру'],
  ['af', '8-uur saans', '8-uur soggens'],
  ['ka', 'საღამოს 8 საათზე', 'დილის 8 საათზე'],
  ['kk', 'кешкі сағат 8-де', 'таңғы сағат 8-де'],
  ['sl', 'ob 8. zvečer', 'ob 8. zjutraj'],
])('words for the halves of the day are known in %s', (tag, evening, morning) => {
  expect(isBlocked('en', 'It begins at 8 p.m.', tag, evening)).toBe(false);
  expect(isBlocked('en', 'It begins at 8 a.m.', tag, morning)).toBe(false);
  expect(isBlocked('en', 'It begins at 8 p.m.', tag, morning)).toBe(true);
});

test.each([
  ['ru', 'Около девяти вечера двое погибли.'],
  ['it', 'Verso le nove di sera due persone sono morte.'],
  ['zh', '晚上九点左右，两人遇害。'],
])('people behind the night are no hour (%s)', (tag, right) => {
  expect(isBlocked('en', 'Around nine at night two people were killed.', tag, right)).toBe(false);
});
