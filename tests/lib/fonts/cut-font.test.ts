import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cutFont } from '../../../scripts/lib/fonts/cut-font.ts';
import { typefaces } from '../../../scripts/lib/fonts/typefaces.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { folderForTest } from '../../support/folder.ts';

test('a font that is damaged inside is named, with what to do', async () => {
  const [face] = typefaces(languageOf('en'), 'A');
  const bytes = Buffer.from(readFileSync(face?.regular ?? ''));
  // The first lines stay, which say which tables there are and where.
  bytes.fill(0xff, 600);
  const file = path.join(folderForTest(), 'a.ttf');
  writeFileSync(file, bytes);
  const cut = cutFont({ path: file, points: [[65, 66]], format: 'truetype' });
  await expect(cut).rejects.toMatchObject({
    message: `${file} is damaged: no part of the font can be taken`,
    code: 'font-damaged',
    advice: expect.stringContaining('brand.fonts'),
  });
});
