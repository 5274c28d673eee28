import { matchesIn } from '../../matches-in.ts';
import { UNMARKED_LETTERS } from './unspaced-scripts.ts';
/** A character, or a lack of one, that must not stand in a text. UTF-16 offsets, `end` exclusive. */
export type TextFault = {
  readonly start: number;
  readonly end: number;
  /** The character by number and name: `U+202E RIGHT-TO-LEFT OVERRIDE`. */
  readonly what: string;
  /** What to do, one sentence. */
  readonly advice: string;
  /** True where it does no harm: a joiner too many in a script that has joiners. */
  readonly isHarmless?: boolean;
};

/** Conditions for one invisible character to be legitimate, by the text before and after it. */
type Rule = {
  readonly name: string;
  readonly advice: string;
  readonly allowed?: (before: string, after: string, isUnspaced: () => boolean) => boolean;
};

const JOINING =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Adlm}\\p{scx=Rohg}\\p{scx=Mand}\\p{scx=Phag}]';
const INDIC =
  '[\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}' +
  '\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Gran}\\p{sc=Newa}\\p{sc=Tirh}\\p{sc=Modi}\\p{sc=Cakm}\\p{sc=Bali}\\p{sc=Java}]';
/** Canonical combining class 9: the sign that takes a letter's vowel away, and with a joiner chooses its shape. */
const VIRAMA =
  '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D3B\\u0D3C\\u0D4D\\u0DCA\\u0E3A\\u0EBA\\u0F84\\u1039\\u103A\\u1714\\u1734' +
  '\\u17D2\\u1A60\\u1B44\\u1BAA\\u1BAB\\u1BF2\\u1BF3\\uA806\\uA8C4\\uA953\\uA9C0\\uAAF6\\uABED\\u{1107F}\\u{110B9}\\u{11133}\\u{1134D}\\u{11442}\\u{114C2}\\u{1163F}]';
/** Scripts where U+200B shows where a line may break: Cham has spaces, and lines that break between syllables. */
const UNMARKED = `[${UNMARKED_LETTERS}\\p{sc=Cham}]`;

const AFTER_VIRAMA = new RegExp(`${VIRAMA}$`, 'u');
const BEFORE_VIRAMA = new RegExp(`^${VIRAMA}`, 'u');
const AFTER_JOINING = new RegExp(`$(?<=${JOINING}[\\p{M}\\u200C\\u200D]*)`, 'u');
const BEFORE_JOINING = new RegExp(`^(?:$|[\\u200C\\u200D]?${JOINING}|[\\s\\p{P}\\p{S}\\p{N}\\p{sc=Latn}])`, 'u');
/** The end of a text with a usual letter of Arabic or Persian: nearly all non-joiners stand between two of them. */
const AFTER_ARABIC = /[\u0620-\u064A\u066E-\u06D3]$/;
const BEFORE_ARABIC = /^[\u0620-\u064A\u066E-\u06D3]/;
/** Behind a blank that ends a word of such a script. */
const BEHIND_JOINING = new RegExp(`$(?<=${JOINING}[\\p{M}\\p{Po}]*\\s+[\\u200C\\u200D]*)`, 'u');
/** Behind a word or figure, or the marks and signs that close one: `«PDF»‌ها`. */
const ENDS_IN_WORD = /[\p{Nd}\p{sc=Latn}\p{Pe}\p{Pf}"%`*_+#]$/u;
const FIRST_JOINING = new RegExp(`^[\\u200C\\u200D]*${JOINING}`, 'u');
const AFTER_INDIC = new RegExp(`$(?<=${INDIC}[\\p{M}\\u200C\\u200D]*)`, 'u');
const BEFORE_INDIC = new RegExp(`^[\\u200C\\u200D]*${INDIC}`, 'u');
const NO_WORD = /^[\u200C\u200D]*(?:$|[\s\p{P}\p{S}])/u;
/**
 * Whether a character was typed between a blank and a sign, in a text of such a script: it shapes nothing, and is in no
 * word.
 */
const isIdle = (before: string, after: string): boolean => BEHIND_JOINING.test(before) && NO_WORD.test(after);
const AFTER_UNMARKED = new RegExp(`${UNMARKED}$`, 'u');
const BEFORE_UNMARKED = new RegExp(`^${UNMARKED}`, 'u');
const UNMARKED_ALL = new RegExp(UNMARKED, 'gu');
/** Digits, `#` and `*` are emoji too, but only in the form of a key: `1\uFE0F\u20E3`. */
const PICTURE = '[\\p{Extended_Pictographic}\\p{Regional_Indicator}]';
const AFTER_EMOJI = new RegExp(`${PICTURE}[\\u{1F3FB}-\\u{1F3FF}\\uFE0F]?$`, 'u');
const BEFORE_EMOJI = new RegExp(`^${PICTURE}`, 'u');

/** A figure beside a character that nobody sees: with another on its other side, the two would be read as one. */
const FIGURE_BEFORE = /\p{N}[\p{Cf}\p{Variation_Selector}]*$/u;
const FIGURE_AFTER = /^[\p{Cf}\p{Variation_Selector}]*\p{N}/u;

const RULES: Readonly<Record<string, Rule>> = {
  '\u200B': {
    name: 'ZERO WIDTH SPACE',
    advice: 'Delete it: it splits words for searches and screen readers.',
    allowed: (before, after, isUnspaced) => AFTER_UNMARKED.test(before) || BEFORE_UNMARKED.test(after) || isUnspaced(),
  },
  '\u200C': {
    name: 'ZERO WIDTH NON-JOINER',
    advice: 'Delete it: this script has no joining letters.',
    allowed: (before, after) =>
      (AFTER_ARABIC.test(before) && BEFORE_ARABIC.test(after)) ||
      AFTER_VIRAMA.test(before) ||
      (AFTER_JOINING.test(before) && BEFORE_JOINING.test(after)) ||
      // ۱۴‌ساله is aged fourteen, in digits of either kind; and an ending stands so behind a foreign name: API‌ها.
      (ENDS_IN_WORD.test(before) && FIRST_JOINING.test(after)) ||
      // Beside a space it parts nothing, and typing leaves it there.
      isIdle(before, after) ||
      (/(?:^|\s)[\u200C\u200D]*$/u.test(before) && (FIRST_JOINING.test(after) || BEFORE_INDIC.test(after))) ||
      (AFTER_INDIC.test(before) && /^(?:$|\s)/u.test(after)) ||
      (AFTER_INDIC.test(before) && BEFORE_INDIC.test(after)),
  },
  '\u200D': {
    name: 'ZERO WIDTH JOINER',
    advice: 'Delete it: this script has no joining letters.',
    allowed: (before, after) =>
      AFTER_VIRAMA.test(before) ||
      AFTER_JOINING.test(before) ||
      isIdle(before, after) ||
      BEFORE_VIRAMA.test(after) ||
      (AFTER_INDIC.test(before) && BEFORE_INDIC.test(after)) ||
      (AFTER_EMOJI.test(before) && BEFORE_EMOJI.test(after)),
  },
  '\u00AD': {
    name: 'SOFT HYPHEN',
    advice: 'Delete it: a soft hyphen stands between two letters.',
    allowed: (before, after) => /[\p{L}\p{M}]$/u.test(before) && /^\p{L}/u.test(after),
  },
  '\u034F': {
    name: 'COMBINING GRAPHEME JOINER',
    advice: 'Delete it.',
    allowed: (before) => /[\p{sc=Hebr}\p{M}]$/u.test(before),
  },
  '\u115F': { name: 'HANGUL CHOSEONG FILLER', advice: 'Delete it.' },
  '\u1160': { name: 'HANGUL JUNGSEONG FILLER', advice: 'Delete it.' },
  '\u3164': { name: 'HANGUL FILLER', advice: 'Delete it.' },
  '\uFFA0': { name: 'HALFWIDTH HANGUL FILLER', advice: 'Delete it.' },
  '\u2028': { name: 'LINE SEPARATOR', advice: 'Write an ordinary line break.' },
  '\u2029': { name: 'PARAGRAPH SEPARATOR', advice: 'Write an empty line.' },
  '\u2800': {
    name: 'BRAILLE PATTERN BLANK',
    advice: 'Write an ordinary space.',
    allowed: (before, after) => /[\u2801-\u28FF]\s*$/u.test(before) || /^\s*[\u2801-\u28FF]/u.test(after),
  },
  '\u2060': {
    name: 'WORD JOINER',
    advice: 'Delete it, or write a no-break space.',
    // It is made to keep a line from ending at a hyphen or a dash, or within a word where no space ends one.
    allowed: (before, after) =>
      /\p{Pd}$/u.test(before) || /^\p{Pd}/u.test(after) || (AFTER_UNMARKED.test(before) && BEFORE_UNMARKED.test(after)),
  },
  '\uFEFF': { name: 'ZERO WIDTH NO-BREAK SPACE (byte order mark)', advice: 'Delete it.' },
  '\uFFFC': { name: 'OBJECT REPLACEMENT CHARACTER', advice: 'Delete it: something was lost when the text was copied.' },
  '\uFFFD': {
    name: 'REPLACEMENT CHARACTER',
    advice: 'Write the letter that was lost here.',
    // Alone in code it is what the text is about; where letters are lost, others stand beside it.
    allowed: (before, after) => /(?<!`)`$/.test(before) && /^`(?!`)/.test(after),
  },
};

/** Characters that choose a shape, with the characters that have shapes to choose from. */
const VARIATIONS: readonly (readonly [selectors: RegExp, base: RegExp])[] = [
  [/[\uFE0E\uFE0F]/u, /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}\p{sc=Han}[\p{Sm}--[\u0000-\u00FF]]]$/v],
  [/[\uFE00-\uFE0D]/u, /[\p{sc=Han}\p{sc=Mong}\p{sc=Phag}\p{sc=Mymr}\p{Sm}\u0030]$/u],
  [/[\u{E0100}-\u{E01EF}]/u, /\p{sc=Han}$/u],
  [/[\u180B-\u180F]/u, /\p{scx=Mong}$/u],
];

const VARIATION: Rule = {
  name: 'VARIATION SELECTOR',
  advice: 'Delete it: the letter before it has no variants.',
};

/** The form of a key: a digit, `#` or `*` in a box. */
const isKey = (before: string, after: string): boolean => /[\d#*]$/.test(before) && after.startsWith('\u20E3');

/** Format characters that are seen in their own script: signs round or over figures and letters. */
const SEEN: readonly (readonly [sign: RegExp, script: RegExp])[] = [
  [/[\u0600-\u0605\u06DD\u0890\u0891\u08E2]/u, /[[\p{sc=Arab}&&\p{L}]\u0660-\u0669\u06F0-\u06F9]/v],
  [/\u070F/u, /[\p{sc=Syrc}&&\p{L}]/v],
  [/[\u{110BD}\u{110CD}]/u, /[\p{sc=Kthi}&&\p{L}]/v],
  [/[\u{13430}-\u{1343F}]/u, /[\p{sc=Egyp}&&\p{L}]/v],
];
/** Characters that other rules report, such as directional controls, and those that end lines. */
const ELSEWHERE = '\\p{Bidi_Control}\\t\\n\\r';

const SUSPECT = new RegExp(
  `[[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{DI}\\p{Noncharacter_Code_Point}\\u2028\\u2029\\u2800\\uFFFC\\uFFFD\\u{1D159}]--[${ELSEWHERE}]]`,
  'gv',
);

/**
 * The characters of a text that cannot be seen and do not belong: zero-width ones outside the scripts that use them,
 * tags outside emoji flags, control characters, fillers, private use, what is left of broken encodings. In text order.
 */
export function invisibleFaults(text: string): readonly TextFault[] {
  if (text.search(SUSPECT) < 0) return [];
  const inFlags = new Set<number>();
  for (const { index, 0: flag } of matchesIn(text, /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,20}\u{E007F}/gu))
    for (let at = index; at < index + flag.length; at++) inFlags.add(at);
  const faults: TextFault[] = [];
  let known: boolean | undefined;
  const unspaced = (): boolean => {
    known ??= isUnspaced(text);
    return known;
  };
  for (const match of matchesIn(text, SUSPECT)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (inFlags.has(start)) continue;
    const rule = ruleOf(match[0]);
    // A base character and the marks on it are never more than a few units away.
    const before = text.slice(Math.max(0, start - 8), start);
    const after = text.slice(end, end + 8);
    const isBetweenFigures = FIGURE_BEFORE.test(before) && FIGURE_AFTER.test(after);
    if (!isBetweenFigures && isAllowed(rule, match[0], [before, after], unspaced, text)) continue;
    const isHarmless =
      !isBetweenFigures && /[\u200C\u200D]/u.test(match[0]) && (AFTER_INDIC.test(before) || BEFORE_INDIC.test(after));
    faults.push({
      start,
      end,
      ...(isHarmless ? { isHarmless } : {}),
      what: `U+${code(match[0])} ${rule.name}`,
      advice: rule.advice,
    });
  }
  return faults;
}

function isAllowed(
  rule: Rule,
  char: string,
  [before, after]: readonly [before: string, after: string],
  isUnspaced: () => boolean,
  text: string,
): boolean {
  if (rule === VARIATION)
    return (
      (/[\uFE0E\uFE0F]/.test(char) && isKey(before, after)) ||
      VARIATIONS.some(([selectors, base]) => selectors.test(char) && base.test(before))
    );
  if (rule === FORMAT) return SEEN.some(([sign, script]) => sign.test(char) && script.test(text));
  return rule.allowed?.(before, after, isUnspaced) === true;
}

const FORMAT: Rule = { name: 'INVISIBLE FORMAT CHARACTER', advice: 'Delete it.' };

function ruleOf(char: string): Rule {
  const known = RULES[char];
  if (known !== undefined) return known;
  if (/[\u180B-\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u.test(char)) return VARIATION;
  if (/[\u{E0000}-\u{E007F}]/u.test(char))
    return { name: 'TAG CHARACTER', advice: 'Delete it: tags can hide a whole message.' };
  if (/\p{Noncharacter_Code_Point}/u.test(char)) return { name: 'NONCHARACTER', advice: 'Delete it.' };
  if (/\p{Co}/u.test(char))
    return { name: 'PRIVATE USE CHARACTER', advice: 'Write the letter that was meant: no reader has this one.' };
  if (/\p{Cs}/u.test(char)) return { name: 'LONE SURROGATE', advice: 'Write the letter that was lost here.' };
  if (/\p{Cc}/u.test(char))
    return { name: 'CONTROL CHARACTER', advice: 'Delete it, or write the letter that was lost here.' };
  return FORMAT;
}

function isUnspaced(text: string): boolean {
  const own = text.match(UNMARKED_ALL)?.length ?? 0;
  return own * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

function code(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
