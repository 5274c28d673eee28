const [MINUS, DOT, ZERO] = [45, 46, 48];
/** Characters with a meaning in a string in brackets (ISO 32000-1, 7.3.4.2): they stand there after a stroke. */
const [OPEN, CLOSE, STROKE, RETURN, LETTER_R] = [40, 41, 92, 13, 114];
const ESCAPED = new Uint8Array(256);
for (const byte of [OPEN, CLOSE, STROKE]) ESCAPED[byte] = byte;
ESCAPED[RETURN] = LETTER_R;
/** The length from which a text is copied at once rather than character by character. */
const LONG = 48;

/** Writes a content stream as bytes: a page has thousands of short pieces, of which no strings are made. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafeSlow(1 << 15);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Removes everything after a length. */
  cut(length: number): void {
    this.#length = length;
  }

  /** Writes a text of which every character is a byte. */
  text(text: string, start = 0, end = text.length): void {
    this.#makeRoom(end - start);
    if (end - start >= LONG) {
      this.#length += this.#bytes.write(text.slice(start, end), this.#length, 'latin1');
      return;
    }
    for (let at = start; at < end; at++) this.#bytes[this.#length++] = text.charCodeAt(at);
  }

  /** Inserts a text at a length. */
  insert(text: string, length: number): void {
    this.#makeRoom(text.length);
    this.#bytes.copyWithin(length + text.length, length, this.#length);
    this.#bytes.write(text, length, 'latin1');
    this.#length += text.length;
  }

  /** Writes a code of two bytes, within a string in brackets. */
  code(code: number): void {
    this.#makeRoom(LONGEST_CODE);
    this.#length = writeCode(this.#bytes, this.#length, code);
  }

  /**
   * Writes a number as a count of units, each the `scale`th part of one: without an exponent, and without zeros at its
   * ends.
   */
  fraction(units: number, scale: number): void {
    this.#makeRoom(LONGEST_NUMBER);
    this.#length = writeFraction(this.#bytes, this.#length, units, scale);
  }

  /** Ends a string, and begins another with a code behind a number. */
  part(units: number, scale: number, code: number): void {
    this.#makeRoom(2 + LONGEST_NUMBER + LONGEST_CODE);
    const bytes = this.#bytes;
    let at = this.#length;
    bytes[at++] = CLOSE;
    at = writeFraction(bytes, at, units, scale);
    bytes[at++] = OPEN;
    this.#length = writeCode(bytes, at, code);
  }

  end(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const room = Buffer.allocUnsafeSlow(2 * (this.#length + more));
    this.#bytes.copy(room, 0, 0, this.#length);
    this.#bytes = room;
  }
}

const [LONGEST_CODE, LONGEST_NUMBER] = [4, 24];

/** Writes a code at a place, and returns the place behind it. */
function writeCode(bytes: Uint8Array, start: number, code: number): number {
  let at = start;
  for (let shift = 8; shift >= 0; shift -= 8) {
    const byte = (code >> shift) & 255;
    const letter = ESCAPED[byte] ?? 0;
    if (letter > 0) bytes[at++] = STROKE;
    bytes[at++] = letter > 0 ? letter : byte;
  }
  return at;
}

function writeFraction(bytes: Uint8Array, start: number, units: number, scale: number): number {
  if (!Number.isSafeInteger(units)) throw new RangeError(`${units} is no number to be written`);
  let at = start;
  const all = units < 0 ? -units : units;
  if (units < 0) bytes[at++] = MINUS;
  const whole = all < scale ? 0 : Math.floor(all / scale);
  let rest = all - whole * scale;
  if (whole > 0 || rest === 0) at = writeWhole(bytes, at, whole);
  if (rest === 0) return at;
  bytes[at++] = DOT;
  for (let place = scale / 10; rest > 0; place /= 10) {
    const digit = (rest / place) | 0;
    bytes[at++] = ZERO + digit;
    rest -= digit * place;
  }
  return at;
}

function writeWhole(bytes: Uint8Array, start: number, number: number): number {
  let count = 1;
  for (let most = 10; number >= most; most *= 10) count++;
  let rest = number;
  for (let at = start + count - 1; at >= start; at--) {
    const tenth = Math.floor(rest / 10);
    bytes[at] = ZERO + rest - 10 * tenth;
    rest = tenth;
  }
  return start + count;
}
