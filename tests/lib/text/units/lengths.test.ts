import { expect, test } from 'vitest';
import { blocked, isBlocked } from '../../../support/number-differences.ts';

test.each([
  // The unit stands between a number and its half, or the half is months.
  ['They waited three and a half years.', 'Ils ont attendu trois ans et demi.', 'fr'],
  ['They waited three and a half years.', 'Hanno aspettato tre anni e sei mesi.', 'it'],
  ['They waited three and a half years.', 'Chờ ba năm rưỡi.', 'vi'],
  ['They waited three and a half years.', '彼らは3年半待った。', 'ja'],
  ['They waited three and a half years.', '3年6か月待った。', 'ja'],
  ['They waited three and a half years.', '그들은 3년 6개월을 기다렸다.', 'ko'],
  ['They waited three and a half years.', 'הם חיכו שלוש שנים וחצי.', 'he'],
  ['They waited three and a half years.', 'พวกเขารอสามปีครึ่ง', 'th'],
  ['They waited two and a half years.', 'انتظروا سنتين ونصف.', 'ar'],
  ['It took two and a half hours.', '花了两个半小时。', 'zh'],
  ['It is two and a half metres deep.', 'Tiene dos metros y medio de profundidad.', 'es'],
  ['Over three and a half million', 'Ruim drieënhalf miljoen', 'nl'],
  ['About 1.5 million birds', 'Circa un milion și jumătate de păsări', 'ro'],
  ['About 1.5 million birds', 'Մոտ մեկուկես միլիոն թռչուն', 'hy'],
  ['Some 150,000 birds', 'આશરે દોઢ લાખ પક્ષીઓ', 'gu'],
  // The same in another unit.
  ['The strike lasted 18 months.', 'La huelga duró año y medio.', 'es'],
  ['The strike lasted 18 months.', 'Стачката продължи година и половина.', 'bg'],
  ['The strike lasted 18 months.', 'Штрајк је трајао годину и по дана.', 'sr'],
  ['The strike lasted 18 months.', 'Grev bir buçuk yılda bitti.', 'tr'],
  ['The film runs 90 minutes.', 'Le film dure une heure et demie.', 'fr'],
  ['They walked for 48 hours.', 'Они шли двое суток.', 'ru'],
  ['They walked for 48 hours.', 'Szli dwie doby.', 'pl'],
  ['They walked for 48 hours.', 'ساروا يومين.', 'ar'],
  ['They walked for 48 hours.', '그들은 이틀 동안 걸었다.', 'ko'],
  ['They have two weeks.', 'De har 14 dagar.', 'sv'],
  ['It opened 50 years ago.', 'Он открылся полвека назад.', 'ru'],
])('%s → %s (%s) is right', (source, target, tag) => {
  expect(blocked(source, target, tag)).toBe('');
});

test.each([
  [
    'They waited three and a half years.',
    'Ils ont attendu deux ans et demi.',
    'fr',
    'three and a half years→deux ans et demi',
  ],
  [
    'They waited three and a half years.',
    'Ils ont attendu trois mois et demi.',
    'fr',
    'three and a half years→trois mois et demi',
  ],
  [
    'They waited three and a half years.',
    'Esperaron cuatro años y medio.',
    'es',
    'three and a half years→cuatro años y medio',
  ],
  ['They waited three and a half years.', '他们等了两年半。', 'zh', 'three and a half years→两年半'],
  ['They waited three and a half years.', 'انتظروا أربع سنوات ونصف.', 'ar', 'three and a half years→أربع سنوات ونصف'],
  ['He was away for a year and a half.', 'Ele esteve fora dois anos e meio.', 'pt', 'year and a half→dois anos e meio'],
  ['He was away for a year and a half.', 'Его не было полтора месяца.', 'ru', 'year and a half→полтора месяца'],
  ['The strike lasted 18 months.', 'La huelga duró dos años y medio.', 'es', '18 months→dos años y medio'],
])('%s → %s (%s) is another number', (source, target, tag, change) => {
  expect(blocked(source, target, tag)).toBe(`block changed ${change}`);
});

test.each([
  ['They walked for 48 hours.', 'Они шли трое суток.', 'ru'],
  ['They walked for 48 hours.', 'ساروا ثلاثة أيام.', 'ar'],
  ['It opened 50 years ago.', 'Он открылся полгода назад.', 'ru'],
])('%s → %s (%s) is less or more than that', (source, target, tag) => {
  expect(blocked(source, target, tag)).not.toBe('');
});

test.each([
  ['zh-Hans', '会议持续了两个半小时。', 'en', 'It lasted two and a half hours.', 'It lasted three and a half hours.'],
  ['zh-Hans', '会议持续了两个半小时。', 'de', 'Sie dauerte zweieinhalb Stunden.', 'Sie dauerte zwei Stunden.'],
  ['zh-Hans', '他被关押了一个半月。', 'en', 'He was held for one and a half months.', 'He was held for half a month.'],
  ['en', 'They waited one and a half hours.', 'zh-Hant', '他們等了一個半鐘頭。', '他們等了兩個半鐘頭。'],
  ['en', 'It took two and a half months.', 'zh-Hans', '花了两个半月。', '花了三个半月。'],
  ['sv', 'Kyrkan är från 1500-talet.', 'en', 'It dates from the 16th century.', 'It dates from the 15th century.'],
  ['fi', 'Kirkko on 1500-luvulta.', 'en', 'It dates from the 16th century.', 'It dates from the 15th century.'],
  [
    'da',
    'Kirken er fra 1700-tallet.',
    'de',
    'Sie stammt aus dem 18. Jahrhundert.',
    'Sie stammt aus dem 17. Jahrhundert.',
  ],
])('what %s says by “%s” is read in %s', (tag, source, other, right, wrong) => {
  expect(isBlocked(tag, source, other, right)).toBe(false);
  expect(isBlocked(tag, source, other, wrong)).toBe(true);
});

test.each([
  ['es', 'Se quemaron dos toneladas y media.', 'Se quemaron tres toneladas y media.'],
  ['fr', 'Deux tonnes et demie ont brûlé.', 'Trois tonnes et demie ont brûlé.'],
  ['it', 'Due tonnellate e mezza sono bruciate.', 'Tre tonnellate e mezza sono bruciate.'],
  ['ro', 'Au ars două tone și jumătate.', 'Au ars trei tone și jumătate.'],
  ['vi', 'Hai tấn rưỡi bị đốt.', 'Ba tấn rưỡi bị đốt.'],
])('a half behind what it counts belongs to its number in %s', (tag, right, wrong) => {
  expect(isBlocked('en', 'Two and a half tonnes were burned.', tag, right)).toBe(false);
  expect(isBlocked('en', 'Two and a half tonnes were burned.', tag, wrong)).toBe(true);
});

test.each([
  ['sv', 'Efter ett och ett halvt decennium i exil kom hon.', 'Efter två och ett halvt decennium i exil kom hon.'],
  ['de', 'Nach anderthalb Jahrzehnten im Exil kam sie.', 'Nach zweieinhalb Jahrzehnten im Exil kam sie.'],
  ['uk', 'Після півтора десятиліття еміграції.', 'Після двох з половиною десятиліть еміграції.'],
  ['et', 'Pärast poolteist aastakümmet pagulust.', 'Pärast kahte ja poolt aastakümmet pagulust.'],
  ['id', 'Setelah satu setengah dasawarsa di pengasingan.', 'Setelah dua setengah dasawarsa di pengasingan.'],
  ['cs', 'Po jednom a půl desetiletí v exilu.', 'Po dvou a půl desetiletích v exilu.'],
  ['sv', 'Efter femton år i exil kom hon.', 'Efter fjorton år i exil kom hon.'],
])('a decade and a half is fifteen years, or one and a half decades (%s)', (tag, right, wrong) => {
  const source = 'After a decade and a half in exile she came.';
  expect(isBlocked('en', source, tag, right)).toBe(false);
  expect(isBlocked('en', source, tag, wrong)).toBe(true);
});

test.each([
  ['sv', 'He waited a century and a half.', 'Han väntade ett och ett halvt sekel.'],
  ['fr', 'Over the last two and a half decades.', 'Au cours des deux dernières décennies et demie.'],
])('a half may stand within a name, or behind another word (%s)', (tag, source, right) => {
  expect(isBlocked('en', source, tag, right)).toBe(false);
});
