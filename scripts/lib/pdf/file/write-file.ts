import { sha256 } from '../../files/index.ts';
import { equalObjects } from './equal-objects.ts';
import {
  dict,
  isArray,
  isDict,
  isRef,
  isStream,
  type PdfDict,
  type PdfObject,
  type PdfStream,
  withEntries,
  writeValue,
} from './object.ts';
import type { PdfFile } from './pdf-file.ts';
import { makeStream } from './stream.ts';

/** A version of PDF. */
export type PdfVersion = '1.7' | '2.0';

/** The header: the version, and four bytes that tell the file from a text (ISO 19005-2, 6.1.2). */
const headerOf = (version: PdfVersion): Buffer => Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1');
const EMPTY_ID = '0'.repeat(32);
/** The most objects in one object stream. */
const MOST = 500;

/**
 * The bytes of a file as it now is, the same for the same content: what nothing refers to is left out, what is equal is
 * there once, objects without data are packed together (ISO 32000-1, 7.5.7), and the file's identifier is a digest of all
 * the rest (14.4).
 */
export function writePdf(file: PdfFile, version: PdfVersion = '1.7'): Uint8Array {
  const all = [...reachable(file)].sort((a, b) => a - b);
  const same = equalObjects(file, all);
  const kept = all.filter((number) => !same.has(number));
  const numbers = new Map(kept.map((number, index) => [number, index + 1]));
  const numberOf = (number: number): number => numbers.get(same.get(number) ?? number) ?? 0;
  const body = new Body(version, kept.length + 1);
  const plain: (readonly [number, string])[] = [];
  for (const number of kept) {
    const object = file.object({ number });
    if (isStream(object)) body.addStream(numberOf(number), object, numberOf);
    else plain.push([numberOf(number), writeValue(object, numberOf)]);
  }
  for (let at = 0; at < plain.length; at += MOST) body.addPacked(plain.slice(at, at + MOST));
  const id = { token: `<${EMPTY_ID}>` };
  const kinds = ['/Root', '/Info'] as const;
  const trailer = dict([...kinds.map((name) => [name, file.trailer.get(name)] as const), ['/ID', [id, id]]]);
  return withId(body.end(trailer, numberOf));
}

/** The bytes written so far, and where each object is. */
class Body {
  readonly #parts: Uint8Array[];
  readonly #rows: [kind: 1 | 2, place: number, index: number][] = [];
  #position: number;
  #next: number;

  /**
   * An empty body.
   *
   * @param next the first number that no object has
   */
  constructor(version: PdfVersion, next: number) {
    const header = headerOf(version);
    this.#parts = [header];
    this.#position = header.length;
    this.#next = next;
  }

  addStream(number: number, { dict, data }: PdfStream, numberOf: (number: number) => number): void {
    this.#rows[number] = [1, this.#position, 0];
    const entries = withEntries(dict, [['/Length', data.length]]);
    this.#push(Buffer.from(`${number} 0 obj\n${writeValue(entries, numberOf)} stream\n`, 'latin1'));
    this.#push(data);
    this.#push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  addPacked(objects: readonly (readonly [number, string])[]): void {
    const stream = this.#next++;
    let index = '';
    let text = '';
    for (const [at, [number, object]] of objects.entries()) {
      this.#rows[number] = [2, stream, at];
      index += `${number} ${text.length} `;
      text += `${object}\n`;
    }
    const entries = [
      ['/Type', '/ObjStm'],
      ['/N', objects.length],
      ['/First', index.length],
    ] as const;
    this.addStream(stream, makeStream(Buffer.from(index + text, 'latin1'), entries), (number) => number);
  }

  end(trailer: PdfDict, numberOf: (number: number) => number): Buffer {
    const number = this.#next++;
    const start = this.#position;
    this.#rows[number] = [1, start, 0];
    const { dict: table, data } = tableStream(this.#rows);
    const entries = withEntries(trailer, [...table, ['/Length', data.length]]);
    const written = writeValue(entries, numberOf);
    this.#push(Buffer.from(`${number} 0 obj\n${written} stream\n`, 'latin1'));
    this.#push(data);
    this.#push(Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.#parts, this.#position);
  }

  #push(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#position += bytes.length;
  }
}

function withId(bytes: Buffer): Uint8Array {
  const digest = sha256(bytes).slice(0, EMPTY_ID.length).toUpperCase();
  const start = bytes.lastIndexOf(`/ID [<${EMPTY_ID}>`);
  bytes.write(digest, start + '/ID [<'.length, 'latin1');
  bytes.write(digest, bytes.indexOf('<', start + '/ID [<'.length) + 1, 'latin1');
  return bytes;
}

/** Numbers of the objects that can be reached from the trailer. Objects are read to find their references. */
function reachable(file: PdfFile): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting: number[] = [];
  const meet = (number: number): void => {
    if (found.has(number)) return;
    found.add(number);
    waiting.push(number);
  };
  const visit = (value: PdfObject): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isArray(value)) for (const each of value) visit(each);
    else if (isDict(value)) for (const entry of value.values()) visit(entry);
    else if (isRef(value)) meet(value.number);
    else if (isStream(value)) visit(value.dict);
  };
  visit(file.trailer);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    visit(file.object({ number }));
  }
  return found;
}

/**
 * The widths in bytes of the three numbers of a row: its kind, a place or a stream's number, a place in that stream.
 */
const WIDTHS = [1, 4, 2] as const;
const COLUMNS = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
/** The row of a free number. */
const FREE: readonly [number, number, number] = [0, 0, 0xffff];
/** The predictor of a row of differences from the one above (RFC 2083, 6). */
const UP = 2;

/**
 * A stream with the place of each object (ISO 32000-1, 7.5.8), each row as its difference from the one above, which
 * packs well.
 *
 * @param rows by number: 1 and a place in the file, or 2, an object stream and a place in it; none for free numbers
 */
function tableStream(rows: readonly (readonly [1 | 2, number, number] | undefined)[]): PdfStream {
  const size = rows.length;
  const bytes = new Uint8Array(size * (COLUMNS + 1));
  let above = FREE;
  let at = 0;
  for (let number = 0; number < size; number++) {
    const row = rows[number] ?? FREE;
    bytes[at++] = UP;
    for (let field = 0; field < WIDTHS.length; field++) {
      const [value = 0, before = 0] = [row[field], number === 0 ? 0 : above[field]];
      for (let shift = 8 * (WIDTHS[field] ?? 0) - 8; shift >= 0; shift -= 8)
        bytes[at++] = (value >>> shift) - (before >>> shift);
    }
    above = row;
  }
  return makeStream(bytes, [
    ['/Type', '/XRef'],
    ['/Size', size],
    ['/W', WIDTHS],
    [
      '/DecodeParms',
      dict([
        ['/Predictor', 12],
        ['/Columns', COLUMNS],
      ]),
    ],
  ]);
}
