import type { CodePoints } from './code-points.ts';
import { cutFont } from './cut-font.ts';
import { fontFiles } from './font-files.ts';
import type { FontSettings } from './font-stock.ts';
import { FONT_TABLE } from './font-table.ts';

const WHOLE: CodePoints = [[0x20, 0x1ffff]];

/** The settings with a TrueType file for each installed font that its package holds as WOFF2 only, made once. */
export async function unpackFonts(settings: FontSettings): Promise<FontSettings> {
  const packed = FONT_TABLE.flatMap((row) => {
    const files = fontFiles(row, settings.roots ?? []);
    return files === undefined ? [] : [files.regular, files.strong].filter((path) => path.endsWith('.woff2'));
  });
  if (packed.length === 0) return settings;
  const unpacked = await Promise.all(
    [...new Set(packed)].map(async (path): Promise<[string, string]> => {
      const { cache } = settings;
      return [path, (await cutFont({ path, points: WHOLE, format: 'truetype', cache })).path];
    }),
  );
  return { ...settings, unpacked: new Map(unpacked) };
}
