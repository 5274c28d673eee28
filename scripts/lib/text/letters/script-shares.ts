import { countOfClass, LETTER } from './character-classes.ts';
import { characterCounter } from './character-counter.ts';
import { bytesIn } from './code-pages.ts';

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
const counters = new Map<string, (text: string) => number>();

/** How many letters of a text are of a language's script, and how many are not. */
export type ScriptShares = { readonly own: number; readonly other: number };

/**
 * @param script ISO 15924 code of the language, e.g. `Jpan`
 * @returns undefined for a script that has no letters of its own in Unicode, or none that this engine knows
 */
export function scriptShares(text: string, script: string): ScriptShares | undefined {
  const own = counterOf(script)?.(text);
  return own === undefined ? undefined : { own, other: countOfClass(text, LETTER) - own };
}

/**
 * Which kind of Chinese a text is by the characters that only one of the two national standards has; undefined where fewer
 * are of them than must be.
 */
export function chineseKind(text: string, fewest = 3): 'Hans' | 'Hant' | undefined {
  standards ??= {
    simplified: charactersOf('gb18030', 0xb0a1, 0xf7fe),
    traditional: charactersOf('big5', 0xa440, 0xf9d5),
  };
  let [simplified, traditional] = [0, 0];
  for (const char of text) {
    const [isSimplified, isTraditional] = [standards.simplified.has(char), standards.traditional.has(char)];
    if (isSimplified && !isTraditional) simplified++;
    if (isTraditional && !isSimplified) traditional++;
  }
  if (simplified + traditional < fewest) return undefined;
  if (simplified > 3 * traditional) return 'Hans';
  return traditional > 3 * simplified ? 'Hant' : undefined;
}

/** The characters of GB 2312 and of Big5. */
let standards: { readonly simplified: ReadonlySet<string>; readonly traditional: ReadonlySet<string> } | undefined;

/** The Chinese characters of an encoding from one row of two bytes to another; those of older standards have both above A0. */
function charactersOf(label: string, from: number, to: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [char, [first = 0, second = 0]] of bytesIn(label, true)) {
    const row = first * 256 + second;
    const isStandard = label === 'big5' ? row <= 0xc67e || row >= 0xc940 : second > 0xa0;
    if (row >= from && row <= to && isStandard && /\p{sc=Han}/u.test(char)) found.add(char);
  }
  return found;
}

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
export function scriptsIn(text: string): readonly string[] {
  const joined = new Set(WRITTEN_IN['Jpan']);
  return ['Jpan', ...ALL.filter((script) => !joined.has(script))]
    .map((script): [string, number] => [script, scriptShares(text, script)?.own ?? 0])
    .filter(([, own]) => own > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([script]) => script);
}

/** Which of these scripts a letter is of. */
export const scriptOfLetter = (letter: string, scripts: readonly string[]): string | undefined =>
  scripts.find((script) => scriptShares(letter, script)?.own === 1);

function counterOf(script: string): ((text: string) => number) | undefined {
  const known = counters.get(script);
  if (known !== undefined) return known;
  try {
    const own = characterCounter(
      new RegExp(`[\\p{L}&&[${(WRITTEN_IN[script] ?? [script]).map((code) => `\\p{scx=${code}}`).join('')}]]`, 'v'),
    );
    counters.set(script, own);
    return own;
  } catch {
    // A code such as Zxxx or Zsym names no letters.
    return undefined;
  }
}
