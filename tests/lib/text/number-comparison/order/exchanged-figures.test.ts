import { expect, test } from 'vitest';
import { kinds } from '../../../../support/number-differences.ts';

const KILLED = 'The attack killed 19 people and wounded 42.';

test.each([
  ['de', 'Der Angriff tötete 19 Menschen und verletzte 42.', 'Der Angriff tötete 42 Menschen und verletzte 19.'],
  [
    'de',
    'Bei dem Angriff wurden 42 Menschen verletzt und 19 getötet.',
    'Es wurden 19 Menschen verletzt und 42 getötet.',
  ],
  ['fr', 'L’attaque a fait 19 morts et 42 blessés.', 'L’attaque a fait 42 morts et 19 blessés.'],
  ['ru', 'Погибли 19 человек и 42 ранены.', 'Погибли 42 человека и 19 ранены.'],
  ['ar', 'أسفر الهجوم عن مقتل 19 شخصاً وإصابة 42.', 'أسفر الهجوم عن مقتل 42 شخصاً وإصابة 19.'],
  ['he', 'בהתקפה נהרגו 19 אנשים ונפצעו 42.', 'בהתקפה נהרגו 42 אנשים ונפצעו 19.'],
  ['tr', 'Saldırıda 19 kişi öldürüldü, 42 kişi yaralandı.', 'Saldırıda 42 kişi öldürüldü, 19 kişi yaralandı.'],
  ['ja', '攻撃で19人が死亡、42人が負傷した。', '攻撃で42人が死亡、19人が負傷した。'],
  ['zh-Hans', '袭击造成19人死亡，42人受伤。', '袭击造成42人死亡，19人受伤。'],
] as const)('the dead and the wounded keep their figures in %s: %s', (tag, right, wrong) => {
  expect(kinds(KILLED, right, tag)).toEqual([]);
  expect(kinds(KILLED, wrong, tag)).toEqual(['block exchanged']);
});

const WOMEN = 'Three women and seven men were arrested.';

test.each([
  ['es', 'Tres mujeres y siete hombres fueron detenidos.', 'Siete mujeres y tres hombres fueron detenidos.'],
  ['pl', 'Aresztowano siedmiu mężczyzn i trzy kobiety.', 'Aresztowano trzech mężczyzn i siedem kobiet.'],
  ['hi', 'तीन महिलाओं और सात पुरुषों को गिरफ़्तार किया गया।', 'सात महिलाओं और तीन पुरुषों को गिरफ़्तार किया गया।'],
  ['ko', '여성 세 명과 남성 일곱 명이 체포됐다.', '여성 일곱 명과 남성 세 명이 체포됐다.'],
  ['th', 'ผู้หญิงสามคนและผู้ชายเจ็ดคนถูกจับ', 'ผู้หญิงเจ็ดคนและผู้ชายสามคนถูกจับ'],
  ['sw', 'Wanawake watatu na wanaume saba walikamatwa.', 'Wanawake saba na wanaume watatu walikamatwa.'],
] as const)('the number of women stays with the women in %s', (tag, right, wrong) => {
  expect(kinds(WOMEN, right, tag)).toEqual([]);
  expect(kinds(WOMEN, wrong, tag)).toEqual(['block exchanged']);
});

test('figures keep their months and years', () => {
  const years = 'In 2019, 45 women were killed; in 2020, 78.';
  expect(kinds(years, '45 Frauen wurden 2019 getötet, 78 im Jahr 2020.', 'de')).toEqual([]);
  expect(kinds(years, 'En 2019, 78 mujeres fueron asesinadas; en 2020, 45.', 'es')).toEqual(['block exchanged']);
});

test('what cannot be told from the words is left alone', () => {
  const ages = 'Four women and two boys aged 12 and 15 were shot; 31 were wounded.';
  expect(kinds(ages, 'चार महिलाओं और 12 तथा 15 वर्ष के दो लड़कों को गोली मारी गई; 31 घायल हुए।', 'hi')).toEqual([]);
  expect(kinds('He met 12 of the 30 envoys.', 'Von den 30 Gesandten traf er 12.', 'de')).toEqual([]);
});

test.each([
  ['de', 'One person was killed.', 'Eine Person wurde getötet.', 'Zwei Personen wurden getötet.'],
  ['ru', 'Both sisters were abducted.', 'Обе сестры похищены.', 'Похищены три сестры.'],
  [
    'fr',
    'Nine people died in a new house.',
    'Neuf personnes sont mortes.',
    'Sept personnes sont mortes dans un immeuble neuf.',
  ],
] as const)('beside a word for people the number stays the same in %s: %s', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toContain('block changed');
});

test.each([
  ['fr', 'Une douzaine de militants ont été arrêtés.', 'Une vingtaine de militants ont été arrêtés.'],
  ['ru', 'Арестован десяток активистов.', 'Арестованы пятнадцать активистов.'],
] as const)('a dozen is about ten or twelve in %s, and no other round number', (tag, right, wrong) => {
  expect(kinds('A dozen activists were arrested.', right, tag)).toEqual([]);
  expect(kinds('A dozen activists were arrested.', wrong, tag)).toContain('block changed');
});

test.each([
  ['fr', 'Il a attendu une demi-heure.'],
  ['es', 'Esperó una media hora.'],
  ['ca', 'Va esperar una mitja hora.'],
])('an article before a half is no number in %s', (tag, right) => {
  expect(kinds('He waited half an hour.', right, tag)).toEqual([]);
});

test.each([
  ['de', 'Fünf Mio. Menschen flohen.'],
  ['da', 'Fem mio. mennesker flygtede.'],
  ['nl', 'Vijf mln. mensen vluchtten.'],
])('a number in words may stand before a scale in short in %s', (tag, right) => {
  expect(kinds('Five million people fled.', right, tag)).toEqual([]);
});

test.each([
  ['de', 'Um halb acht trafen drei Granaten den Markt.', 'Um halb sieben trafen drei Granaten den Markt.'],
  ['ru', 'В половине восьмого три снаряда попали в рынок.', 'В половине седьмого три снаряда попали в рынок.'],
] as const)('a number may stand right behind a time in words in %s', (tag, right, wrong) => {
  expect(kinds('At half past seven three shells hit the market.', right, tag)).toEqual([]);
  expect(kinds('At half past seven three shells hit the market.', wrong, tag)).toContain('block changed');
});

test('a word of Urdu is no number for a likeness of its last letter', () => {
  expect(kinds('He was given two years.', 'اسے دو سال کی سزا دی گئی۔', 'ur')).toEqual([]);
  expect(kinds('He was given eighty days.', 'اسے نوے دن دیے گئے۔', 'ur')).not.toEqual([]);
});

test('a number of people that the source does not say is asked about', () => {
  expect(kinds('Men were arrested.', 'Männer wurden festgenommen.', 'de')).toEqual([]);
  expect(kinds('Police detained journalists.', 'Die Polizei nahm zwölf Journalisten fest.', 'de')).toEqual([
    'ask added',
  ]);
  expect(kinds('Men were arrested.', 'Drei Männer wurden festgenommen.', 'de')).toEqual(['ask added']);
});

test.each([
  ['250,000 people', 'تشريد 000 250 شخص'],
  ['10,500 people', 'احتُجز 500 10 أشخاص'],
  ['1,250,000 people', '000 250 1 شخص'],
  ['250,000 people', '٠٠٠ ٢٥٠ شخص'],
])('%s may be typed from right to left', (source, target) => {
  expect(kinds(source, target, 'ar')).toEqual([]);
});

test('what is typed from right to left has its own value', () => {
  expect(kinds('131,469 people', 'نزح 496 131 شخصًا', 'ar')).toContain('block changed');
  expect(kinds('the code 000 482', 'الرمز 000 482', 'ar')).toEqual([]);
  expect(kinds('250,000 people', 'تشريد 000 520 شخص', 'ar')).toContain('block changed');
  expect(kinds('250,000 people', 'Det var 000 250 personer', 'sv')).toContain('block changed');
});

test.each([
  [
    'sq',
    'The quake killed 51 people and injured 913.',
    'Tërmeti vrau 51 njerëz dhe plagosi 913.',
    'Tërmeti vrau 913 njerëz dhe plagosi 51.',
  ],
  ['ku', 'Nine engineers and 23 nurses came.', '9 endezyar û 23 hemşîre hatin.', '23 endezyar û 9 hemşîre hatin.'],
])('two figures that the source joins keep their order, or a person looks (%s)', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['ask exchanged']);
});

test.each([
  ['de', 'The attack wounded 37 people and killed 14.', 'Bei dem Angriff gab es 14 Opfer und 37 Blessierte.'],
  ['ja', 'Three hundred soldiers of the 29 units came.', '29部隊の300人の兵士が来た。'],
  ['af', 'It was sold for 125 million, three years ago.', 'Dit is drie jaar gelede vir 125 miljoen verkoop.'],
])('figures may change places where the sentence does (%s)', (tag, source, right) => {
  expect(kinds(source, right, tag).filter((each) => each.endsWith('exchanged'))).toEqual([]);
});

test.each([
  ['de', 'One nurse was killed.', 'Eine Krankenschwester wurde getötet.', 'Zwei Krankenschwestern wurden getötet.'],
  ['el', 'One coastguard officer was charged.', 'Ένας λιμενικός κατηγορήθηκε.', 'Δύο λιμενικοί κατηγορήθηκαν.'],
  [
    'it',
    'One activist and two journalists left.',
    'Un attivista e due giornalisti se ne andarono.',
    'Due attivisti e due giornalisti se ne andarono.',
  ],
  ['zh-Hans', 'One lawyer was disbarred.', '一名律师被吊销执照。', '两名律师被吊销执照。'],
  ['ja', 'One woman was executed.', '女性1人が処刑された。', '女性2人が処刑された。'],
  ['tr', 'One was wounded.', 'Biri yaralandı.', 'Üç kişi yaralandı.'],
])('one of anything is no other number (%s)', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['block changed']);
});

test.each([
  ['de', 'One of them spoke to another.', 'Zwei von ihnen sprachen.'],
  ['ja', 'More than one person came.', '２名以上が来た。'],
  ['nl', 'One man sang, the other listened.', 'De eerste man zong, de tweede luisterde; twee mannen.'],
])('not every one counts (%s)', (tag, source, right) => {
  expect(kinds(source, right, tag).filter((each) => each.startsWith('block'))).toEqual([]);
});

test.each([
  ['no', 'Soldiers beat prisoners.', 'Soldatene slo fangene.', 'Soldatene slo tolv fanger.', 'ask added'],
  ['es', 'Police arrested poets.', 'La policía detuvo a poetas.', 'La policía detuvo a nueve poetas.', 'ask added'],
  ['es', 'The poets left.', 'Los poetas se fueron.', 'Los dos poetas se fueron.', 'notice added'],
])('a number in words that nothing asks for is asked about (%s)', (tag, source, right, wrong, said) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual([said]);
});

test.each([
  ['sv', 'Most cases were transmitted through sex.', 'De flesta fall överfördes via sex.'],
  ['fr', 'He was held for a fortnight.', 'Il a été détenu quinze jours.'],
  ['ar', 'They met on Monday.', 'اجتمعوا يوم الاثنين.'],
])('other words than numbers are no numbers (%s)', (tag, source, right) => {
  expect(kinds(source, right, tag)).toEqual([]);
});

test.each([
  ['de', 'Of the 30 dead, 12 were children.', '12 der 30 Toten waren Kinder.', '30 der 12 Toten waren Kinder.'],
  ['de', 'Of 37 wounded, 14 died.', 'Von den 37 Verletzten starben 14.', 'Von den 14 Verletzten starben 37.'],
  ['fr', 'Three of the five have died.', 'Trois des cinq sont morts.', 'Cinq des trois sont morts.'],
  [
    'pt',
    'It left 28 dead, among them 3 officers.',
    'Deixou 28 mortos, entre eles 3 agentes.',
    'Deixou 3 mortos, entre eles 28 agentes.',
  ],
  ['ru', 'Nine of the 12 judges resigned.', 'Из 12 судей ушли девять.', 'Двенадцать из 9 судей ушли.'],
])('a part is not the whole (%s)', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag).filter((each) => !each.startsWith('notice'))).toEqual([]);
  expect(kinds(source, wrong, tag)).toContain('block exchanged');
});

test.each([
  ['hi', 'A dozen students left.', 'एक दर्जन छात्र चले गए।', 'दो दर्जन छात्र चले गए।'],
  ['es', 'Three dozen prisoners left.', 'Tres docenas de presos se fueron.', 'Dos docenas de presos se fueron.'],
  ['da', 'A score of prisoners left.', 'En snes fanger gik.', 'Et dusin fanger gik.'],
  ['ja', 'Two thirds left.', '3分の2が去った。', '3分の1が去った。'],
  ['ar', 'One woman was killed.', 'قُتلت امرأة.', 'قُتلت امرأتان.'],
  ['ur', 'One woman was killed.', 'ایک عورت ہلاک ہوئی۔', 'دو عورتیں ہلاک ہوئیں۔'],
])('so many dozens, shares and pairs are no others (%s)', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag).filter((each) => !each.startsWith('notice'))).toEqual([]);
  expect(kinds(source, wrong, tag).some((each) => each.startsWith('block'))).toBe(true);
});

test('two tens are asked about where the source has two dozen', () => {
  expect(kinds('Two dozen people left.', 'Около двух десятков человек ушли.', 'ru')).toEqual(['ask changed']);
});

test.each([
  ['da', 'One fisherman drowned.', 'En fisker druknede.', 'Fire fiskere druknede.', 'block changed'],
  ['th', 'One leader was jailed.', 'แกนนำหนึ่งคนถูกจำคุก', 'แกนนำสามคนถูกจำคุก', 'block changed'],
  ['sl', 'One logger died.', 'Umrl je en gozdar.', 'Umrli so trije gozdarji.', 'block changed'],
  ['ka', 'One protester left.', 'ერთი დემონსტრანტი წავიდა.', 'სამმა დემონსტრანტმა დაკარგა.', 'block changed'],
  ['te', 'One worker was killed.', 'ఒక కార్మికుడు మరణించాడు.', 'ముగ్గురు కార్మికులు మరణించారు.', 'block changed'],
  ['hu', 'He got five years.', 'Öt év börtönre ítélték.', 'Hat év börtönre ítélték.', 'block changed'],
  ['fa', 'seven years and four months', 'هفت سال و چهار ماه', 'هفت سال و نه ماه', 'block changed'],
  ['nb', 'Two of the seven boats sank.', 'To av de sju båtene sank.', 'Sju av de to båtene sank.', 'block exchanged'],
  ['uk', 'They saved miners.', 'Врятували шахтарів.', 'Врятували чотирнадцятьох шахтарів.', 'ask added'],
])('words that are others, too, count beside what they count (%s)', (tag, source, right, wrong, said) => {
  expect(kinds(source, right, tag).filter((each) => !each.startsWith('notice'))).toEqual([]);
  expect(kinds(source, wrong, tag)).toContain(said);
});

test('fifteen Arabic years are no cents', () => {
  expect(kinds('He got fifteen years.', 'حُكم عليه خمس عشرة سنة.', 'ar')).toEqual([]);
});

test('an hour that is counted from sunrise is no added number', () => {
  expect(kinds('It sits at one in the afternoon.', 'Inaketi saa saba mchana.', 'sw')).toEqual([]);
});

test.each([
  ['9 were killed and 7 injured.', 'Bojā gāja 9 un ievainoti tika 7.', 'Bojā gāja 7 un ievainoti tika 9.', 'lv'],
  ['9 dead and 7 wounded.', '9 mrtvých a 7 zraněných.', '7 mrtvých a 9 zraněných.', 'cs'],
  [
    '9 women were killed and 7 injured.',
    'Zginęło 9 kobiet, a 7 jest rannych.',
    'Zginęło 7 kobiet, a 9 jest rannych.',
    'pl',
  ],
  ['9 were killed and 7 injured.', '9 mŕtvych a 7 zranených.', '7 mŕtvych a 9 zranených.', 'sk'],
  [
    '9 were killed and 7 injured.',
    '9 адам қаза тапты, 7 адам жараланды.',
    '9 адам жараланды, 7 адам қаза тапты.',
    'kk',
  ],
  [
    '9 were killed and 7 injured.',
    '9 адам набыт болуп, 7 адам жарадар болду.',
    '9 адам жарадар болуп, 7 адам набыт болду.',
    'ky',
  ],
  [
    '9 were killed and 7 injured.',
    "9 kishi halok bo'ldi, 7 kishi yaralandi.",
    "7 kishi halok bo'ldi, 9 kishi yaralandi.",
    'uz',
  ],
  ['9 were killed and 7 injured.', '9 کەس کوژران و 7 کەس بریندار بوون.', '9 کەس بریندار بوون و 7 کەس کوژران.', 'ckb'],
  ['9 were killed and 7 injured.', '9 जणांचा मृत्यू झाला आणि 7 जखमी झाले.', '9 जण जखमी झाले आणि 7 जणांचा मृत्यू झाला.', 'mr'],
  ['9 were killed and 7 injured.', '9 जनाको मृत्यु भयो र 7 जना घाइते भए।', '9 जना घाइते भए र 7 जनाको मृत्यु भयो।', 'ne'],
  ['9 were killed and 7 injured.', '9 લોકોના મોત થયા અને 7 ઘાયલ થયા.', '9 લોકો ઘાયલ થયા અને 7 ના મોત થયા.', 'gu'],
  ['9 were killed and 7 injured.', '9 பேர் கொல்லப்பட்டனர், 7 பேர் காயமடைந்தனர்.', '9 பேர் காயமடைந்தனர், 7 பேர் கொல்லப்பட்டனர்.', 'ta'],
  ['9 were killed and 7 injured.', '9 మంది మరణించారు, 7 మంది గాయపడ్డారు.', '9 మంది గాయపడ్డారు, 7 మంది మరణించారు.', 'te'],
  [
    '9 were killed and 7 injured.',
    'Shambulio liliua watu 9 na kujeruhi 7.',
    'Shambulio lilijeruhi watu 9 na kuua 7.',
    'sw',
  ],
  ['9 were killed and 7 injured.', 'Lladdwyd 9 o bobl ac anafwyd 7.', 'Anafwyd 9 o bobl a lladdwyd 7.', 'cy'],
  ['9 were killed and 7 injured.', 'Maraíodh 9 agus gortaíodh 7.', 'Gortaíodh 9 agus maraíodh 7.', 'ga'],
  ['9 were killed and 7 injured.', 'ស្លាប់ 9 នាក់ និងរងរបួស 7 នាក់។', 'ស្លាប់ 7 នាក់ និងរងរបួស 9 នាក់។', 'km'],
])('the dead and the wounded in more languages: %s', (source, right, wrong, tag) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['block exchanged']);
});

test('the day of a date that stands elsewhere has changed places with nothing', () => {
  const source = 'From September 2012 he led Branch 251, part – December 7, 2013 – of the service.';
  const right = 'Dès septembre 2012 il a dirigé la branche – 7 décembre 2013 – 251 du service.';
  expect(kinds(source, right, 'fr')).toEqual([]);
});
