import { chineseKind, inScript, type Language, mainScript, scriptShares } from '../../lib/text/index.ts';

/** The fewest letters that tell a text's script. */
const ENOUGH = 20;
/**
 * How many letters of another script there may be to one of the language's own: names, addresses and what is not
 * translated yet.
 */
const NAMES = 4;
/** Scripts whose letters stand for syllables or words: one of them says as much as three others. */
const DENSE: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Kore']);

/**
 * The language with the script that its texts are written in. Tags name the usual script of a language, or none;
 * direction, faces and spacing follow the script that is there: Azerbaijani in Latin letters runs from left to right,
 * whatever `azb` implies.
 */
export function inWrittenScript(language: Language, texts: readonly string[]): Language {
  // A pseudo-language has the source's letters, mirrored ones too.
  if (language.pseudo !== undefined) return language;
  const text = texts.join(' ');
  const { own, other } = scriptShares(text, language.script) ?? { own: 0, other: ENOUGH };
  if (own * (DENSE.has(language.script) ? 3 : 1) * NAMES >= other || own + other < ENOUGH) return language;
  const script = mainScript([text]);
  return script === undefined ? language : inScript(language, wholeScript(script, text));
}

/** The code of a whole writing system: Han, kana and Hangul have codes for the mixtures in which they are written. */
function wholeScript(script: string, text: string): string {
  if (script === 'Hang') return 'Kore';
  if (script !== 'Hani') return script;
  const { own: kana = 0, other = 0 } = scriptShares(text, 'Kana') ?? {};
  const { own: hiragana = 0 } = scriptShares(text, 'Hira') ?? {};
  if (kana + hiragana > (kana + other) / 10) return 'Jpan';
  return chineseKind(text) ?? 'Hans';
}
