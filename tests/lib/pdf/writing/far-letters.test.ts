import { expect, test } from 'vitest';
import type { PlacedGlyph } from '../../../../scripts/lib/pdf/clusters/placed-glyph.ts';
import { EMBEDDING, farLetters } from '../../../../scripts/lib/pdf/clusters/rtl-letters.ts';

const SCALE = { size: 10, unitsPerEm: 1000, space: 0.26 };
const item = (kind: PlacedGlyph['kind'], text: string, x: number, width: number, glyph?: number): PlacedGlyph => ({
  kind,
  text,
  x,
  width,
  glyph,
  components: [],
  advance: width * 100,
});

test('letters beyond U+FFFF are written in the order of reading, from the right end back to the left', () => {
  // On the page from left to right: a letter, a space, a mark before its letter.
  const items = [
    item('letter', '𞤢', 0, 5, 3),
    item('space', ' ', 5, 2.6, 4),
    item('mark', '𞥄', 6.5, 0.45),
    item('letter', '𞤤', 7.6, 5, 5),
  ];
  const written = farLetters(items, SCALE);
  expect(written.map(({ text }) => text)).toEqual([EMBEDDING, '𞤤', '𞥄', `${EMBEDDING} `, '𞤢', EMBEDDING]);
  const places = written.slice(1, -1).map(({ x }) => x);
  expect(places).toEqual([...places].sort((a, b) => b - a));
  expect(written[0]?.x).toBeCloseTo(12.6);
  expect((written.at(-1)?.x ?? 0) + (written.at(-1)?.width ?? 0)).toBeCloseTo(0);
});

test('a mark fills what is between it and its letter, so that no reader sees a gap in a word', () => {
  const [, , mark] = farLetters([item('mark', '𞥄', 6.5, 0.45), item('letter', '𞤤', 7.6, 5, 5)], SCALE);
  expect(mark?.text).toBe('𞥄');
  expect(mark?.width).toBeCloseTo(1.1);
});
