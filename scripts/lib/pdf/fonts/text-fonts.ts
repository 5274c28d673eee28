import {
  isArray,
  isDict,
  isRef,
  isStream,
  type PdfArray,
  type PdfDict,
  type PdfRef,
  type PdfValue,
  pdfFault,
  withEntries,
} from '../file/object.ts';
import { type PdfFile, type PdfPage, pdfNumber } from '../file/pdf-file.ts';
import { makeStream } from '../file/stream.ts';
import { TextFont } from './text-font.ts';
import { writeToUnicode } from './to-unicode.ts';

/**
 * The parts of a font that glyphs can be added to: a composite font whose codes are glyph numbers, with a TrueType file
 * (ISO 32000-1, 9.7).
 */
type Parts = {
  readonly ref: PdfRef;
  readonly toUnicode: PdfRef;
  readonly descendant: PdfRef;
  readonly fontFile: PdfRef;
  readonly font: TextFont;
};

const LAST_CODE = 0xffff;
/** The code that MuPDF takes for a space, whatever it stands for and however long codes are. */
const SPACE = 32;

/** The fonts of a file, each read once however many pages use it. */
export class TextFonts {
  readonly #file: PdfFile;
  readonly #parts = new Map<number, Parts | undefined>();
  /** Forms, patterns and masks that have been looked through for text of their own. */
  readonly #seen = new Set<number>();
  #nextCode = 1;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** A page's fonts by resource name; those that cannot take glyphs are left out. */
  of({ resources }: PdfPage): ReadonlyMap<string, TextFont> {
    for (const [name, value] of resources) if (name !== '/Font') this.#keepIn(value);
    return this.among(resources);
  }

  /** Keeps the fonts of forms, patterns and masks, whose text is not rewritten. */
  #keepIn(value: PdfValue): void {
    if (isRef(value)) {
      if (this.#seen.has(value.number)) return;
      this.#seen.add(value.number);
      const object = this.#file.object(value);
      this.#keepIn(isStream(object) ? object.dict : object);
    } else if (isArray(value)) for (const each of value) this.#keepIn(each);
    else if (isDict(value)) {
      for (const [name, entry] of value) {
        if (name === '/Font') this.#keep(entry);
        else this.#keepIn(entry);
      }
    }
  }

  /** Keeps the fonts of a dictionary of fonts, or one font with its size (ISO 32000-1, 8.4.5). */
  #keep(value: PdfValue): void {
    const fonts = this.#file.resolve(value);
    const refs = isDict(fonts) ? [...fonts.values()] : isArray(fonts) ? fonts : [];
    for (const ref of refs) if (isRef(ref)) this.#font(ref)?.font.keep();
  }

  /** The fonts among a page's or a form's resources. */
  among(resources: PdfDict): ReadonlyMap<string, TextFont> {
    const fonts = resources.get('/Font');
    if (fonts === undefined) return new Map();
    return new Map(
      [...this.#file.dict(fonts)].flatMap(([name, ref]) => {
        const font = isRef(ref) ? this.#font(ref)?.font : undefined;
        return font === undefined ? [] : [[name.slice(1), font] as const];
      }),
    );
  }

  /** Writes the changed fonts into the file. All subsets share one map of their codes' texts. */
  write(): void {
    const shared = new Map<number, string>();
    let map: PdfRef | undefined;
    const all = [...this.#parts.values()].flatMap((parts) =>
      parts === undefined ? [] : [{ parts, changes: parts.font.finish() }],
    );
    for (const { changes } of all)
      if (changes.isSubset) for (const [code, text] of changes.texts ?? []) shared.set(code, text);
    const space = Math.min(...[...shared].flatMap(([code, text]) => (text === ' ' ? [code] : [])));
    for (const { parts, changes } of all) {
      const { texts, file, widths, isSubset } = changes;
      const spaces =
        isSubset && Number.isFinite(space) && texts?.has(space) !== true ? [space, [parts.font.space]] : [];
      if (isSubset) {
        map ??= parts.toUnicode;
        const font = this.#file.dict(parts.ref);
        this.#file.set(parts.ref, withEntries(font, [['/ToUnicode', map]]));
      } else if (texts !== undefined) this.#file.set(parts.toUnicode, makeStream(writeToUnicode(texts)));
      if (file !== undefined) this.#file.set(parts.fontFile, makeStream(file, [['/Length1', file.length]]));
      // PDFium takes the first code of all fonts that stands for a space for as wide as spaces of each are.
      const own = [...widths.flatMap(({ first, values }) => [first, values]), ...spaces];
      this.#file.set(parts.descendant, withEntries(this.#file.dict(parts.descendant), [['/W', own]]));
    }
    if (map !== undefined) this.#file.set(map, makeStream(writeToUnicode(shared)));
  }

  #font(ref: PdfRef): Parts | undefined {
    if (this.#parts.has(ref.number)) return this.#parts.get(ref.number);
    const parts = this.#read(ref);
    const other = [...this.#parts.values()].find((each) => each?.fontFile.number === parts?.fontFile.number);
    this.#parts.set(ref.number, other === undefined ? parts : undefined);
    // Two fonts of the PDF that share one font file cannot get new glyphs: the text of both stays as it is.
    other?.font.keep();
    return this.#parts.get(ref.number);
  }

  #read(ref: PdfRef): Parts | undefined {
    const file = this.#file;
    const dict = file.dict(ref);
    const toUnicode = dict.get('/ToUnicode');
    if (dict.get('/Subtype') !== '/Type0' || dict.get('/Encoding') !== '/Identity-H' || !isRef(toUnicode))
      return undefined;
    const [descendant] = file.array(dict.get('/DescendantFonts'));
    if (!isRef(descendant)) return undefined;
    const cid = file.dict(descendant);
    const fontFile = file.dict(cid.get('/FontDescriptor')).get('/FontFile2');
    if (!isRef(fontFile) || cid.get('/CIDToGIDMap') !== '/Identity') return undefined;
    let inflated: Uint8Array | undefined;
    const font = new TextFont({
      toUnicode: file.bytes(toUnicode),
      widths: cid.has('/W') ? widthsOf(file, file.array(cid.get('/W'))) : new Map(),
      defaultWidth: cid.has('/DW') ? pdfNumber(cid.get('/DW')) : 1000,
      freeCode: () => this.#freeCode(),
      file: () => (inflated ??= file.bytes(fontFile)),
    });
    return { ref, toUnicode, descendant, fontFile, font };
  }

  #freeCode(): number {
    if (this.#nextCode > LAST_CODE) throw pdfFault('it shows more glyphs than there are codes');
    if (this.#nextCode === SPACE) this.#nextCode++;
    return this.#nextCode++;
  }
}

/** The widths by glyph of an array `first [w w …]` or `first last w`, again and again (ISO 32000-1, 9.7.4.3). */
function widthsOf(file: PdfFile, array: PdfArray): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let index = 0; index < array.length; ) {
    const first = pdfNumber(array[index]);
    const second = file.resolve(array[index + 1]);
    if (isArray(second)) {
      for (const [offset, width] of second.entries()) widths.set(first + offset, pdfNumber(width));
      index += 2;
    } else {
      const width = pdfNumber(array[index + 2]);
      for (let glyph = first; glyph <= pdfNumber(array[index + 1]); glyph++) widths.set(glyph, width);
      index += 3;
    }
  }
  return widths;
}
