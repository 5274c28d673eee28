/** The regular forms of a number word that CLDR leaves out: cases, other spellings, ordinals. */
export function regularForms(text: string, language: string): readonly string[] {
  return VARIANTS[language]?.(text) ?? [];
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
  // Twenty-four has another ten than twenty.
  my: (text) => [text.replace(/ဆယ်$/u, 'ဆယ့်')],
  en: (text) => [text.replace(' hundred ', ' hundred and ')],
  de: (text) => [`${text}n`],
  hu: (text) => [text.replace(/kettő$/u, 'két')],
  // The ordinals of CLDR are masculine; each has its definite forms and cases.
  pl: (text) => [text.replace(/dwunastu$/u, 'dwunastoma')],
};
