import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  ['en', 'de', 'The siren sounded at half past six in the evening.', 'Die Sirene ertönte um halb sieben abends.'],
  ['en', 'de', 'The siren sounded at half past six in the evening.', 'Die Sirene ertönte um 18.30 Uhr.'],
  ['en', 'de', 'The siren sounded at half past six in the evening.', 'Die Sirene ertönte um 6.30 Uhr abends.'],
  ['en', 'ru', 'The siren sounded at half past six in the evening.', 'Сирена прозвучала в половине седьмого вечера.'],
  ['en', 'ru', 'The siren sounded at half past six in the evening.', 'Сирена прозвучала в шесть тридцать вечера.'],
  ['en', 'pl', 'The siren sounded at half past six in the evening.', 'Syrena zawyła o wpół do siódmej wieczorem.'],
  ['en', 'hu', 'The siren sounded at half past six in the evening.', 'A sziréna este fél hétkor szólalt meg.'],
  ['en', 'cs', 'The siren sounded at half past six in the evening.', 'Siréna zazněla v půl sedmé večer.'],
  ['en', 'sv', 'The siren sounded at half past six in the evening.', 'Sirenen ljöd halv sju på kvällen.'],
  ['en', 'nl', 'The siren sounded at half past six in the evening.', "De sirene ging om half zeven 's avonds."],
  ['en', 'fi', 'The siren sounded at half past six in the evening.', 'Sireeni soi puoli seitsemältä illalla.'],
  [
    'en',
    'fr',
    'The siren sounded at half past six in the evening.',
    'La sirène a retenti à six heures et demie du soir.',
  ],
  ['en', 'es', 'The siren sounded at half past six in the evening.', 'La sirena sonó a las seis y media de la tarde.'],
  ['en', 'it', 'The siren sounded at half past six in the evening.', 'La sirena suonò alle sei e mezza di sera.'],
  ['en', 'pt', 'The siren sounded at half past six in the evening.', 'A sirene tocou às seis e meia da tarde.'],
  ['en', 'ro', 'The siren sounded at half past six in the evening.', 'Sirena a sunat la șase și jumătate seara.'],
  ['en', 'tr', 'The siren sounded at half past six in the evening.', 'Siren akşam altı buçukta çaldı.'],
  ['en', 'ar', 'The siren sounded at half past six in the evening.', 'دوت صفارة الإنذار في السادسة والنصف مساء.'],
  ['en', 'fa', 'The siren sounded at half past six in the evening.', 'آژیر ساعت شش و نیم عصر به صدا درآمد.'],
  ['en', 'he', 'The siren sounded at half past six in the evening.', 'הצופר נשמע בשש וחצי בערב.'],
  ['en', 'hi', 'The siren sounded at half past six in the evening.', 'सायरन शाम साढ़े छह बजे बजा।'],
  ['en', 'bn', 'The siren sounded at half past six in the evening.', 'সন্ধ্যা সাড়ে ছয়টায় সাইরেন বেজে ওঠে।'],
  ['en', 'zh', 'The siren sounded at half past six in the evening.', '警报在晚上六点半响起。'],
  ['en', 'zh-Hant', 'The siren sounded at half past six in the evening.', '警報在晚上六點半響起。'],
  ['en', 'ja', 'The siren sounded at half past six in the evening.', 'サイレンは午後6時半に鳴った。'],
  ['en', 'ko', 'The siren sounded at half past six in the evening.', '사이렌은 저녁 여섯 시 반에 울렸다.'],
  ['en', 'vi', 'The siren sounded at half past six in the evening.', 'Còi báo động vang lên lúc sáu giờ rưỡi tối.'],
  ['en', 'th', 'The siren sounded at half past six in the evening.', 'ไซเรนดังขึ้นตอน 6 โมงครึ่งเย็น'],
  ['en', 'th', 'The siren sounded at half past six in the evening.', 'ไซเรนดังขึ้นตอนหกโมงครึ่ง'],
  ['en', 'id', 'The siren sounded at half past six in the evening.', 'Sirene berbunyi pukul setengah tujuh malam.'],
  ['en', 'uk', 'The siren sounded at half past six in the evening.', 'Сирена пролунала о пів на сьому вечора.'],
  [
    'en',
    'ca',
    'The siren sounded at half past six in the evening.',
    'La sirena va sonar a dos quarts de set del vespre.',
  ],
  ['en', 'el', 'The siren sounded at half past six in the evening.', 'Η σειρήνα ήχησε στις έξι και μισή το βράδυ.'],
  ['en', 'lt', 'The siren sounded at half past six in the evening.', 'Sirena nuskambėjo pusę septynių vakaro.'],
  ['en', 'lv', 'The siren sounded at half past six in the evening.', 'Sirēna atskanēja pusseptiņos vakarā.'],
  ['en', 'et', 'The siren sounded at half past six in the evening.', 'Sireen kõlas kell pool seitse õhtul.'],
  ['en', 'sl', 'The siren sounded at half past six in the evening.', 'Sirena je zazvonila ob pol sedmih zvečer.'],
  ['en', 'hr', 'The siren sounded at half past six in the evening.', 'Sirena se oglasila u pola sedam navečer.'],
  ['en', 'sr', 'The siren sounded at half past six in the evening.', 'Сирена се огласила у пола седам увече.'],
  [
    'en',
    'de',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'Die Sitzung begann um Viertel vor neun und endete um Viertel nach vier.',
  ],
  [
    'en',
    'de',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'Die Sitzung begann um 8.45 Uhr und endete um 16.15 Uhr.',
  ],
  [
    'en',
    'ru',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'Заседание открылось без четверти девять и закрылось в четверть пятого.',
  ],
  [
    'en',
    'zh',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    '会议于八点四十五分开始，四点一刻结束。',
  ],
  [
    'en',
    'hi',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'बैठक पौने नौ बजे शुरू हुई और सवा चार बजे समाप्त हुई।',
  ],
  [
    'en',
    'fr',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    "La séance s'est ouverte à neuf heures moins le quart et close à quatre heures et quart.",
  ],
  [
    'en',
    'es',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'La sesión se abrió a las nueve menos cuarto y se cerró a las cuatro y cuarto.',
  ],
  [
    'en',
    'pl',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'Sesja rozpoczęła się za kwadrans dziewiąta, a zakończyła kwadrans po czwartej.',
  ],
  [
    'en',
    'hu',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'Az ülés háromnegyed kilenckor kezdődött, és negyed ötkor ért véget.',
  ],
  [
    'en',
    'ar',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'افتتحت الجلسة في التاسعة إلا ربعاً واختتمت في الرابعة والربع.',
  ],
  [
    'en',
    'tr',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'Oturum dokuza çeyrek kala açıldı ve dördü çeyrek geçe kapandı.',
  ],
  [
    'en',
    'it',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'La seduta si è aperta alle nove meno un quarto e si è chiusa alle quattro e un quarto.',
  ],
  [
    'en',
    'cs',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'Schůze začala ve třičtvrtě na devět a skončila ve čtvrt na pět.',
  ],
  [
    'en',
    'de',
    'The shop is open from 8:45 a.m. to 6:30 p.m.',
    'Der Laden ist von Viertel vor neun bis halb sieben abends offen.',
  ],
  [
    'en',
    'hu',
    'The shop is open from 8:45 a.m. to 6:30 p.m.',
    'Az üzlet reggel háromnegyed kilenctől este fél hétig van nyitva.',
  ],
  [
    'en',
    'pl',
    'The shop is open from 8:45 a.m. to 6:30 p.m.',
    'Sklep jest czynny od za kwadrans dziewiąta do wpół do siódmej wieczorem.',
  ],
  [
    'en',
    'ar',
    'The shop is open from 8:45 a.m. to 6:30 p.m.',
    'المتجر مفتوح من التاسعة إلا ربعاً صباحاً حتى السادسة والنصف مساء.',
  ],
  ['en', 'hi', 'The shop is open from 8:45 a.m. to 6:30 p.m.', 'दुकान सुबह पौने नौ बजे से शाम साढ़े छह बजे तक खुली रहती है।'],
  ['en', 'bn', 'The shop is open from 8:45 a.m. to 6:30 p.m.', 'দোকান সকাল পৌনে নয়টায় থেকে সন্ধ্যা সাড়ে ছয়টা পর্যন্ত খোলা।'],
  ['en', 'zh', 'The shop is open from 8:45 a.m. to 6:30 p.m.', '商店从早上八点三刻营业到晚上六点半。'],
  ['en', 'vi', 'The shop is open from 8:45 a.m. to 6:30 p.m.', 'Cửa hàng mở cửa từ 8 giờ 45 đến 18 giờ 30.'],
  ['en', 'vi', 'The shop is open from 8:45 a.m. to 6:30 p.m.', 'Cửa hàng mở cửa từ 8g45 đến 18g30.'],
  [
    'en',
    'id',
    'The shop is open from 8:45 a.m. to 6:30 p.m.',
    'Toko buka dari pukul 8.45 pagi sampai pukul 6.30 petang.',
  ],
  ['en', 'th', 'The shop is open from 8:45 a.m. to 6:30 p.m.', 'ร้านเปิดตั้งแต่ 8.45 น. ถึง 6 โมงครึ่งเย็น'],
  ['ar', 'en', 'وصل الوفد في الساعة الثالثة فجراً.', 'The delegation arrived at 3 a.m.'],
  ['ar', 'de', 'وصل الوفد في الساعة الثالثة فجراً.', 'Die Delegation traf um drei Uhr morgens ein.'],
  ['ar', 'fr', 'وصل الوفد في الساعة الثالثة فجراً.', 'La délégation est arrivée à 3 heures du matin.'],
  ['ar', 'es', 'وصل الوفد في الساعة الثالثة فجراً.', 'La delegación llegó a las tres de la madrugada.'],
  ['de', 'en', 'Die Sitzung begann um halb acht.', 'The meeting began at half past seven.'],
  ['de', 'en', 'Die Sitzung begann um halb acht.', 'The meeting began at 7:30.'],
  ['de', 'fr', 'Die Sitzung begann um halb acht.', 'La séance a commencé à sept heures et demie.'],
  ['de', 'ru', 'Die Sitzung begann um halb acht.', 'Заседание началось в половине восьмого.'],
  ['hi', 'en', 'बैठक पौने नौ बजे शुरू हुई।', 'The meeting began at 8:45.'],
  ['hi', 'en', 'बैठक पौन नौ बजे शुरू हुई।', 'The meeting began at 8:45.'],
  ['hi', 'en', 'बैठक पौने नौ बजे शुरू हुई।', 'The meeting began at a quarter to nine.'],
  ['ja', 'en', '午後3時半に始まった。', 'It began at half past three in the afternoon.'],
  [
    'en',
    'vi',
    'The film lasts 3 hours 30 minutes and the quarter to nine per cent share fell.',
    'Bộ phim dài 3 giờ 30 phút và tỷ lệ từ một phần tư đến chín phần trăm giảm.',
  ],
  ['en', 'he', 'The hearing begins at 6:30 p.m. and ends at 8:45 p.m.', 'הדיון מתחיל בשעה 18:30 ומסתיים בשעה 20:45.'],
  [
    'en',
    'ar',
    'The hearing begins at 6:30 p.m. and ends at 8:45 p.m.',
    'تبدأ الجلسة في الساعة 6:30 مساء وتنتهي في الساعة 8:45 مساء.',
  ],
  [
    'en',
    'ar',
    'The hearing begins at 6:30 p.m. and ends at 8:45 p.m.',
    'تبدأ الجلسة في الساعة السادسة والنصف مساء وتنتهي في الساعة التاسعة إلا ربعا مساء.',
  ],
  [
    'en',
    'de',
    'The hearing begins at 6:30 p.m. and ends at 8:45 p.m.',
    'Die Anhörung beginnt um achtzehn Uhr dreißig und endet um 20 Uhr 45.',
  ],
])('a time in words: right, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(isBlocked(tag, source, other, target)).toBe(false);
});

test.each([
  ['en', 'de', 'The siren sounded at half past six in the evening.', 'Die Sirene ertönte um halb sechs abends.'],
  ['en', 'de', 'The siren sounded at half past six in the evening.', 'Die Sirene ertönte um halb sieben morgens.'],
  ['en', 'de', 'The siren sounded at half past six in the evening.', 'Die Sirene ertönte um 6.15 Uhr abends.'],
  ['en', 'ru', 'The siren sounded at half past six in the evening.', 'Сирена прозвучала в половине шестого вечера.'],
  ['en', 'pl', 'The siren sounded at half past six in the evening.', 'Syrena zawyła o wpół do ósmej wieczorem.'],
  ['en', 'hu', 'The siren sounded at half past six in the evening.', 'A sziréna este fél nyolckor szólalt meg.'],
  ['en', 'cs', 'The siren sounded at half past six in the evening.', 'Siréna zazněla v půl šesté večer.'],
  ['en', 'sv', 'The siren sounded at half past six in the evening.', 'Sirenen ljöd halv åtta på kvällen.'],
  ['en', 'nl', 'The siren sounded at half past six in the evening.', "De sirene ging om half zes 's avonds."],
  ['en', 'fi', 'The siren sounded at half past six in the evening.', 'Sireeni soi puoli kuudelta illalla.'],
  [
    'en',
    'fr',
    'The siren sounded at half past six in the evening.',
    'La sirène a retenti à cinq heures et demie du soir.',
  ],
  ['en', 'es', 'The siren sounded at half past six in the evening.', 'La sirena sonó a las siete y media de la tarde.'],
  ['en', 'it', 'The siren sounded at half past six in the evening.', 'La sirena suonò alle sette e mezza di sera.'],
  ['en', 'ar', 'The siren sounded at half past six in the evening.', 'دوت صفارة الإنذار في السابعة والنصف مساء.'],
  ['en', 'hi', 'The siren sounded at half past six in the evening.', 'सायरन शाम साढ़े सात बजे बजा।'],
  ['en', 'zh', 'The siren sounded at half past six in the evening.', '警报在晚上七点半响起。'],
  ['en', 'ja', 'The siren sounded at half past six in the evening.', 'サイレンは午後7時半に鳴った。'],
  ['en', 'ko', 'The siren sounded at half past six in the evening.', '사이렌은 저녁 일곱 시 반에 울렸다.'],
  ['en', 'id', 'The siren sounded at half past six in the evening.', 'Sirene berbunyi pukul setengah enam malam.'],
  [
    'en',
    'de',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    'Die Sitzung begann um Viertel nach neun und endete um Viertel nach vier.',
  ],
  [
    'en',
    'zh',
    'The session opened at a quarter to nine and closed at a quarter past four.',
    '会议于九点四十五分开始，四点一刻结束。',
  ],
  ['en', 'zh', 'The shop is open from 8:45 a.m. to 6:30 p.m.', '商店从早上八点一刻营业到晚上六点半。'],
  ['en', 'vi', 'The shop is open from 8:45 a.m. to 6:30 p.m.', 'Cửa hàng mở cửa từ 8 giờ 45 sáng đến 6 giờ 30 sáng.'],
  ['ar', 'en', 'وصل الوفد في الساعة الثالثة فجراً.', 'The delegation arrived at 3 p.m.'],
  ['ar', 'de', 'وصل الوفد في الساعة الثالثة فجراً.', 'Die Delegation traf um drei Uhr nachmittags ein.'],
  ['ar', 'fr', 'وصل الوفد في الساعة الثالثة فجراً.', 'La délégation est arrivée à 3 heures de l’après-midi.'],
  ['de', 'en', 'Die Sitzung begann um halb acht.', 'The meeting began at half past eight.'],
  ['de', 'ru', 'Die Sitzung begann um halb acht.', 'Заседание началось в половине девятого.'],
  ['hi', 'en', 'बैठक पौने नौ बजे शुरू हुई।', 'The meeting began at 9:45.'],
  ['ja', 'en', '午後3時半に始まった。', 'It began at half past four in the afternoon.'],
  [
    'en',
    'ar',
    'The hearing begins at 6:30 p.m. and ends at 8:45 p.m.',
    'تبدأ الجلسة في الساعة السابعة والنصف مساء وتنتهي في الساعة التاسعة إلا ربعا مساء.',
  ],
])('a time in words: wrong, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(isBlocked(tag, source, other, target)).toBe(true);
});

test.each([
  ['bg', 'Заседанието започва в девет и половина.', 'Заседанието започва в десет и половина.'],
  ['mk', 'Седницата почнува во девет и пол.', 'Седницата почнува во десет и пол.'],
  ['pt', 'A sessão vai das nove e meia às doze.', 'A sessão vai das dez e meia às doze.'],
  ['tr', 'Oturum dokuz buçukta başlıyor.', 'Oturum sekiz buçukta başlıyor.'],
  ['az', 'İclas saat doqquz yarımda başlayır.', 'İclas saat on yarımda başlayır.'],
  ['lv', 'Sēde sākas pusdesmitos.', 'Sēde sākas pusdeviņos.'],
  ['sq', 'Seanca fillon në nëntë e gjysmë.', 'Seanca fillon në dhjetë e gjysmë.'],
  ['ta', 'அமர்வு ஒன்பதரை மணிக்கு தொடங்கும்.', 'அமர்வு பத்தரை மணிக்கு தொடங்கும்.'],
  ['te', 'సమావేశం తొమ్మిదిన్నర గంటలకు మొదలవుతుంది.', 'సమావేశం పదిన్నర గంటలకు మొదలవుతుంది.'],
  ['kn', 'ಸಭೆ ಒಂಬತ್ತೂವರೆಗೆ ಆರಂಭವಾಗುತ್ತದೆ.', 'ಸಭೆ ಹತ್ತೂವರೆಗೆ ಆರಂಭವಾಗುತ್ತದೆ.'],
  ['ka', 'სხდომა ათის ნახევარზე იწყება.', 'სხდომა რვის ნახევარზე იწყება.'],
])('another half hour in words is found in %s', (tag, right, wrong) => {
  const source = 'The session begins at half past nine.';
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});

test.each([
  ['he', 'הכביש ייסגר עד השעה תשע בערב.', 'הכביש ייסגר עד השעה תשע בבוקר.'],
  ['de', 'Die Straße ist bis neun Uhr abends gesperrt.', 'Die Straße ist bis neun Uhr morgens gesperrt.'],
])('an hour in words has the half of the day of the source’s figures in %s', (tag, right, wrong) => {
  const source = 'The road will be closed until 9 p.m.';
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});

test('an evening hour from sunrise is right by its half in words', () => {
  const source = 'It begins at half past seven in the evening.';
  expect(isBlocked('en', source, 'sw', 'Itaanza saa moja na nusu usiku.')).toBe(false);
});
