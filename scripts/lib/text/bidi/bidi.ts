/** A character, or a lack of one, that must not stand in a text. UTF-16 offsets, `end` exclusive. */
export type TextFault = {
  readonly start: number;
  readonly end: number;
  /** The character by number and name: `U+202E RIGHT-TO-LEFT OVERRIDE`. */
  readonly what: string;
  /** What to do, one sentence. */
  readonly advice: string;
  /** It does no harm where it stands: a joiner too many in a script that has joiners. */
  readonly isHarmless?: boolean;
};

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
 * Directional controls out of place: embeddings and overrides anywhere, isolates without their other half, and
 * directional marks in a left-to-right language. In text order.
 */
export function bidiFaults(text: string, language: { readonly direction: 'ltr' | 'rtl' }): readonly TextFault[] {
  const faults: TextFault[] = [];
  const open: TextFault[] = [];
  for (const match of text.matchAll(/\p{Bidi_Control}|\n{2,}/gu)) {
    const char = match[0];
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
