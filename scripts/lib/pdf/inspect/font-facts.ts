import { isArray, isRef, type PdfDict, type PdfName, type PdfRef } from '../file/object.ts';
import { dictEntry, nameEntry, type PdfFile } from '../file/pdf-file.ts';
import { parseToUnicode } from '../fonts/to-unicode.ts';

/** A font of a PDF as `inspect` reports it. */
export type FontFacts = {
  /** Its name without the tag of a subset. */
  readonly name: string;
  /** How it is written in the file: `TrueType, by glyph`, `Type 3` …. */
  readonly kind: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  /** How many different codes the pages show, and how many of them have a text. */
  readonly glyphs: number;
  readonly mapped: number;
};

const KINDS: Readonly<Record<string, string>> = {
  CIDFontType2: 'TrueType (CID)',
  CIDFontType0: 'CFF (CID)',
  TrueType: 'TrueType',
  Type1: 'Type 1',
  Type3: 'Type 3',
};

const SUBSET = /^[A-Z]{6}\+/;

/** The facts about one font, with how many of its codes are shown. */
export function fontFacts(file: PdfFile, { dict, texts, used }: ShownFont): FontFacts {
  const font = descendantOf(file, dict) ?? dict;
  const subtype = nameEntry(file, font, '/Subtype') ?? '';
  const descriptor = dictEntry(file, font, '/FontDescriptor');
  const name = nameEntry(file, dict, '/BaseFont') ?? (descriptor && nameEntry(file, descriptor, '/FontName')) ?? '';
  // The shapes of a Type 3 font are in the file always.
  const isEmbedded =
    subtype === 'Type3' ||
    (['/FontFile', '/FontFile2', '/FontFile3'] as const).some((each) => descriptor?.has(each) === true);
  return {
    name: name.replace(SUBSET, ''),
    kind: KINDS[subtype] ?? subtype,
    isEmbedded,
    isSubset: SUBSET.test(name),
    glyphs: used.size,
    mapped: [...used].filter((code) => (texts.get(code) ?? '') !== '').length,
  };
}

/** The descendant of a composite font (ISO 32000-1, 9.7). */
function descendantOf(file: PdfFile, dict: PdfDict): PdfDict | undefined {
  const list = file.resolve(dict.get('/DescendantFonts'));
  return isArray(list) ? file.dict(list[0]) : undefined;
}

/** A font as far as text goes: the texts of its codes, and the codes that a page shows. */
export type ShownFont = {
  readonly dict: PdfDict;
  /** How many bytes a code has. */
  readonly codeLength: 1 | 2;
  /** The text of each code; codes without one are not in it. */
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

  /** The fonts that pages list or text is shown in. */
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
