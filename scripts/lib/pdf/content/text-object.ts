import type { TextFont } from '../text/font/text-font.ts';
import { actualText } from './actual-text.ts';
import { codeAt } from './glyph-code.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Positions in the content. */
type Stretch = { readonly start: number; readonly end: number };

export type SetFont = Stretch & {
  readonly kind: 'font';
  /** Resource name, without its slash. */
  readonly name: string;
  /** Undefined for one that cannot take glyphs. */
  readonly font: TextFont | undefined;
  readonly size: number;
};

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
  /** How far the line's start moves before each, to the right and up; no number where a glyph follows on at the pen. */
  readonly steps: readonly number[];
  /** Has holes for 0, and is left out where all are. */
  readonly rises?: readonly (number | undefined)[] | undefined;
};

/** Where glyphs begin that stand for `text` together, or stand in reverse order; and where either ends. */
export type Border = Stretch & {
  readonly kind: 'span' | 'span-end' | 'reversed' | 'reversed-end';
  readonly text: string;
};

/** What is done in a text object (ISO 32000-1, 9.4), in order. */
export type TextOperation = SetFont | SetMatrix | Show | Border;

export type ReadText = {
  readonly operations: readonly TextOperation[];
  /** False when it holds anything that Skia does not write. */
  readonly isKnown: boolean;
  /** Glyphs that it shows of which nothing is known; codes are of one byte at least. */
  readonly unknown: number;
  readonly isShown: boolean;
  /** Where its first glyph stands, in the units about it, and of what size it is; no numbers where nothing says. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where its leftmost glyph stands. */
  readonly left: number;
  /** Whether all glyphs stand upright and on the heights of their lines. */
  readonly isEven: boolean;
};

/** Reads a text object, from behind its `BT` to its `ET`. */
export function readText(tokens: Tokenizer, fonts: ReadonlyMap<string, TextFont>): ReadText {
  const { text } = tokens;
  const reader = new TextReader(text, fonts);
  while (tokens.next() && tokens.operator !== 'ET') reader.take(tokens);
  return reader.end();
}

class TextReader {
  readonly #text: string;
  readonly #fonts: ReadonlyMap<string, TextFont>;
  readonly #operations: TextOperation[] = [];
  readonly #nesting: ('span' | 'reversed' | 'other')[] = [];
  #show: { readonly kind: 'show'; codes: number[]; steps: number[]; rises: number[] | undefined } | undefined;
  #font: TextFont | undefined;
  #isKnown = true;
  #isShown = false;
  #unknown = 0;
  /** What the next glyph is moved by. */
  #step = Number.NaN;
  #rise = 0;
  /** Where the line is, and where the first glyph is. */
  #line = { x: Number.NaN, y: Number.NaN };
  #first = { x: Number.NaN, y: Number.NaN, size: Number.NaN };
  #size = Number.NaN;
  #left = Infinity;
  #isEven = true;

  constructor(text: string, fonts: ReadonlyMap<string, TextFont>) {
    this.#text = text;
    this.#fonts = fonts;
  }

  take(tokens: Tokenizer): void {
    const { operator } = tokens;
    switch (operator) {
      case 'Td':
        this.#step = (Number.isNaN(this.#step) ? 0 : this.#step) + tokens.number(0);
        this.#rise += tokens.number(1);
        break;
      case 'Tj':
        this.#glyphs(tokens.stringStart, tokens.stringEnd);
        break;
      case 'Tf':
        this.#setFont(tokens);
        break;
      case 'Tm':
        this.#setMatrix(tokens);
        break;
      case 'BDC':
      case 'BMC':
        this.#begin(tokens);
        break;
      case 'EMC':
        this.#finish(tokens);
        break;
      default:
        this.#isKnown = false;
        if (operator === 'TJ') this.#array(tokens);
    }
  }

  end(): ReadText {
    return {
      operations: this.#operations,
      isKnown: this.#isKnown && this.#nesting.length === 0,
      unknown: this.#unknown,
      isShown: this.#isShown,
      ...this.#first,
      left: this.#left,
      isEven: this.#isEven,
    };
  }

  #glyphs(start: number, end: number): void {
    if (end <= start) return;
    if (!Number.isNaN(this.#step)) this.#line.x += this.#step;
    if (this.#rise !== 0) this.#isEven = false;
    if (!this.#isShown) this.#first = { ...this.#line, size: this.#size };
    this.#left = Math.min(this.#left, this.#line.x);
    this.#isShown = true;
    if (this.#font === undefined || (end - start) % 4 !== 0) {
      this.#isKnown = false;
      this.#unknown += Math.floor((end - start) / 2);
      return;
    }
    let show = this.#show;
    if (show === undefined) {
      show = { kind: 'show', codes: [], steps: [], rises: undefined };
      this.#show = show;
      this.#operations.push(show);
    }
    if (this.#rise !== 0) {
      show.rises ??= [];
      show.rises[show.codes.length] = this.#rise;
      this.#rise = 0;
    }
    for (let digit = start; digit < end; digit += 4) {
      show.codes.push(codeAt(this.#text, digit));
      show.steps.push(this.#step);
      this.#step = Number.NaN;
    }
  }

  /** What is written anew is not read again: of an array of strings it is known what they say. */
  #array({ start, end }: Tokenizer): void {
    for (let at = this.#text.indexOf('<', start); at >= 0 && at < end; at = this.#text.indexOf('<', at)) {
      const close = this.#text.indexOf('>', at);
      this.#glyphs(at + 1, close);
      at = close;
    }
  }

  #setFont(tokens: Tokenizer): void {
    const { start, end, name } = tokens;
    this.#font = this.#fonts.get(name);
    this.#size = tokens.number(0);
    this.#add({ kind: 'font', start, end, name, font: this.#font, size: this.#size });
  }

  #setMatrix(tokens: Tokenizer): void {
    const { start, end } = tokens;
    const [a, b, c, d] = [tokens.number(0), tokens.number(1), tokens.number(2), tokens.number(3)];
    const [x, y] = [tokens.number(4), tokens.number(5)];
    const matrix = [a, b, c, d, x, y] as const;
    this.#line = { x, y };
    if (Number.isNaN(this.#first.y)) this.#first = { x, y, size: this.#size };
    if (!isUpright(matrix)) this.#isEven = false;
    this.#step = Number.NaN;
    this.#rise = 0;
    this.#add({ kind: 'matrix', start, end, matrix });
  }

  #begin({ operator, start, end, name, dictStart, dictEnd }: Tokenizer): void {
    const isReversed = operator === 'BMC' && name === 'ReversedChars';
    const text = operator === 'BDC' && dictEnd > dictStart ? actualText(this.#text, dictStart) : undefined;
    const kind = isReversed ? 'reversed' : text === undefined ? 'other' : 'span';
    if (kind === 'other' || (kind === 'span' && this.#nesting.includes('span'))) this.#isKnown = false;
    this.#nesting.push(kind);
    if (kind !== 'other') this.#add({ kind, start, end, text: text ?? '' });
  }

  #finish({ start, end }: Tokenizer): void {
    const kind = this.#nesting.pop();
    if (kind === undefined) this.#isKnown = false;
    else if (kind !== 'other') this.#add({ kind: `${kind}-end`, start, end, text: '' });
  }

  #add(operation: SetFont | SetMatrix | Border): void {
    this.#show = undefined;
    this.#operations.push(operation);
  }
}
