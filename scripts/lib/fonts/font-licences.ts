import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOnce, oncePerFile } from '../files/index.ts';
import { oncePerObject } from '../once.ts';
import { type FontSettings, fontStock, PLAIN_FONTS, type StockFace } from './font-stock.ts';
import { fontName } from './sfnt.ts';
import type { WebFontFile } from './web-faces.ts';

/** IDs of the name table (OpenType 1.9): the owner of the rights, the family, the licence and its address. */
const [COPYRIGHT, FAMILY, LICENCE, ADDRESS] = [0, 1, 13, 14];

/**
 * The licence of each family that some web fonts are cut from, as a text beside them: the SIL Open Font License wants a copy
 * to be with every copy of the font.
 */
export function fontLicences(
  files: readonly WebFontFile[],
  settings: FontSettings = PLAIN_FONTS,
): readonly WebFontFile[] {
  const used = fontStock(settings).filter(({ key, role }) => {
    const stem = role === 'code' ? 'statement-code-' : `statement-${key}-`;
    return files.some(({ name }) => name.startsWith(stem));
  });
  const texts = new Map(used.map((face) => [face.key, licenceBeside(face)]));
  return [...texts.values()];
}

const licenceBeside = oncePerObject(({ key, regular }: StockFace): WebFontFile => {
  const bytes = new TextEncoder().encode(licenceOf(regular));
  return { name: `licence-${key}.${digestOnce(bytes).slice(0, 12)}.txt`, bytes };
});

/** The owner of the rights in a font and its licence, in the font's own words or in the licence's. */
const licenceOf = oncePerFile((font: string): string => {
  const said = (id: number): string => fontName(font, id)?.trim() ?? '';
  const isOpen = /Open Font License/i.test(said(LICENCE));
  const terms = isOpen ? openFontLicense() : `${said(LICENCE)}\n${said(ADDRESS)}`;
  return `${said(FAMILY)}\n${said(COPYRIGHT)}\n\n${terms.trim()}\n`;
});

/** The text of the SIL Open Font License 1.1, as a package of the program has it below its own line of copyright. */
function openFontLicense(): string {
  const home = path.dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-serif-4/package.json')));
  const text = readFileSync(path.join(home, 'LICENSE_FONT'), 'utf8');
  return text.slice(text.indexOf('This Font Software is licensed'));
}
