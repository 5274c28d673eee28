import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { brandStyle } from '../../../scripts/compose/template/brand-style.ts';
import { PLAIN_FONTS, typefaces } from '../../../scripts/lib/fonts/index.ts';
import { languageOf } from '../../../scripts/lib/text/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { logoPaths, readBrand } from '../../../scripts/workflows/load/brand.ts';
import { fontSettings } from '../../../scripts/workflows/load/font-settings.ts';
import { loadNewsroom } from '../../../scripts/workflows/load/load-newsroom.ts';
import { folderForTest } from '../../support/folder.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80"><rect width="72" height="72"/></svg>';

async function brandOf(settings: string, files: Readonly<Record<string, string>> = {}) {
  const root = folderForTest({ 'source/newsroom.yaml': settings, 'source/a.md': '# A\n', ...files });
  const newsroom = openNewsroom(root);
  const logos = await readBrand(newsroom, PLAIN_FONTS);
  return {
    newsroom,
    logos,
    logo: logos?.get('en'),
    said: newsroom.file.messages.map((each) => `${each.line}: ${each.reason} → ${each.note}`),
  };
}

const BRIGHT = LOGO.replace('<rect', '<rect fill="#fff"').replace('72', '70');
const BOXED = LOGO.replace('<rect', '<rect width="240" height="80" fill="#fff"/><rect');

test.each<[name: string, settings: string, files: Readonly<Record<string, string>>, said: readonly string[]]>([
  [
    'dark letters alone',
    '{ file: a.svg }',
    { 'a.svg': LOGO },
    [
      '3: Unexpected logo `a.svg` on a dark page: all of it has a contrast below 3 : 1 → Name one in bright colours, or with a ground of its own, under `dark:` of `brand.logo`.',
    ],
  ],
  ['bright ones for the dark', '{ file: a.svg, dark: b.svg }', { 'a.svg': LOGO, 'b.svg': BRIGHT }, []],
  ['a ground of its own', 'a.svg', { 'a.svg': BOXED }, []],
  ['colours in between', 'a.svg', { 'a.svg': LOGO.replace('<rect', '<rect fill="#d33"') }, []],
  [
    'the wrong way round',
    '{ file: b.svg, dark: a.svg }',
    { 'a.svg': LOGO, 'b.svg': BRIGHT },
    [
      '3: Unexpected logo `b.svg` on a light page: all of it has a contrast below 3 : 1 → Name a darker one; this one may stand under `dark:`, for pages on a dark ground.',
      '3: Unexpected logo `a.svg` on a dark page: all of it has a contrast below 3 : 1 → Name one in bright colours, or with a ground of its own, under `dark:` of `brand.logo`.',
    ],
  ],
])('a logo that is hard to see is a warning with its file and a remedy: %s', async (_, settings, files, expected) => {
  const { newsroom, said } = await brandOf(`name: Watch\nbrand:\n  logo: ${settings}\n`, files);
  expect(said).toEqual(expected);
  expect(newsroom.file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual(
    expected.map(() => ['contrast', false]),
  );
});

const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="40">${inside}</svg>`;
const RED = '<rect width="160" height="40" fill="#d33"/>';

test.each([
  ['no shapes', drawing(''), ': nothing is seen in it'],
  ['shapes that are transparent', drawing('<rect width="160" height="40" opacity="0"/>'), ': nothing is seen in it'],
  ['white all over', drawing(RED.replace('#d33', '#fff')), 'it is a surface of one colour, and nothing is seen in it'],
  ['one colour', drawing(RED), 'it is a surface of one colour'],
  [
    'letters',
    drawing(`${RED}<text y="30" fill="#fff">Watch</text>`),
    'they are set in another face, and may be cut off',
  ],
  ['a picture from elsewhere', drawing(`${RED}<image href="a.png"/>`), 'it shows something that lies elsewhere'],
])('a logo of which nothing is seen, or not what was drawn, is named once: %s', async (_, logo, expected) => {
  const { newsroom, said } = await brandOf('name: Watch\nbrand: { logo: a.svg }\n', { 'a.svg': logo });
  expect(said).toEqual([expect.stringContaining(expected)]);
  expect(said.join()).toContain('a.svg');
  expect(newsroom.file.messages[0]?.fatal).toBe(/elsewhere|^: nothing/.test(expected));
});

test.each([
  ['#1a5276', '#1a5276'],
  ['#ABC', '#aabbcc'],
  ['#1a5276ff', '#1a5276'],
  ['rgb(26, 82, 118)', '#1a5276'],
  ['rgb(26 82 118 / 100%)', '#1a5276'],
  ['hsl(203.5, 63.9%, 28.2%)', '#1a5276'],
  ['hsl(204deg 64% 28%)', '#1a5175'],
  ['hwb(204 10% 54%)', '#1a5175'],
  ['Teal', '#008080'],
  ['hsl(0.5turn 64% 28%)', '#1a7575'],
  ['hsl(200grad 64% 28%)', '#1a7575'],
  ['hsl(3.14159265rad, 64%, 28%)', '#1a7575'],
  ['hsl(-180 64 28)', '#1a7575'],
  ['hwb(.5turn 10% 54%)', '#1a7575'],
  ['rgb(-10 20 300)', '#0014ff'],
])('a colour is taken as CSS writes it: %s', async (written, hex) => {
  const { newsroom } = await brandOf(`brand: { bar: "${written}" }\n`);
  expect(newsroom.file.messages).toEqual([]);
  expect(brandStyle(newsroom.brand, false)).toContain(`--bar: ${hex};`);
});

test.each([
  ['1a5276', 'Unexpected `1a5276` as `brand.bar`, expected `#` before it, in quotation marks: "#1a5276"'],
  ['rgba(26, 82, 118, .5)', 'expected a colour that nothing shows through, such as "#1a5276"'],
  ['#1a527680', 'expected a colour that nothing shows through, such as "#1a5276"'],
  ['transparent', 'expected a colour in quotation marks, such as "#00504a"'],
  ...[
    'rgb(1/2/3)',
    'rgb(1..2 2 3)',
    'rgb(,1,2,3)',
    'hsl(10% 20% 30%)',
    'rgb(10%, 20, 30)',
    'rgb(26 82, 118)',
    'rgb(1 2 3 4)',
  ].map((nonsense): [string, string] => [nonsense, 'expected a colour in quotation marks, such as "#00504a"']),
  ['oklch(42% 0.08 240)', 'expected another notation: a colour in quotation marks, such as "#00504a"'],
  ['rgb(a b c)', 'expected a colour in quotation marks, such as "#00504a"'],
  ['#12345', 'expected a colour in quotation marks, such as "#00504a"'],
  ['blurple', 'expected a colour in quotation marks, such as "#00504a"'],
])('what is no colour for letters is refused, with the form that is: %s', async (written, expected) => {
  const { said } = await brandOf(`brand: { bar: { light: "${written}" } }\n`);
  expect(said.join()).toContain(expected.replace('brand.bar', 'brand.bar.light'));
  expect(said).toHaveLength(1);
});

test('what is wrong is marked from the name to the end of the value', async () => {
  const yaml = 'name: Watch\nbrand:\n  fonts: { Hani: x.ttf, Latn: y.ttf }\n  accent: "#ffcc00"\n  bar: {light: 5}\n';
  const { newsroom } = await brandOf(yaml);
  await fontSettings(newsroom);
  const marked = newsroom.file.messages.map(({ place }) =>
    place !== undefined && 'start' in place
      ? yaml.split('\n')[place.start.line - 1]?.slice(place.start.column - 1, place.end.column - 1)
      : place,
  );
  expect(marked).toEqual(['light: 5', 'accent: "#ffcc00"', 'Hani: x.ttf', 'Latn: y.ttf']);
});

test('a face without the letters of its script is named at its line', async () => {
  const { regular } = typefaces(languageOf('en'), 'A')[0] ?? { regular: '' };
  const { newsroom } = await brandOf(`name: Watch\nbrand:\n  fonts:\n    Latn: ${regular}\n    Arab: ${regular}\n`);
  await fontSettings(newsroom);
  expect(newsroom.file.messages.map(({ line, reason, fatal }) => [line, reason, fatal])).toEqual([
    [5, expect.stringMatching(/^Unexpected font for Arab: `.*` has no letters of that script$/), true],
  ]);
});

test('a logo is drawn, with the one for the dark, and has a name made of what it is', async () => {
  const { logo, said } = await brandOf('name: Watch\nbrand:\n  logo: { file: a.svg, dark: b.svg }\n', {
    'a.svg': LOGO,
    'b.svg': BRIGHT,
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
  ['  accent: #00504a', '3: Unexpected empty `brand.accent`, expected a colour in quotation marks, such as "#00504a"'],
  ['  logo: a.pdf', '3: Unexpected `a.pdf` as `brand.logo`, expected an SVG or PNG file, by its path'],
  ['  logo: ../a.svg', '3: Unexpected `../a.svg` as `brand.logo`'],
  [
    '  logo: https://a.example/x/mark.svg?v=2',
    '3: Unexpected logo `https://a.example/x/mark.svg?v=2`: it is an address, and nothing is fetched when pages are made → Put the file into the newsroom’s folder, and name it by its path, `mark.svg`. To fetch it: `curl --location --output "mark.svg" "https://a.example/x/mark.svg?v=2"`',
  ],
  ['  logo: { file: https://a.example/logo }', '`curl --location --output "logo.svg" "https://a.example/logo"`'],
])('what is wrong with a brand is said where it stands: %s', async (brand, expected) => {
  const { said } = await brandOf(`name: Watch\nbrand:\n${brand}\n`, { 'x.svg': '<svg xmlns="x"', 'b.png': 'no' });
  expect(said.join('\n')).toContain(expected);
});

test('a language may have a logo of its own; the others have the one for all', async () => {
  const { newsroom, logos, logo, said } = await brandOf(
    'name: Watch\nlanguages: [ar, de, fr]\nbrand:\n  logo:\n    file: a.svg\n    languages: { ar: b.svg, de: { file: b.svg, dark: a.svg } }\n',
    { 'a.svg': BOXED, 'b.svg': BOXED.replace('#fff', '#ffe') },
  );
  expect(said).toEqual([]);
  expect(logos?.get('fr')).toEqual(logo);
  expect(logos?.get('ar')?.light).toEqual(logos?.get('de')?.light);
  expect(logos?.get('ar')?.light.path).not.toBe(logo?.light.path);
  expect(logos?.get('de')?.dark?.path).toBe(logo?.light.path);
  expect(new Set(logoPaths(newsroom).map((file) => path.basename(file)))).toEqual(new Set(['a.svg', 'b.svg']));
});

test('what is wrong with a language’s logo is said at its line, and takes no other', async () => {
  const { newsroom, logos, said } = await brandOf(
    `name: Watch
languages: [ar, de, fr]
brand:
  logo:
    file: a.svg
    languages:
      ar: none.svg
      de: { file: a.svg, dark: none.png }
      fr: { file: dark.svg }
      en: a.gif
      arb: a.svg
`,
    { 'a.svg': BOXED, 'dark.svg': LOGO },
  );
  expect(said).toEqual([
    '10: Unexpected `a.gif` as `brand.logo.languages.en`, expected an SVG or PNG file, by its path from the newsroom’s folder → Correct the value, or take the field away.',
    '7: Unexpected logo `none.svg`: there is no such file → Put it at none.svg, from the newsroom’s folder.',
    '8: Unexpected logo `none.png`: there is no such file → Put it at none.png, from the newsroom’s folder.',
    '9: Unexpected logo `dark.svg` on a dark page: all of it has a contrast below 3 : 1 → Name one in bright colours, or with a ground of its own, under `dark:` of `brand.logo.languages.fr`.',
    '11: Unexpected logo for `arb`: the newsroom has no such language → It has en, ar, de, fr. Correct the tag, or take the line away.',
  ]);
  expect(newsroom.file.messages.map(({ fatal }) => fatal)).toEqual([true, true, true, false, false]);
  expect([...(logos?.keys() ?? [])]).toEqual(['en', 'ar', 'de', 'fr']);
});

test('a logo that is a link out of the folder is named at its line', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'name: Watch\nbrand:\n  logo: a.svg\n',
    'source/a.md': '# A\n',
  });
  const other = folderForTest({ 'a.svg': LOGO });
  symlinkSync(path.join(other, 'a.svg'), path.join(root, 'a.svg'));
  const newsroom = openNewsroom(root);
  await readBrand(newsroom, PLAIN_FONTS);
  expect(newsroom.file.messages.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    expect.stringMatching(/^3: The logo could not be made: a\.svg leads out of /),
  ]);
});

test('a logo must say whose it is, by the name or by a text', async () => {
  const settings = 'brand:\n  logo:\n    file: a.svg\n';
  expect((await brandOf(settings, { 'a.svg': LOGO })).said.join()).toContain('a newsroom without a name');
  expect((await brandOf(`${settings}    text: Watch\n`, { 'a.svg': BOXED })).said).toEqual([]);
});

test('faces and paper of a brand are those of the newsroom', async () => {
  const { newsroom, said } = await brandOf('brand: { paper: Letter, fonts: { Latn: c } }\n');
  expect(newsroom).toMatchObject({ paper: 'Letter', fonts: { Latn: 'c' } });
  expect(said).toEqual([]);
});

test.each([
  [
    'paper: Letter\n',
    { paper: 'Letter' },
    false,
    '1: Unexpected `paper` outside of `brand`; it counts as `brand.paper` → Write it under `brand:`, as `brand.paper`.',
  ],
  [
    'fonts: { Latn: a }\nbrand: { fonts: { Latn: a } }\n',
    { fonts: { Latn: 'a' } },
    false,
    '1: Unexpected `fonts` outside of `brand`; it counts as `brand.fonts` → Take it away, and keep the one under `brand:`.',
  ],
  [
    'brand: { paper: A4 }\npaper: Letter\n',
    { paper: 'A4' },
    true,
    '2: Unexpected `paper`, which says other than `brand.paper` → Take it away, and keep the one under `brand:`.',
  ],
  [
    'fonts: { Latn: a, Hani: b }\nbrand: { fonts: { Latn: c } }\n',
    { fonts: { Latn: 'c', Hani: 'b' } },
    true,
    '1: Unexpected `fonts`, which says other than `brand.fonts` → Take it away, and keep the one under `brand:`.',
  ],
])('what stood outside of `brand` counts, and is told its place: %j', async (yaml, counted, isError, line) => {
  const { newsroom, said } = await brandOf(yaml);
  expect(newsroom).toMatchObject(counted);
  expect(said).toEqual([line]);
  expect(newsroom.file.messages[0]?.fatal).toBe(isError);
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
