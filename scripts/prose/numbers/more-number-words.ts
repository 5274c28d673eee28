import { wordList } from './word-list.ts';

/** The regular forms of a number word that CLDR leaves out: cases, other spellings, ordinals. */
export function regularForms(text: string, language: string): readonly string[] {
  return VARIANTS[language]?.(text) ?? [];
}

/** Collectives, irregular ordinals and the like: value and words. */
export function moreWords(language: string): readonly (readonly [string, readonly string[]])[] {
  return wordList(EXTRA[language]).map(([value, words]) => [
    value,
    words.flatMap((word) => [word, ...(ENDINGS[language] ?? []).map((ending) => word + ending)]),
  ]);
}

/** Languages without rules in CLDR whose words up to 31 are here in full. */
export const COMPLETE: ReadonlySet<string> = new Set(['ur', 'bn']);

/** Ordinals of Urdu, classifiers of Bengali. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = { ur: ['واں', 'ویں', 'وں'], bn: ['জন', 'টি', 'টা', 'তম'] };

/** CLDR has neither the numbers that go with feminine nouns, nor the oblique case, nor the shorter spelling of hundred. */
function arabicForms(text: string): readonly string[] {
  const short = text.replace(/(ثلاث|أربع|خمس|ست|سبع|تسع)ة/gu, '$1').replace('ثمانية', 'ثماني');
  const feminine = [
    short,
    short.replace('ثماني', 'ثمان'),
    short.replace(/ عشر$/u, ' عشرة'),
    short.replace(/^عشرة$/u, 'عشر'),
  ];
  const spellings = [text, ...feminine].flatMap((form) => [
    form,
    form.replaceAll('مائة', 'مئة').replaceAll('مائت', 'مئت'),
    form.replace(/مائة$/u, 'مائةٍ'),
  ]);
  const cases = spellings.flatMap((form) => [form, form.replaceAll('ون', 'ين'), form.replaceAll('ان', 'ين')]);
  // "The twenty-seven": the article stands before both words.
  return cases.flatMap((form) => [form, form.replace(/ و(?=\p{L})/gu, ' وال')]);
}

const VARIANTS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  // Oblique case, and the common spelling of "hundred".
  ar: (text) => arabicForms(text),
  hr: (text) => [text.replace(' i ', ' ')],
  sr: (text) => [text.replace(' и ', ' '), text.replace(' i ', ' ')],
  bs: (text) => [text.replace(' i ', ' ')],
  fa: (text) =>
    [text, text.replace(/سه$/u, 'سو'), text.replace('هجده', 'هیجده'), text.replace('هجده', 'هژده')].flatMap((form) => [
      form,
      `${form}م`,
      `${form}مین`,
    ]),
  en: (text) => [text.replace(' hundred ', ' hundred and ')],
  de: (text) => [`${text}n`],
};

const EXTRA: Readonly<Record<string, string>> = {
  ar: '2 اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|مرتين; 1 أحد|إحدى|أول|أولى; 2 ثاني|ثان|ثانية; 12 اثنا عشر|اثني عشر|اثنتا عشرة|اثنتي عشرة; 8 ثمان|ثماني; 200 مئتان|مئتين|مائتان|مائتين; 2000 ألفان|ألفين',
  en: '1 once; 2 twice|both|pair|couple; 12 dozen; 10 decade; 100 century',
  es: '1 primer; 3 tercer; 10 decena; 12 docena',
  fr: '8 huitaine; 10 dizaine; 12 douzaine; 15 quinzaine; 20 vingtaine; 30 trentaine; 40 quarantaine; 50 cinquantaine; 60 soixantaine; 100 centaine; 1000 millier; 1 1er|première|premier; 2 second|seconde',
  de: '1 ersten|erstes|erster|erstem; 12 Dutzend; 2 beide|beiden|zweier; 3 dreier',
  fa: '1 نخست|اول|یکم|نخستین|اولین; 2 دوم|دو; 3 سوم|سومین; 30 سی‌ام|سی ام',
  ru: '2 двое|двоих|оба|обе|обоих|обеих; 3 трое|троих; 4 четверо|четверых; 5 пятеро|пятерых; 6 шестеро|шестерых; 7 семеро|семерых; 10 десяток|десятка|десятков; 12 дюжина',
  uk: '2 двоє|двох|обидва|обидві|обох; 3 троє|трьох; 4 четверо|чотирьох; 5 п’ятеро|пʼятьох; 6 шестеро; 7 семеро',
  it: '10 decina; 12 dozzina; 20 ventina; 100 centinaio',
  he: '1 ראשון|ראשונה|אחד|אחת; 2 שניים|שתיים|שנים|שתים; 12 תריסר',
  tr: '1 ilk; 12 düzine',
  ur: '1 ایک|پہلا|پہلی|پہلے; 2 دو|دوسرا|دوسری|دوسرے|دونوں; 3 تین|تیسرا|تیسری|تیسرے|تینوں; 4 چار|چوتھا|چوتھی|چوتھے; 5 پانچ; 6 چھ|چھے|چھہ|چھٹا|چھٹی|چھٹے; 7 سات; 8 آٹھ; 9 نو; 10 دس; 11 گیارہ; 12 بارہ; 13 تیرہ; 14 چودہ; 15 پندرہ; 16 سولہ; 17 سترہ; 18 اٹھارہ; 19 انیس; 20 بیس; 21 اکیس; 22 بائیس|بائس; 23 تئیس|تیئیس|تیئس; 24 چوبیس; 25 پچیس; 26 چھبیس; 27 ستائیس|ستائس; 28 اٹھائیس|اٹھائس; 29 انتیس; 30 تیس; 31 اکتیس; 100 سو; 1000 ہزار',
  bn: '1 এক|প্রথম; 2 দুই|দু|দ্বিতীয়|দুজন|দুটি; 3 তিন|তৃতীয়; 4 চার|চতুর্থ; 5 পাঁচ|পঞ্চম; 6 ছয়|ছয়; 7 সাত; 8 আট; 9 নয়|নয়; 10 দশ; 11 এগারো|এগার; 12 বারো|বার; 13 তেরো|তের; 14 চৌদ্দ|চোদ্দ; 15 পনেরো|পনের; 16 ষোলো|ষোল; 17 সতেরো|সতের; 18 আঠারো|আঠার; 19 উনিশ|ঊনিশ; 20 বিশ|কুড়ি|কুড়ি; 21 একুশ; 22 বাইশ; 23 তেইশ; 24 চব্বিশ; 25 পঁচিশ; 26 ছাব্বিশ; 27 সাতাশ; 28 আটাশ; 29 ঊনত্রিশ|উনত্রিশ; 30 ত্রিশ|তিরিশ; 31 একত্রিশ; 100 একশ|একশো|শত; 1000 হাজার',
};
