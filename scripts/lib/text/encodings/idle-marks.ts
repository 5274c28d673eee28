import { LTR_LETTER } from '../../bidi-classes.ts';
import { matchesIn } from '../../matches-in.ts';
import { hasRtlLetter } from '../characters/direction.ts';

const NAMES: Readonly<Record<string, string>> = {
  '\u200E': 'U+200E LEFT-TO-RIGHT MARK',
  '\u200F': 'U+200F RIGHT-TO-LEFT MARK',
  '\u061C': 'U+061C ARABIC LETTER MARK',
};
const MARKS = /[\u200E\u200F\u061C]/g;
/** Digits whose ranges run from the right. */
const ARABIC_DIGITS = /[\u0660-\u0669]/;
/** What turns a part of a text to the right, where no letter does. */
const TURNED = /\bdir\s*=\s*["']?rtl|\bdirection\s*:\s*rtl|<bdo\b/i;
/** What nobody sees of Markdown and HTML, and references to characters: their letters are none of the text. */
const UNSEEN = /^(?:<[^<>\n]{1,200}>|\]\([^()\s]{0,2000}\)|\]\[[^[\]\n]{0,100}\]|&#?[a-z\d]{1,10};)/i;
/** The beginning of a line that is no part of the paragraph above it. */
const OTHER_BLOCK = /^\n[ \t>]*(?:$|\n|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\||`{3}|~{3}|<)/;
const FROM_LEFT = new RegExp(`^${LTR_LETTER}`, 'v');
/** How many characters behind a mark are looked at. */
const REACH = 400;

/** A mark of direction that changes nothing of what is shown. */
export type IdleMark = { readonly start: number; readonly name: string };

/**
 * The marks of direction in a text without a letter from the right that change nothing: behind each of them follows a
 * letter from the left, or the paragraph ends (UAX #9: what stands between the two then runs as the paragraph does). One before a
 * figure may turn a range (`14 – 15` is shown as `15 – 14` behind U+200F), and is none.
 */
export function idleMarks(text: string): readonly IdleMark[] {
  const found = matchesIn(text, MARKS);
  if (found.length === 0 || hasRtlLetter(text) || ARABIC_DIGITS.test(text)) return [];
  const isTurned = TURNED.test(text);
  return found.flatMap(({ index, 0: mark }) => {
    const isIdle = mark === '\u200E' ? !isTurned : isIdleAt(text, index + 1, isTurned);
    return isIdle ? [{ start: index, name: NAMES[mark] ?? '' }] : [];
  });
}

function isIdleAt(text: string, from: number, isTurned: boolean): boolean {
  for (let at = from; at < Math.min(text.length, from + REACH); ) {
    const rest = text.slice(at, at + REACH);
    const [unseen] = UNSEEN.exec(rest) ?? [];
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (unseen === undefined) {
      if (OTHER_BLOCK.test(rest)) return true;
      if (/\p{N}/u.test(character)) return false;
      // Between two marks everything runs as they do.
      if (character in NAMES && text.slice(from, at).trim() !== '') return false;
      if (FROM_LEFT.test(character)) return !isTurned;
    }
    at += unseen?.length ?? character.length;
  }
  return from + REACH > text.length;
}
