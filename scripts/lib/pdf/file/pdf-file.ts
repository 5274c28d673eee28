import {
  isArray,
  isDict,
  isRef,
  isStream,
  isString,
  type PdfArray,
  type PdfDict,
  type PdfName,
  type PdfObject,
  type PdfRef,
  type PdfStream,
  type PdfValue,
  pdfFault,
  plainName,
  stringText,
} from './object.ts';
import { decoded } from './stream.ts';

/** A file's objects as they were written. */
export type SourceObjects = {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly trailer: PdfDict;
  /** Where each object starts, by number; 0 where there is none, or where it stands in an object stream. */
  readonly offsets: Int32Array;
  /** The object streams that objects stand in (ISO 32000-1, 7.5.7), by the objects' numbers. */
  readonly streams: ReadonlyMap<number, number>;
  /** Where the cross-reference table starts, which is where the last object ends. */
  readonly tableStart: number;
  read(number: number): PdfObject;
};

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

  /**
   * The object of a reference.
   *
   * @throws {PdfError} when there is no such object
   */
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

  /**
   * A value as a dictionary.
   *
   * @throws {PdfError} when it is anything else
   */
  dict(value: PdfObject | undefined): PdfDict {
    const found = this.resolve(value);
    if (isDict(found)) return found;
    throw pdfFault(`${nameOf(value)} is not a dictionary`);
  }

  /**
   * A value as an array.
   *
   * @throws {PdfError} when it is anything else
   */
  array(value: PdfObject | undefined): PdfArray {
    const found = this.resolve(value);
    if (isArray(found)) return found;
    throw pdfFault(`${nameOf(value)} is not an array`);
  }

  /**
   * A value as a stream.
   *
   * @throws {PdfError} when it is anything else
   */
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

  /** Replaces an object. */
  set({ number }: PdfRef, object: PdfObject): void {
    this.#changed.set(number, object);
  }

  add(object: PdfObject): PdfRef {
    const ref = this.reserve();
    this.#changed.set(ref.number, object);
    return ref;
  }

  /** A number for an object that others must name before it is made: a freed one, else a new one. */
  reserve(): PdfRef {
    return { number: this.#spare.pop() ?? this.#next++ };
  }

  /** Frees the numbers of objects that nothing will refer to any more; the first is the first to be used again. */
  release(refs: readonly PdfRef[]): void {
    this.#spare.push(...refs.map(({ number }) => number).reverse());
  }
}

const nameOf = (value: PdfObject | undefined): string =>
  isRef(value) ? `object ${value.number}` : value === undefined ? 'a missing entry' : 'an entry';

/** A value as a number. */
export function pdfNumber(value: PdfValue | undefined): number {
  if (typeof value === 'number') return value;
  throw pdfFault('an entry is not a number');
}

/** One page of a file: its dictionary, and the parts that a remediation changes. */
export type PdfPage = {
  /** The index of the page, from 0. */
  readonly index: number;
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
  readonly content: PdfRef;
  /** The annotations on it, such as links. */
  readonly annotations: readonly PdfRef[];
};

/** The file's catalog (ISO 32000-1, 7.7.2). */
export function catalogOf(file: PdfFile): { readonly ref: PdfRef; readonly dict: PdfDict } {
  const ref = file.trailer.get('/Root');
  if (!isRef(ref)) throw pdfFault('it has no catalog');
  return { ref, dict: file.dict(ref) };
}

/** The pages in order (ISO 32000-1, 7.7.3). Resources can stand on a node above. */
export function pagesOf(file: PdfFile): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const walk = (ref: PdfRef, above: PdfDict | undefined): void => {
    if (seen.has(ref.number)) throw pdfFault('its page tree leads back into itself');
    seen.add(ref.number);
    const dict = file.dict(ref);
    const resources = dict.has('/Resources') ? file.dict(dict.get('/Resources')) : above;
    if (dict.has('/Kids')) {
      for (const kid of refs(file, dict, '/Kids')) walk(kid, resources);
      return;
    }
    const content = dict.get('/Contents');
    if (!isRef(content)) throw pdfFault(`page ${pages.length + 1} has not one stream of content`);
    const annotations = dict.has('/Annots') ? refs(file, dict, '/Annots') : [];
    pages.push({ index: pages.length, ref, dict, resources: resources ?? new Map(), content, annotations });
  };
  const root = catalogOf(file).dict.get('/Pages');
  if (!isRef(root)) throw pdfFault('it has no page tree');
  walk(root, undefined);
  if (pdfNumber(file.dict(root).get('/Count')) !== pages.length) throw pdfFault('its page tree does not add up');
  return pages;
}

function refs(file: PdfFile, dict: PdfDict, name: '/Kids' | '/Annots'): readonly PdfRef[] {
  return file.array(dict.get(name)).map((each) => {
    if (isRef(each)) return each;
    throw pdfFault(`${name} holds something that is not an object of its own`);
  });
}

/** The text of a dictionary's text string; undefined where there is none. */
export function textEntry(file: PdfFile, dict: PdfDict, name: PdfName): string | undefined {
  const value = file.resolve(dict.get(name));
  return isString(value) ? stringText(value) : undefined;
}

/** A name of a dictionary, without its slash. */
export function nameEntry(file: PdfFile, dict: PdfDict, name: PdfName): string | undefined {
  const value = file.resolve(dict.get(name));
  return typeof value === 'string' ? plainName(value) : undefined;
}

/** A dictionary in a dictionary. */
export function dictEntry(file: PdfFile, dict: PdfDict, name: PdfName): PdfDict | undefined {
  const value = file.resolve(dict.get(name));
  return isDict(value) ? value : undefined;
}

/** The kids of an element: `/K` is a number, a dictionary, or an array of such (ISO 32000-1, 14.7.2). */
export function elementKids(file: PdfFile, dict: PdfDict): readonly PdfValue[] {
  const value = dict.get('/K');
  if (value === undefined) return [];
  const found = file.resolve(value);
  return isArray(found) ? found : [value];
}
