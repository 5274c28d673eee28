import type { TextFont } from '../fonts/text-font.ts';
import { NARROW, ODD, RIGHT, UNKNOWN } from '../fonts/traits.ts';
import {
  actualText,
  type Border,
  codeAt,
  isUpright,
  keepFonts,
  type ReadText,
  type SetFont,
  type SetMatrix,
  type TextOperation,
} from './text-object.ts';
import type { Tokenizer } from './tokenizer.ts';

/** The text object behind its `BT`, read to its `ET`. */
export function readTextObject(tokens: Tokenizer, fonts: ReadonlyMap<string, TextFont>): ReadText {
  const { text } = tokens;
  const reader = new TextReader(text, fonts);
  for (;;) {
    while (tokens.nextGlyph()) reader.glyph(tokens);
    if (!tokens.next() || tokens.operator === 'ET') return reader.end();
    reader.take(tokens);
  }
}

/** A buffer for the glyphs that follow each other: an array that grows is copied again and again. */
const gatheredCodes: number[] = [];

const gatheredSteps: number[] = [];

const NONE: readonly number[] = [];

class TextReader {
  readonly #text: string;
  readonly #fonts: ReadonlyMap<string, TextFont>;
  readonly #operations: TextOperation[] = [];
  readonly #nesting: ('span' | 'reversed' | 'other')[] = [];
  #show:
    | { readonly kind: 'show'; codes: readonly number[]; steps: readonly number[]; rises: number[] | undefined }
    | undefined;
  /** How many glyphs are in the buffer. */
  #count = 0;
  #font: TextFont | undefined;
  #isKnown = true;
  #isShown = false;
  #said = '';
  #isInSpan = false;
  #isPlain = true;
  #unknown = 0;
  /** How far the next glyph is moved. */
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

  /** Processes a move and a glyph. */
  glyph(tokens: Tokenizer): void {
    this.#move(tokens);
    this.#glyphs(tokens.stringStart, tokens.stringEnd);
  }

  take(tokens: Tokenizer): void {
    const { operator } = tokens;
    switch (operator) {
      case 'Td':
        this.#move(tokens);
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
    this.#endShow();
    const isKnown = this.#isKnown && this.#nesting.length === 0;
    if (!isKnown) keepFonts(this.#operations);
    return {
      operations: this.#operations,
      isKnown,
      unknown: this.#unknown,
      isShown: this.#isShown,
      said: this.#said + UNKNOWN.repeat(this.#unknown),
      isPlain: this.#isPlain && this.#unknown === 0,
      ...this.#first,
      left: this.#left,
      isEven: this.#isEven,
    };
  }

  #move(tokens: Tokenizer): void {
    this.#step = (Number.isNaN(this.#step) ? 0 : this.#step) + tokens.number(0);
    this.#rise += tokens.number(1);
  }

  #glyphs(start: number, end: number): void {
    if (end <= start) return;
    if (!Number.isNaN(this.#step)) this.#line.x += this.#step;
    if (this.#rise !== 0) this.#isEven = false;
    if (!this.#isShown) this.#first = { ...this.#line, size: this.#size };
    this.#left = Math.min(this.#left, this.#line.x);
    this.#isShown = true;
    const font = this.#font;
    if (font === undefined || (end - start) % 4 !== 0) {
      this.#isKnown = false;
      this.#unknown += Math.floor((end - start) / 2);
      return;
    }
    let show = this.#show;
    if (show === undefined) {
      show = { kind: 'show', codes: NONE, steps: NONE, rises: undefined };
      this.#show = show;
      this.#count = 0;
      this.#operations.push(show);
    }
    if (this.#rise !== 0) {
      show.rises ??= [];
      show.rises[this.#count] = this.#rise;
      this.#rise = 0;
    }
    for (let digit = start; digit < end; digit += 4) {
      const code = codeAt(this.#text, digit);
      const { text, traits } = font.glyph(code);
      if (!this.#isInSpan) this.#said += text === '' ? UNKNOWN : text;
      if ((traits & (ODD | RIGHT | NARROW)) !== 0) this.#isPlain = false;
      gatheredCodes[this.#count] = code;
      gatheredSteps[this.#count++] = this.#step;
      this.#step = Number.NaN;
    }
  }

  /** Processes an array of strings. Rewritten text is not read again: what it says is known. */
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
    if (this.#size <= 0) this.#isKnown = false;
    this.#add({ kind: 'font', start, end, name, font: this.#font, size: this.#size });
  }

  #setMatrix(tokens: Tokenizer): void {
    const { start, end } = tokens;
    const x = tokens.number(4);
    const y = tokens.number(5);
    const matrix = [tokens.number(0), tokens.number(1), tokens.number(2), tokens.number(3), x, y] as const;
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
    if (kind === 'span') {
      this.#said += text === '' ? UNKNOWN : text;
      this.#isInSpan = true;
    }
    if (kind !== 'other') this.#isPlain = false;
    if (kind !== 'other') this.#add({ kind, start, end, text: text ?? '' });
  }

  #finish({ start, end }: Tokenizer): void {
    const kind = this.#nesting.pop();
    if (kind === 'span') this.#isInSpan = false;
    if (kind === undefined) this.#isKnown = false;
    else if (kind !== 'other') this.#add({ kind: `${kind}-end`, start, end, text: '' });
  }

  #add(operation: SetFont | SetMatrix | Border): void {
    this.#endShow();
    this.#operations.push(operation);
  }

  #endShow(): void {
    if (this.#show === undefined) return;
    this.#show.codes = gatheredCodes.slice(0, this.#count);
    this.#show.steps = gatheredSteps.slice(0, this.#count);
    this.#show = undefined;
  }
}
