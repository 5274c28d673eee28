import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
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

test('a cut that another process has kept is taken as it is, and made again where a byte is wrong or the file is gone', async () => {
  const [face] = typefaces(languageOf('en'), 'A');
  const cache = folderForTest();
  const cut = { path: face?.regular ?? '', points: [[65, 70]], format: 'woff2', cache } as const;
  const { path: kept, bytes } = await cutFont(cut);
  // As another process would: nothing is remembered.
  const inAnotherProcess = async () => {
    vi.resetModules();
    return (await import('../../../scripts/lib/fonts/cut-font.ts')).cutFont(cut);
  };
  const { mtimeMs } = statSync(kept);
  expect(await inAnotherProcess()).toEqual({ path: kept, bytes });
  expect(statSync(kept).mtimeMs).toBe(mtimeMs);
  writeFileSync(kept, Buffer.concat([bytes, Buffer.from('!')]));
  expect(Buffer.from((await inAnotherProcess()).bytes)).toEqual(Buffer.from(bytes));
  expect(readFileSync(kept)).toEqual(Buffer.from(bytes));
  rmSync(path.dirname(kept), { recursive: true });
  expect(Buffer.from((await inAnotherProcess()).bytes)).toEqual(Buffer.from(bytes));
  expect(readFileSync(kept)).toEqual(Buffer.from(bytes));
});
