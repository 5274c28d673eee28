import { isDict, isString, stringText } from '../file/object.ts';
import { readValue } from '../file/read-value.ts';
import type { TextFont } from '../fonts/text-font.ts';
import { baseLetters } from '../fonts/traits.ts';

/** Positions in the content. */
type Stretch = { readonly start: number; readonly end: number };

/** An operation that chooses the font and its size (`Tf`). */
export type SetFont = Stretch & {
  readonly kind: 'font';
  /** The resource name, without its slash. */
  readonly name: string;
  /** Undefined for one that cannot be given glyphs. */
  readonly font: TextFont | undefined;
  readonly size: number;
};

/** An operation that sets the text matrix (`Tm`), by its six numbers. */
export type SetMatrix = Stretch & {
  readonly kind: 'matrix';
  readonly matrix: readonly [number, number, number, number, number, number];
};

/** Whether glyphs stand upright, at their size. */
export const isUpright = ([a, b, c, d]: SetMatrix['matrix']): boolean =>
  a === 1 && b === 0 && c === 0 && Math.abs(d) === 1;

/** Glyphs that follow each other with nothing but moves between. */
export type Show = {
  readonly kind: 'show';
  readonly codes: readonly number[];
  /** How far the line's start moves before each glyph, to the right and up; NaN where a glyph follows on at the pen. */
  readonly steps: readonly number[];
  /** The rise of each glyph; holes mean 0, and it is left out where all are 0. */
  readonly rises?: readonly (number | undefined)[] | undefined;
};

/** The beginning or end of glyphs that stand for `text` together, or stand in reverse order. */
export type Border = Stretch & {
  readonly kind: 'span' | 'span-end' | 'reversed' | 'reversed-end';
  readonly text: string;
};

/** An operation in a text object (ISO 32000-1, 9.4). */
export type TextOperation = SetFont | SetMatrix | Show | Border;

/** What was read of a text object: its operations, its text, and where its first glyph stands. */
export type ReadText = {
  readonly operations: readonly TextOperation[];
  /** False when it holds anything that Skia does not write. */
  readonly isKnown: boolean;
  /** The number of its glyphs of which nothing is known; codes have one byte at least. */
  readonly unknown: number;
  readonly isShown: boolean;
  /** Its text, in the order in which it is painted; `UNKNOWN` stands for every glyph of which nothing is known. */
  readonly said: string;
  /** Whether every glyph stands for its own text, and runs from left to right. */
  readonly isPlain: boolean;
  /** The place and size of its first glyph, in the units about it; NaN where they are not known. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where its leftmost glyph stands. */
  readonly left: number;
  /** Whether all glyphs stand upright and on the heights of their lines. */
  readonly isEven: boolean;
};

/** Keeps the codes of the fonts: content that is copied needs those that it was set in. */
export function keepFonts(operations: readonly TextOperation[]): void {
  for (const operation of operations) if (operation.kind === 'font') operation.font?.keep();
}

/** Marked content that text stands in: its MCID and its tag. */
export type OpenMark = { readonly id: number; readonly tag: string };

/** The operator that begins marked content. */
export const opening = ({ id, tag }: OpenMark): string => `/${tag} <</MCID ${id} >>BDC`;

/** The state that text needs: the open marked content, and the colour, as operators. */
export type MarkAndPaint = { readonly mark: OpenMark | undefined; readonly paint: string };

/** A filled rectangle that strikes out or underlines words, with the state where it is painted. */
export type Bar = { readonly surroundings: MarkAndPaint; readonly source: string };

/** The state where nothing is set. */
export const NOWHERE: MarkAndPaint = { mark: undefined, paint: '' };

const WIDE = '<</ActualText <FEFF';

/** The text that a dictionary says its content stands for, in base letters; undefined where it says anything else. */
export function actualText(text: string, start: number): string | undefined {
  // What Skia writes for every cluster of a joined script.
  if (text.startsWith(WIDE, start)) return baseLetters(utf16(text, start + WIDE.length));
  const { value } = readValue(text, start);
  const said = isDict(value) && value.size === 1 ? value.get('/ActualText') : undefined;
  return isString(said) ? baseLetters(stringText(said)) : undefined;
}

function utf16(digits: string, start: number): string {
  const end = digits.indexOf('>', start);
  let text = '';
  for (let at = start; at + 4 <= end; at += 4) text += String.fromCharCode(codeAt(digits, at));
  return text;
}

/** The code of a glyph at `at`, four hexadecimal digits. */
export function codeAt(text: string, at: number): number {
  let code = 0;
  for (let digit = at; digit < at + 4; digit++) {
    const character = text.charCodeAt(digit);
    // Letters of either case are 9 above their low four bits.
    code = (code << 4) | ((character & 15) + (character > 57 ? 9 : 0));
  }
  return code;
}

/** The characters that `text-emphasis` draws by name (CSS Text Decoration 3, 3.1). */
const DOTS = /^[•◦●○◉◎▲△﹅﹆]+$/u;

/** The most that half a size may be off: the browser rounds some to whole pixels, and cuts all to hundredths. */
const OFF = 0.52;

/**
 * Whether a text object sets the dots of the words before it: the browser sets them like words, at about half the size,
 * one a character. They say nothing themselves, and would be read into the text.
 */
export function isEmphasis({ operations, said }: ReadText, words: ReadText): boolean {
  const [own, theirs] = [fontOf(operations), fontOf(words.operations)];
  if (own?.font === undefined || theirs === undefined) return false;
  if (Math.abs(own.size - theirs.size / 2) > OFF) return false;
  return DOTS.test(said);
}

const fontOf = (operations: ReadText['operations']): SetFont | undefined =>
  operations.find((operation) => operation.kind === 'font');
