import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['ja', '約131,469人が避難した。', '約131,469万人が避難した。'],
  ['ja', '約13万1469人が避難した。', '約131469万人が避難した。'],
  ['ja', '約13.1469万人が避難した。', '約131.469万人が避難した。'],
  ['ja', '約131,469人が避難した。', '約131,469億人が避難した。'],
  ['ja', '約131,469人が避難した。', '約131,469千人が避難した。'],
  ['zh', '约131,469人逃离。', '约131,469万人逃离。'],
  ['zh-Hant', '約131,469人逃離。', '約131,469萬人逃離。'],
  ['ko', '약 131,469명이 피난했다.', '약 131,469만 명이 피난했다.'],
  ['ko', '약 131,469명이 피난했다.', '약 131,469천 명이 피난했다.'],
  ['de', 'Etwa 131,469 Tsd. Menschen flohen.', 'Etwa 131.469 Tsd. Menschen flohen.'],
  ['de', 'Etwa 131.469 Menschen flohen.', 'Etwa 131.469 Tausend Menschen flohen.'],
  ['pt', 'Cerca de 131,469 mil pessoas fugiram.', 'Cerca de 131.469 mil pessoas fugiram.'],
  ['es', 'Unas 131.469 personas huyeron.', 'Unas 131.469 mil personas huyeron.'],
  ['it', 'Circa 131.469 persone sono fuggite.', 'Circa 131.469 mila persone sono fuggite.'],
  ['id', 'Sekitar 131.469 orang mengungsi.', 'Sekitar 131.469 ribu orang mengungsi.'],
  ['tr', 'Yaklaşık 131.469 kişi kaçtı.', 'Yaklaşık 131.469 bin kişi kaçtı.'],
  ['vi', 'Khoảng 131.469 người đã chạy trốn.', 'Khoảng 131.469 nghìn người đã chạy trốn.'],
  ['sw', 'Takriban watu 131,469 walikimbia.', 'Takriban watu elfu 131,469 walikimbia.'],
  ['ar', 'فرّ نحو 131,469 شخصاً.', 'فرّ نحو 131,469 ألف شخص.'],
  ['th', 'ผู้คนประมาณ 131,469 คนหนีไป', 'ผู้คนประมาณ 131,469 พันคนหนีไป'],
])('a word of scale behind a grouped figure multiplies it in %s', (tag, right, wrong) => {
  expect(said('About 131,469 people fled.', right, tag)).not.toMatch(/block|ask/);
  expect(said('About 131,469 people fled.', wrong, tag)).toMatch('block');
});

test.each([
  ['About 64 people died.', '约64万人死亡。'],
  ['About 6,400 people died.', '约6400万人死亡。'],
])('so it does behind any other: %s', (source, wrong) => {
  expect(said(source, wrong, 'zh')).toMatch('block');
});

test('1.8m are metres where the source says so', () => {
  expect(said('It is 1.8 metres high.', 'Es ist 1,8m hoch.', 'de')).not.toMatch('block');
  expect(said('It cost 1.2 billion yen.', '費用は12億円だった。', 'ja')).not.toMatch(/block|ask/);
});

test.each([
  ['bn', '302 billion taka', '৩০ হাজার ২০০ কোটি টাকা', '৩০ হাজার ৩০০ কোটি টাকা'],
  ['mr', '139 billion rupees', '१३ हजार ९०० कोटी रुपये', '१३ हजार ९०० लाख रुपये'],
  ['ta', '302 billion rupees', '30 ஆயிரத்து 200 கோடி ரூபாய்', '31 ஆயிரத்து 200 கோடி ரூபாய்'],
  ['vi', '30.2 trillion dong', '30 nghìn 200 tỷ đồng', '30 nghìn 200 triệu đồng'],
  ['hi', '1.2 trillion rupees', '1 लाख 20 हजार करोड़ रुपये', '1 लाख 30 हजार करोड़ रुपये'],
])('thousands and hundreds are counted together by a word that is larger: %s, %s', (tag, source, right, wrong) => {
  expect(said(`It cost ${source}.`, right, tag)).not.toMatch(/block|ask/);
  expect(said(`It cost ${source}.`, wrong, tag)).toMatch('block');
});
