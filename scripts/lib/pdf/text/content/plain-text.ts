import { ODD, RIGHT, traits, UNKNOWN } from '../characters.ts';
import type { TextFont } from '../font/text-font.ts';
import { hex } from '../font/to-unicode.ts';
import { actualText } from './actual-text.ts';
import { codeAt } from './number-at.ts';

/** PDFium drops it where it is a text object's only glyph, as Skia writes all glyphs. */
const NARROW_SPACE = '\u202F';

/** A text object to be written, and what it says. */
export type PlainText = { readonly content: string; readonly text: string };

/**
 * A text object in which every glyph stands for its own text and runs left to right, so that any program reads it as it
 * is; undefined for others. It is never set anew, so its pixels cannot move. At most single glyphs get another code, under
 * which they look the same: where a font has one glyph for two characters.
 */
export function plainText(content: string, fonts: ReadonlyMap<string, TextFont>): PlainText | undefined {
  const edits: Edit[] = [];
  let text = '';
  let font: TextFont | undefined;
  let span: Span | undefined;
  for (let at = 0; at < content.length; at++) {
    const character = content.charCodeAt(at);
    if (character === 47) {
      if (content.startsWith('ReversedChars', at + 1)) return undefined;
      // Skia names its fonts F1, F2 …
      if (content.charCodeAt(at + 1) === 70) font = fonts.get(content.slice(at + 1, content.indexOf(' ', at)));
    } else if (character === 60 && content.charCodeAt(at + 1) === 60) {
      const end = content.indexOf('>>', at) + 2;
      if (content.startsWith('/ActualText', at + 2)) span = { start: at, end, found: '', glyphs: [] };
      at = end - 1;
    } else if (character === 60) {
      const end = content.indexOf('>', at);
      if (font === undefined) return undefined;
      for (let digit = at + 1; digit < end; digit += 4) {
        const glyph = codeAt(content, digit);
        if ((font.traits(glyph) & (ODD | RIGHT)) !== 0) return undefined;
        const own = font.text(glyph);
        if (span !== undefined) {
          span.found += own;
          span.glyphs.push({ at: digit, glyph });
        } else if (own === NARROW_SPACE) return undefined;
        else text += own === '' ? UNKNOWN : own;
      }
      at = end;
    } else if (span !== undefined && character === 69 && content.startsWith('EMC', at)) {
      const expected = actualText(content.slice(span.start, span.end));
      const changes = font === undefined ? undefined : spanEdits(span, expected, font);
      if (changes === undefined) return undefined;
      text += expected ?? '';
      edits.push(...changes);
      span = undefined;
    }
  }
  return { content: edited(content, edits), text };
}

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** Glyphs with a text of their own beside what their codes say. */
type Span = {
  readonly start: number;
  readonly end: number;
  found: string;
  readonly glyphs: { readonly at: number; readonly glyph: number }[];
};

/** What makes a span's glyphs say its text; undefined where that takes more than another code. */
function spanEdits({ found, glyphs }: Span, expected: string | undefined, font: TextFont): readonly Edit[] | undefined {
  if (expected === undefined) return undefined;
  if (reads(found, expected)) return [];
  const [only] = glyphs;
  if (only === undefined || glyphs.length > 1 || !isSimple(expected)) return undefined;
  return [{ start: only.at, end: only.at + 4, text: hex(font.code(only.glyph, expected)) }];
}

const isSimple = (text: string): boolean =>
  text !== NARROW_SPACE && Array.from(text).length === 1 && (traits(text) & (ODD | RIGHT)) === 0;

function edited(content: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += content.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return at === 0 ? content : text + content.slice(at);
}

/** A space for a no-break space, a hyphen for a no-break hyphen: to be found again, they are as good. */
export const reads = (glyphs: string, text: string): boolean =>
  text !== NARROW_SPACE && (glyphs === text || glyphs.normalize('NFKC') === text.normalize('NFKC'));
