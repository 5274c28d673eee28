import { readFile } from 'node:fs/promises';
import { printFontFiles } from '../../assets/fonts/print-faces.ts';
import { postScriptName } from '../../assets/fonts/sfnt.ts';
import type { Browser } from '../../browser/browser.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Manifest } from '../../release/manifest.ts';
import { fontSettings } from '../load/fonts.ts';

/** What a manifest says of the tools that make a PDF what it is: the browser and every font, by digest alone. */
export async function printedWith(browser: Browser, newsroom: Newsroom): Promise<Manifest['printedWith']> {
  const files = await printFontFiles(await fontSettings(newsroom));
  const fonts = files.map(async (file) => ({ name: postScriptName(file), sha256: sha256(await readFile(file)) }));
  const inOrder = (await Promise.all(fonts)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { browser: await browser.digest(), fonts: inOrder };
}
