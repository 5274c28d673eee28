import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readImage } from '../../../scripts/lib/images/read-image.ts';
import { drawing, pixel, sample, square } from './pictures.ts';

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

// As Figma, draw.io and others write them: an older notation first, for readers that do not know the newer one.
test.each([
  [drawing(square('style="fill:#d90000;fill:color(display-p3 0.85 0 0);fill-opacity:1"')), [217, 0, 0]],
  [drawing(square('fill="#d90000" style="fill: light-dark(rgb(217, 0, 0), var(--dark))"')), [217, 0, 0]],
  [drawing(`<style>.a{fill:#d90000;fill:oklch(0.5 0.2 30)}</style>${square('class="a"')}`), [217, 0, 0]],
  [drawing(square('fill="currentcolor"'), 'color="#d90000"'), [217, 0, 0]],
  // Cairo and Graphviz.
  [drawing(square('fill="rgb(85.098039%, 0%, 0%)" stroke="transparent"')), [217, 0, 0]],
  [drawing('', 'style="background:#d90000;background-color:light-dark(#d90000, #000)"'), [217, 0, 0]],
  [drawing(square('fill="none"'), 'style="background-color: rgb(217, 0, 0)"'), [217, 0, 0]],
  [
    drawing(
      `<style>/* @import "a.css"; */ @font-face { font-family: a; src: url(a.woff) } .a:hover { fill: red }</style>${square('fill="#d90000"')}`,
    ),
    [217, 0, 0],
  ],
  [
    drawing(
      `<style>@import url("https://fonts.googleapis.com/css2?family=Roboto&amp;display=swap");</style><defs><linearGradient id="g"><stop stop-color="#d90000"/></linearGradient></defs>${square('fill="url(#g)"')}`,
    ),
    [217, 0, 0],
  ],
])('%s is drawn in its colour', async (text, colour) => {
  const picture = await readImage(Buffer.from(text));
  if (typeof picture === 'string') throw new Error(picture);
  expect(await pixel(picture.bytes, 9, 9)).toEqual(colour);
});

test.each([
  '<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">14</div></foreignObject><text>14</text></switch>',
  '<switch><g systemLanguage="de"><text>14 km</text></g><text>14&#160;km</text></switch>',
  '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
  '<defs><rect id="a" width="9" height="9"/></defs><use href="#a"/><image href=""/>',
])('a drawing is drawn where HTML in it says nothing by itself, and links lead nowhere else: %s', async (inside) => {
  expect(typeof (await readImage(Buffer.from(drawing(`${square('')}${inside}`))))).toBe('object');
});

test('a style of many words is read once', async () => {
  const long = drawing(square(`style="fill:${'x url(#a) '.repeat(15_000)}"`));
  expect(await readImage(Buffer.from(long))).toMatch(/^unpainted line 1: fill:x url\(#a\).{1,60}…$/);
});

test.each<readonly [name: string, text: string, fault: string]>([
  [
    'letters that no font has',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>14 \u{1D2E0}\u{16FE4}</text></svg>',
    'unset',
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
  [
    'a figure in HTML that is cut short beside it',
    drawing(
      '<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml">1,240,000</div></foreignObject><text>1,2...</text></switch>',
    ),
    'undrawn',
  ],
  [
    'words for readers that do not draw all',
    drawing(`${square('')}<switch><g requiredFeatures="x"/><text>Viewer does not support it</text></switch>`),
    'undrawn',
  ],
  [
    'a picture in HTML',
    drawing('<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="a.png"/></foreignObject>'),
    'undrawn',
  ],
  [
    'a painted box of HTML',
    drawing(
      `${square('')}<foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="background:red"/></foreignObject>`,
    ),
    'undrawn',
  ],
  ['a style sheet beside it', `<?xml-stylesheet href="a.css"?>${drawing(square('class="a"'))}`, 'styled-elsewhere'],
  ['an imported style sheet', drawing(`<style>@import url(a.css);</style>${square('')}`), 'styled-elsewhere'],
  ['an imported style sheet in quotation marks', drawing('<style>@import "a.css";</style>'), 'styled-elsewhere'],
  ...[
    'var(--a, red)',
    'oklch(62% 0.2 29)',
    'rgb(255 0 0 / 50%)',
    'hsl(0deg, 9%, 9%)',
    'color-mix(in srgb, red, blue)',
  ].flatMap((colour) => [
    [`a colour that is not drawn, ${colour},`, drawing(square(`fill="${colour}"`)), 'unpainted'] as const,
    [`the same in a style, ${colour},`, drawing(square(`style="stroke:${colour}"`)), 'unpainted'] as const,
    [
      `the same in a sheet, ${colour},`,
      drawing(`<style>rect{fill:${colour}}</style>${square('')}`),
      'unpainted',
    ] as const,
  ]),
  ['a selector that finds nothing', drawing(`<style>rect:not(.b){fill:red}</style>${square('')}`), 'unpainted'],
  ...['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-end'].flatMap((name) => [
    [`${name} from elsewhere`, drawing(square(`${name}="url(b.svg#c)"`)), 'linked'] as const,
    [`${name} from elsewhere in a style`, drawing(square(`style="${name}:url('b.svg#c')"`)), 'linked'] as const,
    [`${name} from elsewhere in a sheet`, drawing(`<style>a{${name}:url("b.svg#c")}</style>`), 'linked'] as const,
  ]),
  ['a gradient from elsewhere', drawing('<linearGradient id="a" xlink:href="b.svg#c"/>'), 'linked'],
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
  const found = await readImage(Buffer.from(text));
  expect(typeof found === 'string' && found.split(' ')[0]).toBe(fault);
});

const SHAPE = square('class="a b" id="c"');
const GRADIENT = '<linearGradient id="g"><stop stop-color="#d90000"/></linearGradient>';

test.each(
  [
    ...[
      'mask-image:linear-gradient(red,blue)',
      'rotate:20deg',
      'clip-path:circle(4px)',
      'opacity:var(--a)',
      'd:path("M0 0")',
    ],
    ...['transform:translate(2px)', 'transform:rotate(20deg)', 'transform:translate(2,2)', 'transform-origin:center'],
    ...[
      'fill:unset',
      'fill:LinkText',
      'fill:rgb(1.5,2,3)',
      'fill:hsl(none 9% 9%)',
      'fill:rebeccapurple',
      'filter:url(#no)',
    ],
    ...['width:9vw', 'stroke-width:calc(1px)', 'background:linear-gradient(red,red)', 'animation:a 1s'],
  ].flatMap((style) => [
    [
      style,
      drawing(
        `${square(`style="${style.replaceAll('"', "'")}"`)}`,
        style.startsWith('background') ? `style="${style}"` : '',
      ),
    ],
    [style, drawing(`<style>.a{${style}}</style>${SHAPE}`)],
  ]),
)('a style that a browser would draw otherwise is refused with its line: %s', async (style, text) => {
  const line = `\n${text}`;
  expect(await readImage(Buffer.from(line))).toBe(
    `unpainted line 2: ${style.replaceAll('"', text.includes('<style>') ? '"' : "'")}`,
  );
});

test.each([
  ...['.a:empty', '[class*="a"]', '[class="A" i]', '.a:lang(en)', ':root', 'rect:nth-child(1)', '.a\\:b', 'svg|rect'],
  ...['@media screen', '@media (min-width:1px)', '@layer x', '@supports (fill:red)'],
])('what a sheet finds in another way than a browser is refused: %s', async (before) => {
  const rule = before.startsWith('@') ? `${before}{.a{fill:red}}` : `${before}{fill:red}`;
  const found = await readImage(
    Buffer.from(drawing(`<style>rect{fill:blue}\n${rule}</style>${SHAPE}<rect class="a:b"/>`)),
  );
  expect(found).toBe(`unpainted line 2: ${before.replace(/,.*/, '')}`);
});

test.each([
  ['<set attributeName="fill" to="red"/>', 'set (an element)'],
  [square('transform="rotate(90deg)"'), 'transform="rotate(90deg)"'],
  [square('x="2rem"'), 'x="2rem"'],
  [`<style media="(min-width:1px)">rect{fill:red}</style>${SHAPE}`, 'style media="(min-width:1px)"'],
  ['<style>rect{fill:red!important}</style><rect/>', 'fill:red!important'],
  ['<style>svg{background:#036}</style><rect/>', 'background:#036'],
])('the like is refused where it stands: %s', async (inside, construct) => {
  expect(await readImage(Buffer.from(drawing(inside)))).toBe(`unpainted line 1: ${construct}`);
});

test.each([
  ...["url('#g')", 'url("#g")', 'URL(#g)', 'url( #g )'].flatMap((address) => [
    drawing(`${GRADIENT}${square(`fill='${address.replaceAll("'", '&apos;')}'`)}`),
    drawing(`${GRADIENT}${square(`style='fill:${address.replaceAll("'", '&apos;')}'`)}`),
    drawing(`<style>rect{fill:${address}}</style>${GRADIENT}${SHAPE}`),
  ]),
  ...[
    '#d90000',
    'rgb(217,0,0)',
    'rgb(217 0 0)',
    'rgba(217,0,0,1)',
    'hsl(0,100%,42.5%)'.replace('42.5', '43'),
    '#D90000FF',
  ].map((colour) => drawing(square(`fill="${colour}"`))),
  ...[
    '.a{FILL:#d90000}',
    '.a:hover{fill:blue} .a,.a:focus{fill:#d90000}',
    'rect{fill:#d90000} .none{fill:var(--x);rotate:9deg} :root{--x:red} @keyframes k{to{fill:red}} @media print{rect{fill:none}}',
    'rect{fill:#d90000;-inkscape-stroke:none;font-variant-ligatures:none;cursor:pointer;line-height:1}',
    '<!-- svg > rect.a.b { fill: #d90000 } -->',
    '[class="a b"]{fill:#d90000} @media (prefers-color-scheme: dark){rect{fill:#fff}}',
  ].map((css) => drawing(`<style>${css.replaceAll('>', '&gt;').replaceAll('<', '&lt;')}</style>${SHAPE}`)),
  drawing(`<style media="print">rect{fill:none}</style>${square('fill="#d90000"')}`),
  drawing(
    `<mask id="m" style="mask-type:alpha"><rect width="9" height="9"/></mask>${square('fill="#d90000" mask="url(#m)"')}`,
  ),
])('what a browser draws in its colour is drawn so: %s', async (text) => {
  const picture = await readImage(Buffer.from(text));
  if (typeof picture === 'string') throw new Error(picture);
  const [red = 0, green = 255, blue = 255] = await pixel(picture.bytes, 9, 9);
  expect(Math.abs(red - 217) + green + blue).toBeLessThan(4);
});

test('a drawing that is compressed, or not in UTF-8, or in which nothing is seen, is called that', async () => {
  const plain = drawing(square(''));
  expect(await readImage(gzipSync(plain))).toBe('compressed');
  expect(await readImage(Buffer.from(`\uFEFF${plain}`, 'utf16le'))).toBe('encoded');
  expect(await readImage(Buffer.from(plain.replace('<rect', '<title>Ä</title><rect'), 'latin1'))).toBe('encoded');
  expect(await readImage(Buffer.from(drawing('<script>1</script>')))).toBe('unseen');
  expect(await readImage(Buffer.from(drawing(square('opacity="0"'))))).toBe('unseen');
});
