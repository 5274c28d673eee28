import { type CodePoints, merged } from './code-points.ts';
import { readTable } from './sfnt.ts';

const known = new Map<string, CodePoints>();

/** The characters that a TrueType font has a glyph for. Only its `cmap` is read, once a run. */
export function characterMap(path: string): CodePoints {
  const found = known.get(path) ?? parse(readTable(path, 'cmap'));
  known.set(path, found);
  return found;
}

/** Unicode subtables in formats 4 and 12 (OpenType 1.9, "cmap"); others hold nothing that these do not. */
function parse(table: Buffer | undefined): CodePoints {
  if (table === undefined) return [];
  const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const record = 4 + index * 8;
    const platform = table.readUInt16BE(record);
    const encoding = table.readUInt16BE(record + 2);
    const isUnicode = platform === 0 ? encoding !== 5 : platform === 3 && (encoding === 1 || encoding === 10);
    return isUnicode ? [table.subarray(table.readUInt32BE(record + 4))] : [];
  }).flat();
  return merged(
    subtables.flatMap((subtable) => {
      const format = subtable.readUInt16BE(0);
      if (format === 12) return groups(subtable);
      return format === 4 ? segments(subtable) : [];
    }),
  );
}

function groups(table: Buffer): readonly (readonly [number, number])[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index): readonly [number, number] => {
    const at = 16 + index * 12;
    const first = table.readUInt32BE(at);
    // Glyph 0 is "missing": a group that starts there has its first character not.
    return [table.readUInt32BE(at + 8) === 0 ? first + 1 : first, table.readUInt32BE(at + 4)];
  }).filter(([from, to]) => from <= to);
}

function segments(table: Buffer): readonly (readonly [number, number])[] {
  const size = table.readUInt16BE(6);
  const result: [number, number][] = [];
  for (let at = 0; at < size; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + size + at);
    const delta = table.readUInt16BE(16 + 2 * size + at);
    const offsetAt = 16 + 3 * size + at;
    const offset = table.readUInt16BE(offsetAt);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const raw = offset === 0 ? point : table.readUInt16BE(offsetAt + offset + (point - start) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      const last = result.at(-1);
      if (glyph === 0) continue;
      if (last !== undefined && last[1] === point - 1) last[1] = point;
      else result.push([point, point]);
    }
  }
  return result;
}
