import { languageData } from '../../language/language-data.ts';
import { once } from '../../prose/once.ts';
import { proseWords } from '../../prose/prose-words.ts';
import { modalsIn, negatorsIn } from './negations.ts';
import type { NumberMark } from './number-marks.ts';
import { opensSentence } from './sentence-start.ts';

/** Languages that write every noun with a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb', 'nds', 'gsw']);

/** English ones, which stand in texts of other languages as well. */
const functionWords = once(() => new Set(languageData('en').functionWords));

/** Whether capitals tell names in the language; scripts without capitals have none to tell by. */
export function marksNames(tag: string): boolean {
  const { language } = new Intl.Locale(tag);
  return !CAPITAL_NOUNS.has(language);
}

/**
 * The capitalised words of a text in order, as far as they may be names: at a sentence's start only those that are no
 * function word, and that the document does not also write small.
 *
 * @param document `small`: words that stand in lower case somewhere near; `numbers`: numbers and months of the text
 */
export function namesIn(
  text: string,
  tag: string,
  document: { readonly small: ReadonlySet<string>; readonly numbers: readonly NumberMark[] },
): readonly string[] {
  if (!marksNames(tag)) return [];
  const { small, numbers } = document;
  return proseWords(text).flatMap(({ text: word, start, end }) => {
    if (!/^\p{Lu}/u.test(word) || /^I(?:['’]|$)/.test(word)) return [];
    if (numbers.some((number) => number.at < end && start < number.end)) return [];
    const name = word.replace(/['’]s?$/u, '');
    const fold = name.toLowerCase();
    const isOrdinary =
      opensSentence(text, start) && (functionWords().has(fold) || small.has(fold) || turnsSense(word, tag));
    return isOrdinary ? [] : [name];
  });
}

const turnsSense = (word: string, tag: string): boolean =>
  negatorsIn(word, tag).length + modalsIn(word, tag).length > 0;

/** The words that stand in lower case in any of the texts. */
export function smallWords(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => proseWords(text).flatMap((word) => (/^\p{Ll}/u.test(word.text) ? word.text : []))),
  );
}
