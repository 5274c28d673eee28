import { matchesIn } from '../../matches-in.ts';
import { languageData } from '../language/language-data.ts';

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

/** The customs of France and its neighbours: a space before the high signs and inside the guillemets. */
const FRENCH: readonly Custom[] = [
  {
    pattern: /(?<=[\p{L}\p{N}\p{M})\]%€”*_])(?:[;!?]|:(?=\s|$))(?![\p{L}\p{N}])/gu,
    reason: (found) => `Missing space before \`${found}\``,
    advice: NARROW,
  },
  { pattern: /(?<=[^\s*_(])»/gu, reason: () => 'Missing space before `»`', advice: NARROW },
  { pattern: /«(?=[^\s*_])/gu, reason: () => 'Missing space after `«`', advice: NARROW },
];
/** The customs of Quebec: a space before the colon and inside the guillemets alone. */
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
/** A quick test for what OTHERS finds, without a look at letters: most texts have none. */
const BLANK_BEFORE_SIGN = /[ \u00A0\u202F][,.;:!?،؛؟]/;
/** The customs of all other languages: no space there; a sign that begins a word (`.org`) is none of these. */
const OTHERS: readonly Custom[] = [
  {
    pattern: /[ \u00A0\u202F](?<=[\p{L}\p{M}\p{N}].)[ \u00A0\u202F]*(?=[,.;:!?،؛؟](?:\s|$))/gu,
    reason: () => 'Unexpected space before a punctuation mark',
    advice: 'Take the space away.',
  },
];

/**
 * The spaces at punctuation against the custom of the language, the first of each kind; Chinese and Japanese signs that
 * should be full-width.
 *
 * @param text plain prose
 * @param source the same of the source, whose spaces in front of punctuation are taken as meant
 */
export function spacingFaults(text: string, source: string, tag: string): readonly SpacingFault[] {
  const customs = customsOf(tag);
  if (customs === OTHERS && !BLANK_BEFORE_SIGN.test(text)) return [];
  const faults = customs.flatMap(({ pattern, reason, advice }) => {
    if (text.search(pattern) < 0) return [];
    const [match] = matchesIn(text, pattern);
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

/** A quotation mark that is not the language's, or lacks its other half; UTF-16 offsets. */
type QuotationFault = {
  /** `lost`: the source has exactly one mark more, and all of its own in pairs. */
  readonly kind: 'foreign' | 'unbalanced' | 'lost';
  readonly mark: string;
  readonly start: number;
  readonly end: number;
  /** The language's marks, first choice first, opening and closing: `„ “`. */
  readonly expected: readonly string[];
};

/** Double marks: single ones are apostrophes as well. */
const DOUBLE = /["“”„‟«»「」『』《》″〝〞]/gu;

const MAY_BE_MARK = /["“”„‟«»「」『』《》″〝〞]|['’‘,`]{2}/;

/** Two single marks typed for a double one: ’’, which takes the place of one and of nothing. */
const TWO_SINGLE = /''|``|’’|‘‘|‘’(?=\s?\p{L})|,,(?=\p{L})/gu;
const AS_ONE: Readonly<Record<string, string>> = { "''": '"', '``': '“', '’’': '”', '‘‘': '“', '‘’': '“', ',,': '„' };

/**
 * The first quotation mark of a text that is not the language's, or lacks its other half; none where all are right.
 *
 * @param text plain prose
 * @param source the same of the source: a quotation that runs over several segments is open in both
 */
export function quotationFaults(text: string, source: string, tag: string): readonly QuotationFault[] {
  const marks = marksIn(text);
  if (marks.length === 0) return [];
  const pairs = pairsOf(tag);
  const expected = (pairs ?? []).map((pair) => [...pair].join(' '));
  const own = pairs?.join('');
  const faults = marks
    .filter(([mark]) => own !== undefined && !own.includes(mark))
    .map((match) => faultAt('foreign', match, expected));
  const odd = unbalanced(marks, pairs ?? ['“”', '«»', '「」', '『』', '《》', '""']);
  // Two single marks open and close alike: only the sum can be odd.
  const open = odd !== undefined && marks.length % 2 === 0 && text.search(TWO_SINGLE) >= 0 ? undefined : odd;
  if (open !== undefined && isLost(marks.length, source)) return [faultAt('lost', open, expected)];
  if (faults.length > 0) return faults.slice(0, 1);
  return open === undefined || isUneven(source) ? [] : [faultAt('unbalanced', open, expected)];
}

/**
 * The quotation marks of a text, without those inside words where that leaves pairs: `”` between letters may also end a
 * quotation.
 */
function marksIn(text: string): readonly RegExpExecArray[] {
  if (!MAY_BE_MARK.test(text)) return [];
  const all = [
    ...matchesIn(
      text.replace(TWO_SINGLE, (pair) => `${AS_ONE[pair] ?? ''}\uFFFC`),
      DOUBLE,
    ),
  ].filter((match) => !isSign(text, match.index));
  if (all.length % 2 === 0) return all;
  const outside = all.filter(({ index }) => !/^\p{L}["″״”]\p{L}$/u.test(text.slice(index - 1, index + 2)));
  return outside.length % 2 === 0 ? outside : all;
}

/**
 * Whether there is one mark fewer than in the source, which has two at least, all in pairs; two in a row are quotations
 * in each other.
 */
function isLost(count: number, source: string): boolean {
  return count % 2 === 1 && !/["“”„]\s?["“”„]/u.test(source) && marksIn(source).length === count + 1;
}

/** The last mark of a pair of which there is one too many; undefined where all are in pairs. */
function unbalanced(marks: readonly RegExpExecArray[], pairs: readonly string[]): RegExpExecArray | undefined {
  const roles = pairs.join('');
  for (const pair of pairs) {
    const [opening = '', closing = ''] = pair;
    const isUsedOnce = [opening, closing].every((mark) => roles.split(mark).length === (opening === closing ? 3 : 2));
    const members = marks.filter(([mark]) => pair.includes(mark));
    const openings = members.filter(([mark]) => mark === opening).length;
    if (opening === closing ? members.length % 2 === 1 : isUsedOnce && openings * 2 !== members.length)
      return members.at(-1);
  }
  // A mark may open one kind of quotation and close another (`„…“`, `“…”`): then only the sum can be odd.
  return marks.length % 2 === 1 ? marks.at(-1) : undefined;
}

const isUneven = (source: string): boolean => marksIn(source).length % 2 === 1;

/** Whether a mark is part of a Hebrew abbreviation (`צה"ל`), or stands for inches behind a figure. */
const isSign = (text: string, at: number): boolean =>
  (/^\p{sc=Hebr}["″״”]\p{sc=Hebr}$/u.test(text.slice(at - 1, at + 2)) && !isBehindParticle(text, at)) ||
  (/^\p{N}["″]$/u.test(text.slice(at - 1, at + 1)) && !/["“„«]/u.test(text.slice(0, at)));

/**
 * Whether a mark stands behind a Hebrew particle: ה"פרובוקטיבי" is "the" before a quotation; an abbreviation has its
 * mark before its last letters.
 */
const isBehindParticle = (text: string, at: number): boolean =>
  /(?<!\p{L})[ובלמהשכ]{1,2}$/u.test(text.slice(Math.max(0, at - 4), at)) &&
  /^\p{sc=Hebr}{3}/u.test(text.slice(at + 1, at + 4));

function faultAt(kind: QuotationFault['kind'], match: RegExpExecArray, expected: readonly string[]): QuotationFault {
  return { kind, mark: match[0], start: match.index, end: match.index + match[0].length, expected };
}

/** The marks that a language puts round a quotation, and round one inside it. */
export function quotationPair(tag: string, depth: number): readonly [opening: string, closing: string] {
  const pairs = pairsOf(tag) ?? ['“”', '‘’'];
  const [opening = '“', closing = '”'] = pairs[Math.min(depth, pairs.length - 1)] ?? '“”';
  return [opening, closing];
}

/** The pairs of a language or a script that is named, and of a region; a language that has none is asked for balance only. */
function pairsOf(tag: string): readonly string[] | undefined {
  const [language = tag] = tag.split('-');
  const { script, region = '' } = new Intl.Locale(tag);
  const { marks, regions } = languageData(script === undefined ? language : `${language}-${script}`).quotation ?? {};
  return regions?.[region] ?? marks;
}
