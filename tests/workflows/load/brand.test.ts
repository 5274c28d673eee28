import { expect, test } from 'vitest';
import { PLAIN_FONTS } from '../../../scripts/lib/fonts/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { readBrand } from '../../../scripts/workflows/load/brand.ts';
import { loadNewsroom } from '../../../scripts/workflows/load/load-newsroom.ts';
import { folderForTest } from '../../support/folder.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80"><rect width="72" height="72"/></svg>';

async function brandOf(settings: string, files: Readonly<Record<string, string>> = {}) {
  const root = folderForTest({ 'source/newsroom.yaml': settings, 'source/a.md': '# A\n', ...files });
  const newsroom = openNewsroom(root);
  const logo = await readBrand(newsroom, PLAIN_FONTS);
  return { newsroom, logo, said: newsroom.file.messages.map((each) => `${each.line}: ${each.reason} → ${each.note}`) };
}

test('a logo is drawn, with the one for the dark, and has a name made of what it is', async () => {
  const { logo, said } = await brandOf('name: Watch\nbrand:\n  logo: { file: a.svg, dark: b.svg }\n', {
    'a.svg': LOGO,
    'b.svg': LOGO.replace('72', '70'),
  });
  expect(said).toEqual([]);
  expect(logo?.light).toMatchObject({ mediaType: 'image/png', width: 240, height: 80 });
  expect(logo?.light.path).toMatch(/^assets\/logo\.[\da-f]{12}\.png$/);
  expect(logo?.dark?.path).not.toBe(logo?.light.path);
});

test.each([
  ['  logo: a.svg', '3: Unexpected logo `a.svg`: there is no such file → Put it at a.svg, from the newsroom’s folder.'],
  ['  logo:\n    file: x.svg\n    dark: b.png', '4: Unexpected logo `x.svg`: it is damaged, or not whole'],
  ['  accent: "#ffcc00"', '3: Unexpected accent `#ffcc00`: on a light page its contrast is 1.4 : 1, expected 4.5 : 1'],
  [
    '  accent:\n    light: "#00504a"\n    dark: "#00504a"',
    '5: Unexpected accent `#00504a`: on a dark page its contrast is 1.9 : 1, expected 4.5 : 1',
  ],
  [
    '  accent: #00504a',
    '3: Unexpected value of `brand.accent`, expected a colour in quotation marks, such as "#00504a"',
  ],
  ['  logo: a.pdf', '3: Unexpected value of `brand.logo`, expected an SVG or PNG file, by its path'],
  ['  logo: ../a.svg', '3: Unexpected value of `brand.logo`'],
])('what is wrong with a brand is said where it stands: %s', async (brand, expected) => {
  const { said } = await brandOf(`name: Watch\nbrand:\n${brand}\n`, { 'x.svg': '<svg xmlns="x"', 'b.png': 'no' });
  expect(said.join('\n')).toContain(expected);
});

test('a logo must say whose it is, by the name or by a text', async () => {
  const settings = 'brand:\n  logo:\n    file: a.svg\n';
  expect((await brandOf(settings, { 'a.svg': LOGO })).said.join()).toContain('a newsroom without a name');
  expect((await brandOf(`${settings}    text: Watch\n`, { 'a.svg': LOGO })).said).toEqual([]);
});

test('faces and paper of a brand are those of the newsroom', async () => {
  const { newsroom } = await brandOf('fonts: { Latn: a, Hani: b }\nbrand: { paper: Letter, fonts: { Latn: c } }\n');
  expect(newsroom).toMatchObject({ paper: 'Letter', fonts: { Latn: 'c', Hani: 'b' } });
});

test('while a setting is wrong, nobody is advised to prune what was translated of it', async () => {
  const translations = { 'translations/ar/newsroom.json': '{"name": "مرصد", "logo": "شعار"}' };
  const advice = async (settings: string): Promise<readonly string[]> => {
    const { newsroom } = await brandOf(`name: Watch\nlanguages: [en, ar]\n${settings}`, translations);
    const { masthead } = await loadNewsroom(newsroom);
    const said = masthead.catalogs.flatMap(({ file }) => file.messages);
    return said.filter(({ ruleId }) => ruleId === 'orphan').map(({ note }) => String(note));
  };
  expect(await advice('')).toEqual([expect.stringContaining('--prune')]);
  expect(await advice('brand: { accent: "#zzz", logo: { file: a.svg, text: Logo } }\n')).toEqual([]);
  expect(await advice('brand: { logo: { file: a.gif, text: Logo } }\n')).toEqual([
    'Mend the errors of the source first: the text may be there again.',
  ]);
});
