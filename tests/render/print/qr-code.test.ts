import { h } from 'hastscript';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrCode } from '../../../scripts/render/print/qr-code.ts';
import { stringifyHtml } from '../../../scripts/render/stringify.ts';

const ADDRESS = 'https://news.example.org/zh-Hans/verify/#verdict.zh-Hans.0123456789abcdef0123456789abcdef';
const LONG = `https://a.example/#${'long-'.repeat(30)}`;

const htmlOf = (address: string): string => stringifyHtml({ type: 'root', children: [h('p', [qrCode(address)])] });

/** What the path fills, module by module: each way down or up turns everything to its right over. */
function filled(html: string): readonly boolean[][] {
  const modules = Number(/viewBox="0 0 (\d+) \1"/.exec(html)?.[1]);
  const rows = Array.from({ length: modules }, () => Array<boolean>(modules).fill(false));
  for (const [, startX, startY, ways = ''] of html.matchAll(/M(\d+) (\d+)([^z]*)z/g)) {
    let [x, y] = [Number(startX), Number(startY)];
    for (const [, axis, way] of ways.matchAll(/([hv])(-?\d+)/g)) {
      const length = Number(way);
      if (axis === 'h') x += length;
      else {
        for (let row = Math.min(y, y + length); row < Math.max(y, y + length); row++)
          for (let right = x; right < modules; right++) rows[row]?.splice(right, 1, rows[row]?.[right] !== true);
        y += length;
      }
    }
    expect([x, y]).toEqual([Number(startX), Number(startY)]);
  }
  return rows;
}

function picture(rows: readonly (readonly boolean[])[], scale = 8) {
  const size = rows.length * scale;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let at = 0; at < size * size; at++) {
    const isDark = rows[Math.floor(at / size / scale)]?.[Math.floor((at % size) / scale)] === true;
    if (isDark) data.fill(0, at * 4, at * 4 + 3);
  }
  return { width: size, height: size, data };
}

test.each([ADDRESS, LONG, 'https://a.example/en/verify/#a.en.00'])('a QR code says the address: %s', (address) => {
  expect(decodeQR(picture(filled(htmlOf(address))))).toBe(address);
});

test('it is one path, at most 19 mm wide, with a quiet zone, and nothing for a screen reader', () => {
  const html = htmlOf(ADDRESS);
  const rows = filled(html);
  expect(html.match(/<path/g)).toHaveLength(1);
  expect(html).toContain('aria-hidden="true"');
  expect(html).not.toContain('style');
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [x, y] : [])));
  expect([Math.min(...dark), Math.max(...dark)]).toEqual([4, rows.length - 5]);
  const widthOf = (text: string): number => Number(/ width="([\d.]+)mm"/.exec(text)?.[1]);
  expect(widthOf(html)).toBeCloseTo(rows.length * 0.38);
  expect(widthOf(htmlOf(LONG))).toBe(19);
});
