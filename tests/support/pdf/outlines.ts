/** A TrueType font's glyphs as the simple outlines they are made of. */
export type Outlines = {
  readonly unitsPerEm: number;
  /** Simple glyphs with their offsets in font units; none where a glyph has no ink. */
  readonly partsOf: (glyph: number) => readonly Part[];
  /** What a glyph looks like, whatever its number: equal for equal outlines. */
  readonly shapeOf: (glyph: number) => string;
};

export type Part = { readonly glyph: number; readonly x: number; readonly y: number };

/** Flags of a component (OpenType, `glyf`, "Composite glyph description"). */
const WORDS = 0x0001;
const IS_OFFSET = 0x0002;
const SCALED = 0x0008 | 0x0040 | 0x0080;
const MORE = 0x0020;

const scaleLength = (flags: number): number =>
  (flags & 0x0008) !== 0 ? 2 : (flags & 0x0040) !== 0 ? 4 : (flags & 0x0080) !== 0 ? 8 : 0;

/** Reads `glyf` and `loca`; a component that is scaled leaves its glyph whole. */
export function outlinesOf(program: Uint8Array): Outlines {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    tables.set(Buffer.from(program.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`A font has no table ${name}`);
    return at;
  };
  const [head, loca, glyf] = [table('head'), table('loca'), table('glyf')];
  const isLong = view.getInt16(head + 50) === 1;
  const count = view.getUint16(table('maxp') + 4);
  const offset = (glyph: number): number =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  const partsOf = (glyph: number): readonly Part[] => {
    if (glyph >= count || offset(glyph) === offset(glyph + 1)) return [];
    let at = glyf + offset(glyph);
    const contours = view.getInt16(at);
    if (contours >= 0) return contours === 0 ? [] : [{ glyph, x: 0, y: 0 }];
    const parts: Part[] = [];
    at += 10;
    for (let flags = MORE; (flags & MORE) !== 0; ) {
      flags = view.getUint16(at);
      const inner = view.getUint16(at + 2);
      if ((flags & IS_OFFSET) === 0 || (flags & SCALED) !== 0) return [{ glyph, x: 0, y: 0 }];
      const [x, y] =
        (flags & WORDS) === 0
          ? [view.getInt8(at + 4), view.getInt8(at + 5)]
          : [view.getInt16(at + 4), view.getInt16(at + 6)];
      at += (flags & WORDS) === 0 ? 6 : 8;
      parts.push(...partsOf(inner).map((part) => ({ glyph: part.glyph, x: part.x + x, y: part.y + y })));
    }
    return parts;
  };
  const shapeOf = (glyph: number): string => {
    if (glyph >= count || offset(glyph) === offset(glyph + 1)) return '';
    let at = glyf + offset(glyph);
    const bytes = program.subarray(at, glyf + offset(glyph + 1));
    // Glyphs are filled up with zeros to whole words.
    if (view.getInt16(at) >= 0) return Buffer.from(bytes).toString('latin1').replace(/\0+$/, '');
    let shape = '';
    at += 10;
    for (let flags = MORE; (flags & MORE) !== 0; ) {
      flags = view.getUint16(at);
      const length = ((flags & WORDS) === 0 ? 2 : 4) + scaleLength(flags);
      const placed = Buffer.from(program.subarray(at + 4, at + 4 + length)).toString('latin1');
      shape += `(${flags & ~MORE} ${placed} ${shapeOf(view.getUint16(at + 2))})`;
      at += 4 + length;
    }
    return shape;
  };
  return { unitsPerEm: view.getUint16(head + 18), partsOf, shapeOf };
}
