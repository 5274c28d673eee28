import { decoded } from './decode.ts';
import {
  isArray,
  isDict,
  isRef,
  isStream,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './object.ts';
import { pdfFault } from './pdf-fault.ts';
import type { SourceObjects } from './source-objects.ts';

/** An open PDF: objects are read when they are asked for, and what was changed is kept beside the source. */
export class PdfFile {
  readonly source: SourceObjects;
  readonly #read = new Map<number, PdfObject>();
  readonly #changed = new Map<number, PdfObject>();
  readonly #spare: number[] = [];
  #trailer: PdfDict;
  #next: number;

  constructor(source: SourceObjects) {
    this.source = source;
    this.#trailer = source.trailer;
    this.#next = source.offsets.length;
  }

  get trailer(): PdfDict {
    return this.#trailer;
  }

  setTrailer(trailer: PdfDict): void {
    this.#trailer = trailer;
  }

  /** Changed and new objects, by number. */
  get changed(): ReadonlyMap<number, PdfObject> {
    return this.#changed;
  }

  /** One more than the highest number of an object. */
  get size(): number {
    return this.#next;
  }

  /** @throws {Fault} `pdf-unreadable` when there is no such object */
  object({ number }: PdfRef): PdfObject {
    const known = this.#changed.get(number) ?? this.#read.get(number);
    if (known !== undefined) return known;
    const object = this.source.read(number);
    this.#read.set(number, object);
    return object;
  }

  /** A value, or the object that it refers to. */
  resolve(value: PdfObject | undefined): PdfObject | undefined {
    return isRef(value) ? this.object(value) : value;
  }

  /** @throws {Fault} `pdf-unreadable` when it is anything but a dictionary */
  dict(value: PdfObject | undefined): PdfDict {
    const found = this.resolve(value);
    if (isDict(found)) return found;
    throw pdfFault(`${nameOf(value)} is not a dictionary`);
  }

  /** @throws {Fault} `pdf-unreadable` when it is anything but an array */
  array(value: PdfObject | undefined): PdfArray {
    const found = this.resolve(value);
    if (isArray(found)) return found;
    throw pdfFault(`${nameOf(value)} is not an array`);
  }

  /** @throws {Fault} `pdf-unreadable` when it is anything but a stream */
  stream(value: PdfObject | undefined): PdfStream {
    const found = this.resolve(value);
    if (isStream(found)) return found;
    throw pdfFault(`${nameOf(value)} is not a stream`);
  }

  /** A stream's bytes, decoded. */
  bytes(value: PdfObject | undefined): Uint8Array {
    const { dict, data } = this.stream(value);
    return decoded(dict, data, nameOf(value), (each) => this.resolve(each));
  }

  /** Puts another object in the place of one. */
  set({ number }: PdfRef, object: PdfObject): void {
    this.#changed.set(number, object);
  }

  add(object: PdfObject): PdfRef {
    const ref = this.reserve();
    this.#changed.set(ref.number, object);
    return ref;
  }

  /** A number for an object that others must name before it is made: one that was given up, else a new one. */
  reserve(): PdfRef {
    return { number: this.#spare.pop() ?? this.#next++ };
  }

  /** Gives up objects that nobody will refer to any more; the first number is the first to be used again. */
  release(refs: readonly PdfRef[]): void {
    this.#spare.push(...refs.map(({ number }) => number).reverse());
  }
}

const nameOf = (value: PdfObject | undefined): string =>
  isRef(value) ? `object ${value.number}` : value === undefined ? 'a missing entry' : 'an entry';

/** A whole number or a fraction. */
export function numberOf(value: PdfValue | undefined): number {
  if (typeof value === 'number') return value;
  throw pdfFault('an entry is not a number');
}
