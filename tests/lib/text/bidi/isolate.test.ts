import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isolates, withMarksOfOrder } from '../../../../scripts/lib/text/bidi/isolate.ts';
import { isolated, marked } from './isolated.ts';
import { FRAMES, TOKENS } from './tokens.ts';
import { visualOrder } from './visual-order.ts';

const LISTED = readFileSync(path.join(import.meta.dirname, '../../../fixtures/tokens.txt'), 'utf8')
  .trim()
  .split('\n');
const SCRIPTS: Readonly<Record<string, string>> = { ar: 'Arab', fa: 'Arab', ur: 'Aran', he: 'Hebr' };

test.each(Object.keys(FRAMES))('every token is read in its own order in %s', (tag) => {
  const torn: string[] = [];
  for (const frame of FRAMES[tag] ?? []) {
    for (const token of TOKENS) {
      const text = frame.replace('%', token);
      if (!visualOrder(isolated(text, 'rtl', SCRIPTS[tag] ?? ''), 'rtl').includes(token)) torn.push(text);
    }
  }
  expect(torn).toEqual([]);
});

test('the order on the screen is wrong without isolates, so the proof can fail', () => {
  const text = (FRAMES['ar']?.[0] ?? '').replace('%', '+963 11 234 5678');
  expect(visualOrder(text, 'rtl')).toContain('5678 234 11 963+');
  expect(visualOrder('المادة 14(3)(g)', 'rtl')).toContain('(g)(3)14');
  const torn = TOKENS.filter(
    (token) => !visualOrder((FRAMES['ar']?.[0] ?? '').replace('%', token), 'rtl').includes(token),
  );
  expect(torn.length).toBeGreaterThan(15);
});

test.each([
  ['اتصل على +963 11 234 5678، أو', 'اتصل على [+963 11 234 5678]، أو'],
  ['المادة 14(3)(g) (انظر A/HRC/46/54).', 'المادة [14(3)(g)] (انظر [A/HRC/46/54]).'],
  ['منظمة Human Rights Watch (HRW) قالت', 'منظمة [Human Rights Watch (HRW)] قالت'],
  ['قال Anwar R. إن الخطة هي Plan B.', 'قال [Anwar R.] إن الخطة هي [Plan B].'],
  ['(Amnesty International)', '([Amnesty International])'],
  ['و27/11/2024 و$1,200', 'و[27/11/2024] و[$1,200]'],
  ['ב-27.11.2024 ו-45% ל-5', 'ב-[27.11.2024] ו-[45%] ל-5'],
  ['https://example.org/a_(b)?x=1.', '[https://example.org/a_(b)?x=1].'],
  ['(https://example.org/a)', '([https://example.org/a])'],
  ['في ./run.sh --help، ثم (10^6)', 'في [./run.sh --help]، ثم ([10^6])'],
  ['ב-C:\\Users\\me או ~/Maildir/.', 'ב-[C:\\Users\\me] או [~/Maildir/].'],
  ['المادة 5(أ) و(%50) و[2019] UKSC 5', 'المادة 5(أ) و([%50]) و[[2019] UKSC 5]'],
  ['18 U.S.C. § 2340A و95% CI 1.2–3.4', '[18 U.S.C. § 2340A] و[95% CI 1.2–3.4]'],
  ['في 1951 Refugee Convention و404 Not Found', 'في [1951 Refugee Convention] و[404 Not Found]'],
  ['بين ٢٧ Human Rights Watch و۲۷ UN', 'بين ٢٧ [Human Rights Watch] و۲۷ [UN]'],
  ['#الحرية_للجميع الآن', '[#الحرية_للجميع] الآن'],
  ['بلغ 131,469 شخصًا و3 و۱۳۱٬۴۶۹ و١٣١٬٤٦٩', 'بلغ 131,469 شخصًا و3 و۱۳۱٬۴۶۹ و١٣١٬٤٦٩'],
  ["بلغ 131 469 أو 1 234,50 zł، ثم CHF 5'000", "بلغ [131 469] أو [1 234,50 zł]، ثم [CHF 5'000]"],
  ['في 5 µg/m³ و1013 hPa و3 kr', 'في [5 µg/m³] و[1013 hPa] و[3 kr]'],
  ['في if (x > 0) { y++ } ثم {"id": 7}', 'في [if (x > 0) { y++ }] ثم [{"id": 7}]'],
  ['אמר git commit -am "fix #12" אז', 'אמר [git commit -am "fix #12"] אז'],
  ['كان 1 + 1 = 2 أو √2 ≈ 1.414، و27 & 30', 'كان [1 + 1 = 2] أو [√2 ≈ 1.414]، و[27 & 30]'],
  ['في A ∩ B و6–3 6–4، [2005] EWCA Civ 14', 'في [A ∩ B] و[6–3 6–4]، [[2005] EWCA Civ 14]'],
  ["مع D'Angelo & Co. أو EUR 2,5 Mio. الآن", "مع [D'Angelo & Co.] أو [EUR 2,5 Mio.] الآن"],
  ['في 10⁶ Pa و1:50 000 و::1، 11–9, 8–11', 'في [10⁶ Pa] و[1:50 000] و[::1]، [11–9, 8–11]'],
  ['في 33 1/3 rpm و10 Mbit/s، 4½ : 3½', 'في [33 1/3 rpm] و[10 Mbit/s]، [4½ : 3½]'],
  ['في [0, 1] و2–0 (1–0) و6\' 2" و34 ABC 567', 'في [[0, 1]] و[2–0] ([1–0]) و[6\' 2"] و[34 ABC 567]'],
  ['في 08:30–16:45 CET ثم kill -9 4321', 'في [08:30–16:45 CET] ثم [kill -9 4321]'],
  ['قتل 27 – 30 أو 27 UN، 5 < 6', 'قتل [27 – 30] أو [27 UN]، [5 < 6]'],
  ['אמר "Watch List" אז', 'אמר "[Watch List]" אז'],
  ['ב-Sat 6 Jan 2024, 18:05 או ב-BBC, 18:05', 'ב-[Sat 6 Jan 2024, 18:05] או ב-[BBC], [18:05]'],
  ["עם o'connor@example.ie או 'jane@example.org'", "עם [o'connor@example.ie] או '[jane@example.org]'"],
  [
    'في 6 January 2024 و11. April 2027، ثم 12. 6. 2002 22:52',
    'في [6 January 2024] و[11. April 2027]، ثم [12. 6. 2002 22:52]',
  ],
  ['في <br /> و() => x، ثم git add . أو --prefix ""', 'في [<br />] و[() => x]، ثم [git add .] أو [--prefix ""]'],
  ['العدد 27. BBC قالت، وفي عام 2015. HRW أيضًا', 'العدد 27. [BBC] قالت، وفي عام 2015. [HRW] أيضًا'],
  ['قالت BBC – 27 شخصًا. وقالت 50% – 60% أو 1914 – 1918', 'قالت [BBC] – 27 شخصًا. وقالت [50% – 60%] أو [1914 – 1918]'],
  ['قال «Who are you?» ثم (BBC), و[today,]', 'قال «[Who are you?]» ثم ([BBC]), و[[today,]]'],
  ['F = حساب، و(x < قيمة)', '[F] = حساب، و([x] < قيمة)'],
  ['هاتف +963 11 234 5678 ٣٠ مرة', 'هاتف [+963 11 234 5678] ٣٠ مرة'],
  ['القرار 2254 (2015) واللاتينية 3 (ISO-8859-3)', 'القرار 2254 (2015) واللاتينية 3 ([ISO-8859-3])'],
  ['(-1 < قيمة < 1) أو p < 0.05 أو <5', '([-1] < قيمة < 1) أو [p < 0.05] أو [<5]'],
  ['مع BBC، CNN و… Reuters', 'مع [BBC]، [CNN] و… [Reuters]'],
  ["و--help و:8080 و!important، f'{x}'", "و[--help] و[:8080] و[!important]، [f'{x}']"],
  ['בשנים 2011, 2012, ב-Smith, 2015 וב-10, Foo', 'בשנים 2011, 2012, ב-[Smith, 2015] וב-10, [Foo]'],
  [
    "كان 5'000 و +49 (0) 30 / 555 01 23، و4111 1111 1111 1111",
    "كان [5'000] و [+49 (0) 30 / 555 01 23]، و[4111 1111 1111 1111]",
  ],
])('%s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  ['עלה מ-$5 ל-$10, ב-₪1,200 וב-€ 5', 'עלה מ-[$5] ל-[$10], ב-[₪1,200] וב-[€ 5]'],
  ['ב-US$5, ב-A$5, מ-₪20–₪30, ב-$5-$7 ול-$5bn', 'ב-[US$5], ב-[A$5], מ-[₪20–₪30], ב-[$5-$7] ול-[$5bn]'],
  ['ב-25°C, ב-5 kg, ב-5km, ב-31.5° N, 35.2° E', 'ב-[25°C], ב-[5 kg], ב-[5km], ב-[31.5° N, 35.2° E]'],
  ['ב-№5, ב-#5, ב-±5, ב-≈5, ב-($5) וב-"$5"', 'ב-[№5], ב-[#5], ב-[±5], ב-[≈5], ב-([$5]) וב-"[$5]"'],
  // The hyphens of Unicode, letters with their points, marks and joiners behind the letter.
  ['ב‐$5, ב‑$5, ב‑5% ול‑+972‑3‑1234567', 'ב‐[$5], ב‑[$5], ב‑[5%] ול‑[+972‑3‑1234567]'],
  ['בְּ-$5, בָ-5%, בְּ-27.11.2024, בְּ-5', 'בְּ-[$5], בָ-[5%], בְּ-[27.11.2024], בְּ-5'],
  ['ב\u200F-$5, ב-\u200F$5', 'ב\u200F-[$5], ב-\u200F[$5]'],
  ['به‌-$5 تا-$10 از-€5', 'به‌-[$5] تا-[$10] از-[€5]'],
  ['إلى-$10 ب-$5 في-25°C', 'إلى-[$10] ب-[$5] في-[25°C]'],
  ['سے-$5 کی-₨5 میں-₹5', 'سے-[$5] کی-[₨5] میں-[₹5]'],
  ['פֿון-$5 ביז-€10', 'פֿון-[$5] ביז-[€10]'],
  // A minus of its own stays with its figure: behind the hyphen, a blank, a bracket, and behind the Arabic "and".
  ['ב--$5, ב--5%, ב--5°C, ב-−$5', 'ב-[-$5], ב-[-5%], ב-[-5°C], ב-[−$5]'],
  ['كان و-5٪ و-٥٪، כ־-5٪ וכ־-$5', 'كان و[-5٪] و[-٥٪]، כ־[-5٪] וכ־[-$5]'],
  ['إلى--5% عند -$5 و(-$5) و-$5 و-5', 'إلى-[-5%] عند [-$5] و([-$5]) و[-$5] و[-5]'],
])('the hyphen behind a letter is that of its word, whatever sign the figure has: %s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  ['تورم ۵٪-۷٪ و ۱۲٪–۱۵٪', 'تورم [۵٪-۷٪] و [۱۲٪–۱۵٪]'],
  ['بلغ 5٪–7٪، و5٪-7 و(0,5٪-1,5٪)', 'بلغ [5٪–7٪]، و[5٪-7] و([0,5٪-1,5٪])'],
  ['۵٪/۷٪ و ۵٪+۷٪ و ۳۰٪-۴۰٪-۵۰٪ و ۵٪=۷٪', '[۵٪/۷٪] و [۵٪+۷٪] و [۳۰٪-۴۰٪-۵۰٪] و [۵٪=۷٪]'],
  ['۵ ٪-۷ ٪ و ۵٪ - ۷٪ و ۵٪ – ۷٪ و ۵٪ –۷٪', '[۵ ٪-۷ ٪] و [۵٪ - ۷٪] و [۵٪ – ۷٪] و [۵٪ –۷٪]'],
  ['۵؉-۷؉ و ٪۵-٪۷ و ۰٫۵٪-۱٫۵٪ و -۵٪–-۷٪', '[۵؉-۷؉] و [٪۵-٪۷] و [۰٫۵٪-۱٫۵٪] و [-۵٪–-۷٪]'],
  // As without the sign: a range in Arabic digits begins at the right.
  ['بلغ ٥٪-٧٪ و٥٪–٧٪ و٥٪+٧٪ و٥٪/٧٪ و٥٪≈٧٪ و٥ ٪-٧ ٪ و٥؉-٧؉', 'بلغ ٥٪-٧٪ و٥٪–٧٪ و٥٪+٧٪ و٥٪/٧٪ و٥٪≈٧٪ و٥ ٪-٧ ٪ و٥؉-٧؉'],
  // What is no range: a dash of the sentence, a minus behind a blank, a sign behind the share.
  ['۵٪ – ۷ نفر و ۵٪ -۷٪ و ۵٪- و ۵٪-ها', '۵٪ – ۷ نفر و ۵٪ [-۷٪] و ۵٪- و ۵٪-ها'],
  // A minus is often typed behind its figure: it stands at its left, as its author saw it.
  ['هبط (35%-) و 35%- و (٣٥٪-) و (۳۵٪-)', 'هبط ([35%]-) و [35%]- و (٣٥٪-) و (۳۵٪-)'],
  ['נפצעו 14 (5%); 37 (12%); 50%; האם 30%? 5$! (5); ו', 'נפצעו 14 ([5%]); 37 ([12%]); [50%]; האם [30%]? [5$]! (5); ו'],
  ['وصلنا إلى 50%! أو 30%? أو 14 (5%);', 'وصلنا إلى [50%]! أو [30%]? أو 14 ([5%]);'],
  ['טלפון 962-6-5550123+ או +962-6-5550123', 'טלפון [962-6-5550123]+ או [+962-6-5550123]'],
  ['ירד (35%-), 35%- וגם (35%−) או 5- מעלות', 'ירד ([35%]-), [35%]- וגם ([35%]−) או 5- מעלות'],
  ['ירד (₪300-) וגם (300-) ו-A5- וגם 10%-20%', 'ירד ([₪300]-) וגם (300-) ו-[A5-] וגם [10%-20%]'],
])('a sign behind the per cent sign begins no number: %s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  [
    'ב-1.12.2026, 8.12.2026, 15.12.2026, ב-10:00, 12:00',
    'ב-[1.12.2026], [8.12.2026], [15.12.2026], ב-[10:00], [12:00]',
  ],
  ['3:1, 2:2, ב-5-7, 10-12 וב-5–7, 10–12', '[3:1], [2:2], ב-[5-7], [10-12] וב-[5–7], [10–12]'],
  [
    '10:30-12:00, 14:00-16:00, 9:00 – 10:00, 12:00 – 13:00',
    '[10:30-12:00], [14:00-16:00], [9:00 – 10:00], [12:00 – 13:00]',
  ],
  ['1.12.2026 – 8.12.2026, 15.12.2026 – 22.12.2026', '[1.12.2026 – 8.12.2026], [15.12.2026 – 22.12.2026]'],
  ['20/11/2026, 20.11.2026; 2026-11-20, 10:30-12:00', '[20/11/2026], [20.11.2026]; [2026-11-20], [10:30-12:00]'],
  [
    '€ 5, € 10, 5 %, 7 %, 5 km, 10 km, $5M, $7M, 5°C, 7°C',
    '[€ 5], [€ 10], [5 %], [7 %], [5 km], [10 km], [$5M], [$7M], [5°C], [7°C]',
  ],
  // In brackets, and with days and hours by turns.
  ['1.12.2026 (10:00, 12:00), (3:1, 2:2)', '[1.12.2026] ([10:00], [12:00]), ([3:1], [2:2])'],
  ['1.12.2026, 10:00, 8.12.2026, 12:00', '[1.12.2026], [10:00], [8.12.2026], [12:00]'],
  // A day with its hour, a place on the map, and what has words in Latin letters are one.
  ['20.11.2026, 10:30. 31.7683, 35.2137', '[20.11.2026, 10:30]. [31.7683, 35.2137]'],
  ['(33.51, 36.29) או ran 5 km, 10 km and 15 km', '([33.51, 36.29]) או [ran 5 km, 10 km and 15 km]'],
])('in Hebrew a comma parts the figures of a list: %s', (text, expected) => {
  expect(marked(text, 'rtl', 'Hebr')).toBe(expected);
  expect(marked(`עד ${text} ועוד`)).toBe(`עד ${expected} ועוד`);
});

test.each([
  ['הטלפון 03-1234567 / 03-7654321', 'הטלפון [03-1234567] / [03-7654321]'],
  ['1.12.2026 / 8.12.2026 / 15.12.2026; 10:00 / 12:00', '[1.12.2026] / [8.12.2026] / [15.12.2026]; [10:00] / [12:00]'],
  ['هاتف +963 11 234 5678 / +963 11 234 5679', 'هاتف [+963 11 234 5678] / [+963 11 234 5679]'],
  ['تلفن ۰۲۱-۱۲۳۴۵۶۷ | ۰۲۱-۷۶۵۴۳۲۱', 'تلفن [۰۲۱-۱۲۳۴۵۶۷] | [۰۲۱-۷۶۵۴۳۲۱]'],
  ['هاتف ٠١١-١٢٣٤٥٦٧ / ٠١١-٧٦٥٤٣٢١', 'هاتف [٠١١-١٢٣٤٥٦٧] / [٠١١-٧٦٥٤٣٢١]'],
  ['50%-60% / 70%، € 5 / € 10، 3:1 · 2:2', '[50%-60%] / [70%]، [€ 5] / [€ 10]، [3:1] · [2:2]'],
  ['في 1.12.2026, 8.12.2026 وفي 10:00, 12:00, 14:00', 'في [1.12.2026], [8.12.2026] وفي [10:00], [12:00], [14:00]'],
  // What is one with a slash: a fraction, a number with its other end, and what has words in Latin letters.
  ['بلغ 120 / 80 و03-1234567 / 8 و220 V / 50 Hz', 'بلغ [120 / 80] و[03-1234567 / 8] و[220 V / 50 Hz]'],
])('two figures between which a slash stands are read one after the other: %s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

/** As the text file writes it: in an isolate, with marks where Arabic-Indic digits need them. */
const written = (text: string): string =>
  visualOrder(
    isolated(text, 'rtl', 'Arab').replace(/(?<=\u2066)[^\u2069]*/gu, (code) => withMarksOfOrder(code)),
    'rtl',
  ).replace(/\u200E/g, '');

test.each([
  '+49 30 1234567',
  '+49-30-1234567',
  '+963 11 123 4567',
  '+98 (21) 88776655',
  '00 49 30 1234567',
  '0049 30 1234567',
  '021 1234 567',
  '021-1234-567',
  '0912 123 4567',
  '0531 234 56 78',
  '(021) 8877 6655',
  '98 21 88776655',
  '12 34 56 78',
  '131 469',
  '1 000 000',
])('%s is read from left to right in digits of every kind', (number) => {
  const inDigits = (zero: number): string =>
    number.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
  for (const own of [number, inDigits(0x06f0), ...(number.startsWith('12 ') ? [] : [inDigits(0x0660)])]) {
    expect(written(`رقم الهاتف: ${own} في المدينة.`)).toContain(own);
    expect(written(`تلفن ما: ${own}`)).toContain(own);
  }
});

test('a share below zero keeps its sign on the left and its per cent on the right', () => {
  expect(written('انخفض بنسبة -۵٪ هذا العام')).toContain('-۵٪');
  expect(written('انخفض بنسبة -٥٪ هذا العام')).toContain('-٥٪');
});

test('in left-to-right text only words of the other direction are isolated', () => {
  expect(marked('He said السلام عليكم، يا أصدقاء! (بسم الله) to 14 people on 2024-11-27.', 'ltr')).toBe(
    'He said [السلام عليكم، يا أصدقاء! (بسم الله)] to 14 people on 2024-11-27.',
  );
  expect(marked('#الحرية on https://ar.wikipedia.org/wiki/سوريا, +963 11 234 5678', 'ltr')).toBe(
    '[#الحرية] on [https://ar.wikipedia.org/wiki/سوريا], +963 11 234 5678',
  );
});

test.each(['', '۲۷ ', '٢٧ ', '27 ', '(', 'و-'])('isolates are sorted, disjoint and inside the text: %s', (before) => {
  for (const text of [TOKENS.join(' و '), ...LISTED.map((token) => `قال ${before}${token} ۳۰، ثم`), LISTED.join(' ')]) {
    let end = 0;
    for (const piece of isolates(text, { direction: 'rtl', script: 'Arab' })) {
      expect(piece.start).toBeGreaterThanOrEqual(end);
      expect(piece.end).toBeGreaterThan(piece.start);
      end = piece.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  }
});

test('a section number with a letter of the language itself keeps the order of that language', () => {
  for (const text of ['المادة ١٤(٣)(ز) من القانون', 'المادة 14(3)(ز) من القانون']) {
    expect(isolates(text, { direction: 'rtl', script: 'Arab' })).toEqual([]);
  }
});
