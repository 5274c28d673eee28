import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  [
    'ro',
    'The minimum age has changed from 18 to 21.',
    'Vârsta minimă s-a schimbat de la optsprezece la douăzeci și unu.',
    'Vârsta minimă s-a schimbat de la douăzeci și unu la optsprezece.',
  ],
  [
    'ro',
    'The minimum age has changed from eighteen to twenty-one.',
    'Vârsta minimă s-a schimbat de la optsprezece la douăzeci și unu.',
    'Vârsta minimă s-a schimbat de la douăzeci și unu la optsprezece.',
  ],
  [
    'de',
    'The minimum age rose from 18 to 21.',
    'Das Mindestalter stieg von achtzehn auf einundzwanzig.',
    'Das Mindestalter stieg von einundzwanzig auf achtzehn.',
  ],
  [
    'de',
    'The number of judges rose from seven to twelve.',
    'Die Zahl der Richter stieg von sieben auf 12.',
    'Die Zahl der Richter stieg von 12 auf sieben.',
  ],
  [
    'fr',
    'The minimum age has changed from 18 to 21.',
    'L’âge minimum est passé de dix-huit à vingt et un ans.',
    'L’âge minimum est passé de vingt et un à dix-huit ans.',
  ],
  [
    'fr',
    'The number of judges rose from seven to 12.',
    'Le nombre de juges est passé de sept à douze.',
    'Le nombre de juges est passé de douze à sept.',
  ],
  [
    'es',
    'The minimum age has changed from 18 to 21.',
    'La edad mínima ha pasado de dieciocho a veintiún años.',
    'La edad mínima ha pasado de veintiún a dieciocho años.',
  ],
  [
    'es',
    'The number of judges rose from seven to twelve.',
    'El número de jueces aumentó de siete a doce.',
    'El número de jueces aumentó de doce a siete.',
  ],
  [
    'it',
    'The number of judges rose from 7 to 12.',
    'Il numero dei giudici è passato da sette a dodici.',
    'Il numero dei giudici è passato da dodici a sette.',
  ],
  [
    'pt',
    'The number of judges rose from 7 to 12.',
    'O número de juízes passou de sete para doze.',
    'O número de juízes passou de doze para sete.',
  ],
  [
    'nl',
    'The number of judges rose from 7 to 12.',
    'Het aantal rechters steeg van zeven naar twaalf.',
    'Het aantal rechters steeg van twaalf naar zeven.',
  ],
  [
    'sv',
    'The number of judges rose from 7 to 12.',
    'Antalet domare ökade från sju till tolv.',
    'Antalet domare ökade från tolv till sju.',
  ],
  [
    'da',
    'The number of judges rose from 7 to 12.',
    'Antallet af dommere steg fra syv til tolv.',
    'Antallet af dommere steg fra tolv til syv.',
  ],
  [
    'nb',
    'The number of judges rose from 7 to 12.',
    'Antallet dommere økte fra sju til tolv.',
    'Antallet dommere økte fra tolv til sju.',
  ],
  [
    'pl',
    'The number of judges rose from 7 to 12.',
    'Liczba sędziów wzrosła z siedmiu do dwunastu.',
    'Liczba sędziów wzrosła z dwunastu do siedmiu.',
  ],
  [
    'cs',
    'The number of judges rose from 7 to 12.',
    'Počet soudců se zvýšil ze sedmi na dvanáct.',
    'Počet soudců se zvýšil z dvanácti na sedm.',
  ],
  [
    'sk',
    'The number of judges rose from 7 to 12.',
    'Počet sudcov sa zvýšil zo siedmich na dvanásť.',
    'Počet sudcov sa zvýšil z dvanástich na sedem.',
  ],
  [
    'sl',
    'The number of judges rose from 7 to 12.',
    'Število sodnikov se je povečalo s sedem na dvanajst.',
    'Število sodnikov se je povečalo z dvanajst na sedem.',
  ],
  [
    'hr',
    'The number of judges rose from 7 to 12.',
    'Broj sudaca porastao je sa sedam na dvanaest.',
    'Broj sudaca porastao je s dvanaest na sedam.',
  ],
  [
    'sr',
    'The number of judges rose from 7 to 12.',
    'Број судија је порастао са седам на дванаест.',
    'Број судија је порастао са дванаест на седам.',
  ],
  [
    'bg',
    'The number of judges rose from 7 to 12.',
    'Броят на съдиите се увеличи от седем на дванадесет.',
    'Броят на съдиите се увеличи от дванадесет на седем.',
  ],
  [
    'ru',
    'The number of judges rose from 7 to 12.',
    'Число судей выросло с семи до двенадцати.',
    'Число судей выросло с двенадцати до семи.',
  ],
  [
    'uk',
    'The number of judges rose from 7 to 12.',
    'Кількість суддів зросла із семи до дванадцяти.',
    'Кількість суддів зросла з дванадцяти до семи.',
  ],
  [
    'lt',
    'The number of judges rose from 7 to 12.',
    'Teisėjų skaičius išaugo nuo septynių iki dvylikos.',
    'Teisėjų skaičius išaugo nuo dvylikos iki septynių.',
  ],
  [
    'lv',
    'The number of judges rose from 7 to 12.',
    'Tiesnešu skaits pieauga no septiņiem līdz divpadsmit.',
    'Tiesnešu skaits pieauga no divpadsmit līdz septiņiem.',
  ],
  [
    'el',
    'The number of judges rose from 7 to 12.',
    'Ο αριθμός των δικαστών αυξήθηκε από επτά σε δώδεκα.',
    'Ο αριθμός των δικαστών αυξήθηκε από δώδεκα σε επτά.',
  ],
  [
    'ar',
    'The number of judges rose from 7 to 12.',
    'ارتفع عدد القضاة من سبعة إلى اثني عشر.',
    'ارتفع عدد القضاة من اثني عشر إلى سبعة.',
  ],
  [
    'fa',
    'The number of judges rose from 7 to 12.',
    'شمار قاضیان از هفت به دوازده رسید.',
    'شمار قاضیان از دوازده به هفت رسید.',
  ],
  [
    'hi',
    'The number of judges rose from 7 to 12.',
    'न्यायाधीशों की संख्या सात से बढ़कर बारह हो गई।',
    'न्यायाधीशों की संख्या बारह से बढ़कर सात हो गई।',
  ],
  [
    'ja',
    'The number of judges rose from 7 to 12.',
    '裁判官の数は七人から十二人に増えた。',
    '裁判官の数は十二人から七人に増えた。',
  ],
  ['zh', 'The number of judges rose from 7 to 12.', '法官人数从七名增加到十二名。', '法官人数从十二名增加到七名。'],
  [
    'ko',
    'The number of judges rose from 7 to 12.',
    '판사 수는 일곱 명에서 열두 명으로 늘었다.',
    '판사 수는 열두 명에서 일곱 명으로 늘었다.',
  ],
  [
    'vi',
    'The number of judges rose from 7 to 12.',
    'Số thẩm phán tăng từ bảy lên mười hai.',
    'Số thẩm phán tăng từ mười hai lên bảy.',
  ],
  [
    'id',
    'The number of judges rose from 7 to 12.',
    'Jumlah hakim naik dari tujuh menjadi dua belas.',
    'Jumlah hakim naik dari dua belas menjadi tujuh.',
  ],
  [
    'ca',
    'The number of judges rose from seven to twelve.',
    'El nombre de jutges ha passat de set a dotze.',
    'El nombre de jutges ha passat de dotze a set.',
  ],
  [
    'sq',
    'The number of judges rose from 7 to 12.',
    'Numri i gjyqtarëve u rrit nga shtatë në dymbëdhjetë.',
    'Numri i gjyqtarëve u rrit nga dymbëdhjetë në shtatë.',
  ],
  [
    'af',
    'The number of judges rose from 7 to 12.',
    'Die getal regters het van sewe tot twaalf gestyg.',
    'Die getal regters het van twaalf tot sewe gestyg.',
  ],
  [
    'sw',
    'The number of judges rose from 7 to 12.',
    'Idadi ya majaji imeongezeka kutoka saba hadi kumi na wawili.',
    'Idadi ya majaji imeongezeka kutoka kumi na wawili hadi saba.',
  ],
  [
    'pl',
    'The voting age was lowered from 21 to eighteen.',
    'Wiek wyborczy obniżono z 21 do osiemnastu lat.',
    'Wiek wyborczy obniżono z osiemnastu do 21 lat.',
  ],
  [
    'ro',
    'The term was cut from six years to 4.',
    'Mandatul a fost redus de la șase ani la 4.',
    'Mandatul a fost redus de la 4 ani la șase.',
  ],
  [
    'it',
    'The term was cut from six years to four.',
    'Il mandato è stato ridotto da sei a quattro anni.',
    'Il mandato è stato ridotto da quattro a sei anni.',
  ],
])('numbers in words go from one to another in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch('order');
  expect(said(source, wrong, tag)).toMatch('block order');
});

test('numbers that change in no order are none', () => {
  const source = 'The number of judges rose from seven to twelve.';
  expect(said(source, 'Die Zahl der Richter stieg auf zwölf (vorher sieben).', 'de')).not.toMatch('order');
});
