import { createRequire } from 'node:module';
import { matchesIn } from '../../matches-in.ts';
import { once, oncePerKey } from '../../once.ts';
import { type LetterShares, letterSharesOf } from '../characters/character-classes.ts';

/** The script that a text runs in. */
export type Running = {
  /** ISO 15924; `Jpan` for Han and kana together. */
  readonly script: string;
  /** False where as much of the text may be in another one. */
  readonly isMost: boolean;
};

/**
 * The weights of letters: those of Han, kana and Hangul stand for syllables or words, and tell as much as several of
 * others.
 */
const WEIGHTS: Readonly<Record<string, number>> = { Jpan: 3, Hang: 2, Ethi: 1.5 };
/** The weight of the script of a line's first word: in lines at the head of a text, a language is named in itself. */
const HEAD = 8;
const HEADS = 2;
/** The number of words in small letters from which a run of them is a sentence, and no name. */
const SENTENCE = 2;
/** The share from which a script is that of the text. */
const MOST_OF_IT = 0.6;

/**
 * The script of a text's running words. Names keep their own script wherever they stand, so that a statement may have more
 * letters of names than of its language: words with a capital count only in a run of words that has small ones, too.
 *
 * @param text in lines, the headline first
 */
export function runningScript(text: string): Running | undefined {
  const scripts = scriptsIn(text);
  const [only] = scripts;
  if (only === undefined) return undefined;
  if (scripts.length === 1) return { script: only, isMost: true };
  const counts = new Map<string, number>();
  const add = (script: string, letters: number): void => {
    counts.set(script, (counts.get(script) ?? 0) + letters * (WEIGHTS[script] ?? 1));
  };
  const heads = text
    .split('\n')
    .flatMap((line) => runsOf(line, scripts)[0] ?? [])
    .slice(0, HEADS);
  for (const { script } of heads) add(script, HEAD / (WEIGHTS[script] ?? 1));
  for (const run of text.split('\n').flatMap((line) => runsOf(line, scripts))) add(run.script, lettersOf(run));
  const [[script, most] = [only, 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  const all = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const [head] = heads;
  // A headline that is a name says nothing.
  const isHeaded = head === undefined || head.script === script || lettersOf(head) === 0;
  return { script, isMost: most > MOST_OF_IT * all && isHeaded };
}

type Run = { readonly script: string; readonly words: readonly string[] };

/** Words of one script in a row. */
function runsOf(line: string, scripts: readonly string[]): readonly Run[] {
  const runs: { script: string; words: string[] }[] = [];
  for (const [word] of matchesIn(line, /[\p{L}\p{M}]+/gu)) {
    for (const [script, part] of partsOf(word, scripts)) {
      const last = runs.at(-1);
      if (last?.script === script) last.words.push(part);
      else runs.push({ script, words: [part] });
    }
  }
  return runs;
}

/** A word in one script, else its parts by script. */
function partsOf(word: string, scripts: readonly string[]): readonly (readonly [string, string])[] {
  const parts: [string, string][] = [];
  for (const letter of word) {
    const script = scriptOfLetter(letter, scripts);
    const last = parts.at(-1);
    if (last !== undefined && (script === undefined || last[0] === script)) last[1] += letter;
    else if (script !== undefined) parts.push([script, letter]);
  }
  return parts;
}

function lettersOf({ words }: Run): number {
  const count = (list: readonly string[]): number => list.join('').match(/\p{L}/gu)?.length ?? 0;
  const small = words.filter((word) => !/^[\p{Lu}\p{Lt}]/u.test(word));
  return small.length >= SENTENCE ? count(words) : count(small);
}

/** Scripts that a language is written in, by the ISO 15924 code of its tag, where they are more than one or bear another name. */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Hani: ['Hani', 'Bopo'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Aran: ['Arab'],
  Latf: ['Latn'],
  Latg: ['Latn'],
  Cyrs: ['Cyrl'],
};

/**
 * How many letters of a text are of a script, and how many are not.
 *
 * @param script ISO 15924 code of the language, e.g. `Jpan`
 * @returns undefined for a script that has no letters of its own in Unicode, or none that this engine knows
 */
export const scriptShares = (text: string, script: string): LetterShares | undefined => sharesIn(script)?.(text);

/**
 * The kind of Chinese of a text, by the characters that only one of the two national standards has; undefined with
 * fewer of them than required.
 */
export function chineseKind(text: string, fewest = 3): 'Hans' | 'Hant' | undefined {
  const kinds = ofOneKind();
  let [simplified, traditional] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === SIMPLIFIED) simplified++;
    else if (kind === TRADITIONAL) traditional++;
  }
  if (simplified + traditional < fewest) return undefined;
  if (simplified > 3 * traditional) return 'Hans';
  return traditional > 3 * simplified ? 'Hant' : undefined;
}

const load = createRequire(import.meta.url);

const SIMPLIFIED = 1;
const TRADITIONAL = 2;

/** By UTF-16 unit, the characters that only GB 2312 has, and those that only Big5 has: all are of one unit. A set of ten thousand takes long to make. */
const ofOneKind = once((): Uint8Array => {
  const data: Readonly<Record<'Hans' | 'Hant', string>> = load('../generated/chinese-kinds.json');
  const kinds = new Uint8Array(0x10000);
  for (let at = 0; at < data.Hant.length; at += 1) kinds[data.Hant.charCodeAt(at)] = TRADITIONAL;
  for (let at = 0; at < data.Hans.length; at += 1) kinds[data.Hans.charCodeAt(at)] = SIMPLIFIED;
  return kinds;
});

const ALL =
  'Latn Cyrl Arab Deva Ethi Hebr Grek Beng Mymr Thai Laoo Khmr Taml Telu Tibt Hani Hang Geor Armn Syrc Tfng Cans Cher Nkoo Vaii Adlm Mong Yiii Java Gujr Guru Knda Mlym Sinh Orya Thaa Hira Kana Cakm Tavt Olck Mtei Rohg Osge Lisu Lana Gran Tglg Bali'.split(
    ' ',
  );

/** The script of most letters of some texts, for a language of which nothing is known; undefined without a majority. */
export function mainScript(texts: readonly string[]): string | undefined {
  const text = texts.join(' ');
  return ALL.find((script) => {
    const { own = 0, other = 0 } = scriptShares(text, script) ?? {};
    return own > other;
  });
}

/** The scripts of a text's letters, Han and kana as `Jpan`, the one with most letters first. */
function scriptsIn(text: string): readonly string[] {
  const joined = new Set(WRITTEN_IN['Jpan']);
  return ['Jpan', ...ALL.filter((script) => !joined.has(script))]
    .map((script): [string, number] => [script, scriptShares(text, script)?.own ?? 0])
    .filter(([, own]) => own > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([script]) => script);
}

/** Which of these scripts a letter is of. */
const scriptOfLetter = (letter: string, scripts: readonly string[]): string | undefined =>
  scripts.find((script) => scriptShares(letter, script)?.own === 1);

const sharesIn = oncePerKey((script): ((text: string) => LetterShares) | undefined => {
  try {
    const codes = WRITTEN_IN[script] ?? [script];
    return letterSharesOf(new RegExp(`[${codes.map((code) => `\\p{scx=${code}}`).join('')}]`, 'u'));
  } catch {
    // A code such as Zxxx or Zsym names no letters.
    return undefined;
  }
});
