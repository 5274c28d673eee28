import type { Cluster } from '../content/run.ts';
import type { Part } from '../font/glyph-file.ts';
import type { LineRun } from '../line/line.ts';
import type { Scale } from './item.ts';

/** All ink of a cluster as one glyph on the run's baseline. */
export type Composite = {
  readonly parts: readonly Part[];
  /** Font units. */
  readonly advance: number;
  readonly x: number;
  /** The one glyph that it is, if it needs nothing made. */
  readonly single: number | undefined;
};

/** Shifts are whole font units: Chromium places glyphs by those, so that what rounding takes is below 0.01. */
export function compose(
  { glyphs }: Cluster,
  { font, baseline, flip }: LineRun,
  { size, unitsPerEm }: Scale,
): Composite {
  const [first] = glyphs;
  let left = Infinity;
  let right = -Infinity;
  for (const { glyph, x } of glyphs) {
    const width = font.width(glyph);
    if (width <= 0) continue;
    left = Math.min(left, x);
    right = Math.max(right, x + (width * size) / 1000);
  }
  if (left === Infinity) {
    left = first?.x ?? 0;
    right = left;
  }
  const units = (length: number): number => Math.round((length * unitsPerEm) / size);
  const parts = glyphs.map(({ glyph, x, y }) => ({ glyph, dx: units(x - left), dy: units((baseline - y) * flip) }));
  const [part] = parts;
  const isSingle = parts.length === 1 && part?.dx === 0 && part.dy === 0;
  return { parts, advance: units(right - left), x: left, single: isSingle ? part.glyph : undefined };
}
