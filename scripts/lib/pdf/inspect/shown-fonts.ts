import { isRef, type PdfDict, type PdfName, type PdfRef } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { parseToUnicode } from '../fonts/to-unicode.ts';

/** A font as far as text goes: what its codes say, and which of them a page shows. */
export type ShownFont = {
  readonly dict: PdfDict;
  /** Bytes of a code. */
  readonly codeLength: 1 | 2;
  /** By code; codes that say nothing are not in it. */
  readonly texts: ReadonlyMap<number, string>;
  readonly used: Set<number>;
};

/** The fonts of a file, each read once however many pages show text in it. */
export class ShownFonts {
  readonly #file: PdfFile;
  readonly #fonts = new Map<number, ShownFont>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Those that pages list or text is shown in. */
  get all(): readonly ShownFont[] {
    return [...this.#fonts.values()];
  }

  /** Reads all fonts that a page lists, whether it shows text in them or not. */
  list(resources: PdfDict): void {
    const fonts = resources.get('/Font');
    for (const name of fonts === undefined ? [] : this.#file.dict(fonts).keys()) this.named(resources, name);
  }

  #read(ref: PdfRef): ShownFont {
    const known = this.#fonts.get(ref.number);
    if (known !== undefined) return known;
    const dict = this.#file.dict(ref);
    const map = dict.get('/ToUnicode');
    const font: ShownFont = {
      dict,
      codeLength: dict.get('/Subtype') === '/Type0' ? 2 : 1,
      texts: isRef(map) ? parseToUnicode(this.#file.bytes(map)) : new Map(),
      used: new Set(),
    };
    this.#fonts.set(ref.number, font);
    return font;
  }

  /** A font by its resource name, with its slash. */
  named(resources: PdfDict, name: PdfName): ShownFont | undefined {
    const fonts = resources.get('/Font');
    const ref = fonts === undefined ? undefined : this.#file.dict(fonts).get(name);
    return isRef(ref) ? this.#read(ref) : undefined;
  }
}
