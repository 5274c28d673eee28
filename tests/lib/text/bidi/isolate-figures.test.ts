import { expect, test } from 'vitest';
import { isolated, marked } from './isolated.ts';
import { visualOrder } from './visual-order.ts';

test.each([
  ['الساعة 18:30, BBC ذكرت', 'الساعة [18:30], [BBC] ذكرت'],
  ['المجموع 1,204, UN قالت، وبين 12, 15, IDF', 'المجموع 1,204, [UN] قالت، وبين 12, 15, [IDF]'],
  ['ص 7: OCHA و(ص 7 / OCHA) و7 | OCHA، 7 – OCHA', 'ص 7: [OCHA] و(ص 7 / [OCHA]) و7 | [OCHA]، 7 – [OCHA]'],
  [
    'في 2015, A/RES/77/12 و2015; UN، 7, https://example.org/a',
    'في 2015, [A/RES/77/12] و2015; [UN]، 7, [https://example.org/a]',
  ],
  ['في 3 مايو, 14 WHO, 15 UN, 16 شخصاً', 'في 3 مايو, [14 WHO, 15 UN], 16 شخصاً'],
  ['بلغ 50% (UN) و18:30 (BBC) و5–7 (WHO)', 'بلغ [50%] ([UN]) و[18:30] ([BBC]) و[5–7] ([WHO])'],
  ['القرار (2254) UN، وفي 2015, 10 km من', 'القرار (2254) [UN]، وفي 2015, [10 km] من'],
  ['بعد 10 km, OCHA و18:30 GMT, BBC و$5: UN', 'بعد [10 km], [OCHA] و[18:30 GMT], [BBC] و[$5]: [UN]'],
  ['در ۲۰۱۵, A/RES/77/12 و ۱۸:۳۰, BBC و UN, ۱۶.', 'در ۲۰۱۵, [A/RES/77/12] و [۱۸:۳۰], [BBC] و [UN], ۱۶.'],
  ['עמ׳ 7, https://example.org/a?b=1', 'עמ׳ 7, [https://example.org/a?b=1]'],
  ['في 7. https://example.org/a وفي 7. OCHA ذكرت', 'في 7. [https://example.org/a] وفي 7. [OCHA] ذكرت'],
  // Behind a name, where a word follows.
  ['ذكرت OCHA: 7 قتلى، COVID-19 – 15 حالة', 'ذكرت [OCHA]: 7 قتلى، [COVID-19] – 15 حالة'],
  ['A/RES/77/12, 15 دولة، UN, 15, 16 شخصا، UN / 7 أيام', '[A/RES/77/12], 15 دولة، [UN], 15, 16 شخصا، [UN] / 7 أيام'],
  ['تحطمت Boeing 737 – 15 قتيلا، UN 2015 - 14 دولة', 'تحطمت [Boeing 737] – 15 قتيلا، [UN 2015] - 14 دولة'],
  ['ذكرت BBC, 5 km من المدينة، BBC, 50 % من', 'ذكرت [BBC], [5 km] من المدينة، [BBC], [50 %] من'],
])('a figure that the sentence parts from a name is none of it: %s', (text, expected) => {
  expect(marked(text)).toBe(expected);
  expect(marked(text, 'rtl', 'Hebr')).toBe(expected);
});

test.each([
  ['COVID-19 وUN 2015 وISO 9001:2015', '[COVID-19] و[UN 2015] و[ISO 9001:2015]'],
  ['A/RES/77/12, para. 5 وBoeing 737, Airbus 320', '[A/RES/77/12, para. 5] و[Boeing 737, Airbus 320]'],
  ['عبر Windows 10, Office 365 ثم', 'عبر [Windows 10, Office 365] ثم'],
  ['Smith 2015: 7 أن (Smith 2015: 7) وSmith, 2015 أن', '[Smith 2015: 7] أن ([Smith 2015: 7]) و[Smith, 2015] أن'],
  ['في pp. 12 – 15 من وNos. 3, 4, 5 من', 'في [pp. 12 – 15] من و[Nos. 3, 4, 5] من'],
  ['في 5, rue de Rivoli, 75001 Paris و221, Baker Street', 'في [5, rue de Rivoli, 75001 Paris] و[221, Baker Street]'],
  ['في Mainzer Str. 5, 60325 Frankfurt ثم', 'في [Mainzer Str. 5, 60325 Frankfurt] ثم'],
  ['من 7 – 10 km و120 / 80 mmHg و12 km (7 mi)', 'من [7 – 10 km] و[120 / 80 mmHg] و[12 km (7 mi)]'],
  ['في «2001: A Space Odyssey» و(7, OCHA)', 'في «[2001: A Space Odyssey]» و([7, OCHA])'],
  ['فاز Real Madrid 2 - 0 على، Boeing 737 - 800 من', 'فاز [Real Madrid 2 - 0] على، [Boeing 737 - 800] من'],
  ['في Nature 5(2): 12–15 من وAli v. UK, § 7 من', 'في [Nature 5(2): 12–15] من و[Ali v. UK, § 7] من'],
  ['هاتف +33 1 55 50 19 99 (poste 3)، 5 kg (net) ثم', 'هاتف [+33 1 55 50 19 99 (poste 3)]، [5 kg (net)] ثم'],
  [
    'في §§ 211, 212 StGB و§5, Abs. 2 و27/4/2004, 10:03 PTG',
    'في [§§ 211, 212 StGB] و[§5, Abs. 2] و[27/4/2004, 10:03 PTG]',
  ],
  ['ثم timeout: 30 ثم 22. november ثم x / 2 ثم', 'ثم [timeout: 30] ثم [22. november] ثم [x / 2] ثم'],
])('a phrase in Latin letters keeps its own figures: %s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  ['المبلغ +3, < 5, ±2 ليرة', 'المبلغ [+3], [< 5], [±2] ليرة'],
  ['فقط < 5 أشخاص، > 10 %', 'فقط [< 5] أشخاص، [> 10 %]'],
  ['نحو < 5 USD و> $ 5', 'نحو [< 5 USD] و[> $ 5]'],
  ['عمر < 5–10 سنوات', 'عمر [< 5–10] سنوات'],
  ['قيمة x < 5, y > 7 ثم 5 < 7', 'قيمة [x < 5, y > 7] ثم [5 < 7]'],
])('a figure has the sign that it is compared with, also behind a comma and before a blank: %s', (text, expected) => {
  expect(marked(text, 'rtl', 'Hebr')).toBe(expected);
});

test('a text without a word from the right is one', () => {
  expect(marked('18:30, BBC')).toBe('[18:30, BBC]');
});

const RANGES = [
  '5–7',
  '5-7',
  '5 – 7',
  '5 - 7',
  '5 — 7',
  '2-0',
  '2 - 0',
  '2011 – 2013',
  '2023 - 24',
  '12 - 14',
  '102 - 98',
];
const LARGER = [
  '1.5 – 2.5',
  '1,000 – 2,000',
  '$5 – 7',
  '-5 – 3',
  '9:00 – 17:00',
  '10,5 - 12,5 %',
  '1,000 – 1,500%',
  '5 - 7 - 9',
];
const AFTER: Readonly<Record<string, (range: string) => string>> = {
  ar: (range) => `من ${range} أيام`,
  fa: (range) => `از ${range} روز`,
  ur: (range) => `تقریباً ${range} دن`,
  he: (range) => `בין ${range} ימים`,
  ckb: (range) => `لە ${range} ڕۆژ`,
};

test.each(Object.keys(AFTER))('a range or a score has one direction, with blanks or without, in %s', (tag) => {
  const inPersian = (range: string): string =>
    range.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
  for (const range of [...RANGES, ...LARGER].flatMap((each) => [each, inPersian(each), `(${each})`])) {
    const text = AFTER[tag]?.(range) ?? '';
    expect(visualOrder(isolated(text, 'rtl', tag === 'he' ? 'Hebr' : 'Arab'), 'rtl')).toContain(range);
  }
});

test.each([
  // In Arabic-Indic digits a range begins at the right.
  ['من ٥ – ٧ أيام و٥–٧ و٢٠١١ - ٢٠١٣', 'من ٥ – ٧ أيام و٥–٧ و٢٠١١ - ٢٠١٣'],
  // What falls far is no range: the dash is the sentence's, as beside a mark or a bracket.
  ['في 2015 - 14 قتيلا، 131,469 – 50% منهم، ۱۳۹۰ - ۱۴ نفر', 'في 2015 - 14 قتيلا، 131,469 – [50%] منهم، ۱۳۹۰ - ۱۴ نفر'],
  ['كان 12\u200F – 14 و12 –\u200F 14 و5 (7) – 12 (9)', 'كان 12\u200F – 14 و12 –\u200F 14 و5 (7) – 12 (9)'],
  ['ثم 5 - 7, 10 - 12 و5 – 7 (WHO)', 'ثم [5 - 7], [10 - 12] و[5 – 7] ([WHO])'],
])('but for ranges in Arabic digits, and a dash of the sentence: %s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  ['בשיעור של 14% (27%) מהם', 'בשיעור של [14%] ([27%]) מהם'],
  ['טל׳ +972-3-123-4567 (9:00–17:30)', 'טל׳ [+972-3-123-4567] ([9:00–17:30])'],
  ['عند +3 (-5) و14.3.2024 (27.3.2024)', 'عند [+3] ([-5]) و[14.3.2024] ([27.3.2024])'],
  ['ציון 4/5 (3/5) ויחס 3:2 (1:1)', 'ציון [4/5] ([3/5]) ויחס [3:2] ([1:1])'],
  ['המחיר $1,200 (₪4,400) וגם 14% [27%]', 'המחיר [$1,200] ([₪4,400]) וגם [14%] [[27%]]'],
  ['في ١٤/٣/٢٠٢٤ (٢٧/٣/٢٠٢٤)', 'في [١٤/٣/٢٠٢٤] ([٢٧/٣/٢٠٢٤])'],
  ['الهاتف +963 11 123 4567 - 9:00–17:30', 'الهاتف [+963 11 123 4567] - [9:00–17:30]'],
  // What is dialled is one, and so is a phrase in Latin letters.
  ['الهاتف +49 (0) 30 / 555 01 23 و12 km (7 mi)', 'الهاتف [+49 (0) 30 / 555 01 23] و[12 km (7 mi)]'],
])('a figure stands before another in brackets: %s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});
