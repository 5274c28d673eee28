import { baseLetters, traits } from '../characters.ts';
import { GlyphFile, type Part } from './glyph-file.ts';
import { embeddedTables, readTables, writeTables } from './sfnt-tables.ts';
import { parseToUnicode, writeToUnicode } from './to-unicode.ts';

export type FontSource = {
  /** The inflated CMap. */
  readonly toUnicode: Uint8Array;
  /** Thousandths of an em by glyph. */
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
  /** The inflated TrueType file (`FontFile2`), asked for when a glyph must be added. */
  readonly file: () => Uint8Array;
};

/** What must be written anew; absent where nothing changed. */
export type FontChanges = {
  readonly toUnicode?: Uint8Array;
  readonly file?: Uint8Array;
  /** To be appended to `/W`: widths of the glyphs from `first` on. */
  readonly widths?: { readonly first: number; readonly values: readonly number[] };
};

type Known = { readonly text: string; readonly traits: number; readonly width: number };

/**
 * An embedded font as text needs it: which text each glyph stands for, and new glyphs where one must stand for another
 * text. Mends ToUnicode (PDF/UA-1, 7.21.7): presentation forms become base letters, and nothing maps to U+0000.
 */
export class TextFont {
  readonly #source: FontSource;
  readonly #texts: Map<number, string>;
  /** Thousandths of an em. */
  readonly #widths: Map<number, number>;
  /** What was asked of glyphs, by the high and the low byte of their codes: of each it is asked again and again. */
  readonly #known: (Known | undefined)[][] = [];
  readonly #clones = new Map<string, number>();
  readonly #added: number[] = [];
  #hasNewTexts = false;
  #file: GlyphFile | undefined;
  #space: number | undefined;
  #inked: number | undefined;

  constructor(source: FontSource) {
    this.#source = source;
    this.#widths = new Map(source.widths);
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

  /** The text that a glyph stands for; empty when the PDF does not say. */
  text(glyph: number): string {
    return this.#of(glyph).text;
  }

  traits(glyph: number): number {
    return this.#of(glyph).traits;
  }

  /** Thousandths of an em. */
  width(glyph: number): number {
    return this.#of(glyph).width;
  }

  /** Width of the font's space in thousandths of an em. */
  get space(): number {
    if (this.#space === undefined) {
      const glyph = [...this.#texts].find(([each, text]) => text === ' ' && this.width(each) > 0)?.[0];
      this.#space = glyph === undefined ? 200 : this.width(glyph);
    }
    return this.#space;
  }

  /** The font's own space, if the subset has it. */
  get spaceGlyph(): number | undefined {
    return [...this.#texts].find(([each, text]) => text === ' ' && this.width(each) > 0)?.[0];
  }

  /** Code of a glyph that looks like `glyph` and stands for `text`. */
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

  /** Code of a glyph made of others that stands for `text`; without parts it is blank. `advance` in font units. */
  compose(parts: readonly Part[], advance: number, text: string): number {
    let key = `${advance} ${text}`;
    for (const { glyph, dx, dy } of parts) key += `|${glyph},${dx},${dy}`;
    const known = this.#clones.get(key);
    if (known !== undefined) return known;
    const added = this.#glyphs().add(parts, advance);
    this.#clones.set(key, added);
    this.#texts.set(added, text);
    this.#widths.set(added, Math.round((advance * 1e5) / this.unitsPerEm) / 100);
    this.#forget(added);
    this.#added.push(added);
    return added;
  }

  /** A glyph with ink: PDFium alone sees one that is set and not painted. */
  get inked(): number {
    this.#inked ??=
      [...this.#source.widths.keys()].find((each) => this.width(each) > 100 && this.#glyphs().hasInk(each)) ?? 0;
    return this.#inked;
  }

  finish(): FontChanges {
    const [first] = this.#added;
    if (first === undefined) {
      const tables = embeddedTables(readTables(this.#source.file()));
      return {
        ...(this.#hasNewTexts ? { toUnicode: writeToUnicode(this.#texts) } : {}),
        ...(tables === undefined ? {} : { file: writeTables(tables) }),
      };
    }
    return {
      toUnicode: writeToUnicode(this.#texts),
      file: this.#glyphs().build(),
      widths: { first, values: this.#added.map((glyph) => this.width(glyph)) },
    };
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
      known = { text, traits: traits(text), width: this.#widths.get(glyph) ?? this.#source.defaultWidth };
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
