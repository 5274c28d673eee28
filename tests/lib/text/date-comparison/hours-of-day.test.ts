import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['en pl', 'Call us from nine to five.', 'Prosimy dzwonić od dziewiątej do siedemnastej.'],
  ['en de', 'Call us from nine to five.', 'Rufen Sie uns von neun bis siebzehn Uhr an.'],
  ['en fr', 'The office is open from nine to five.', 'Le bureau est ouvert de neuf heures à dix-sept heures.'],
  ['en it', 'The office is open from nine to five.', 'L’ufficio è aperto dalle nove alle diciassette.'],
  ['en ja', 'The office is open from nine to five.', '事務所は九時から十七時まで開いています。'],
  ['en pl', 'Open between six and eight.', 'Czynne od osiemnastej do dwudziestej.'],
  ['en hu', 'The office is open from nine to five.', 'Az iroda kilenctől tizenhét óráig tart nyitva.'],
  ['de en', 'Geöffnet von 9 bis 17 Uhr.', 'Open from nine to five.'],
  ['en sw', 'Call us from nine to five.', 'Tupigie simu kuanzia saa tatu asubuhi hadi saa kumi na moja jioni.'],
  ['en am', 'Call us from nine to five.', 'ከጠዋቱ ሦስት ሰዓት እስከ ከቀኑ አሥራ አንድ ሰዓት ይደውሉልን።'],
  [
    'en so',
    'The office is open from nine to five.',
    'Xafiisku wuxuu furan yahay saddexda subaxnimo ilaa kow iyo tobanka galabnimo.',
  ],
  ['en de', 'The shelter opens at seven.', 'Die Unterkunft öffnet um neunzehn Uhr.'],
  ['fr ar', 'À 21 heures, les deux tiers sont partis.', 'في التاسعة مساءً غادر الثلثان.'],
  ['fr el', 'À 21 heures, douze personnes ont été arrêtées.', 'Στις 9 το βράδυ συνελήφθησαν δώδεκα άτομα.'],
  ['de ru', 'Um 21 Uhr wurden zwölf Menschen festgenommen.', 'В девять вечера задержали двенадцать человек.'],
  ['es en', 'A las 21 horas fueron detenidas doce personas.', 'At nine o’clock at night, twelve people were arrested.'],
  ['fr sw', 'À 21 heures, douze personnes ont été arrêtées.', 'Saa tatu usiku watu kumi na wawili walikamatwa.'],
  ['en sw', 'The bus left at half past six.', 'Basi liliondoka saa kumi na mbili na nusu asubuhi.'],
  ['en sw', 'The bus left at half past five.', 'Basi liliondoka saa kumi na moja na nusu jioni.'],
  ['en sw', 'The bus left at 6:30 a.m.', 'Basi liliondoka saa kumi na mbili na nusu asubuhi.'],
  ['en sw', 'At 2pm two vans were there.', 'Saa 8 mchana magari yalikuwa pale.'],
  ['en uk', 'At 9 pm nine people left.', 'О 21 годині дев’ятеро пішли.'],
  ['fr hu', 'À 21 heures, douze personnes ont été arrêtées.', 'Este kilenckor tizenkét embert őrizetbe vettek.'],
  ['en th', 'The hearing began at 11 a.m.', 'การพิจารณาเริ่มเวลาห้าโมงเช้า'],
  ['en th', 'The hearing began at ten in the morning.', 'การพิจารณาเริ่มเวลาสี่โมงเช้า'],
  ['en th', 'The hearing began at seven in the morning.', 'การพิจารณาเริ่มเวลาเจ็ดโมงเช้า'],
  ['en th', 'The guards left at eight in the evening.', 'ผู้คุมออกไปตอนสองทุ่ม'],
  ['en ja', 'The session ended at 11 a.m.', '会議は昼前の11時に終わった。'],
  ['en so', 'The police came at 3 p.m.', 'Booliisku waxay yimaadeen sagaalka galabnimo.'],
  ['en sw', 'The police came at eight in the morning.', 'Polisi walikuja saa mbili asubuhi.'],
  ['en sw', 'The police came at two at night.', 'Polisi walikuja saa nane usiku.'],
  ['en ku', 'The police came at eight in the morning.', 'Polîs saet di heştê sibê de hat.'],
  ['en ps', 'The police came at eight in the morning.', 'پولیس سهار په اتو بجو راغلل.'],
])('an hour is the same by either clock: %s, %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['en pl', 'Call us from nine to five.', 'Prosimy dzwonić od dziewiątej do osiemnastej.'],
  ['en it', 'The office is open from nine to five.', 'L’ufficio è aperto dalle otto alle diciassette.'],
  ['en sw', 'Call us from nine to five.', 'Tupigie simu kuanzia saa nne asubuhi hadi saa kumi na moja jioni.'],
  ['en sw', 'The bus left at half past five.', 'Basi liliondoka saa kumi na mbili na nusu jioni.'],
  ['en de', 'Nine to twelve people were hurt.', 'Neun bis vierzehn Menschen wurden verletzt.'],
  ['en de', 'The number rose from two to five.', 'Die Zahl stieg von zwei auf siebzehn.'],
  ['de ru', 'Um 21 Uhr wurden zwölf Menschen festgenommen.', 'В восемь вечера задержали двенадцать человек.'],
  ['fr en', 'Ils ont marché 21 heures.', 'They walked for nine hours.'],
  ['en th', 'The hearing began at 8 a.m.', 'การพิจารณาเริ่มเวลาสามโมงเช้า'],
  ['en th', 'The hearing began at ten in the morning.', 'การพิจารณาเริ่มเวลาสี่โมงเย็น'],
  ['en ja', 'The session ended at 11 p.m.', '会議は昼前の11時に終わった。'],
  ['en sw', 'The police came at eight in the morning.', 'Polisi walikuja saa mbili usiku.'],
  ['en sw', 'The police came at 8 p.m.', 'Polisi walikuja saa mbili asubuhi.'],
  ['en am', 'The police came at 3 p.m.', 'ፖሊስ ከሌሊቱ ዘጠኝ ሰዓት መጣ።'],
  ['en so', 'The police came at eight in the morning.', 'Booliisku waxay yimaadeen labada habeennimo.'],
  ['en ha', 'The police came at eight in the morning.', 'Yan sanda sun zo da ƙarfe takwas na dare.'],
  ['en tr', 'The police came at eight in the morning.', 'Polis akşamın sekizinde geldi.'],
  ['en ps', 'The police came at eight in the morning.', 'پولیس ماښام په اتو بجو راغلل.'],
])('another hour is found: %s, %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
