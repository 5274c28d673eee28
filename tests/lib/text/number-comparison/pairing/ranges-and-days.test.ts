import { expect, test } from 'vitest';
import { levels } from '../../../../support/number-differences.ts';

test.each([
  // The power of a range, said once or twice.
  ['fr', 'en', 'Between ten and twelve thousand people fled.', 'Entre dix mille et douze mille personnes ont fui.'],
  ['es', 'en', 'Two to three million people fled.', 'Huyeron entre dos millones y tres millones de personas.'],
  ['it', 'en', 'Between five and six hundred people fled.', 'Tra cinquecento e seicento persone sono fuggite.'],
  ['ru', 'en', 'Five or six hundred people fled.', 'Бежали пятьсот или шестьсот человек.'],
  ['ar', 'en', 'Between ten and twelve thousand fled.', 'فرّ ما بين عشرة آلاف واثني عشر ألف شخص.'],
  ['hi', 'en', 'Between ten and fifteen thousand people fled.', 'दस हज़ार से पंद्रह हज़ार लोग भाग गए।'],
  ['zh', 'en', 'Between ten and twelve thousand people were held.', '有一万至一万二千人被关押。'],
  ['ja', 'en', 'Between ten and fifteen million people fled.', '1000万人から1500万人が避難した。'],
  ['zh', 'en', '10 to 12 thousand people fled.', '一万至一万二千人逃离。'],
  ['tr', 'en', 'Ten to twelve thousand people fled.', 'On binden on iki bine kadar insan kaçtı.'],
  ['en', 'fr', 'Entre dix et douze mille personnes ont fui.', 'Between ten thousand and twelve thousand people fled.'],
  ['en', 'ja', '1万人から1万5000人が避難した。', 'Between ten and fifteen thousand people fled.'],
  // Numbers in a row as a range.
  ['ko', 'en', 'Of 9, 10 or 11 pages you make 12.', '9~11페이지는 12페이지로 만듭니다.'],
  ['de', 'en', 'Articles 3, 4, 5 and 6 were breached.', 'Die Artikel 3–6 wurden verletzt.'],
  // A figure for an ordinal, beside a one.
  ['ja', 'en', 'The fourth-year student had one week to leave.', 'その4年生に与えられた退去期限は1週間だった。'],
  ['ja', 'en', 'The seventh floor had one exit.', '7階には出口が1つあった。'],
  ['ko', 'en', 'A third-grader and one teacher died.', '3학년생 한 명과 교사 한 명이 숨졌다.'],
  // A fortnight.
  ['de', 'fr', 'Il y a une quinzaine, il est mort.', 'Vor vierzehn Tagen starb er.'],
  ['en', 'it', 'Una quindicina di giorni fa morì.', 'He died a fortnight ago.'],
  ['es', 'fr', 'La grève dure depuis une quinzaine.', 'La huelga dura desde hace dos semanas.'],
  ['pt', 'en', 'She was held for two weeks.', 'Esteve detida durante uma quinzena.'],
  // Times with a point.
  ['nl', 'en', 'It was 9.25 when a third shot was fired.', 'Het was vijf voor half tien toen een derde schot viel.'],
  ['de', 'en', 'At 16.45, the second of two trains left.', 'Um Viertel vor fünf fuhr der zweite von zwei Zügen ab.'],
  ['fr', 'en', 'At 16.30, the train left.', 'Le train est parti à quatre heures et demie.'],
  ['ca', 'en', 'At 9.25 a shot was fired.', 'A dos quarts menys cinc de deu es va sentir un tret.'],
  ['da', 'en', 'At 9.25 a shot was fired.', 'Fem minutter i halv ti faldt et skud.'],
  ['sw', 'en', 'At 16.30 the train left.', 'Treni iliondoka saa kumi na nusu jioni.'],
  // One and a half hundreds.
  ['pa', 'en', 'A hundred and fifty people were held for a day and a half.', 'ਡੇਢ ਸੌ ਲੋਕਾਂ ਨੂੰ ਡੇਢ ਦਿਨ ਹਿਰਾਸਤ ਵਿੱਚ ਰੱਖਿਆ ਗਿਆ।'],
  ['gu', 'en', 'A hundred and fifty people were held.', 'દોઢસો લોકોને અટકાયતમાં રખાયા.'],
  ['sd', 'en', 'A hundred and fifty people were held.', 'ڏيڍ سؤ ماڻهو گرفتار ٿيا.'],
  // Years by their digits, days without the words for month and day, plans by their number.
  ['zh', 'en', 'The law took effect on 30 June 2020.', '该法于二〇二〇年六月三十日生效。'],
  ['ja', 'en', 'It was built in 2010.', '二〇一〇年に建てられた。'],
  ['zh', 'en', 'Every year around 4 June, dissidents are held.', '每年“六四”前后,都有异议人士遭软禁。'],
  ['zh', 'en', 'China celebrates Labour Day on 1 May.', '中国庆祝五一劳动节。'],
  ['zh', 'en', 'After 9/11, he was arrested.', '“九一一”事件后,他被捕。'],
  ['ja', 'en', 'The 11 March 2011 disaster left thousands dead.', '3・11の震災で数千人が死亡した。'],
  ['zh', 'en', 'The 14th Five-Year Plan ends in 2025.', '“十四五”规划于2025年结束。'],
])('%s: nothing is blocked in %s: %s', (tag, from, source, target) => {
  expect(levels(source, target, tag, from)).not.toContain('block');
});

test.each([
  ['de', 'en', 'Articles 3, 4 and 6 were breached.', 'Die Artikel 3–6 wurden verletzt.'],
  ['de', 'en', 'Articles 3, 4 and 5 were breached.', 'Die Artikel 3–7 wurden verletzt.'],
  ['de', 'en', 'Articles 3, 4 and 5 were breached.', 'Die Artikel 3 und 5 wurden verletzt.'],
  ['fr', 'en', 'Between ten and twelve thousand people fled.', 'Entre neuf mille et douze mille personnes ont fui.'],
  ['zh', 'en', 'Between ten and twelve thousand people were held.', '有一千至一万二千人被关押。'],
  ['zh', 'en', '10 to 12 thousand people fled.', '九千至一万二千人逃离。'],
  ['ja', 'en', 'The third-year student had one week left.', 'その3年生には3週間が残っていた。'],
  ['ja', 'en', 'He lives on the sixth floor and has one son.', '彼は6階に住み、息子が6人いる。'],
  ['de', 'fr', 'Il y a une quinzaine, il est mort.', 'Vor zwanzig Tagen starb er.'],
  ['en', 'fr', 'Une quinzaine de personnes ont été blessées.', 'About fourteen people were injured.'],
  ['nl', 'en', 'At 9.25 a shot was fired.', 'Om vijf voor half elf viel een schot.'],
  ['fr', 'en', 'At 16.30, the train left.', 'Le train est parti à cinq heures et demie.'],
  ['pa', 'en', 'A hundred and fifty people were held.', 'ਢਾਈ ਸੌ ਲੋਕ ਫੜੇ ਗਏ।'],
  ['zh', 'en', 'The law took effect in 2020.', '该法于二〇一〇年生效。'],
  ['zh', 'en', 'On 4 June, he was arrested.', '“六五”前夕,他被捕。'],
  ['zh', 'en', 'The eleventh anniversary is near.', '十二周年将至。'],
])('%s: another value is blocked, from %s: %s', (tag, from, source, target) => {
  expect(levels(source, target, tag, from)).toContain('block');
});
