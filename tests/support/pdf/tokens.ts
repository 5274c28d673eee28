/** A content stream's parts (ISO 32000-1, 7.8.2). */
export type Operand =
  | number
  | boolean
  | null
  | { readonly name: string }
  | { readonly string: Uint8Array }
  | readonly Operand[]
  | { readonly dictionary: ReadonlyMap<string, Operand> };

export type Operation = { readonly operator: string; readonly operands: readonly Operand[] };

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/**
 * The operations of a content stream, in order.
 *
 * @throws {Error} on what is no content stream, and on inline images, which Chromium does not write
 */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const reader = new Reader(bytes);
  let operands: Operand[] = [];
  for (;;) {
    const next = reader.next();
    if (next === undefined) return;
    if (typeof next === 'object' && next !== null && 'keyword' in next) {
      if (next.keyword === 'BI') throw new Error('An inline image stands in the content stream');
      yield { operator: next.keyword, operands };
      operands = [];
    } else operands.push(next);
  }
}

type Keyword = { readonly keyword: string };

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): Operand | Keyword | undefined {
    this.#skip();
    const byte = this.#bytes[this.#at];
    if (byte === undefined) return undefined;
    const character = String.fromCharCode(byte);
    if (character === '/') return { name: this.#name() };
    if (character === '(') return { string: this.#literal() };
    if (character === '[') return this.#list(']');
    if (character === '<') {
      if (this.#bytes[this.#at + 1] !== byte) return { string: this.#hexadecimal() };
      this.#at += 1;
      return { dictionary: dictionaryOf(this.#list('>>')) };
    }
    const word = this.#word();
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (word === '') throw new Error(`Unexpected ${character} at byte ${this.#at} of a content stream`);
    return { keyword: word };
  }

  #skip(): void {
    for (let byte = this.#bytes[this.#at]; byte !== undefined; byte = this.#bytes[this.#at]) {
      if (byte === 37) while (![10, 13, undefined].includes(this.#bytes[this.#at])) this.#at += 1;
      else if (!SPACE.has(byte)) return;
      else this.#at += 1;
    }
  }

  #word(): string {
    const start = this.#at;
    for (let byte = this.#bytes[this.#at]; byte !== undefined; byte = this.#bytes[this.#at]) {
      if (SPACE.has(byte) || DELIMITER.has(byte)) break;
      this.#at += 1;
    }
    return Buffer.from(this.#bytes.subarray(start, this.#at)).toString('latin1');
  }

  #name(): string {
    this.#at += 1;
    return this.#word().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  /** Everything up to `end`; the opening mark is one character before. */
  #list(end: ']' | '>>'): readonly Operand[] {
    this.#at += 1;
    const items: Operand[] = [];
    for (;;) {
      this.#skip();
      if (Buffer.from(this.#bytes.subarray(this.#at, this.#at + end.length)).toString('latin1') === end) {
        this.#at += end.length;
        return items;
      }
      const item = this.next();
      if (item === undefined || (typeof item === 'object' && item !== null && 'keyword' in item))
        throw new Error('An array or dictionary in a content stream has no end');
      items.push(item);
    }
  }

  #literal(): Uint8Array {
    const out: number[] = [];
    let depth = 0;
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new Error('A string in a content stream has no end');
      this.#at += 1;
      if (byte === 40 && depth++ === 0) continue;
      if (byte === 41 && --depth === 0) return Uint8Array.from(out);
      if (byte === 92) this.#escape(out);
      else out.push(byte);
    }
  }

  #escape(out: number[]): void {
    const character = String.fromCharCode(this.#bytes[this.#at] ?? 0);
    const octal = /^[0-7]{1,3}/.exec(Buffer.from(this.#bytes.subarray(this.#at, this.#at + 3)).toString('latin1'))?.[0];
    this.#at += octal?.length ?? 1;
    if (octal !== undefined) out.push(Number.parseInt(octal, 8) & 255);
    else if (character === '\r') this.#at += this.#bytes[this.#at] === 10 ? 1 : 0;
    else if (character !== '\n') out.push(ESCAPES[character] ?? character.charCodeAt(0));
  }

  #hexadecimal(): Uint8Array {
    const end = this.#bytes.indexOf(62, this.#at);
    if (end < 0) throw new Error('A string in a content stream has no end');
    const digits = Buffer.from(this.#bytes.subarray(this.#at + 1, end))
      .toString('latin1')
      .replace(/\s/g, '');
    this.#at = end + 1;
    return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex');
  }
}

function dictionaryOf(items: readonly Operand[]): ReadonlyMap<string, Operand> {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [key, value] = [items[index], items[index + 1]];
    if (typeof key === 'object' && key !== null && 'name' in key && value !== undefined) entries.set(key.name, value);
  }
  return entries;
}
