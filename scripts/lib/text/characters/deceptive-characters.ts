import { matchesIn } from '../../matches-in.ts';
import { hasRtlLetter } from './direction.ts';
import { type Homoglyph, homoglyphs, isCustomary } from './homoglyphs.ts';
import { invisibleFaults, type TextFault } from './invisible-characters.ts';

/** A hidden character in a text, with the rule that reports it in translations. */
export type HiddenFault = TextFault & { readonly rule: 'bidi' | 'invisible' | 'homoglyph' };

/**
 * The characters in a text that no reader can see, or that look like others: controls, overrides, open isolates, tags,
 * zero-width characters in words, letters of another alphabet in a word. In text order. Characters that a script needs
 * are left out: joiners, breakers, marks of direction beside right-to-left text, emoji.
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

/** The direction `rtl` for a text that has a letter from the right anywhere, else `ltr`. */
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

/** A capital I among small letters of Cyrillic, typed for the palochka: `хIума`. */
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

const EMBEDDINGS: Readonly<Record<string, string>> = {
  '\u202A': 'U+202A LEFT-TO-RIGHT EMBEDDING',
  '\u202B': 'U+202B RIGHT-TO-LEFT EMBEDDING',
  '\u202C': 'U+202C POP DIRECTIONAL FORMATTING',
  '\u202D': 'U+202D LEFT-TO-RIGHT OVERRIDE',
  '\u202E': 'U+202E RIGHT-TO-LEFT OVERRIDE',
};

const MARKS: Readonly<Record<string, string>> = {
  '\u200E': 'U+200E LEFT-TO-RIGHT MARK',
  '\u200F': 'U+200F RIGHT-TO-LEFT MARK',
  '\u061C': 'U+061C ARABIC LETTER MARK',
};

const ISOLATES: Readonly<Record<string, string>> = {
  '\u2066': 'U+2066 LEFT-TO-RIGHT ISOLATE',
  '\u2067': 'U+2067 RIGHT-TO-LEFT ISOLATE',
  '\u2068': 'U+2068 FIRST STRONG ISOLATE',
};

/**
 * Embeddings in a text from the right, with their ends, that turn nothing, as editors of Persian type them: from the left
 * round `/home`, with no figure behind it, and from the right round words from the right.
 */
const embeddedIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  matchesIn(text, /[\u202A\u202B][^\p{Bidi_Control}\n]*\u202C(?!\P{L}{0,99}\p{Nd})/gu).flatMap(({ 0: part, index }) => {
    const end = index + part.length;
    const [first = ''] = /\p{L}/u.exec(part) ?? [];
    const last = part.match(/\p{L}(?=\P{L}*$)/u)?.[0] ?? '';
    const isHarmless = part.startsWith('\u202A')
      ? first !== '' && !hasRtlLetter(part)
      : hasRtlLetter(first) && (hasRtlLetter(last) || !/^\P{L}*\p{L}/u.test(text.slice(end)));
    return isHarmless ? [{ start: index, end }] : [];
  });

/**
 * Directional controls out of place: overrides anywhere, embeddings but for those that turn nothing in a text from
 * the right, isolates without their other half, and directional marks in a left-to-right language. In text order.
 */
export function bidiFaults(text: string, language: { readonly direction: 'ltr' | 'rtl' }): readonly TextFault[] {
  const faults: TextFault[] = [];
  const open: TextFault[] = [];
  const harmless = language.direction === 'rtl' ? embeddedIn(text) : [];
  for (const match of matchesIn(text, /\p{Bidi_Control}|\n{2,}/gu)) {
    const char = match[0];
    if (harmless.some(({ start, end }) => match.index === start || match.index === end - 1)) continue;
    const place = { start: match.index, end: match.index + 1 };
    const isolate = ISOLATES[char];
    const embedding = EMBEDDINGS[char];
    const mark = MARKS[char];
    if (embedding !== undefined)
      faults.push({ ...place, what: embedding, advice: 'Delete it: directions are set by the build.' });
    else if (isolate !== undefined) {
      open.push({
        ...place,
        what: isolate,
        advice: 'Close it with U+2069 POP DIRECTIONAL ISOLATE, or delete it: the build isolates by itself.',
      });
    } else if (char === '\u2069' && open.pop() === undefined) {
      faults.push({ ...place, what: 'U+2069 POP DIRECTIONAL ISOLATE', advice: 'Delete it: it closes nothing.' });
    } else if (mark !== undefined && language.direction === 'ltr') {
      faults.push({ ...place, what: mark, advice: 'Delete it: it has no use in a left-to-right language.' });
    } else if (char.startsWith('\n')) {
      // A paragraph's end closes every isolate for the display (UAX #9, BD9), so an open one stays a fault.
      faults.push(...open.splice(0));
    }
  }
  return [...faults, ...open].sort((a, b) => a.start - b.start);
}
