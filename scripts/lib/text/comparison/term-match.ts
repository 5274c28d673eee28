import { proseWords } from '../characters/prose-words.ts';
import { hasUnspaced } from '../characters/unspaced-scripts.ts';

/** Share of a word's letters that every form of it begins with (§ inflection: `Vereinte`, `Vereinten`). */
const STEM = 0.55;
/** Articles and prepositions that Arabic and Hebrew write on to the word. */
const PROCLITICS = /^(?:[وفبكس]{0,2}(?:ال|لل)|[وفبكلس]{1,2}(?=\p{L}{3})|[ובכלמשה]{1,3}(?=\p{L}{3}))/u;

/** A way to look for a form: as it is written, in any inflection, or with a short ending. */
export type TermMode = 'exact' | 'stem' | 'ending';

/**
 * The place of a term in a text, as UTF-16 offsets; undefined where it is not there. In scripts without spaces it is a
 * part of the text; else a run of words, each of which shares a stem with the term's.
 */
export function termIn(text: string, term: string, mode: TermMode): readonly [start: number, end: number] | undefined {
  if (hasUnspaced(term)) {
    const at = fold(text).indexOf(fold(term));
    return at < 0 ? undefined : [at, at + term.length];
  }
  const [wanted, found] = [proseWords(term), proseWords(text)];
  if (wanted.length === 0) return undefined;
  for (let at = 0; at + wanted.length <= found.length; at++) {
    if (!wanted.every((word, offset) => matches(found[at + offset]?.text ?? '', word.text, mode))) continue;
    return [found[at]?.start ?? 0, found[at + wanted.length - 1]?.end ?? 0];
  }
  return undefined;
}

function matches(word: string, wanted: string, mode: TermMode): boolean {
  if (word === wanted) return true;
  if (mode === 'exact') return withoutClitic(word) === wanted;
  const [a, b] = [fold(word), fold(wanted)];
  if (a === b) return true;
  if (mode === 'ending') return [...b].length >= 4 && a.startsWith(b) && [...a].length - [...b].length <= 3;
  return sharesStem(a, b) || sharesStem(a.replace(PROCLITICS, ''), b.replace(PROCLITICS, ''));
}

function sharesStem(a: string, b: string): boolean {
  const [letters, others] = [[...a], [...b]];
  // Two letters have no stem; three words of one or two letters would match everything.
  const least = Math.max(2, Math.ceil(STEM * Math.max(letters.length, others.length)));
  if (others.length < 3) return false;
  for (let at = 0; at < least; at++) if (letters[at] === undefined || letters[at] !== others[at]) return false;
  return true;
}

/** A word without an ending behind an apostrophe: `SNHR’s` and `NATO'nun` are names all the same. */
const withoutClitic = (word: string): string => word.replace(/['’].*/su, '');

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
