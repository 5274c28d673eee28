import type { Case } from './case.ts';

const UN =
  'term,de,ru,pl,fi,tr,ar,zh-Hans,el\nUnited Nations,Vereinte Nationen,Организация Объединённых Наций|Объединённые Нации,Narody Zjednoczone,Yhdistyneet kansakunnat,Birleşmiş Milletler,الأمم المتحدة,联合国,Ηνωμένα Έθνη\n';

/** Right translations whose words, marks and characters a careless rule would flag. */
export const rightWords: readonly Case[] = [
  {
    tag: 'de',
    source: 'The United Nations said so.',
    target: 'Das sagten die Vereinten Nationen.',
    terms: UN,
    why: 'an inflected term',
  },
  { tag: 'ru', source: 'a United Nations report', target: 'доклад Объединённых Наций', terms: UN, why: 'a genitive' },
  {
    tag: 'pl',
    source: 'a United Nations report',
    target: 'raport Narodów Zjednoczonych',
    terms: UN,
    why: 'a stem of three letters changed',
  },
  {
    tag: 'fi',
    source: 'a United Nations report',
    target: 'Yhdistyneiden kansakuntien raportti',
    terms: UN,
    why: 'a genitive plural',
  },
  {
    tag: 'tr',
    source: 'a United Nations report',
    target: 'Birleşmiş Milletler’in raporu',
    terms: UN,
    why: 'an ending behind an apostrophe',
  },
  {
    tag: 'ar',
    source: 'to the United Nations',
    target: 'إلى منظمة الأمم المتحدة وللأمم المتحدة',
    terms: UN,
    why: 'a preposition written on',
  },
  {
    tag: 'zh-Hans',
    source: 'a United Nations report',
    target: '一份联合国报告',
    terms: UN,
    why: 'no spaces between words',
  },
  {
    tag: 'de',
    source: "The SNHR's file",
    target: 'Die Akte des SNHR',
    terms: 'term,protected\nSNHR,yes\n',
    why: 'an English genitive',
  },
  {
    tag: 'de',
    source: 'European Center for Rights',
    target: 'European Center for Rights',
    why: 'a name of four words',
  },
  { tag: 'id', source: 'The laws of the land', target: 'Undang-undang negeri', why: 'reduplication' },
  {
    tag: 'de',
    source: 'No more war! No more war!',
    target: 'Nie wieder Krieg! Nie wieder Krieg!',
    why: 'repeated in the source',
  },
  { tag: 'fa', source: 'They are going home', target: 'آن‌ها به خانه می‌روند', why: 'a non-joiner inside a word' },
  { tag: 'hi', source: 'The power of the state', target: 'राज्य की शक्\u200Dति', why: 'a joiner behind a virama' },
  { tag: 'th', source: 'The court rose', target: 'ศาล\u200Bเลิกประชุม', why: 'zero-width spaces between Thai words' },
  {
    tag: 'ar',
    source: 'The firm A&B Ltd. said',
    target: 'قالت شركة \u2066A&B Ltd.\u2069 ذلك',
    why: 'a closed isolate',
  },
  {
    tag: 'he',
    source: 'Version C++ is out',
    target: 'הגרסה C++\u200E יצאה',
    why: 'a directional mark in a right-to-left text',
  },
  {
    tag: 'ru',
    source: 'An X-ray of the IT department',
    target: 'Рентген IT-отдела',
    why: 'Latin and Cyrillic with a hyphen',
  },
  { tag: 'el', source: 'a 3 kΩ resistor', target: 'αντίσταση 3 kΩ', why: 'a unit in two alphabets' },
  {
    tag: 'sr',
    source: 'The Syrian Network for Human Rights (SNHR) reported on it.',
    target: 'О томе је известила Syrian Network for Human Rights (SNHR).',
    why: 'a Latin name in a Cyrillic text',
  },
  { tag: 'ar', source: 'a **court** and `code`', target: '**محكمة** و`code`', why: 'marks beside Arabic letters' },
  {
    tag: 'zh-Hans',
    source: 'The **court** said “no”.',
    target: '**法院**说“不”。',
    why: 'bold beside full-width punctuation',
  },
  {
    tag: 'ja',
    source: 'It said **“no”** today.',
    target: '今日、**「いいえ」**と言った。',
    why: 'bold around brackets',
  },
  {
    tag: 'fr',
    source: '{{detained}} people were held.',
    target: 'Quelque {{detained, number}} personnes ont été détenues.',
    why: 'a placeholder with a format',
  },
  {
    tag: 'de',
    source: 'Our partner, the European Center for Constitutional and Human Rights, helped.',
    target: 'Unser Partner, das European Center for Constitutional and Human Rights, half.',
    why: 'a long name kept',
  },
  {
    tag: 'de',
    source: '[The court](https://court.example/x?a=1&b=2) said',
    target: 'Das sagte [das Gericht](https://court.example/x?a=1&b=2)',
    why: 'a link at another place',
  },
  {
    tag: 'en-GB',
    source: 'The center will honor the program of the organization.',
    target: 'The center will honor the program of the organization.',
    why: 'a variety of the source’s language',
  },
  {
    tag: 'de',
    source: 'He waited and waited for his son',
    target: 'Er wartete und wartete auf seinen Sohn',
    why: 'a word said twice',
  },
  { tag: 'sw', source: 'Right away', target: 'Sasa hivi hivi', why: 'reduplication with a space' },
];
