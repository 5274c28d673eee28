import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  [
    'de',
    'The court gave the state a fortnight to reply.',
    'Das Gericht gab dem Staat vierzehn Tage Zeit für eine Antwort.',
    'Das Gericht gab dem Staat einen Monat Zeit für eine Antwort.',
  ],
  [
    'fr',
    'The court gave the state a fortnight to reply.',
    'Le tribunal a donné quinze jours à l’État pour répondre.',
    'Le tribunal a donné un mois à l’État pour répondre.',
  ],
  [
    'fr',
    'The court gave the state a fortnight to reply.',
    'Le tribunal a donné une quinzaine de jours à l’État pour répondre.',
    'Le tribunal a donné un mois à l’État pour répondre.',
  ],
  [
    'es',
    'The court gave the state a fortnight to reply.',
    'El tribunal dio al Estado una quincena para responder.',
    'El tribunal dio al Estado un mes para responder.',
  ],
  [
    'it',
    'The court gave the state a fortnight to reply.',
    'Il tribunale ha dato allo Stato due settimane per rispondere.',
    'Il tribunale ha dato allo Stato un mese per rispondere.',
  ],
  [
    'pt',
    'The court gave the state a fortnight to reply.',
    'O tribunal deu ao Estado quinze dias para responder.',
    'O tribunal deu ao Estado um mês para responder.',
  ],
  [
    'ru',
    'The court gave the state a fortnight to reply.',
    'Суд дал государству две недели на ответ.',
    'Суд дал государству месяц на ответ.',
  ],
  [
    'uk',
    'The court gave the state a fortnight to reply.',
    'Суд дав державі два тижні на відповідь.',
    'Суд дав державі місяць на відповідь.',
  ],
  [
    'pl',
    'The court gave the state a fortnight to reply.',
    'Sąd dał państwu dwa tygodnie na odpowiedź.',
    'Sąd dał państwu miesiąc na odpowiedź.',
  ],
  [
    'ar',
    'The court gave the state a fortnight to reply.',
    'منحت المحكمة الدولة أسبوعين للرد.',
    'منحت المحكمة الدولة شهرا للرد.',
  ],
  [
    'fa',
    'The court gave the state a fortnight to reply.',
    'دادگاه به دولت دو هفته مهلت داد.',
    'دادگاه به دولت یک ماه مهلت داد.',
  ],
  [
    'tr',
    'The court gave the state a fortnight to reply.',
    'Mahkeme devlete yanıt için iki hafta verdi.',
    'Mahkeme devlete yanıt için bir ay verdi.',
  ],
  [
    'sw',
    'The court gave the state a fortnight to reply.',
    'Mahakama iliipa serikali wiki mbili kujibu.',
    'Mahakama iliipa serikali mwezi mmoja kujibu.',
  ],
  [
    'hi',
    'The court gave the state a fortnight to reply.',
    'अदालत ने राज्य को एक पखवाड़े का समय दिया।',
    'अदालत ने राज्य को एक महीने का समय दिया।',
  ],
  [
    'mr',
    'The court gave the police a fortnight.',
    'न्यायालयाने पोलिसांना पंधरवड्याची मुदत दिली.',
    'न्यायालयाने पोलिसांना महिनाभराची मुदत दिली.',
  ],
  [
    'gu',
    'The court gave the state a fortnight to reply.',
    'કોર્ટે રાજ્યને જવાબ માટે એક પખવાડિયાનો સમય આપ્યો.',
    'કોર્ટે રાજ્યને જવાબ માટે એક મહિનાનો સમય આપ્યો.',
  ],
  ['zh', 'The court gave the state a fortnight to reply.', '法院给政府两周时间答复。', '法院给政府一个月时间答复。'],
  [
    'ja',
    'The court gave the state a fortnight to reply.',
    '裁判所は国に2週間の猶予を与えた。',
    '裁判所は国に1か月の猶予を与えた。',
  ],
  [
    'ko',
    'The court gave the state a fortnight to reply.',
    '법원은 정부에 2주간의 시간을 주었다.',
    '법원은 정부에 한 달간의 시간을 주었다.',
  ],
  [
    'vi',
    'The court gave the state a fortnight to reply.',
    'Tòa cho chính quyền hai tuần để trả lời.',
    'Tòa cho chính quyền một tháng để trả lời.',
  ],
  [
    'id',
    'The court gave the state a fortnight to reply.',
    'Pengadilan memberi pemerintah waktu dua pekan untuk menjawab.',
    'Pengadilan memberi pemerintah waktu sebulan untuk menjawab.',
  ],
  [
    'hu',
    'The court gave the state a fortnight to reply.',
    'A bíróság két hetet adott az államnak a válaszra.',
    'A bíróság egy hónapot adott az államnak a válaszra.',
  ],
  [
    'fi',
    'The court gave the state a fortnight to reply.',
    'Oikeus antoi valtiolle kaksi viikkoa aikaa vastata.',
    'Oikeus antoi valtiolle kuukauden aikaa vastata.',
  ],
  [
    'el',
    'The court gave the state a fortnight to reply.',
    'Το δικαστήριο έδωσε στο κράτος ένα δεκαπενθήμερο για να απαντήσει.',
    'Το δικαστήριο έδωσε στο κράτος έναν μήνα για να απαντήσει.',
  ],
  [
    'nl',
    'The court gave the state a fortnight to reply.',
    'De rechtbank gaf de staat twee weken om te antwoorden.',
    'De rechtbank gaf de staat een maand om te antwoorden.',
  ],
  [
    'sv',
    'The court gave the state a fortnight to reply.',
    'Domstolen gav staten fjorton dagar att svara.',
    'Domstolen gav staten en månad att svara.',
  ],
])('a fortnight is no month in %s: %s → %s, and not: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each([
  [
    'de',
    'Sales doubled in the first half of 2023.',
    'Der Umsatz verdoppelte sich im ersten Halbjahr 2023.',
    'Der Umsatz verdoppelte sich im ersten Quartal 2023.',
  ],
  [
    'fr',
    'Sales doubled in the first half of 2023.',
    'Les ventes ont doublé au premier semestre 2023.',
    'Les ventes ont doublé au premier trimestre 2023.',
  ],
  [
    'es',
    'Sales doubled in the first half of 2023.',
    'Las ventas se duplicaron en el primer semestre de 2023.',
    'Las ventas se duplicaron en el primer trimestre de 2023.',
  ],
  [
    'pt',
    'Sales doubled in the first half of the year.',
    'As vendas duplicaram no primeiro semestre do ano.',
    'As vendas duplicaram no primeiro trimestre do ano.',
  ],
  [
    'it',
    'Sales doubled in the first half of 2023.',
    'Le vendite sono raddoppiate nel primo semestre del 2023.',
    'Le vendite sono raddoppiate nel primo trimestre del 2023.',
  ],
  [
    'ru',
    'Sales doubled in the first half of 2023.',
    'Продажи удвоились в первом полугодии 2023 года.',
    'Продажи удвоились в первом квартале 2023 года.',
  ],
  [
    'pl',
    'Sales doubled in the first half of 2023.',
    'Sprzedaż podwoiła się w pierwszej połowie 2023 roku.',
    'Sprzedaż podwoiła się w pierwszym kwartale 2023 roku.',
  ],
  [
    'ar',
    'Sales doubled in the first half of 2023.',
    'تضاعفت المبيعات في النصف الأول من عام 2023.',
    'تضاعفت المبيعات في الربع الأول من عام 2023.',
  ],
  [
    'tr',
    'Sales doubled in the first half of 2023.',
    'Satışlar 2023’ün ilk yarısında ikiye katlandı.',
    'Satışlar 2023’ün ilk çeyreğinde ikiye katlandı.',
  ],
  [
    'hi',
    'Complaints doubled in the first half of 2023.',
    '2023 की पहली छमाही में शिकायतें दोगुनी हो गईं।',
    '2023 की पहली तिमाही में शिकायतें दोगुनी हो गईं।',
  ],
  ['zh', 'Sales doubled in the first half of 2023.', '2023年上半年销售额翻了一番。', '2023年第一季度销售额翻了一番。'],
  [
    'ja',
    'Sales doubled in the first half of 2023.',
    '2023年上半期に売上は倍増した。',
    '2023年第1四半期に売上は倍増した。',
  ],
  [
    'ko',
    'Sales doubled in the first half of 2023.',
    '2023년 상반기 매출이 두 배로 늘었다.',
    '2023년 1분기 매출이 두 배로 늘었다.',
  ],
  [
    'vi',
    'Sales doubled in the first half of 2023.',
    'Doanh số tăng gấp đôi trong nửa đầu năm 2023.',
    'Doanh số tăng gấp đôi trong quý I năm 2023.',
  ],
  [
    'id',
    'Sales doubled in the first half of 2023.',
    'Penjualan berlipat dua pada semester pertama 2023.',
    'Penjualan berlipat dua pada kuartal pertama 2023.',
  ],
  [
    'nl',
    'Sales doubled in the first half of 2023.',
    'De omzet verdubbelde in de eerste helft van 2023.',
    'De omzet verdubbelde in het eerste kwartaal van 2023.',
  ],
  [
    'sv',
    'Sales doubled in the first half of 2023.',
    'Försäljningen fördubblades under första halvåret 2023.',
    'Försäljningen fördubblades under första kvartalet 2023.',
  ],
  [
    'fa',
    'Sales doubled in the first half of 2023.',
    'فروش در نیمه نخست ۲۰۲۳ دو برابر شد.',
    'فروش در سه‌ماهه نخست ۲۰۲۳ دو برابر شد.',
  ],
])('half a year is no quarter of one in %s: %s → %s, and not: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test('a quarter of a year is not half of it', () => {
  const source = 'Sales doubled in the first quarter of 2023.';
  expect(said(source, '2023 की पहली तिमाही में बिक्री दोगुनी हो गई।', 'hi')).not.toMatch(/block|ask/);
  expect(said(source, '2023 की पहली छमाही में बिक्री दोगुनी हो गई।', 'hi')).toMatch(/block|ask/);
});

test('the first half of a game is no half of a year', () => {
  expect(
    said('They led in the first half of the final.', 'Im ersten Viertel des Finales führten sie.', 'de'),
  ).not.toMatch(/block|ask/);
});
