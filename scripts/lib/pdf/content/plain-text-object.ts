import type { TextFont } from '../fonts/text-font.ts';
import { NARROW, ODD, RIGHT, traits } from '../fonts/traits.ts';
import type { ReadText, Show, TextOperation } from './text-object.ts';

/** A text object to be written unchanged, and its text. */
export type PlainTextObject = {
  readonly operations: readonly TextOperation[];
  readonly text: string;
  /** False where a glyph has another code, or one was added. */
  readonly isAsItWas: boolean;
};

/**
 * The text object, where every glyph stands for its own text and runs left to right, so that any program reads it as it
 * is; undefined for others. It is never set anew, so its pixels cannot move. At most single glyphs get another code,
 * under which they look the same: where a font has one glyph for two characters.
 */
export function plainTextObject({
  operations,
  isKnown,
  unknown,
  isPlain,
  said,
}: ReadText): PlainTextObject | undefined {
  if (isPlain) return { operations, text: said, isAsItWas: true };
  if (unknown > 0) return undefined;
  const edits = new Map<TextOperation, Show>();
  let text = '';
  let font: TextFont | undefined;
  let span: Span | undefined;
  for (const operation of operations) {
    switch (operation.kind) {
      case 'reversed':
        return undefined;
      case 'font':
        font = operation.font;
        break;
      case 'show': {
        if (font === undefined) return undefined;
        const own = shown(operation, font, span !== undefined);
        if (own === undefined) return undefined;
        if (span === undefined) text += own;
        else {
          span.found += own;
          span.shows.push(operation);
        }
        break;
      }
      case 'span':
        span = { text: operation.text, found: '', shows: [] };
        break;
      case 'span-end':
        if (span === undefined) break;
        if (font === undefined || !speaksFor(span, font, edits)) return undefined;
        text += span.text;
        span = undefined;
        break;
      default:
    }
  }
  if (edits.size === 0) return { operations, text, isAsItWas: true };
  return isKnown
    ? { operations: operations.map((each) => edits.get(each) ?? each), text, isAsItWas: false }
    : undefined;
}

/** The text of glyphs, each by itself; undefined where one cannot simply be copied. */
function shown({ codes }: Show, font: TextFont, isInSpan: boolean): string | undefined {
  const others = isInSpan ? ODD | RIGHT : ODD | RIGHT | NARROW;
  let text = '';
  for (const code of codes) {
    const glyph = font.glyph(code);
    if ((glyph.traits & others) !== 0) return undefined;
    text += glyph.text;
  }
  return text;
}

/** Glyphs with a text of their own beside that of their codes. */
type Span = { readonly text: string; found: string; readonly shows: Show[] };

/** Makes a span's glyphs say its text; false where that takes more than another code. */
function speaksFor({ text, found, shows }: Span, font: TextFont, edits: Map<TextOperation, Show>): boolean {
  if (reads(found, text)) return true;
  const [show, ...others] = shows;
  const glyph = show?.codes[0];
  if (show === undefined || glyph === undefined || show.codes.length > 1 || others.length > 0) return false;
  if (!isSimple(text)) return false;
  edits.set(show, { ...show, codes: [font.code(glyph, text)] });
  return true;
}

const isSimple = (text: string): boolean =>
  Array.from(text).length === 1 && (traits(text) & (ODD | RIGHT | NARROW)) === 0;

/**
 * Whether glyphs read as a text: a space for a no-break space and a hyphen for a no-break hyphen will do, since
 * searches find them.
 */
export const reads = (glyphs: string, text: string): boolean =>
  (traits(text) & NARROW) === 0 && (glyphs === text || glyphs.normalize('NFKC') === text.normalize('NFKC'));
