import { Buffer } from 'node:buffer';
import { embeddedTables, readTables, writeTables } from './sfnt-tables.ts';

/** A glyph placed in a composite one: its number and its shift in font units. */
export type Part = { readonly glyph: number; readonly dx: number; readonly dy: number };

type Added = { readonly parts: readonly Part[]; readonly advance: number };

const ARGUMENTS = 0x0003; // words, and shifts rather than points
const MORE = 0x0020;

/**
 * An embedded TrueType subset that glyphs can be added to: composites of those it has, or blanks. Numbers of what was
 * there stay, so that text already set is not touched.
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

  /** Font units. */
  advance(glyph: number): number {
    return this.#added[glyph - this.#count]?.advance ?? this.#hmtx.readUInt16BE(4 * Math.min(glyph, this.#metrics - 1));
  }

  hasInk(glyph: number): boolean {
    return this.#start(glyph) !== this.#start(glyph + 1);
  }

  /** Adds a glyph and gives its number; one without parts is blank. */
  add(parts: readonly Part[], advance: number): number {
    this.#added.push({ parts, advance });
    return this.#count + this.#added.length - 1;
  }

  /** The file with what was added. */
  build(): Uint8Array {
    const total = this.#count + this.#added.length;
    const outlines: Buffer[] = [this.#glyf];
    let end = this.#glyf.length;
    const append = (bytes: Buffer): void => {
      outlines.push(bytes);
      end += bytes.length;
    };
    append(Buffer.alloc(-end & 3));
    const locations = Buffer.alloc(4 * (total + 1));
    const metrics = Buffer.alloc(4 * total);
    this.#copyKnown(locations, metrics);
    for (const [index, { parts, advance }] of this.#added.entries()) {
      const glyph = this.#count + index;
      locations.writeUInt32BE(end, 4 * glyph);
      const inked = parts.filter((part) => this.hasInk(part.glyph));
      const outline = inked.length === 0 ? undefined : this.#composite(inked);
      metrics.writeUInt16BE(advance, 4 * glyph);
      metrics.writeInt16BE(outline?.readInt16BE(2) ?? 0, 4 * glyph + 2);
      if (outline !== undefined) append(outline);
    }
    locations.writeUInt32BE(end, 4 * total);
    const tables = new Map(this.#tables);
    tables.set('glyf', Buffer.concat(outlines, end));
    tables.set('loca', locations);
    tables.set('hmtx', metrics);
    tables.set(
      'head',
      changed(this.#table('head'), (head) => head.writeInt16BE(1, 50)),
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

  /** A Han font has tens of thousands of glyphs, whose tables are mostly in the right form already. */
  #copyKnown(locations: Buffer, metrics: Buffer): void {
    if (this.#isLong) this.#loca.copy(locations, 0, 0, 4 * this.#count);
    else {
      const [short, long] = [viewOf(this.#loca), viewOf(locations)];
      for (let glyph = 0; glyph < this.#count; glyph++) long.setUint32(4 * glyph, 2 * short.getUint16(2 * glyph));
    }
    this.#hmtx.copy(metrics, 0, 0, 4 * this.#metrics);
    for (let glyph = this.#metrics; glyph < this.#count; glyph++) {
      metrics.writeUInt16BE(this.advance(glyph), 4 * glyph);
      metrics.writeInt16BE(this.#bearing(glyph), 4 * glyph + 2);
    }
  }

  #raiseLimits(maxp: Buffer, total: number): void {
    const most = Math.max(1, ...this.#added.map(({ parts }) => parts.length));
    const atLeast = (offset: number, value: number): void => {
      maxp.writeUInt16BE(Math.min(0xffff, Math.max(maxp.readUInt16BE(offset), value)), offset);
    };
    // A composite may be made of composites: their points, contours and depth add up.
    const points = Math.max(maxp.readUInt16BE(6), maxp.readUInt16BE(10));
    const contours = Math.max(maxp.readUInt16BE(8), maxp.readUInt16BE(12));
    maxp.writeUInt16BE(total, 4);
    atLeast(10, points * most);
    atLeast(12, contours * most);
    atLeast(28, most);
    maxp.writeUInt16BE(maxp.readUInt16BE(30) + 1, 30);
  }

  #composite(parts: readonly Part[]): Buffer {
    const length = 10 + 8 * parts.length;
    const bytes = Buffer.alloc(length + (-length & 3));
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    bytes.writeInt16BE(-1, 0);
    for (const [index, { glyph, dx, dy }] of parts.entries()) {
      const start = this.#start(glyph);
      for (let side = 0; side < 4; side++) {
        const edge = this.#glyf.readInt16BE(start + 2 + 2 * side) + (side % 2 === 0 ? dx : dy);
        box[side] = side < 2 ? Math.min(box[side] ?? 0, edge) : Math.max(box[side] ?? 0, edge);
      }
      const at = 10 + 8 * index;
      bytes.writeUInt16BE(ARGUMENTS | (index < parts.length - 1 ? MORE : 0), at);
      bytes.writeUInt16BE(glyph, at + 2);
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

const viewOf = (table: Buffer): DataView => new DataView(table.buffer, table.byteOffset, table.length);

function changed(table: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(table);
  change(copy);
  return copy;
}
