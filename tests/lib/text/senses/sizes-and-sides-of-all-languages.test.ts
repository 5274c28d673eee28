import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['ta', 'Hundreds of people were arrested.', 'நூற்றுக்கணக்கானோர் கைது செய்யப்பட்டனர்.', 'ஆயிரக்கணக்கானோர் கைது செய்யப்பட்டனர்.'],
  ['te', 'Thousands of people fled.', 'వేలాది మంది పారిపోయారు.', 'వందలాది మంది పారిపోయారు.'],
  ['kn', 'Dozens of houses burned.', 'ಹತ್ತಾರು ಮನೆಗಳು ಸುಟ್ಟುಹೋದವು.', 'ನೂರಾರು ಮನೆಗಳು ಸುಟ್ಟುಹೋದವು.'],
  ['ml', 'Hundreds of people were arrested.', 'നൂറുകണക്കിന് ആളുകൾ അറസ്റ്റിലായി.', 'ആയിരക്കണക്കിന് ആളുകൾ അറസ്റ്റിലായി.'],
  ['gu', 'Hundreds of people were arrested.', 'સેંકડો લોકોની ધરપકડ થઈ.', 'હજારો લોકોની ધરપકડ થઈ.'],
  ['pa', 'Dozens of people were arrested.', 'ਦਰਜਨਾਂ ਲੋਕ ਗ੍ਰਿਫ਼ਤਾਰ ਕੀਤੇ ਗਏ।', 'ਸੈਂਕੜੇ ਲੋਕ ਗ੍ਰਿਫ਼ਤਾਰ ਕੀਤੇ ਗਏ।'],
  ['tg', 'Dozens of people were arrested.', 'Даҳҳо нафар боздошт шуданд.', 'Садҳо нафар боздошт шуданд.'],
  ['tk', 'Hundreds of people were arrested.', 'Ýüzlerçe adam tussag edildi.', 'Müňlerçe adam tussag edildi.'],
  ['tt', 'Hundreds of people were arrested.', 'Йөзләгән кеше кулга алынды.', 'Меңләгән кеше кулга алынды.'],
  ['ug', 'Hundreds of people were arrested.', 'يۈزلىگەن كىشى تۇتۇلدى.', 'مىڭلىغان كىشى تۇتۇلدى.'],
  ['km', 'Dozens of people were arrested.', 'មនុស្សរាប់សិបនាក់ត្រូវបានចាប់ខ្លួន។', 'មនុស្សរាប់រយនាក់ត្រូវបានចាប់ខ្លួន។'],
  ['lo', 'Hundreds of people were arrested.', 'ຫຼາຍຮ້ອຍຄົນຖືກຈັບ.', 'ຫຼາຍພັນຄົນຖືກຈັບ.'],
  ['cy', 'Hundreds of people were arrested.', 'Arestiwyd cannoedd o bobl.', 'Arestiwyd miloedd o bobl.'],
  ['ga', 'Hundreds of people were arrested.', 'Gabhadh na céadta duine.', 'Gabhadh na mílte duine.'],
  ['mt', 'Hundreds of people were arrested.', 'Mijiet ta’ nies ġew arrestati.', 'Eluf ta’ nies ġew arrestati.'],
  ['eo', 'Dozens of people were arrested.', 'Dekoj da homoj estis arestitaj.', 'Centoj da homoj estis arestitaj.'],
  ['jv', 'Hundreds of people were arrested.', 'Atusan wong dicekel.', 'Ewunan wong dicekel.'],
  ['sd', 'Hundreds of people were arrested.', 'سوين ماڻهو گرفتار ڪيا ويا.', 'هزارين ماڻهو گرفتار ڪيا ويا.'],
  ['si', 'Thousands of people fled.', 'දහස් ගණනක් මිනිසුන් පලා ගියහ.', 'සිය ගණනක් මිනිසුන් පලා ගියහ.'],
  ['mg', 'Thousands of people fled.', "Olona an'arivony no nandositra.", 'Olona an-jatony no nandositra.'],
])('a vague amount of another size is found in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag), right).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag), wrong).toMatch(/block|ask/);
});

test.each([
  [
    'ha',
    'She was arrested on Monday morning.',
    'An kama ta a ranar Litinin da safe.',
    'An kama ta a ranar Litinin da yamma.',
  ],
  ['zu', 'She was arrested on Monday morning.', 'Waboshwa ngoMsombuluko ekuseni.', 'Waboshwa ngoMsombuluko ntambama.'],
  [
    'ky',
    'She was arrested on Monday morning.',
    'Ал дүйшөмбү күнү эртең менен кармалган.',
    'Ал дүйшөмбү күнү кечинде кармалган.',
  ],
  ['ug', 'She was arrested on Monday morning.', 'ئۇ دۈشەنبە ئەتىگەندە تۇتۇلدى.', 'ئۇ دۈشەنبە كەچتە تۇتۇلدى.'],
  ['km', 'She was arrested on Monday morning.', 'នាងត្រូវបានចាប់ខ្លួននៅព្រឹកថ្ងៃចន្ទ។', 'នាងត្រូវបានចាប់ខ្លួននៅល្ងាចថ្ងៃចន្ទ។'],
  [
    'ps',
    'The meeting starts at seven in the evening.',
    'غونډه د ماښام په اوو بجو پیلېږي.',
    'غونډه د سهار په اوو بجو پیلېږي.',
  ],
  [
    'ku',
    'The meeting starts at seven in the evening.',
    'Civîn saet heftê êvarê dest pê dike.',
    'Civîn saet heftê sibehê dest pê dike.',
  ],
  [
    'ckb',
    'The meeting starts at seven in the evening.',
    'کۆبوونەوەکە کاتژمێر حەوتی ئێوارە دەست پێدەکات.',
    'کۆبوونەوەکە کاتژمێر حەوتی بەیانی دەست پێدەکات.',
  ],
  [
    'so',
    'The meeting starts at seven in the evening.',
    'Kulanku wuxuu bilaabmayaa toddobada fiidnimo.',
    'Kulanku wuxuu bilaabmayaa toddobada subaxnimo.',
  ],
  [
    'mn',
    'The meeting starts at seven in the evening.',
    'Хурал оройн долоон цагт эхэлнэ.',
    'Хурал өглөөний долоон цагт эхэлнэ.',
  ],
  [
    'ha',
    'The meeting starts at seven in the evening.',
    'Za a fara taron da ƙarfe bakwai na yamma.',
    'Za a fara taron da ƙarfe bakwai na safe.',
  ],
  [
    'ky',
    'The meeting starts at seven in the evening.',
    'Жыйын кечки саат жетиде башталат.',
    'Жыйын эртең менен саат жетиде башталат.',
  ],
  [
    'tg',
    'The meeting starts at seven in the evening.',
    'Ҷаласа соати ҳафти бегоҳӣ оғоз мешавад.',
    'Ҷаласа соати ҳафти субҳ оғоз мешавад.',
  ],
  ['km', 'The meeting starts at seven in the evening.', 'កិច្ចប្រជុំចាប់ផ្តើមនៅម៉ោងប្រាំពីរល្ងាច។', 'កិច្ចប្រជុំចាប់ផ្តើមនៅម៉ោងប្រាំពីរព្រឹក។'],
])('another part of the day is found in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag), right).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag), wrong).toMatch(/block|ask/);
});

test.each([
  ['fa', 'They left at twelve noon.', 'ساعت دوازده ظهر رفتند.', 'ساعت دوازده شب رفتند.'],
  ['ps', 'They left at twelve noon.', 'د غرمې په دولسو بجو لاړل.', 'د شپې په دولسو بجو لاړل.'],
  ['ur', 'They left at twelve noon.', 'وہ دوپہر بارہ بجے روانہ ہوئے۔', 'وہ رات بارہ بجے روانہ ہوئے۔'],
  ['hi', 'They left at twelve noon.', 'वे दोपहर बारह बजे निकले।', 'वे रात बारह बजे निकले।'],
  ['bn', 'They left at twelve noon.', 'তারা দুপুর বারোটায় রওনা হয়।', 'তারা রাত বারোটায় রওনা হয়।'],
  ['tr', 'They left at twelve noon.', 'Öğlen on ikide ayrıldılar.', 'Gece on ikide ayrıldılar.'],
  [
    'so',
    'They left at twelve noon.',
    'Waxay baxeen labo iyo tobankii duhurnimo.',
    'Waxay baxeen labo iyo tobankii habeennimo.',
  ],
])('noon as night is found in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag), right).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag), wrong).toMatch(/block|ask/);
});

test.each([
  [
    'ps',
    'Temperatures will stay above zero.',
    'تودوخه به تر صفر لوړه او له صفر پورته وي.',
    'تودوخه به له صفر لاندې وي.',
  ],
  ['mn', 'Temperatures will stay above zero.', 'Температур тэгээс дээш байна.', 'Температур тэгээс доош байна.'],
  ['ml', 'Rainfall was below average.', 'മഴ ശരാശരിയേക്കാൾ കുറവായിരുന്നു, ശരാശരിയേക്കാൾ കുറവ്.', 'മഴ ശരാശരിയേക്കാൾ കൂടുതൽ.'],
  ['ckb', 'Temperatures will stay above zero.', 'پلەی گەرما لە سەرووی سفر دەبێت.', 'پلەی گەرما لە ژێر سفر دەبێت.'],
  ['hi', 'The river is above the danger mark.', 'नदी खतरे के निशान से ऊपर है।', 'नदी खतरे के निशान से नीचे है।'],
  [
    'hi',
    'It fell to two degrees above the danger level.',
    'यह खतरे के निशान से दो डिग्री ऊपर रहा।',
    'यह खतरे के निशान से दो डिग्री नीचे रहा।',
  ],
  ['bn', 'The river is above the danger mark.', 'নদী বিপৎসীমার ওপরে বইছে।', 'নদী বিপৎসীমার নিচে বইছে।'],
  ['ne', 'The river is above the danger mark.', 'नदी खतराको तहभन्दा माथि छ।', 'नदी खतराको तहभन्दा तल छ।'],
  ['ur', 'The river is above the danger mark.', 'دریا خطرے کے نشان سے اوپر ہے۔', 'دریا خطرے کے نشان سے نیچے ہے۔'],
  ['ta', 'Rainfall was below normal.', 'மழை இயல்பை விடக் குறைவாக இருந்தது.', 'மழை இயல்பை விட அதிகமாக இருந்தது.'],
  [
    'sw',
    'The river is above the danger level.',
    'Mto uko juu ya kiwango cha hatari.',
    'Mto uko chini ya kiwango cha hatari.',
  ],
  ['ar', 'Temperatures will be below normal.', 'ستكون درجات الحرارة دون المعدل.', 'ستكون درجات الحرارة فوق المعدل.'],
  [
    'fa',
    'Temperatures will be five degrees above normal.',
    'دما پنج درجه بالاتر از نرمال خواهد بود.',
    'دما پنج درجه پایین‌تر از نرمال خواهد بود.',
  ],
  [
    'ka',
    'Temperatures fell to ten degrees below zero.',
    'ტემპერატურა ნულს ქვემოთ ათ გრადუსამდე დაეცა.',
    'ტემპერატურა ნულს ზემოთ ათ გრადუსამდე დაეცა.',
  ],
])('the other side of a level is found in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag), right).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag), wrong).toMatch(/block|ask/);
});

test('noon beside the night is no night', () => {
  expect(said('They worked from noon into the night.', 'वे दोपहर से रात तक काम करते रहे।', 'hi')).not.toMatch(/block|ask/);
  expect(said('The first in a quarter of a century.', '四半世紀ぶり。', 'ja')).not.toMatch(/block|ask/);
});
