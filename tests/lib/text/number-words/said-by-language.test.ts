import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';

const said = (from: string, source: string, tag: string, target: string): readonly string[] =>
  compareNumbers({ text: source, tag: from }, { text: target, tag }).map(({ severity, kind }) => `${severity} ${kind}`);
const isBlocked = (...pair: Parameters<typeof said>): boolean => said(...pair).some((each) => each.startsWith('block'));

/** Parts of a million, below zero, two of a kind, tenths, and groups of four figures: a right pair, and a wrong one. */
test.each([
  ['en', 'about a quarter of a million people', 'de', 'rund 250.000 Menschen', 'rund 400.000 Menschen'],
  [
    'en',
    'about a quarter of a million people',
    'de',
    'rund eine Viertelmillion Menschen',
    'rund eine halbe Million Menschen',
  ],
  ['en', 'about a quarter of a million people', 'fr', 'quelque 250 000 personnes', 'quelque 25 000 personnes'],
  [
    'en',
    'about a quarter of a million people',
    'ru',
    'около четверти миллиона человек',
    'около полумиллиона: 500 000 человек',
  ],
  ['en', 'about a quarter of a million people', 'ar', 'نحو ربع مليون شخص', 'نحو 350 ألف شخص'],
  ['en', 'about a quarter of a million people', 'zh', '约二十五万人', '约三十五万人'],
  ['en', 'about a quarter of a million people', 'pl', 'około ćwierć miliona osób', 'około 350 tysięcy osób'],
  ['en', 'about three quarters of a million people', 'es', 'unos 750.000 habitantes', 'unos 650.000 habitantes'],
  ['en', 'about three quarters of a million people', 'ja', '約75万人', '約65万人'],
  [
    'en',
    'about three quarters of a million people',
    'ro',
    'circa trei sferturi de milion de oameni',
    'circa 650.000 de oameni',
  ],
  ['fr', 'un quart de million de personnes', 'de', '250.000 Menschen', '350.000 Menschen'],
  ['en', 'It was -15 °C.', 'ru', 'Было 15 градусов мороза.', 'Было 15 градусов.'],
  ['en', 'It was -15 °C.', 'pl', 'Było 15 stopni poniżej zera.', 'Było 15 stopni.'],
  ['en', 'It was -15 °C.', 'fi', 'Oli 15 pakkasastetta.', 'Oli 15 astetta.'],
  ['en', 'It was -15 °C.', 'nb', 'Det var 15 kuldegrader.', 'Det var 15 grader.'],
  ['en', 'It was -15 °C.', 'hi', 'तापमान शून्य से 15 डिग्री नीचे था।', 'तापमान 15 डिग्री था।'],
  ['en', 'It was -15 °C.', 'vi', 'Nhiệt độ là âm 15 độ C.', 'Nhiệt độ là 15 độ C.'],
  ['en', 'It was -15 °C.', 'hu', 'Mínusz 15 fok volt.', 'Volt vagy 15 fok.'],
  ['en', 'It was -15 °C.', 'el', 'Ήταν μείον 15 βαθμοί.', 'Ήταν 15 βαθμοί.'],
  ['ar', 'اعتُقل ألفا شخص.', 'en', '2,000 people were arrested.', '1,000 people were arrested.'],
  ['ar', 'اعتُقل ألفا شخص.', 'fr', 'Deux mille personnes ont été arrêtées.', 'Trois mille personnes ont été arrêtées.'],
  ['en', 'It costs 1.2 billion dollars.', 'ar', 'يكلف مليار ومئتا مليون دولار.', 'يكلف مليار وثلاثمئة مليون دولار.'],
  ['ja', '2割増えた。', 'en', 'It grew by 20 per cent.', 'It grew by 2 per cent.'],
  ['ja', '7割5分が賛成した。', 'de', '75 Prozent stimmten zu.', '70 Prozent stimmten zu.'],
  ['ja', '2割増えた。', 'zh', '增加两成。', '增加三成。'],
  ['zh', '七成半支持。', 'en', '75 per cent were in favour.', '70 per cent were in favour.'],
  ['zh', '三成受访者反对。', 'fr', '30 % des sondés sont contre.', '3 % des sondés sont contre.'],
  ['en', 'It fell to 3.25 per cent.', 'zh', '降至百分之三点二五。', '降至百分之三点五。'],
  ['en', '1.23 trillion won', 'ko', '1조2300억 원', '1조3300억 원'],
  ['en', '1.23 trillion won', 'ko', '1조 2천300억 원', '1조 3천300억 원'],
  ['ja', '1兆2300億円', 'ko', '1조 2,300억 엔', '1조 3,300억 엔'],
  ['en', '0.5 points', 'fr', 'un demi-point', '1,5 point'],
  ['hi', 'ढाई सौ केंद्र', 'ur', 'ڈھائی سو مراکز', '350 مراکز'],
  ['en', '312 reasons', 'ur', 'تین سو بارہ وجوہات', '412 وجوہات'],
  ['fr', 'une trentaine de personnes', 'es', 'una treintena de personas', '40 personas'],
])('%s: %s in %s is %s, and not: %s', (from, source, tag, right, wrong) => {
  expect(isBlocked(from, source, tag, right)).toBe(false);
  expect(said(from, source, tag, wrong)).not.toEqual(said(from, source, tag, right));
  expect(isBlocked(from, source, tag, wrong)).toBe(true);
});

test('a quarter of a century is a quarter of something, and members are no tenths', () => {
  expect(isBlocked('en', 'a quarter of a mile', 'de', 'eine Viertelmeile')).toBe(false);
  expect(isBlocked('en', '5 members', 'zh', '5成员')).toBe(false);
});

/** Money that the one says in figures and the other in words. */
test.each([
  ['en', 'He paid $5 million.', 'de', 'Er zahlte fünf Millionen Dollar.', 'Er zahlte fünf Millionen Euro.'],
  ['en', 'He paid five million dollars.', 'de', 'Er zahlte 5 Mio. Dollar.', 'Er zahlte 5 Mio. Euro.'],
  [
    'en',
    'He paid five million dollars.',
    'fr',
    'Il a payé cinq millions de dollars.',
    'Il a payé cinq millions d’euros.',
  ],
  ['zh', '罚款一百五十万元。', 'en', 'a fine of 1.5 million yuan', 'a fine of 1.5 million dollars'],
  ['zh', '罚款一百五十万元。', 'ja', '150万元の罰金', '150万円の罰金'],
  ['de', 'anderthalb Milliarden Euro', 'en', '€1.5 billion', '£1.5 billion'],
])('%s: %s in %s is %s, and not: %s', (from, source, tag, right, wrong) => {
  expect(said(from, source, tag, right).filter((each) => each.startsWith('block'))).toEqual([]);
  expect(said(from, source, tag, wrong)).toEqual(['block unit']);
});

test('a time in figures stands behind the word for the hour as a whole', () => {
  expect(said('en', 'at 6:30 p.m.', 'ar', 'في الساعة 6:30 مساءً')).toEqual([]);
  expect(said('en', 'at 6:30 p.m.', 'he', 'בשעה 18:30')).toEqual([]);
  expect(isBlocked('en', 'at 6:30 p.m.', 'he', 'בשעה 17:30')).toBe(true);
});
