/** A space too few or too many, or punctuation of the wrong width; UTF-16 offsets. */
export type SpacingFault = {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly advice: string;
};

type Custom = { readonly pattern: RegExp; readonly reason: (found: string) => string; readonly advice: string };

const HAN = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]';
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
};
const NARROW = 'Put a narrow no-break space (U+202F) there, or a no-break space.';

/** France and its neighbours: a space before the high signs and inside the guillemets. */
const FRENCH: readonly Custom[] = [
  {
    pattern: /(?<=[\p{L}\p{N}\p{M})\]%€”*_])(?:[;!?]|:(?=\s|$))(?![\p{L}\p{N}])/gu,
    reason: (found) => `Missing space before \`${found}\``,
    advice: NARROW,
  },
  { pattern: /(?<=[^\s*_(])»/gu, reason: () => 'Missing space before `»`', advice: NARROW },
  { pattern: /«(?=[^\s*_])/gu, reason: () => 'Missing space after `«`', advice: NARROW },
];
/** Quebec spaces the colon and the guillemets alone. */
const CANADIAN = FRENCH.map((custom, at) =>
  at === 0 ? { ...custom, pattern: /(?<=[\p{L}\p{N}\p{M})\]%€”])(?::(?=\s|$))/gu } : custom,
);
const CHINESE: readonly Custom[] = [
  {
    pattern: new RegExp(`(?<=${HAN}[”’」』》）]?)[,;:!?](?!//)|(?<=${HAN}[”’」』》）]?)\\.(?=\\s*(?:$|${HAN}))`, 'gu'),
    reason: (found) => `Unexpected \`${found}\`, expected \`${FULL_WIDTH[found] ?? found}\``,
    advice: 'Write the full-width sign, without a space.',
  },
];
/** No language but French puts a space there; a sign that begins a word (`.org`) is none of these. */
const OTHERS: readonly Custom[] = [
  {
    pattern: /[ \u00A0\u202F](?<=[\p{L}\p{M}\p{N}].)[ \u00A0\u202F]*(?=[,.;:!?،؛؟](?:\s|$))/gu,
    reason: () => 'Unexpected space before a punctuation mark',
    advice: 'Take the space away.',
  },
];

/**
 * Spaces at punctuation against the custom of the language, the first of each kind; Chinese and Japanese signs that
 * should be full-width.
 *
 * @param text plain prose
 * @param source the same of the source, whose spaces in front of punctuation are taken as meant
 */
export function spacingFaults(text: string, source: string, tag: string): readonly SpacingFault[] {
  const customs = customsOf(tag);
  const faults = customs.flatMap(({ pattern, reason, advice }) => {
    if (text.search(pattern) < 0) return [];
    const match = text.matchAll(pattern).next().value;
    return match === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, reason: reason(match[0]), advice }];
  });
  // Of the source nothing need be known where nothing is found.
  const isMeant = customs === OTHERS && faults.length > 0 && OTHERS.some(({ pattern }) => source.search(pattern) >= 0);
  return isMeant ? [] : faults;
}

function customsOf(tag: string): readonly Custom[] {
  const [language = '', ...rest] = tag.split('-');
  if (language === 'fr') return rest.includes('CH') ? [] : rest.includes('CA') ? CANADIAN : FRENCH;
  if (['zh', 'ja', 'yue', 'lzh', 'wuu'].includes(language)) return CHINESE;
  // Breton and others follow France; nothing is known of them here.
  return ['br', 'oc', 'co', 'wo', 'ln', 'bm', 'ff', 'mg'].includes(language) ? [] : OTHERS;
}
