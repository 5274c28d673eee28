import type { Part } from '../fonts/glyph-file.ts';
import type { LineRun } from '../lines/line.ts';
import type { Cluster } from '../text/run.ts';
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

/**
 * Shifts are whole font units: Chromium places glyphs by those where sizes of type are whole quarters of a pixel. What its
 * rounding leaves over, some hundredths, is halved by setting the glyph in the middle of it.
 */
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
  const perUnit = size / unitsPerEm;
  let least = Infinity;
  let most = -Infinity;
  const parts = glyphs.map(({ glyph, x, y }) => {
    const dx = Math.round((x - left) / perUnit);
    const rest = x - left - dx * perUnit;
    least = Math.min(least, rest);
    most = Math.max(most, rest);
    return { glyph, dx, dy: Math.round(((baseline - y) * flip) / perUnit) };
  });
  const [part] = parts;
  const isSingle = parts.length === 1 && part?.dx === 0 && part.dy === 0;
  return {
    parts,
    advance: Math.round((right - left) / perUnit),
    x: left + (least + most) / 2,
    single: isSingle ? part.glyph : undefined,
  };
}
