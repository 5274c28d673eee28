import type { Element } from 'hast';
import { s } from 'hastscript';
import { encodeQR } from 'qr';

/**
 * The side of a module in millimetres: coarse enough for a telephone's camera and a copy of a copy, up to 106
 * characters.
 */
const MODULE = 0.38;
/** The most millimetres of a side. Longer addresses get finer modules: 0.31 for 180 characters. */
const SIDE = 19;
/** Empty modules on each side (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/**
 * A QR code of an address, with its quiet zone. It is left out of what is read aloud: the address stands beside it as a
 * link.
 */
export function qrCode(address: string): Element {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET });
  const modules = rows.length;
  const side = `${Math.min(SIDE, modules * MODULE)}mm`;
  return s(
    'svg',
    { className: ['qr'], width: side, height: side, viewBox: `0 0 ${modules} ${modules}`, ariaHidden: 'true' },
    // Softened, an edge comes out otherwise where the browser happens to part a picture of the page into tiles.
    [s('path', { d: outline(rows), shapeRendering: 'crispEdges' })],
  );
}

/** Steps round a dark module, by the side of its light neighbour: the dark is always to the right. */
const SIDES = [
  { side: [0, -1], from: [0, 0], step: [1, 0] },
  { side: [1, 0], from: [1, 0], step: [0, 1] },
  { side: [0, 1], from: [1, 1], step: [-1, 0] },
  { side: [-1, 0], from: [0, 1], step: [0, -1] },
] as const;

/**
 * The borders of the dark modules as one path: where a renderer softens edges, shapes that touch would show a seam, and
 * a shape a module would be half as large again.
 */
function outline(rows: readonly (readonly boolean[])[]): string {
  // Corners by their number, row by row.
  const across = rows.length + 1;
  const steps = new Map<number, (readonly [number, number])[]>();
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (const { side, from, step } of SIDES) {
        if (rows[y + side[1]]?.[x + side[0]] === true) continue;
        const corner = (y + from[1]) * across + x + from[0];
        const there = steps.get(corner);
        if (there === undefined) steps.set(corner, [step]);
        else there.push(step);
      }
    });
  });
  let path = '';
  for (const start of steps.keys()) {
    while ((steps.get(start)?.length ?? 0) > 0)
      path += `M${start % across} ${Math.floor(start / across)}${loop(start, across, steps)}z`;
  }
  return path;
}

/** One closed path, taken out of the steps that are left, with straight stretches as one. */
function loop(start: number, across: number, steps: ReadonlyMap<number, (readonly [number, number])[]>): string {
  const stretches: { readonly isAcross: boolean; length: number }[] = [];
  let corner = start;
  do {
    const [dx, dy] = steps.get(corner)?.pop() ?? [0, 0];
    const isAcross = dx !== 0;
    const last = stretches.at(-1);
    if (last?.isAcross === isAcross) last.length += dx + dy;
    else stretches.push({ isAcross, length: dx + dy });
    corner += dy * across + dx;
  } while (corner !== start);
  return stretches.map(({ isAcross, length }) => `${isAcross ? 'h' : 'v'}${length}`).join('');
}
