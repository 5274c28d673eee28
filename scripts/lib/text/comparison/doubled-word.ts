import { languageData } from '../language/language-data.ts';
import type { ProseWord } from '../letters/prose-words.ts';

/** A word that stands twice in a row; UTF-16 offsets of the second time. */
export type DoubledWord = {
  readonly start: number;
  readonly end: number;
  /** Whether the language doubles words of its own accord: then it may well be right. */
  readonly isGrammar: boolean;
};

/** Languages that hardly ever double a word; most of the world's do, to say each, much, or again and again. */
const SINGLE: ReadonlySet<string> = new Set(
  (
    'af an ar ast be bg bs ca cs cy da de dsb el en es et eu fi fr fy gl he hr hsb hu hy ia id is it ja ka lb lt lv ' +
    'mk ms mt nb nl nn no oc pl pt ro ru sh sk sl sq sr sv uk'
  ).split(' '),
);

/** A cry: Oh oh!, Ai ai ai! */
const CRY = /^\p{L}{1,3}$/u;
const LOUD = /^[ \u00A0]*[!…！]/u;
/** What a source says with one word between, and many languages with none: step by step, βήμα βήμα, passo passo. */
const BETWEEN = new Set(['after', 'and', 'by', 'for', 'in', 'on', 'to', 'upon', 'with']);

/**
 * The first word that stands twice in a row and that the source does not double. Spaces may stand between, nothing
 * else: a comma or a hyphen makes it speech (“No, no”, `undang-undang`), and so does another case (`e E-Mail`).
 */
export function doubledWord(
  text: string,
  words: readonly ProseWord[],
  source: { readonly words: readonly ProseWord[] },
  tag: string,
): DoubledWord | undefined {
  const isComposed = text.normalize('NFC') === text;
  for (let at = 1; at < words.length; at++) {
    const [one, other] = [words[at - 1], words[at]];
    if (one === undefined || other === undefined || (isComposed && one.text !== other.text)) continue;
    if (!isTwice(one, other, text)) continue;
    const language = tag.split('-')[0] ?? tag;
    if (languageData(tag).doubled?.includes(other.text.normalize('NFC').toLowerCase()) === true) continue;
    if (CRY.test(other.text) && LOUD.test(text.slice(other.end))) continue;
    if (isDoubledIn(source.words)) return undefined;
    return { start: other.start, end: other.end, isGrammar: !SINGLE.has(language) };
  }
  return undefined;
}

function isTwice(one: ProseWord, other: ProseWord, text: string): boolean {
  if (one.text !== other.text && one.text.normalize('NFC') !== other.text.normalize('NFC')) return false;
  if (!/^[ \u00A0]*$/.test(text.slice(one.end, other.start)) || !/\p{L}/u.test(other.text)) return false;
  // Without a space between, one letter twice is a word of two; Japanese doubles in kana: ますます, トントン.
  if (one.end === other.start && (other.text.length < 2 || /^[\p{scx=Hira}\p{scx=Kana}]+$/u.test(other.text)))
    return false;
  return !/[-‐‑[(’'&/·.]$/.test(text.slice(0, one.start)) && !/^[-‐‑[(’'&/]/.test(text.slice(other.end));
}

/** Whether a word stands there twice in a row, or with a small word between. */
const isDoubledIn = (words: readonly ProseWord[]): boolean =>
  words.some(({ text }, at) => {
    const [before, between] = [words[at - 2], words[at - 1]].map((word) => word?.text.toLowerCase());
    const word = text.toLowerCase();
    return between === word || (before === word && between !== undefined && BETWEEN.has(between));
  });
