import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REPOSITORY, runCommand } from '../support/communique.ts';
import { folderForTest, writeFiles } from '../support/folder.ts';
import { newsroomMade } from './newsroom-made.ts';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json#' });
const isNinjs = ajv.compile(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'feeds/ninjs-schema_3.1.json'), 'utf8')),
);

const FRONT = `---
date: 2024-05-06
picture:
  file: pier.png
  text: The burnt pier
  caption: The pier on Monday.
  credit: "Photo: Jane Doe"
  rights: Free for the press.
---
`;
const GERMAN = {
  title: 'Der Steg ist abgebrannt',
  'picture-text': 'Der abgebrannte Steg',
  'picture-caption': 'Der Steg am Montag.',
  'picture-credit': 'Foto: Jane Doe',
  'picture-rights': 'Frei für die Presse.',
};

/** A newsroom of one statement with a picture, in English and German. */
async function newsroom(front = FRONT): Promise<string> {
  const root = folderForTest({
    'source/newsroom.yaml': 'name: Harbour Watch\nurl: https://example.org/news\nlanguage: en\nlanguages: [en, de]\n',
    'source/pier.md': `${front}\n# The pier burned\n\nNobody was hurt. {#hurt}\n`,
  });
  writeFiles(root, { 'source/pier.png': readFileSync(path.join(REPOSITORY, 'docs/start-page.png')) });
  await runCommand(['sync'], root);
  writeFiles(root, {
    'translations/de/pier.json': JSON.stringify({ ...GERMAN, hurt: 'Niemand wurde verletzt.' }),
    'translations/de/newsroom.json': JSON.stringify({ name: 'Harbour Watch' }),
  });
  return root;
}

test('a picture has its texts in every language on page, text, feed and wire', async () => {
  const files = await newsroomMade(await newsroom());
  const texts = { en: ['The burnt pier', 'Photo: Jane Doe'], de: ['Der abgebrannte Steg', 'Foto: Jane Doe'] };
  for (const [tag, [shown = '', credit = '']] of Object.entries(texts)) {
    const page = files.get(`pier/${tag}/index.html`) ?? '';
    expect(page).toMatch(new RegExp(`<figure><img[^>]* alt="${shown}"[^>]*><figcaption>.*<p>${credit}</p>`));
    const [, image] = /"image":\{[^}]*"url":"([^"]*)"[^}]*\}/.exec(page) ?? [];
    expect(image).toMatch(/^https:\/\/example\.org\/news\/assets\/.*\.png$/);
    expect(page).toContain(`"creditText":"${credit}"`);
    expect(
      files
        .get(`pier/${tag}/pier.${tag}.txt`)
        ?.split('\n')
        .map((line) => line.trim()),
    ).toContain(credit);
    expect(files.get(`${tag}/feed.json`)).toContain(`"image": "${image}"`);
    const wire: unknown = JSON.parse(files.get(`pier/${tag}/pier.${tag}.ninjs.json`) ?? '');
    expect(isNinjs(wire), ajv.errorsText(isNinjs.errors)).toBe(true);
    const { associations } = z.object({ associations: z.array(z.record(z.string(), z.unknown())) }).parse(wire);
    expect(associations).toContainEqual(expect.objectContaining({ type: 'picture', uri: image, by: credit }));
  }
});

test('a statement that was taken back has no picture any more', async () => {
  const taken = FRONT.replace('picture:', 'status: withheld\nreason: It was not so.\npicture:');
  const files = await newsroomMade(await newsroom(taken));
  expect([...files].filter(([name, text]) => /pier/.test(name) && /Jane Doe|start-page|<figure/.test(text))).toEqual(
    [],
  );
});
