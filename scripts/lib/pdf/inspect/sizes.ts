import { isArray, isDict, isRef, isStream, type PdfName, type PdfObject, writeValue } from '../file/object.ts';
import { catalogOf, type PdfFile, type PdfPage } from '../file/pdf-file.ts';

/** The kinds of content that the bytes of a PDF are counted under. */
export type SizeKind = 'content' | 'fonts' | 'images' | 'structure' | 'metadata' | 'other';

/** Sizes in bytes as they are in the file, packed; together they are the whole file. */
export type Sizes = Readonly<Record<SizeKind, number>>;

/**
 * The sizes of what is in a file: what pages draw, fonts, images, tags, metadata with the colour profile, and all else
 * (pages, links, outline, cross-references).
 */
export function sizesByKind(file: PdfFile, pages: readonly PdfPage[]): Sizes {
  const sizes: Record<SizeKind, number> = { content: 0, fonts: 0, images: 0, structure: 0, metadata: 0, other: 0 };
  const lengths = objectLengths(file);
  const counted = new Set<number>();
  const count = (value: PdfObject | undefined, kind: SizeKind): void => {
    if (isRef(value)) {
      if (counted.has(value.number)) return;
      counted.add(value.number);
      sizes[kind] += lengths.get(value.number) ?? 0;
      count(file.object(value), kind);
    } else if (isArray(value)) for (const each of value) count(each, kind);
    else if (isStream(value)) count(value.dict, kind);
    else if (isDict(value)) for (const each of value.values()) count(each, kind);
  };
  const { ref, dict } = catalogOf(file);
  // Pages, and links, which elements lead to as well, are no part of what leads there.
  for (const each of [ref, ...pages.map((page) => page.ref), ...pages.flatMap((page) => page.annotations)]) {
    counted.add(each.number);
  }
  const pageTree = dict.get('/Pages');
  if (isRef(pageTree)) counted.add(pageTree.number);
  for (const { resources } of pages) {
    for (const font of named(file, resources.get('/Font'))) count(font, 'fonts');
    for (const object of named(file, resources.get('/XObject'))) {
      if (subtypeOf(file, object) === '/Image') count(object, 'images');
    }
  }
  for (const { content, resources } of pages) {
    count(content, 'content');
    for (const object of named(file, resources.get('/XObject'))) count(object, 'content');
  }
  count(dict.get('/StructTreeRoot'), 'structure');
  for (const value of [file.trailer.get('/Info'), dict.get('/Metadata'), dict.get('/OutputIntents')]) {
    count(value, 'metadata');
  }
  const known = Object.values(sizes).reduce((sum, each) => sum + each, 0);
  return { ...sizes, other: file.source.bytes.length - known };
}

/**
 * The length of each object, from its start to the start of the next; those in an object stream have their shares of
 * it.
 */
function objectLengths(file: PdfFile): ReadonlyMap<number, number> {
  const { offsets, streams, tableStart } = file.source;
  const order = [...offsets.keys()].filter((number) => offsets[number] !== 0);
  order.sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  const lengths = new Map(
    order.map((number, index) => [number, (offsets[order[index + 1] ?? -1] ?? tableStart) - (offsets[number] ?? 0)]),
  );
  for (const [stream, members] of Map.groupBy(streams.keys(), (number) => streams.get(number) ?? 0)) {
    const written = members.map((number) => writtenLength(file.object({ number })));
    const total = written.reduce((sum, length) => sum + length, 0);
    const whole = lengths.get(stream) ?? 0;
    for (const [at, number] of members.entries()) lengths.set(number, Math.floor((whole * (written[at] ?? 0)) / total));
  }
  return lengths;
}

const writtenLength = (object: PdfObject): number => (isStream(object) ? 0 : writeValue(object).length);

function named(file: PdfFile, value: PdfObject | undefined): readonly PdfObject[] {
  const dict = file.resolve(value);
  return isDict(dict) ? [...dict.values()] : [];
}

function subtypeOf(file: PdfFile, value: PdfObject): PdfObject | undefined {
  const object = file.resolve(value);
  const name: PdfName = '/Subtype';
  return isStream(object) ? object.dict.get(name) : undefined;
}
