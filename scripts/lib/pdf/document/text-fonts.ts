import { makeStream } from '../file/make-stream.ts';
import { isArray, isRef, type PdfArray, type PdfDict, type PdfRef, withEntries } from '../file/object.ts';
import { numberOf, type PdfFile } from '../file/pdf-file.ts';
import { TextFont } from '../text/font/text-font.ts';
import type { Page } from './pages.ts';

/** Whose glyphs can be added to: composite fonts whose codes are glyph numbers, with a TrueType file (ISO 32000-1, 9.7). */
type Parts = {
  readonly toUnicode: PdfRef;
  readonly descendant: PdfRef;
  readonly fontFile: PdfRef;
  readonly font: TextFont;
};

/** The fonts of a file, each read once however many pages use it. */
export class TextFonts {
  readonly #file: PdfFile;
  readonly #parts = new Map<number, Parts | undefined>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** A page's fonts by resource name; those that cannot take glyphs are left out. */
  of({ resources }: Page): ReadonlyMap<string, TextFont> {
    return this.among(resources);
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

  /** Puts what was changed into the file. */
  write(): void {
    for (const parts of this.#parts.values()) {
      if (parts === undefined) continue;
      const { toUnicode, file, widths } = parts.font.finish();
      if (toUnicode !== undefined) this.#file.set(parts.toUnicode, makeStream(toUnicode));
      if (file !== undefined) this.#file.set(parts.fontFile, makeStream(file, [['/Length1', file.length]]));
      if (widths === undefined) continue;
      const descendant = this.#file.dict(parts.descendant);
      const known = descendant.has('/W') ? this.#file.array(descendant.get('/W')) : [];
      const more = [...known, widths.first, widths.values];
      this.#file.set(parts.descendant, withEntries(descendant, [['/W', more]]));
    }
  }

  #font(ref: PdfRef): Parts | undefined {
    if (this.#parts.has(ref.number)) return this.#parts.get(ref.number);
    const parts = readParts(this.#file, this.#file.dict(ref));
    this.#parts.set(ref.number, parts);
    return parts;
  }
}

function readParts(file: PdfFile, dict: PdfDict): Parts | undefined {
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
    defaultWidth: cid.has('/DW') ? numberOf(cid.get('/DW')) : 1000,
    file: () => (inflated ??= file.bytes(fontFile)),
  });
  return { toUnicode, descendant, fontFile, font };
}

/** Widths by glyph: `first [w w …]` or `first last w`, again and again (ISO 32000-1, 9.7.4.3). */
function widthsOf(file: PdfFile, array: PdfArray): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let index = 0; index < array.length; ) {
    const first = numberOf(array[index]);
    const second = file.resolve(array[index + 1]);
    if (isArray(second)) {
      for (const [offset, width] of second.entries()) widths.set(first + offset, numberOf(width));
      index += 2;
    } else {
      const width = numberOf(array[index + 2]);
      for (let glyph = first; glyph <= numberOf(array[index + 1]); glyph++) widths.set(glyph, width);
      index += 3;
    }
  }
  return widths;
}
