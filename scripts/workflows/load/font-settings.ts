import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import {
  type FontFiles,
  type FontSettings,
  fontFault,
  fontFiles,
  lacksScript,
  unpackFonts,
} from '../../lib/fonts/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { Newsroom, OwnFont } from '../../model/newsroom.ts';
import { settingPlace } from '../../source/newsroom/settings.ts';

/**
 * The fonts of a newsroom: its own faces first, whose faults are reported on its settings; packages that it has
 * installed itself go before the program's own.
 */
export const fontSettings = (newsroom: Newsroom): Promise<FontSettings> =>
  unpackFonts({ roots: [newsroom.root], own: ownFonts(newsroom) });

/** The newsroom's own faces, by script; those that cannot be used are reported on its settings, and left out. */
function ownFonts({ fonts, root, file }: Newsroom): Readonly<Record<string, FontFiles>> {
  return Object.fromEntries(
    Object.entries(fonts).flatMap(([script, font]): [string, FontFiles][] => {
      const found = filesOf(font, root);
      const fault = found === undefined ? `there is no package \`${String(font)}\`` : faultOf(found, root, script);
      if (found !== undefined && fault === undefined) return [[script, found]];
      addMessage(file, {
        ruleId: 'font-file',
        severity: 'error',
        reason: `Unexpected font for ${script}: ${fault}`,
        place: settingPlace(file, ['fonts', script], ['brand', 'fonts', script]),
        advice: 'Name an installed package, or static TrueType files (.ttf) by their paths from the newsroom’s folder.',
      });
      return [];
    }),
  );
}

/**
 * The absolute paths of the newsroom's own faces, whether or not there are such files; for a package that is not
 * installed, that of the folder where it is expected.
 */
export const ownFontPaths = ({ fonts, root }: Newsroom): readonly string[] =>
  Object.values(fonts).flatMap((font) =>
    Object.values(filesOf(font, root) ?? { folder: join(root, 'node_modules', String(font)) }),
  );

function filesOf(font: OwnFont, root: string): FontFiles | undefined {
  if (typeof font === 'string' && !/\.(?:ttf|otf|ttc|woff2?)$/i.test(font)) return fontFiles({ name: font }, [root]);
  const at = (path: string): string => (isAbsolute(path) ? path : join(root, path));
  const { regular, strong = regular, italic } = typeof font === 'string' ? { regular: font } : font;
  return { regular: at(regular), strong: at(strong), ...(italic === undefined ? {} : { italic: at(italic) }) };
}

function faultOf(files: FontFiles, root: string, script: string): string | undefined {
  for (const path of new Set(Object.values(files))) {
    const name = relative(root, path).split(sep).join('/');
    if (!existsSync(path)) return `there is no file \`${name}\``;
    const fault = fontFault(path);
    if (fault !== undefined) return `\`${name}\` ${fault}`;
    if (lacksScript(path, script)) return `\`${name}\` has no letters of that script`;
  }
  return undefined;
}
