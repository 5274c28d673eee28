import { characterCounter } from './character-counter.ts';

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
/** Simplified and traditional forms of common characters: each pair tells the two apart. */
const SIMPLIFIED =
  '国这们来时个为学说对会过发动经现实开问关见长东车门马语书话请谢让认识从边还进远运连达选间闻电机构种权报导决议张战争罚诉证据亚欧页应军';
const TRADITIONAL =
  '國這們來時個為學說對會過發動經現實開問關見長東車門馬語書話請謝讓認識從邊還進遠運連達選間聞電機構種權報導決議張戰爭罰訴證據亞歐頁應軍';

const counters = new Map<string, (text: string) => number>();
const lettersIn = characterCounter(/\p{L}/u);

/** How many letters of a text are of a language's script, and how many are not. */
export type ScriptShares = { readonly own: number; readonly other: number };

/**
 * @param script ISO 15924 code of the language, e.g. `Jpan`
 * @returns undefined for a script that has no letters of its own in Unicode, or none that this engine knows
 */
export function scriptShares(text: string, script: string): ScriptShares | undefined {
  const own = counterOf(script)?.(text);
  return own === undefined ? undefined : { own, other: lettersIn(text) - own };
}

/** Which kind of Chinese a text is by the characters that differ; undefined where fewer than three do. */
export function chineseKind(text: string): 'Hans' | 'Hant' | undefined {
  const [simplified, traditional] = [SIMPLIFIED, TRADITIONAL].map(
    (own) => [...text].filter((char) => own.includes(char)).length,
  );
  if (simplified === undefined || traditional === undefined || simplified + traditional < 3) return undefined;
  if (simplified > 3 * traditional) return 'Hans';
  return traditional > 3 * simplified ? 'Hant' : undefined;
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
