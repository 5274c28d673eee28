/** How a language writes per cent beside a figure, by CLDR's unit names and a few by hand. */
export type Percent = {
  readonly after: RegExp;
  readonly before: RegExp;
  /** Whether a word for it is known, so that a figure without one is a figure without per cent. */
  readonly known: boolean;
};

const CACHE = new Map<string, Percent>();

const MORE: Readonly<Record<string, { readonly after?: string; readonly before?: string }>> = {
  en: { after: 'per ?cent|percent|pct' },
  ar: { after: 'في المئة|في المائة|بالمئة|بالمائة|بالمية|في الماية' },
  fa: { after: 'درصد|در صد|فیصد' },
  ur: { after: 'فیصد|فی صد' },
  he: { after: 'אחוז' },
  fr: { after: 'pour ?cent|p\\. ?100' },
  es: { after: 'por ciento|porciento' },
  pt: { after: 'por cento' },
  it: { after: 'per ?cento' },
  de: { after: 'Prozent|v\\. ?H\\.' },
  nl: { after: 'procent|percent' },
  ru: { after: 'процент' },
  uk: { after: 'відсотк|процент' },
  tr: { before: 'yüzde' },
  zh: { before: '百分之', after: '个百分点|個百分點' },
  ja: { after: 'パーセント|ポイント', before: '百分の' },
  ko: { after: '퍼센트|프로|%포인트' },
  vi: { after: 'phần trăm' },
  th: { before: 'ร้อยละ', after: 'เปอร์เซ็นต์' },
  hi: { after: 'प्रतिशत|फ़ीसदी|फीसदी|फ़ीसद' },
  bn: { after: 'শতাংশ' },
  id: { after: 'persen' },
  ms: { after: 'peratus' },
  sw: { before: 'asilimia' },
  ro: { after: 'la sută' },
  sv: { after: 'procent' },
};

export function percentOf(tag: string): Percent {
  const known = CACHE.get(tag);
  if (known !== undefined) return known;
  const [after, before] = [new Set<string>(), new Set<string>()];
  for (const value of [1, 2, 5]) {
    const parts = new Intl.NumberFormat(tag, { style: 'unit', unit: 'percent', unitDisplay: 'long' }).formatToParts(
      value,
    );
    const at = parts.findIndex((part) => part.type === 'integer');
    parts.forEach((part, i) => {
      const word = part.value.trim();
      if (part.type === 'unit' && /\p{L}{2}/u.test(word)) (i < at ? before : after).add(escaped(word));
    });
  }
  const more = MORE[new Intl.Locale(tag).language];
  if (more?.after !== undefined) after.add(more.after);
  if (more?.before !== undefined) before.add(more.before);
  const percent = {
    after: new RegExp(`^[ \\u00A0\\u202F\\-]{0,2}(?:${['%', ...after].join('|')})`, 'iu'),
    before: new RegExp(`(?:${['%', ...before].join('|')})['’]?[ \\u00A0\\u202F]?$`, 'iu'),
    known: after.size + before.size > 0,
  };
  CACHE.set(tag, percent);
  return percent;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
