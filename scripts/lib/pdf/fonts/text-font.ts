import { type GlyphComponent, GlyphFile } from './glyph-file.ts';
import { embeddedTables, readTables, writeTables } from './sfnt-tables.ts';
import { parseToUnicode } from './to-unicode.ts';
import { baseLetters, traits } from './traits.ts';

/** The parts of an embedded font in a file from which a `TextFont` is made. */
export type FontSource = {
  /** The inflated CMap. */
  readonly toUnicode: Uint8Array;
  /** Widths in thousandths of an em, by glyph. */
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
  /** Returns a code that no glyph of the file is written under yet. */
  readonly freeCode: () => number;
  /** The inflated TrueType file (`FontFile2`), asked for when a glyph must be added. */
  readonly file: () => Uint8Array;
};

/** The parts of a font that must be written anew; absent where nothing changed. */
export type FontChanges = {
  /** The texts of codes; for a subset the codes are its own in all of the file. */
  readonly texts?: ReadonlyMap<number, string>;
  readonly file?: Uint8Array;
  /** All of `/W`. */
  readonly widths: readonly Widths[];
  /** Whether it holds only the glyphs that were written. */
  readonly isSubset: boolean;
};

/** The widths, in thousandths of an em, of the codes from `first` on. */
export type Widths = { readonly first: number; readonly values: readonly number[] };

/** What is known of one glyph of a font; `traits` are the bits of its text. */
export type KnownGlyph = {
  /** Its text; empty when the PDF does not say. */
  readonly text: string;
  readonly traits: number;
  /** Its width in thousandths of an em. */
  readonly width: number;
  /** Its code; negative until it is written. */
  readonly code: number;
};

type Known = { -readonly [Key in keyof KnownGlyph]: KnownGlyph[Key] };

/**
 * An embedded font as text needs it: which text each glyph stands for, and new glyphs where one must stand for another
 * text. Corrects ToUnicode (PDF/UA-1, 7.21.7): presentation forms become base letters, and nothing maps to U+0000.
 */
export class TextFont {
  readonly #source: FontSource;
  readonly #texts: Map<number, string>;
  /** Widths in whole thousandths of an em: PDFium cuts off what is behind the point, and MuPDF rounds it. */
  readonly #widths: Map<number, number>;
  /** Glyphs that were looked up, by the high and the low byte of their codes: each is needed again and again. */
  readonly #known: (Known | undefined)[][] = [];
  readonly #clones = new Map<string, number>();
  /** The codes that glyphs are written under. Code 0 is the box for a missing glyph. */
  readonly #codes = new Map([[0, 0]]);
  #isKept = false;
  readonly #added: number[] = [];
  #hasNewTexts = false;
  #file: GlyphFile | undefined;
  #space: number | undefined;
  #spaceGlyph: number | undefined;
  #inked: number | undefined;

  constructor(source: FontSource) {
    this.#source = source;
    this.#widths = new Map([...source.widths].map(([glyph, width]) => [glyph, Math.round(width)]));
    this.#texts = parseToUnicode(source.toUnicode);
    for (const [glyph, text] of this.#texts) {
      const base = text.includes('\0') ? '' : baseLetters(text);
      if (base === text) continue;
      this.#hasNewTexts = true;
      if (base === '') this.#texts.delete(glyph);
      else this.#texts.set(glyph, base);
    }
  }

  get unitsPerEm(): number {
    return this.#glyphs().unitsPerEm;
  }

  glyph(glyph: number): KnownGlyph {
    return this.#of(glyph);
  }

  /** The text that a glyph stands for; empty when the PDF does not say. */
  text(glyph: number): string {
    return this.#of(glyph).text;
  }

  traits(glyph: number): number {
    return this.#of(glyph).traits;
  }

  /** The width of a glyph in thousandths of an em. */
  width(glyph: number): number {
    return this.#of(glyph).width;
  }

  /** Width of the font's space in thousandths of an em. */
  get space(): number {
    if (this.#space === undefined) {
      const glyph = this.spaceGlyph;
      this.#space = glyph === undefined ? 200 : this.width(glyph);
    }
    return this.#space;
  }

  /** The font's own space, or a composed one; undefined where it has none. */
  get spaceGlyph(): number | undefined {
    if (this.#spaceGlyph === undefined) {
      for (const [glyph, text] of this.#texts) {
        if (text !== ' ' || this.width(glyph) <= 0) continue;
        this.#spaceGlyph = glyph;
        break;
      }
    }
    return this.#spaceGlyph;
  }

  /** Keeps the codes of all glyphs, since some text in the font is not rewritten. */
  keep(): void {
    this.#isKept = true;
    this.#known.length = 0;
  }

  /**
   * The code that a glyph is written under. Only glyphs that are written stay in the font, in the order of their first
   * use.
   */
  written(glyph: number): number {
    const known = this.#of(glyph);
    if (known.code < 0) {
      known.code = this.#source.freeCode();
      this.#codes.set(glyph, known.code);
    }
    return known.code;
  }

  /** The code of a glyph that looks like `glyph` and stands for `text`. */
  code(glyph: number, text: string): number {
    const own = this.#texts.get(glyph);
    if (own === text) return glyph;
    if (own === undefined) {
      this.#texts.set(glyph, text);
      this.#forget(glyph);
      this.#hasNewTexts = true;
      return glyph;
    }
    return this.compose([{ glyph, dx: 0, dy: 0 }], this.#glyphs().advance(glyph), text);
  }

  /**
   * The code of a glyph composed of others that stands for `text`; without components it is blank. `advance` in font
   * units.
   */
  compose(components: readonly GlyphComponent[], advance: number, text: string): number {
    let key = `${advance} ${text}`;
    for (const { glyph, dx, dy } of components) key += `|${glyph},${dx},${dy}`;
    const known = this.#clones.get(key);
    if (known !== undefined) return known;
    const added = this.#glyphs().add(components, advance);
    this.#clones.set(key, added);
    this.#texts.set(added, text);
    this.#widths.set(added, Math.round((advance * 1000) / this.unitsPerEm));
    this.#forget(added);
    this.#added.push(added);
    return added;
  }

  /** A glyph with ink: only PDFium sees one that is set and not painted. */
  get inked(): number {
    this.#inked ??=
      [...this.#source.widths.keys()].find((each) => this.width(each) > 100 && this.#glyphs().hasInk(each)) ?? 0;
    return this.#inked;
  }

  finish(): FontChanges {
    return this.#isKept ? this.#whole() : this.#subset();
  }

  /** All changes with everything that was in the font before. */
  #whole(): FontChanges {
    const [first] = this.#added;
    if (first === undefined) {
      const tables = embeddedTables(readTables(this.#source.file()));
      return {
        ...(this.#hasNewTexts ? { texts: this.#texts } : {}),
        ...(tables === undefined ? {} : { file: writeTables(tables) }),
        widths: widthsOf([...this.#widths].sort(([a], [b]) => a - b)),
        isSubset: false,
      };
    }
    const places = Array.from({ length: first + this.#added.length }, (_, glyph) => [glyph, glyph] as const);
    return {
      texts: this.#texts,
      file: this.#glyphs().build(new Map(places)),
      widths: widthsOf([...this.#widths].sort(([a], [b]) => a - b)),
      isSubset: false,
    };
  }

  /** The changes with only the glyphs that were written. */
  #subset(): FontChanges {
    const texts = new Map<number, string>();
    for (const [glyph, code] of this.#codes) if (code > 0) texts.set(code, this.text(glyph));
    const widths = widthsOf([...this.#codes].map(([glyph, code]) => [code, this.width(glyph)] as const));
    return { texts, file: this.#glyphs().build(this.#codes), widths, isSubset: true };
  }

  #of(glyph: number): Known {
    let row = this.#known[glyph >> 8];
    if (row === undefined) {
      row = new Array<Known | undefined>(256).fill(undefined);
      this.#known[glyph >> 8] = row;
    }
    let known = row[glyph & 255];
    if (known === undefined) {
      const text = this.#texts.get(glyph) ?? '';
      const width = this.#widths.get(glyph) ?? this.#source.defaultWidth;
      const code = this.#isKept ? glyph : (this.#codes.get(glyph) ?? -1);
      known = { text, traits: traits(text), width, code };
      row[glyph & 255] = known;
    }
    return known;
  }

  #forget(glyph: number): void {
    const row = this.#known[glyph >> 8];
    if (row !== undefined) row[glyph & 255] = undefined;
  }

  #glyphs(): GlyphFile {
    this.#file ??= new GlyphFile(this.#source.file());
    return this.#file;
  }
}

/** The widths of codes, rising, in stretches of codes that follow each other. */
function widthsOf(codes: readonly (readonly [number, number])[]): readonly Widths[] {
  const widths: { readonly first: number; readonly values: number[] }[] = [];
  for (const [code, width] of codes) {
    const last = widths.at(-1);
    if (last !== undefined && code === last.first + last.values.length) last.values.push(width);
    else widths.push({ first: code, values: [width] });
  }
  return widths;
}
