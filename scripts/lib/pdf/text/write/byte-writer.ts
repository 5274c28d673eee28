const [MINUS, DOT, ZERO] = [45, 46, 48];
const DIGITS = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));
/** Characters from which on a text is copied at once rather than one by one. */
const LONG = 48;

/** Writes a content stream: a page has thousands of short pieces, of which no strings are made. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafeSlow(1 << 15);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Takes back what was written after a length. */
  cut(length: number): void {
    this.#length = length;
  }

  /** A text of which every character is a byte. */
  text(text: string, start = 0, end = text.length): void {
    this.#makeRoom(end - start);
    if (end - start >= LONG) {
      this.#length += this.#bytes.write(text.slice(start, end), this.#length, 'latin1');
      return;
    }
    for (let at = start; at < end; at++) this.#bytes[this.#length++] = text.charCodeAt(at);
  }

  /** Puts a text before what was written after a length. */
  insert(text: string, length: number): void {
    this.#makeRoom(text.length);
    this.#bytes.copyWithin(length + text.length, length, this.#length);
    this.#bytes.write(text, length, 'latin1');
    this.#length += text.length;
  }

  /** A code of two bytes, in hexadecimal. */
  code(code: number): void {
    this.#makeRoom(4);
    for (let shift = 12; shift >= 0; shift -= 4) this.#bytes[this.#length++] = DIGITS[(code >> shift) & 15] ?? 0;
  }

  /** A number of so many units, each the `scale`th part of one: without an exponent, and without zeros at its end. */
  fraction(units: number, scale: number): void {
    if (!Number.isSafeInteger(units)) throw new RangeError(`${units} is no number to be written`);
    this.#makeRoom(24);
    let rest = units < 0 ? -units : units;
    if (units < 0) this.#bytes[this.#length++] = MINUS;
    this.#whole(Math.floor(rest / scale));
    rest %= scale;
    if (rest === 0) return;
    this.#bytes[this.#length++] = DOT;
    for (let place = scale / 10; rest > 0; place /= 10) {
      const digit = Math.floor(rest / place);
      this.#bytes[this.#length++] = ZERO + digit;
      rest -= digit * place;
    }
  }

  end(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #whole(number: number): void {
    let place = 1;
    while (number >= 10 * place) place *= 10;
    for (let rest = number; place >= 1; place /= 10) {
      const digit = Math.floor(rest / place);
      this.#bytes[this.#length++] = ZERO + digit;
      rest -= digit * place;
    }
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const room = Buffer.allocUnsafeSlow(2 * (this.#length + more));
    this.#bytes.copy(room, 0, 0, this.#length);
    this.#bytes = room;
  }
}
