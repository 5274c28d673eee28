import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readImage } from '../../../scripts/lib/images/read-image.ts';
import { drawing, pixel, square } from './pictures.ts';

const embedded = (attributes: string): string =>
  drawing(`<image width="9" height="9" preserveAspectRatio="none" ${attributes}/>`);

/** One red pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** A picture of two halves, red above green, as a `data:` address. */
async function halves(
  kind: 'png' | 'jpeg' | 'gif' | 'webp',
  called = `image/${kind}`,
  orientation?: number,
): Promise<string> {
  const half = (background: string) =>
    sharp({ create: { width: 9, height: 5, channels: 3, background } })
      .png()
      .toBuffer();
  const image = sharp(
    await sharp({ create: { width: 9, height: 10, channels: 3, background: '#00ff00' } })
      .png()
      .toBuffer(),
  )
    .composite([{ input: await half('#ff0000'), left: 0, top: 0 }])
    .toFormat(kind, { quality: 100, lossless: true, chromaSubsampling: '4:4:4' });
  const bytes = await (orientation === undefined ? image : image.withMetadata({ orientation })).toBuffer();
  return `data:${called};base64,${bytes.toString('base64')}`;
}

const ILLUSTRATOR =
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n<!ENTITY red "#f00">\n]>';

// Chromium shows each of them so.
test.each<
  readonly [name: string, source: () => string | Promise<string>, above: readonly number[], below: readonly number[]]
>([
  ...(['png', 'gif', 'webp'] as const).map(
    (kind) => [`a ${kind}`, async () => embedded(`href="${await halves(kind)}"`), [255, 0, 0], [0, 255, 0]] as const,
  ),
  [
    'a JPEG called a PNG',
    async () => embedded(`href="${await halves('jpeg', 'image/png')}"`),
    [254, 0, 0],
    [0, 255, 1],
  ],
  [
    'a JPEG that is turned',
    async () => embedded(`href="${await halves('jpeg', 'image/jpeg', 3)}"`),
    [0, 255, 1],
    [254, 0, 0],
  ],
  [
    'letters with breaks in them',
    async () => embedded(`href="${(await halves('png')).replaceAll(/(.{30})/g, '$1\n ')}"`),
    [255, 0, 0],
    [0, 255, 0],
  ],
  ['an older address', async () => embedded(`xlink:href="${await halves('png')}"`), [255, 0, 0], [0, 255, 0]],
  [
    'an older one before that of today',
    async () => embedded(`xlink:href="${PIXEL}" href="${await halves('png')}"`),
    [255, 0, 0],
    [0, 255, 0],
  ],
  [
    'an older one behind it, with another prefix',
    async () => embedded(`xmlns:x="http://www.w3.org/1999/xlink" href="${await halves('png')}" x:href="${PIXEL}"`),
    [255, 0, 0],
    [0, 255, 0],
  ],
  [
    'entities as Illustrator writes them',
    () =>
      `${ILLUSTRATOR}${drawing('<rect width="9" height="5" fill="&red;"/><rect y="5" width="9" height="4" fill="lime"/>').replace('http://www.w3.org/2000/svg', '&ns_svg;')}`,
    [255, 0, 0],
    [0, 255, 0],
  ],
  [
    'an entity in a comment above',
    () =>
      `<!-- <!DOCTYPE svg [<!ENTITY red "lime">]> -->${ILLUSTRATOR}${drawing('<style><![CDATA[/* &red; */]]></style><rect width="9" height="5" fill="&red;"/><rect y="5" width="9" height="4" fill="lime"/>')}`,
    [255, 0, 0],
    [0, 255, 0],
  ],
])('what is embedded is drawn as a browser shows it: %s', async (_name, source, above, below) => {
  const picture = await readImage(Buffer.from(await source()));
  if (typeof picture === 'string') throw new Error(picture);
  expect([await pixel(picture.bytes, 9, 4), await pixel(picture.bytes, 9, 14)]).toEqual([above, below]);
});

test.each<readonly [name: string, text: string, fault: string]>([
  ['an entity that is markup', `<!DOCTYPE svg [<!ENTITY a '<rect/>'>]>${drawing('&a;')}`, 'unpainted'],
  ['an entity made of others', `<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY b "&a;&a;">]>${drawing('&b;')}`, 'unpainted'],
  ['an entity of parameters', `<!DOCTYPE svg [<!ENTITY % a "b">]>${drawing(square(''))}`, 'unpainted'],
  ['an entity from a file', `<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/passwd">]>${drawing('&a;')}`, 'unpainted'],
  [
    'an attribute in the document type',
    `<!DOCTYPE svg [<!ATTLIST rect fill CDATA "red">]>${drawing(square(''))}`,
    'unpainted',
  ],
  ['an entity that nothing declares', drawing(`${square('')}<text>a&nbsp;b</text>`), 'damaged'],
  [
    'entities without end',
    `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(900)}">]>${drawing(`<text>${'&a;'.repeat(90)}</text>`)}`,
    'too-costly',
  ],
  ['what is no XML', drawing('<rect width="9" height="9" fill="red" fill="blue"/>'), 'damaged'],
  ['a picture without a whole file', drawing('<image href="data:image/png;base64,iVBORw0KGgo="/>'), 'embedded'],
  [
    'a picture in other letters than those of base 64',
    drawing('<image href="data:image/png;base64,_-__"/>'),
    'embedded',
  ],
  ['a picture made of a shape', drawing(`${square('id="a"')}<image href="#a"/>`), 'unpainted'],
  ...['width="9"', 'height="9"', 'width="auto" height="auto"', 'width="9" height="9" image-rendering="pixelated"'].map(
    (how) => [`a picture with ${how}`, drawing(`<image ${how} href="${PIXEL}"/>`), 'unpainted'] as const,
  ),
  ['a drawing in a drawing', drawing('<image href="data:image/svg+xml,%3Csvg/%3E"/>'), 'embedded'],
  [
    'a drawing called a PNG',
    drawing('<image href="data:image/png,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E"/>'),
    'embedded',
  ],
])('%s is refused', async (_name, text, fault) => {
  const found = await readImage(Buffer.from(text));
  expect(typeof found === 'string' && found.split(' ')[0]).toBe(fault);
});
