import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readImage } from '../../../scripts/lib/images/read-image.ts';
import { sample } from './pictures.ts';

/** The colour of one pixel: red, green, blue. */
async function pixel(bytes: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
}

// Written by another library than the one that reads them.
test.each([
  ['photo.webp', 'image/jpeg', [40, 40, 200], [200, 40, 40]],
  ['photo.avif', 'image/jpeg', [40, 40, 200], [200, 40, 40]],
  ['clear.webp', 'image/png', [40, 40, 200], [200, 40, 40]],
  ['moving.gif', 'image/png', [40, 40, 200], [200, 40, 40]],
])('%s comes out as %s, with its pixels and nothing else', async (name, mediaType, left, right) => {
  const bytes = readFileSync(sample(name));
  const picture = await readImage(bytes);
  if (typeof picture === 'string') throw new Error(picture);
  expect(picture).toMatchObject({ mediaType, width: 40, height: 30 });
  expect(Buffer.from(picture.bytes).includes('SECRET')).toBe(false);
  for (const [x, colour] of [
    [5, left],
    [35, right],
  ] as const) {
    const found = await pixel(picture.bytes, x, 15);
    for (const [index, value] of colour.entries()) expect(Math.abs((found[index] ?? -99) - value)).toBeLessThan(12);
  }
  expect(await readImage(bytes)).toEqual(picture);
});

test('a drawing is drawn with its letters, at twice its size, and fetches nothing', async () => {
  const picture = await readImage(readFileSync(sample('chart.svg')));
  if (typeof picture === 'string') throw new Error(picture);
  expect(picture).toMatchObject({ mediaType: 'image/png', width: 60, height: 40 });
  const { width } = await sharp(picture.bytes).metadata();
  expect(width).toBe(120);
  const { channels } = await sharp(picture.bytes).extract({ left: 8, top: 24, width: 60, height: 32 }).stats();
  // White letters on blue: some pixels are white.
  expect(channels[0]?.max).toBeGreaterThan(240);
  expect(channels[0]?.min).toBeLessThan(60);
});

test.each([
  '<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">14</div></foreignObject><text>14</text></switch>',
  '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
  '<defs><rect id="a" width="9" height="9"/></defs><use href="#a"/><image href=""/><image href="data:image/png;base64,iVBORw0KGgo="/>',
])('a drawing is drawn where HTML in it says nothing by itself, and links lead nowhere else: %s', async (inside) => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;
  expect(typeof (await readImage(Buffer.from(drawing)))).toBe('object');
});

test.each<readonly [name: string, text: string, fault: string]>([
  [
    'letters that no font has',
    '<svg xmlns="http://www.w3.org/2000/svg"><text>14 \u{1D2E0}\u{16FE4}</text></svg>',
    'unset',
  ],
  [
    'entities',
    '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>',
    'damaged',
  ],
  ['no drawing', '<svg', 'foreign'],
  ['a drawing cut short', '<svg xmlns="http://www.w3.org/2000/svg"><rect', 'damaged'],
  ['a page', '<html><svg></svg></html>', 'foreign'],
  [
    'filters without end',
    `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="4000"><filter id="f"><feTurbulence numOctaves="200" baseFrequency=".9"/><feMorphology radius="500"/></filter>${'<rect width="4000" height="4000" filter="url(#f)"/>'.repeat(300)}</svg>`,
    'too-costly',
  ],
  [
    'a text in HTML',
    '<svg xmlns="http://www.w3.org/2000/svg"><rect/><foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml">Arrests 131,469</div></foreignObject></svg>',
    'undrawn',
  ],
  ...[
    '<image href="photo.png"/>',
    '<image xlink:href="file:///etc/passwd"/>',
    '<g><use href="https://a.example/b.svg#c"/></g>',
  ].map(
    (inside) =>
      [
        `a picture from elsewhere, ${inside},`,
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><rect width="9" height="9"/>${inside}</svg>`,
        'linked',
      ] as const,
  ),
  ['an empty WebP', 'RIFF0000WEBP', 'damaged'],
  ['half a GIF', 'GIF89a', 'damaged'],
])('%s is refused', async (_name, text, fault) => {
  expect(await readImage(Buffer.from(text))).toBe(fault);
});
