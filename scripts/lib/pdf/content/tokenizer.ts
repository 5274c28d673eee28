import { type PdfValue, pdfFault } from '../file/object.ts';
import { CLASSES, endOfLiteral, endOfWord, readValue } from '../file/read-value.ts';
import { latin1 } from '../file/stream.ts';

/** The most operands of one operator that are kept; only those of colour take more than six (ISO 32000-1, annex A). */
const MOST = 32;

/** What a character begins, by its code; 0 for an operator. */
const KINDS = new Uint8Array(256);
const [SPACE, NUMBER, NAME, HEX, LITERAL, ARRAY, STRAY] = [1, 2, 3, 4, 5, 6, 7];
for (let code = 0; code < 256; code++) KINDS[code] = CLASSES[code] === 2 ? STRAY : (CLASSES[code] ?? 0);
for (const character of '0123456789+-.') KINDS[character.charCodeAt(0)] = NUMBER;
for (const [character, kind] of [
  ['/', NAME],
  ['<', HEX],
  ['(', LITERAL],
  ['[', ARRAY],
] as const)
  KINDS[character.charCodeAt(0)] = kind;

const [MINUS, DOT, ZERO, NINE] = [45, 46, 48, 57];
const [LINE_FEED, BLANK] = [10, 32];
const [MOVE, SHOW] = [' Td <', '> Tj\n'].map((text) => Uint8Array.from(text, (each) => each.charCodeAt(0))) as [
  Uint8Array,
  Uint8Array,
];
const DIGITS = 4;
const [LESS, MORE, CLOSE] = [60, 62, 93];

/**
 * Parses a content stream, operator by operator with its operands (ISO 32000-1, 7.8.2); nothing else does. The same
 * fields are used for each operator: a page has thousands.
 */
export class Tokenizer {
  /** The whole stream, a character a byte; bytes are faster to go through. */
  readonly text: string;
  readonly #bytes: Uint8Array;
  /** Where the operator begins with its operands, and the position behind it. */
  start = 0;
  end = 0;
  operator = '';
  /** How many of its operands are numbers. */
  count = 0;
  /** Its last name, without the slash. */
  name = '';
  /** Where its last string in hexadecimal begins and ends, within the brackets; both equal where it has none. */
  stringStart = 0;
  stringEnd = 0;
  /** Where its last dictionary begins and ends, with the brackets; both equal where it has none. */
  dictStart = 0;
  dictEnd = 0;
  readonly #numbers = new Float64Array(MOST);
  readonly #starts = new Int32Array(MOST);
  #operands = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.text = latin1(bytes);
  }

  /**
   * Moves to the next operator; false at the end.
   *
   * @throws {PdfError} for an inline image, and for what cannot be parsed
   */
  next(): boolean {
    const { text } = this;
    const { length } = text;
    let at = this.end;
    this.#reset();
    while (at < length) {
      const kind = KINDS[text.charCodeAt(at)] ?? STRAY;
      if (kind === SPACE) {
        at++;
        continue;
      }
      if (this.start < 0) this.start = at;
      if (kind === 0) {
        const end = endOfWord(text, at);
        this.operator = operatorAt(text, at, end);
        if (this.operator === 'BI') throw pdfFault(`its content has an inline image at byte ${at}`);
        if (!CONSTANTS.has(this.operator)) {
          this.end = end;
          return true;
        }
        this.#note(at);
        at = end;
      } else {
        this.#note(at);
        if (kind === NUMBER) at = this.#number(at);
        else if (kind === NAME) {
          const end = endOfWord(text, at + 1);
          this.name = text.slice(at + 1, end);
          at = end;
        } else if (kind === HEX && text.charCodeAt(at + 1) !== LESS) at = this.#hex(at);
        else if (kind === STRAY) throw pdfFault(`its content cannot be read at byte ${at}`);
        else at = this.#compound(at, kind);
      }
    }
    this.end = length;
    return false;
  }

  /**
   * Moves to the next two operators if they are a move and a glyph, written as the browser writes nearly all that it
   * shows: `5.25 0 Td <0041> Tj`. Otherwise it stays, and returns false.
   */
  nextGlyph(): boolean {
    const { end } = this;
    const bytes = this.#bytes;
    const x = bytes[end] === LINE_FEED ? end + 1 : end;
    if (KINDS[bytes[x] ?? 0] !== NUMBER) return false;
    this.#reset();
    const y = this.#number(x) + 1;
    if (bytes[y - 1] !== BLANK || KINDS[bytes[y] ?? 0] !== NUMBER) return false;
    const at = this.#number(y);
    if (!isAt(bytes, at, MOVE) || !isAt(bytes, at + MOVE.length + DIGITS, SHOW)) return false;
    this.stringStart = at + MOVE.length;
    this.stringEnd = this.stringStart + DIGITS;
    this.end = this.stringEnd + SHOW.length;
    return true;
  }

  /** One of its operands as a number; 0 where there are fewer. */
  number(index: number): number {
    return index < this.count ? (this.#numbers[index] ?? 0) : 0;
  }

  /** The operands as values. */
  operands(): readonly PdfValue[] {
    const values: PdfValue[] = [];
    for (let index = 0; index < this.#operands; index++) {
      const start = this.#starts[index] ?? 0;
      // Not by `readValue`, which would take the end of `0 1 0 RG` for a reference.
      if (KINDS[this.text.charCodeAt(start)] === NUMBER) values.push(this.number(numbersIn(values)));
      else values.push(readValue(this.text, start).value);
    }
    return values;
  }

  #reset(): void {
    this.start = -1;
    this.count = 0;
    this.name = '';
    this.stringStart = this.stringEnd = 0;
    this.dictStart = this.dictEnd = 0;
    this.#operands = 0;
  }

  #note(at: number): void {
    if (this.#operands < MOST) this.#starts[this.#operands++] = at;
  }

  /** A number as PDFs have it, without an exponent. */
  #number(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    let digits = 0;
    let scale = 1;
    let code = bytes[at] ?? 0;
    const isNegative = code === MINUS;
    if (!isPart(code)) code = bytes[++at] ?? 0;
    for (; isDigit(code); code = bytes[++at] ?? 0) digits = digits * 10 + code - ZERO;
    if (code === DOT) {
      code = bytes[++at] ?? 0;
      for (; isDigit(code); code = bytes[++at] ?? 0) {
        digits = digits * 10 + code - ZERO;
        scale *= 10;
      }
    }
    // Both are exact, so that the quotient is what Number() would give.
    if (this.count < MOST) this.#numbers[this.count++] = (isNegative ? -digits : digits) / scale;
    return at;
  }

  #hex(start: number): number {
    const { text } = this;
    let at = start + 1;
    while (at < text.length && text.charCodeAt(at) !== MORE) at++;
    this.stringStart = start + 1;
    this.stringEnd = at;
    return at + 1;
  }

  /** The position behind a dictionary, an array or a string in brackets. */
  #compound(start: number, kind: number): number {
    const end = kind === LITERAL ? endOfLiteral(this.text, start) : endOfCompound(this.text, start);
    if (end === undefined) throw pdfFault(`its content cannot be read at byte ${start}`);
    if (kind === HEX) {
      this.dictStart = start;
      this.dictEnd = end;
    }
    return end;
  }
}

/** Whether a few characters stand at a place. */
function isAt(bytes: Uint8Array, at: number, characters: Uint8Array): boolean {
  for (let index = 0; index < characters.length; index++) if (bytes[at + index] !== characters[index]) return false;
  return true;
}

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
const isPart = (code: number): boolean => code === DOT || isDigit(code);

const numbersIn = (values: readonly PdfValue[]): number => values.filter((value) => typeof value === 'number').length;

/** The operator at a place; most are `Td` and `Tj`, for which no strings are made. */
function operatorAt(text: string, start: number, end: number): string {
  if (end - start === 2 && text.charCodeAt(start) === 84) {
    const second = text.charCodeAt(start + 1);
    if (second === 100) return 'Td';
    if (second === 106) return 'Tj';
  }
  return text.slice(start, end);
}

/** The position behind the bracket that closes the array or the dictionary at `start`; undefined where none does. */
function endOfCompound(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    if (kind === ARRAY) depth++;
    else if (code === CLOSE) depth--;
    else if (kind === LITERAL) at = (endOfLiteral(text, at) ?? text.length) - 1;
    else if (kind === HEX && text.charCodeAt(at + 1) !== LESS) {
      const end = text.indexOf('>', at);
      at = end < 0 ? text.length : end;
    } else if (kind === HEX || code === MORE) {
      // Those of dictionaries come in twos.
      depth += kind === HEX ? 1 : -1;
      at++;
    }
    if (depth === 0) return at + 1;
  }
  return undefined;
}
