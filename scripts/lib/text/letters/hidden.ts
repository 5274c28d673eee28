import { bidiFaults, type TextFault } from '../bidi/bidi.ts';
import { hasRtlLetter } from '../bidi/strong.ts';
import { type Homoglyph, homoglyphs, isCustomary } from './homoglyphs.ts';
import { invisibleFaults } from './invisible.ts';

/** What hides in a text, by the rule that says it of translations. */
export type HiddenFault = TextFault & { readonly rule: 'bidi' | 'invisible' | 'homoglyph' };

/**
 * Characters that no reader can see, or takes for others: controls, overrides, open isolates, tags, zero-width characters
 * in words, letters of another alphabet in a word. In text order. What a script needs passes: joiners, breakers, marks of
 * direction beside text from the right, emoji.
 *
 * @param direction of what the text stands in: `rtl` where any of that is from the right
 * @param tag of its language, where that is known: some are commonly typed with letters of others
 */
export function hiddenFaults(text: string, direction = directionIn(text), tag?: string): readonly HiddenFault[] {
  return [
    ...bidiFaults(text, { direction }).map((fault) => ({
      ...fault,
      rule: 'bidi' as const,
    })),
    ...invisibleFaults(text).map((fault) => ({ ...fault, rule: 'invisible' as const })),
    ...lookAlikes(text, tag),
  ].sort((one, other) => one.start - other.start);
}

/** `rtl` where a text has a letter from the right, wherever it stands. */
export const directionIn = (text: string): 'ltr' | 'rtl' => (hasRtlLetter(text) ? 'rtl' : 'ltr');

function lookAlikes(text: string, tag: string | undefined): readonly HiddenFault[] {
  return homoglyphs(text, '')
    .filter((found) => found.isHidden && !isTypedSo(found, tag))
    .map(({ start, end, strangers, word, strange, own }) => ({
      rule: 'homoglyph',
      start,
      end,
      what: `${named(strangers)} in \`${word}\`: of the script ${strange} in a word in ${own}`,
      advice: 'Type the word again on one keyboard.',
    }));
}

/** A capital I among small letters of Cyrillic stands for the palochka, which no other language has: `хIума`. */
const PALOCHKA = /\p{Ll}I/u;
const isTypedSo = (found: Homoglyph, tag: string | undefined): boolean =>
  isCustomary(found, tag ?? '') ||
  (tag === undefined &&
    found.strange === 'Latn' &&
    found.strangers.every((letter) => letter === 'I') &&
    PALOCHKA.test(found.word));

const named = (letters: readonly string[]): string =>
  [...new Set(letters)].map((letter) => `\`${letter}\` (U+${codeOf(letter)})`).join(', ');

const codeOf = (letter: string): string => (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
