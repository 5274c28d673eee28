import { expect, test } from 'vitest';
import { ltrLetters } from '../../../../scripts/lib/pdf/clusters/ltr-letters.ts';
import { TextFont } from '../../../../scripts/lib/pdf/fonts/text-font.ts';
import type { LineRun } from '../../../../scripts/lib/pdf/lines/line.ts';

const SIGNS: readonly string[] = ['ᠷ', '\u180E', 'ᠡ', '\u200D'];
const entries = SIGNS.map((sign, index) => `<${hex(index + 1)}> <${hex(sign.codePointAt(0) ?? 0)}>`);
const font = new TextFont({
  toUnicode: new TextEncoder().encode(`${entries.length} beginbfchar\n${entries.join('\n')}\nendbfchar`),
  widths: new Map([
    [1, 500],
    [2, 100],
    [3, 500],
    [4, 0],
  ]),
  defaultWidth: 0,
  freeCode: () => 5,
  file: () => new Uint8Array(),
});

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function run(text: string): LineRun {
  let x = 0;
  const clusters = Array.from(text, (sign) => {
    const glyph = SIGNS.indexOf(sign) + 1;
    const placed = { text: sign, glyphs: [{ glyph, x, y: 0 }] };
    x += font.width(glyph) / 100;
    return placed;
  });
  return {
    font,
    name: 'F',
    size: 10,
    matrix: '1 0 0 1',
    flip: -1,
    clusters,
    isReversed: false,
    mark: undefined,
    paint: '',
    isRtl: false,
    level: 0,
    isolate: '0 0',
    embedding: 0,
    baseline: 0,
  };
}

test.each(['\u180E', '\u200D'])('an invisible letter goes before the letter that follows it: %j', (sign) => {
  const items = ltrLetters(run(`ᠷ${sign}ᠡ`), { size: 10, unitsPerEm: 1000, space: 0.2 });
  expect(items.map(({ text }) => text)).toEqual(['ᠷ', `${sign}ᠡ`]);
  expect(items.at(-1)?.x).toBeCloseTo(sign === '\u180E' ? 6 : 5);
});
