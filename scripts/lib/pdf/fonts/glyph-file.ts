import { Buffer } from 'node:buffer';
import { embeddedTables, readTables, writeTables } from './sfnt-tables.ts';

/** A glyph placed in a composite one: its number and its shift in font units. */
export type GlyphComponent = { readonly glyph: number; readonly dx: number; readonly dy: number };

type Added = { readonly components: readonly GlyphComponent[]; readonly advance: number };

/** Flags of the components of a composite (OpenType 1.9, "glyf"). */
const WORDS = 0x0001;
const ARGUMENTS = 0x0003; // words, and shifts rather than points
const ONE_SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** The highest offset that a short table of offsets can hold. */
const LAST_SHORT = 0x1fffe;

const NOTHING = Buffer.alloc(0);

/**
 * An embedded TrueType subset that glyphs can be added to: composites of those it has, or blanks.
 */
export class GlyphFile {
  readonly unitsPerEm: number;
  readonly #tables: Map<string, Buffer>;
  readonly #glyf: Buffer;
  readonly #loca: Buffer;
  readonly #hmtx: Buffer;
  readonly #count: number;
  readonly #metrics: number;
  readonly #isLong: boolean;
  readonly #added: Added[] = [];

  constructor(file: Uint8Array) {
    this.#tables = readTables(file);
    this.#glyf = this.#table('glyf');
    this.#loca = this.#table('loca');
    this.#hmtx = this.#table('hmtx');
    this.unitsPerEm = this.#table('head').readUInt16BE(18);
    this.#isLong = this.#table('head').readInt16BE(50) !== 0;
    this.#count = this.#table('maxp').readUInt16BE(4);
    this.#metrics = this.#table('hhea').readUInt16BE(34);
  }

  /** The advance of a glyph in font units. */
  advance(glyph: number): number {
    const added = glyph < this.#count ? undefined : this.#added[glyph - this.#count];
    return added === undefined ? this.#hmtx.readUInt16BE(4 * Math.min(glyph, this.#metrics - 1)) : added.advance;
  }

  hasInk(glyph: number): boolean {
    return this.#start(glyph) !== this.#start(glyph + 1);
  }

  /** Adds a glyph and returns its number; one without components is blank. */
  add(components: readonly GlyphComponent[], advance: number): number {
    this.#added.push({ components, advance });
    return this.#count + this.#added.length - 1;
  }

  /**
   * The file with the added glyphs, but only with those that are in `places`, and behind them with their components.
   *
   * @param places the number that each glyph gets, rising
   */
  build(places: ReadonlyMap<number, number>): Uint8Array {
    const glyphs: (number | undefined)[] = [];
    for (const [glyph, number] of places) glyphs[number] = glyph;
    const numbers = new Map(places);
    const numberOf = (glyph: number): number => {
      const known = numbers.get(glyph);
      if (known !== undefined) return known;
      numbers.set(glyph, glyphs.length);
      return glyphs.push(glyph) - 1;
    };
    const outlines: Buffer[] = [];
    let end = 0;
    // `glyphs` grows in this loop: a composed glyph adds its parts.
    for (let number = 0; number < glyphs.length; number++) {
      const glyph = glyphs[number];
      const outline = glyph === undefined ? NOTHING : this.#outline(glyph, numberOf);
      outlines.push(outline);
      end += even(outline.length);
    }
    const total = glyphs.length;
    const isLong = end > LAST_SHORT;
    const glyf = new Uint8Array(end);
    const loca = new DataView(new ArrayBuffer((isLong ? 4 : 2) * (total + 1)));
    const hmtx = new DataView(new ArrayBuffer(4 * total));
    let at = 0;
    for (let number = 0; number <= total; number++) {
      if (isLong) loca.setUint32(4 * number, at);
      else loca.setUint16(2 * number, at / 2);
      const outline = outlines[number];
      if (outline === undefined) break;
      glyf.set(outline, at);
      at += even(outline.length);
      const glyph = glyphs[number];
      if (glyph === undefined) continue;
      hmtx.setUint16(4 * number, this.advance(glyph));
      hmtx.setInt16(4 * number + 2, glyph < this.#count ? this.#bearing(glyph) : leftOf(outline));
    }
    const tables = new Map(this.#tables);
    tables.set('glyf', Buffer.from(glyf.buffer));
    tables.set('loca', Buffer.from(loca.buffer));
    tables.set('hmtx', Buffer.from(hmtx.buffer));
    tables.set(
      'head',
      changed(this.#table('head'), (head) => head.writeInt16BE(isLong ? 1 : 0, 50)),
    );
    tables.set(
      'hhea',
      changed(this.#table('hhea'), (hhea) => hhea.writeUInt16BE(total, 34)),
    );
    tables.set(
      'maxp',
      changed(this.#table('maxp'), (maxp) => this.#raiseLimits(maxp, total)),
    );
    return writeTables(embeddedTables(tables) ?? tables);
  }

  /** The outline of a glyph as it is written, made of others by the numbers that they get. */
  #outline(glyph: number, numberOf: (glyph: number) => number): Buffer {
    if (glyph >= this.#count) {
      const inked = this.#added[glyph - this.#count]?.components.filter((part) => this.hasInk(part.glyph)) ?? [];
      return inked.length === 0 ? NOTHING : this.#composite(inked, numberOf);
    }
    const outline = this.#glyf.subarray(this.#start(glyph), this.#start(glyph + 1));
    if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
    return changed(outline, (copy) => {
      let [at, flags] = [10, MORE];
      while ((flags & MORE) !== 0) {
        flags = copy.readUInt16BE(at);
        copy.writeUInt16BE(numberOf(copy.readUInt16BE(at + 2)), at + 2);
        at += 4 + ((flags & WORDS) !== 0 ? 4 : 2) + sizeOfScale(flags);
      }
    });
  }

  #raiseLimits(maxp: Buffer, total: number): void {
    const most = Math.max(1, ...this.#added.map(({ components }) => components.length));
    const atLeast = (offset: number, value: number): void => {
      maxp.writeUInt16BE(Math.min(0xffff, Math.max(maxp.readUInt16BE(offset), value)), offset);
    };
    // A composite may be made of composites: their points, contours and depth add up.
    const points = Math.max(maxp.readUInt16BE(6), maxp.readUInt16BE(10));
    const contours = Math.max(maxp.readUInt16BE(8), maxp.readUInt16BE(12));
    maxp.writeUInt16BE(total, 4);
    if (this.#added.length === 0) return;
    atLeast(10, points * most);
    atLeast(12, contours * most);
    atLeast(28, most);
    maxp.writeUInt16BE(maxp.readUInt16BE(30) + 1, 30);
  }

  #composite(components: readonly GlyphComponent[], numberOf: (glyph: number) => number): Buffer {
    const bytes = Buffer.alloc(10 + 8 * components.length);
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    bytes.writeInt16BE(-1, 0);
    for (const [index, { glyph, dx, dy }] of components.entries()) {
      const start = this.#start(glyph);
      for (let side = 0; side < 4; side++) {
        const edge = this.#glyf.readInt16BE(start + 2 + 2 * side) + (side % 2 === 0 ? dx : dy);
        box[side] = side < 2 ? Math.min(box[side] ?? 0, edge) : Math.max(box[side] ?? 0, edge);
      }
      const at = 10 + 8 * index;
      bytes.writeUInt16BE(ARGUMENTS | (index < components.length - 1 ? MORE : 0), at);
      bytes.writeUInt16BE(numberOf(glyph), at + 2);
      bytes.writeInt16BE(dx, at + 4);
      bytes.writeInt16BE(dy, at + 6);
    }
    for (const [side, edge] of box.entries()) bytes.writeInt16BE(edge, 2 + 2 * side);
    return bytes;
  }

  #start(glyph: number): number {
    return this.#isLong ? this.#loca.readUInt32BE(4 * glyph) : 2 * this.#loca.readUInt16BE(2 * glyph);
  }

  #bearing(glyph: number): number {
    const at = glyph < this.#metrics ? 4 * glyph + 2 : 4 * this.#metrics + 2 * (glyph - this.#metrics);
    return at + 2 <= this.#hmtx.length ? this.#hmtx.readInt16BE(at) : 0;
  }

  #table(tag: string): Buffer {
    const table = this.#tables.get(tag);
    if (table === undefined) throw new Error(`An embedded font has no table ${tag}`);
    return table;
  }
}

/** The left edge of an outline. */
const leftOf = (outline: Buffer): number => (outline.length === 0 ? 0 : outline.readInt16BE(2));

/** The number of bytes behind a component's shift that scale it. */
const sizeOfScale = (flags: number): number =>
  (flags & ONE_SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;

/** An even length: offsets in a short table are halved. */
const even = (length: number): number => length + (length & 1);

function changed(table: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(table);
  change(copy);
  return copy;
}
