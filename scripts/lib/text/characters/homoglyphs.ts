import { matchesIn } from '../../matches-in.ts';
import { characterOf } from './character-classes.ts';
import { RUN_ON_LETTERS } from './unspaced-scripts.ts';

const MIXED_PAIR = /\p{sc=Cyrl}[A-Za-z]|[A-Za-z]\p{sc=Cyrl}/u;
const MIXED_WORD = /[A-Za-z\p{sc=Cyrl}]+/gu;

/**
 * The text with Latin letters inside Cyrillic words replaced by the Cyrillic ones that they look like, at their old
 * places: words typed in two alphabets can then be read; another rule reports them.
 *
 * @example inOneAlphabet('Мoсква') // 'Москва': the Latin o has become Cyrillic
 */
export function inOneAlphabet(text: string): string {
  if (!MIXED_PAIR.test(text)) return text;
  return text.replace(MIXED_WORD, (word) =>
    MIXED_PAIR.test(word) ? word.replace(/[A-Za-z]/gu, (letter) => lookAlikes(letter, 'Cyrl')[0] ?? letter) : word,
  );
}

/** A word of letters from two alphabets. */
export type Homoglyph = {
  readonly word: string;
  /** UTF-16 offsets in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The letters from the other alphabet, in order. */
  readonly strangers: readonly string[];
  /** ISO 15924 codes: of those letters, and of the rest of the word. */
  readonly strange: string;
  readonly own: string;
  /** True when each of those letters passes for one of the word's own, and they are few: they cannot be seen. */
  readonly isHidden: boolean;
};

/** The alphabets whose letters look alike, by ISO 15924 code, each with what finds its letters. */
const SCRIPTS = ['Latn', 'Cyrl', 'Grek', 'Armn', 'Cher', 'Copt', 'Lisu', 'Geor', 'Adlm'].map((script) => {
  const pattern = new RegExp(`\\p{sc=${script}}`, 'u');
  return { script, pattern, lengthAt: characterOf(pattern) };
});
const SUSPECT = /[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Cher}\p{sc=Copt}\p{sc=Lisu}\p{sc=Geor}\p{sc=Adlm}]/u;
/**
 * The most strange letters of a slip of the keyboard: a word with more is one of two languages
 * (`debhelperианизированый`).
 */
const MOST_HIDDEN = 4;
/** An ending of one letter after an abbreviation in Latin capitals, as Cyrillic texts write it: `DOMу`. */
const ENDING = /^[\p{sc=Latn}&&\p{Lu}]{2,}[\p{sc=Cyrl}&&\p{Ll}]$/v;
/** A unit of measure, which has a Greek letter in every language: kΩ, μm. */
const UNIT = /^\p{sc=Latn}{0,2}[μΩ]\p{sc=Latn}{0,2}$/u;
/**
 * A formula, which has a Greek letter beside a Latin one in every language: πx, dσ. Three Greek letters pass for Latin
 * ones: ο, ν, κ.
 */
const FORMULA = /^(?:[αβγδεζηθλμξπρστφχψωΓΔΘΛΞΠΣΦΨΩ]\p{sc=Latn}|\p{sc=Latn}[αβγδεζηθλμξπρστφχψωΓΔΘΛΞΠΣΦΨΩ])$/v;

/** Greek letters that pass for a Latin one, so that `dα` may be meant for a word. */
const LATIN_LIKE = /[αγηρσχω]/;

/** A word of a script that separates words; in Chinese, Japanese and Thai, HKU3相关的蝙蝠α has two of two alphabets. */
const WORD = new RegExp(`[[\\p{L}\\p{M}]--[${RUN_ON_LETTERS}]]+`, 'gv');

/**
 * The words of a text that mix letters of two alphabets, in order.
 *
 * @param script the text's own script, which wins where a word is half and half
 * @param source what the text translates: its formulas have their Greek letters from there
 */
export function homoglyphs(text: string, script: string, source?: string): readonly Homoglyph[] {
  if (!SUSPECT.test(text) || (script !== 'Latn' && !/\p{sc=Latn}/u.test(text) && !isMixed(text))) return [];
  const within = { script: script === '' ? runningIn(text) : script, hasCyrillic: CYRILLIC_WORD.test(text) };
  const found: Homoglyph[] = [];
  for (const match of matchesIn(text, WORD)) {
    const word = match[0];
    if (
      word.length > 1 &&
      SUSPECT.test(word) &&
      !UNIT.test(word) &&
      !isFormula(word, source) &&
      !(within.hasCyrillic && ENDING.test(word)) &&
      !(within.hasCyrillic && TYPED_SO.test(word.normalize('NFC')))
    ) {
      const mixed = mixedWord(word, within);
      if (mixed !== undefined) found.push({ word, start: match.index, end: match.index + word.length, ...mixed });
    }
  }
  return found;
}

function isFormula(word: string, source: string | undefined): boolean {
  if (!FORMULA.test(word)) return false;
  const [letter = ''] = LATIN_LIKE.exec(word) ?? [];
  return source?.includes(letter) ?? true;
}

/** The text's script, and whether it has words in Cyrillic: there, foreign words have endings. */
type Within = { readonly script: string; readonly hasCyrillic: boolean };

function mixedWord(
  word: string,
  within: Within,
): Pick<Homoglyph, 'strangers' | 'strange' | 'own' | 'isHidden'> | undefined {
  const composed = word.normalize('NFC');
  if (isOfOneAlphabet(composed)) return undefined;
  const letters = [...composed].filter((letter) => /\p{L}/u.test(letter));
  const scripts = letters.map(scriptOf);
  const counts = new Map<string, number>();
  for (const each of scripts) if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
  const ranked = [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || Number(b.name === within.script) - Number(a.name === within.script));
  const [first, second] = ranked;
  if (first === undefined || second === undefined) return undefined;
  const of = (name: string): readonly string[] => letters.filter((_, at) => scripts[at] === name);
  const pass = (some: readonly string[], script: string): boolean =>
    isLookAlikeScript(script) && some.every((letter) => lookAlikes(letter, script).length > 0);
  // The letters that pass for the others are the strange ones, even where they are the more: Poccия.
  const isTurned =
    ranked.length === 2 &&
    (first.name !== 'Latn' || SAME_IN_CYRILLIC.test(of('Latn').join(''))) &&
    pass(of(first.name), second.name) &&
    !pass(of(second.name), first.name);
  const [own, strange] = isTurned ? [second.name, first.name] : [first.name, second.name];
  const strangers = letters.filter((_, at) => scripts[at] !== undefined && scripts[at] !== own);
  const isHidden =
    pass(strangers, own) && strangers.length <= MOST_HIDDEN && !isGlued(letters, scripts, strangers.length, within);
  return { strangers, strange, own, isHidden };
}

/** True for a word of one alphabet, as most are: a quick test without a list of letters. */
function isOfOneAlphabet(word: string): boolean {
  let only: string | undefined;
  for (const letter of word) {
    const script = scriptOf(letter);
    if (only !== undefined && script !== undefined && script !== only) return false;
    only ??= script;
  }
  return true;
}

/** Latin letters that nobody tells from Cyrillic ones. */
const SAME_IN_CYRILLIC = /^[ABCEHIKMOPTXYaceiopxy]+$/;

/**
 * A foreign word with an ending of one's own (`SMSка`), or with a word before it (`киберIT`), has its letters in two blocks.
 * Two letters at the head of a word of small ones are none: `Моscow`.
 */
function isGlued(
  letters: readonly string[],
  scripts: readonly (string | undefined)[],
  strangers: number,
  { hasCyrillic }: Within,
): boolean {
  const at = scripts.findIndex((script) => script !== scripts[0]);
  if (strangers < 2 || scripts.slice(at).some((script) => script !== scripts[at])) return false;
  const [head, tail] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
  const both = `${scripts[0]} ${scripts[at]}`;
  if (both === 'Cyrl Latn') return /^\p{Ll}+$/u.test(head) && /^\p{Lu}{2}/u.test(tail);
  if (both !== 'Latn Cyrl') return true;
  const isCapitals = /^\p{Lu}{2,}$/u.test(head);
  const isEnding = /^\p{Ll}+$/u.test(tail) && (isCapitals || !SAME_IN_CYRILLIC.test(head));
  return isEnding && (hasCyrillic || letters.slice(at).some((letter) => lookAlikes(letter, 'Latn').length === 0));
}

const CYRILLIC_WORD = /(?<!\p{L})\p{sc=Cyrl}{4,}(?!\p{L})/u;
/** A word with letters of Ossetic, Chuvash or Komi that are typed as Latin ones: æмæ, çын, вилнĕ, йöз. */
const TYPED_SO = /^[\p{sc=Cyrl}\p{M}æÆăĂĕĔçÇÿŸöÖ]+$/u;

/** The alphabet that most letters of a text are of. */
function runningIn(text: string): string {
  const [latin, cyrillic] = [/\p{sc=Latn}/gu, /\p{sc=Cyrl}/gu].map((letters) => text.match(letters)?.length ?? 0);
  return (cyrillic ?? 0) > (latin ?? 0) ? 'Cyrl' : 'Latn';
}

/** Letters that whole languages are typed with, for want of a key: I for the palochka, Greek ones for those of Kabyle. */
const CUSTOMARY: readonly (readonly [languages: RegExp, letters: RegExp])[] = [
  [/^(?:ab|abq|ady|agx|av|ce|dar|inh|kbd|lbe|lez|rut|tab|tkr)\b/, /^[Il]$/],
  // The letter һ.
  [/^(?:ba|bua|kk|sah|tt|xal)\b/, /^[hH]$/],
  [/^(?:ber|kab|rif|shi|shy|tzm|zgh)\b/, /^[γεΓΕΣ]$/],
];

/** Vowels with the mark of stress, as languages in Cyrillic are typed: бóльший, сè. */
const STRESSED = /^(?=.*[\u0300\u0301\u0302\u0311])[aeiouyAEIOUY]\p{M}$/u;

/** Whether the language is commonly typed with these letters, whatever Unicode has for it. */
export const isCustomary = ({ strangers, own }: Pick<Homoglyph, 'strangers' | 'own'>, tag: string): boolean =>
  (own === 'Cyrl' && strangers.every((letter) => STRESSED.test(letter.normalize('NFD')))) ||
  CUSTOMARY.some(([languages, letters]) => languages.test(tag) && strangers.every((letter) => letters.test(letter)));

const scriptOf = (letter: string): string | undefined =>
  SCRIPTS.find(({ lengthAt }) => lengthAt(letter, 0) > 0)?.script;

const isMixed = (text: string): boolean => SCRIPTS.filter(({ pattern }) => pattern.test(text)).length > 1;

/**
 * Letters of Latin, Cyrillic, Greek and Armenian that a reader takes for each other in one typeface or another, a
 * group in each word. Drawn up by eye; capitals and small letters apart, without accents.
 */
const GROUPS = `
AАΑ BВΒ CСϹ DԀ EЕΕ FϜ GԌ HНΗ IІΙӀ JЈͿ KКΚ LԼ MМΜ NΝ OОΟՕ PРΡ QԚ SЅՏ TТΤ UՍ VѴ WԜ XХΧ YҮΥУ ZΖ
ГΓ ПΠ ФΦՓ ЛΛ ΩѠ bЬьЪ
aаɑα cсϲ dԁժ eеҽ fք gɡց hһհ iіι jјյϳ kкκ lӏӀІΙ mм nոпη oоοσօ pрρ qԛզգ rг sѕ tт uսυ vνѵ wԝωѡա xхχ yуγү zᴢ
вβʙ εє фφ пπ лλ дδ
`;

const LOOK_ALIKE_SCRIPTS = {
  Latn: /\p{sc=Latn}/u,
  Cyrl: /\p{sc=Cyrl}/u,
  Grek: /\p{sc=Grek}/u,
  Armn: /\p{sc=Armn}/u,
} as const;

/** Scripts whose letters are told apart by their code points alone. */
type LookAlikeScript = keyof typeof LOOK_ALIKE_SCRIPTS;

const LOOK_ALIKES: ReadonlyMap<string, readonly string[]> = tableOf(GROUPS);

/** Letters of another script that look like this one; accents are looked through. Empty where there are none. */
export function lookAlikes(letter: string, script: LookAlikeScript): readonly string[] {
  const [base = ''] = letter.normalize('NFD');
  const pattern = LOOK_ALIKE_SCRIPTS[script];
  return (LOOK_ALIKES.get(base) ?? []).filter((other) => pattern.test(other) && !pattern.test(base));
}

/** Whether a script (ISO 15924) has letters that pass for those of another. */
export function isLookAlikeScript(script: string): script is LookAlikeScript {
  return Object.hasOwn(LOOK_ALIKE_SCRIPTS, script);
}

function tableOf(groups: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const group of groups.trim().split(/\s+/)) {
    for (const letter of group) {
      const others = [...group].filter((other) => other !== letter);
      table.set(letter, [...(table.get(letter) ?? []), ...others]);
    }
  }
  return table;
}
