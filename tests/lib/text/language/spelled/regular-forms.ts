/** The regular forms of a number word that CLDR leaves out: cases, other spellings, ordinals. */
export function regularForms(text: string, value: number, language: string): readonly string[] {
  const [name, variants] = [language === 'no' ? 'nb' : language, VARIANTS[language]];
  if (RESPELLED[name] === undefined && variants === undefined) return [];
  return respelled(text, name).flatMap((each) => [each, ...(variants?.(each, value) ?? [])]);
}

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

/** Turkish and Azerbaijani write cases onto the last word; those of bir, on and yüz are other words as well. */
const TURKIC =
  /(?:dört|beş|sekiz|dokuz|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|dörd|səkkiz|doqquz|iyirmi|qırx|əlli|səksən|doxsan)$/u;
const CASES: readonly string[] =
  'yə ken di dı du dü ydi ydı ydu ydü dir dır dur dür tir tır tur tür i ı u ü e a ə in ın un ün nin si sı yi ye de da də den dan dən inin ının unun ünün sinin ine ına una üne ini ını unu ünü'.split(
    ' ',
  );

function turkicForms(text: string): readonly string[] {
  // The two of twelve is no other word: on ikiyə. What ends in a word that is none either is put together of both.
  return TURKIC.test(text) !== text.includes(' ') ? CASES.map((ending) => text + ending) : [];
}

function westSlavicForms(text: string, ordinal: RegExp, stem: string, endings: string): readonly string[] {
  if (!ordinal.test(stem) || text.includes(' ')) return [];
  return [...endings.split(' ').map((ending) => stem + ending), `po${stem}é`];
}

const ESTONIAN: Readonly<Record<string, string>> = {
  üks: 'ühe',
  kaks: 'kahe',
  kolm: 'kolme',
  neli: 'nelja',
  viis: 'viie',
  kuus: 'kuue',
  seitse: 'seitsme',
  kaheksa: 'kaheksa',
  üheksa: 'üheksa',
  kümme: 'kümne',
};

/** The genitive, and the cases that are made of it: kaheteistkümnes, viiekümnel. */
function estonianForms(text: string): readonly string[] {
  const [, unit = '', rest = ''] = /^(.+?)(teist|kümmend)?$/u.exec(text) ?? [];
  const stem = ESTONIAN[unit];
  if (stem === undefined) return [];
  const whole = stem + ({ teist: 'teistkümne', kümmend: 'kümne' }[rest] ?? '');
  return ['', 's', 'st', 'sse', 'l', 'lt', 'le', 'ks', 'ga', 'ni', 'na', 'ta'].map((ending) => whole + ending);
}

/** Finnish writes the part of the day onto the hour: at four in the morning. */
const HOURS = 12;
const HOURS_OF_DAY: readonly string[] = ['aamu', 'ilta', 'iltapäivä', 'yö'];

/** The two of them, the second: the last letter takes the vowel of the article, and endings follow. */
function amharicForms(text: string): readonly string[] {
  const last = (text.codePointAt(text.length - 1) ?? 0) - 0x1200;
  const article = last % 8 === 5 ? [text.slice(0, -1) + String.fromCodePoint(0x1200 + last - 4)] : [`${text}ው`];
  const all = [text, ...article, `${text}ን`, `${text}ኛ`, `${text}ኛው`, `${text}ኛዋ`];
  // The ten of thirteen has another ending than ten.
  return all.flatMap((form) => [form, form.replace(/^አስር /u, 'አስራ ')]);
}

/** As the words are written, where CLDR 48 has a slip or one spelling of two: each part of a word, and what stands for it. */
const RESPELLED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  az: [
    [/atmış/u, 'altmış'],
    [/səqsən/u, 'səksən'],
  ],
  // The Latin i of CLDR, and the sixty that is written with another vowel.
  be: [
    [/i/u, 'і'],
    [/дзесят$/u, 'дзясят'],
  ],
  bn: [
    [/^ঊ/u, 'উ'],
    [/শ$/u, 'শত'],
    [/শ$/u, 'শো'],
  ],
  cs: [[/ (?=(?:stě|sta|set)$)/u, '']],
  // Two hundred, and two hundred and fifty: deux cents, deux cent cinquante.
  fr: [[/ cents$/u, ' cent']],
  is: [[/sjó/u, 'sjö']],
  nb: [
    [/sju(?=$| )/u, 'syv'],
    [/én$/u, 'en'],
    [/^tjue/u, 'tyve'],
    [/^tretti/u, 'tredve'],
  ],
  ro: [
    [/patrusprezece/u, 'paisprezece'],
    [/șasesprezece/u, 'șaisprezece'],
    [/șasezeci/u, 'șaizeci'],
    [/una sută/u, 'o sută'],
  ],
  sl: [
    [/štrinajst/u, 'štirinajst'],
    [/asemnajst/u, 'osemnajst'],
    [/dvaset/u, 'dvajset'],
    [/dvjesto/u, 'dvesto'],
    [/^šesto/u, 'šeststo'],
  ],
  tr: [[/ yüz$/u, 'yüz']],
};

/** A word in every spelling: one slip may stand beside another. */
function respelled(text: string, language: string): readonly string[] {
  const found = [text];
  for (const [part, other] of RESPELLED[language] ?? [])
    for (const known of [...found]) if (part.test(known)) found.push(known.replace(part, other));
  // Romanian is typed with cedillas as well.
  return language === 'ro' ? found.flatMap((each) => [each, each.replaceAll('ș', 'ş').replaceAll('ț', 'ţ')]) : found;
}

const VARIANTS: Readonly<Record<string, (text: string, value: number) => readonly string[]>> = {
  // Oblique case, and the common spelling of "hundred".
  ar: (text) => arabicForms(text),
  // CLDR has no ordinals: the twelfth, for the twelfth time.
  cs: (text) => [
    ...westSlavicForms(text, /(?:ct|[sc]át)$/u, text.replace(/cet$/u, 'cát'), 'ý á é ého ému ém ým ou'),
    ...(/(?:cet|náct|sát)$/u.test(text) ? [`${text}i`] : []),
  ],
  sk: (text) =>
    westSlavicForms(
      text,
      /(?:nást|siat)$/u,
      text.replace(/ť$/u, 't').replace(/sat$/u, 'siat'),
      'y a e eho emu om ym ou ich im imi',
    ),
  sl: (text) => (/(?:deset|najst)$/u.test(text) ? ['ih', 'im', 'imi'].map((ending) => text + ending) : []),
  // As they are said: eight, seven, nine.
  el: (text) => [text.replace('οκτώ', 'οχτώ').replace('επτά', 'εφτά').replace('εννέα', 'εννιά')],
  et: estonianForms,
  fi: (text, value) => (value <= HOURS && /[aä]$/u.test(text) ? HOURS_OF_DAY.map((part) => part + text) : []),
  hr: (text) => [text.replace(' i ', ' ')],
  sr: (text) => [text.replace(' и ', ' '), text.replace(' i ', ' ')],
  bs: (text) => [text.replace(' i ', ' ')],
  fa: (text) =>
    [text, text.replace(/سه$/u, 'سو'), text.replace('هجده', 'هیجده'), text.replace('هجده', 'هژده')].flatMap((form) => [
      form,
      `${form}م`,
      `${form}می`,
      `${form}مین`,
    ]),
  // Twenty-four has another ten than twenty.
  am: amharicForms,
  my: (text) => [text.replace(/ဆယ်$/u, 'ဆယ့်'), text.replace(/ဆယ်(?=.)/gu, 'ဆယ့်')],
  en: (text) => [text.replace(' hundred ', ' hundred and ')],
  de: (text) => [`${text}n`],
  hu: (text) => [text.replace(/kettő$/u, 'két'), text.replace(/ezer$/u, 'ezres')],
  // The thirty-fourth: al treizeci și patrulea.
  ro: (text) => [`${text}lea`, `${text.replace(/e$/u, '')}ea`],
  tr: turkicForms,
  az: turkicForms,
  // The ordinals of CLDR are masculine; each has its definite forms and cases.
  pl: (text) => [text.replace(/dwunastu$/u, 'dwunastoma')],
};
