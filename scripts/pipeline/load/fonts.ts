import process from 'node:process';
import type { FontSettings } from '../../assets/fonts/font-stock.ts';
import { unpackFonts } from '../../assets/fonts/unpack-fonts.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { ownFonts } from './own-fonts.ts';

const known = new WeakMap<Newsroom, Promise<FontSettings>>();

/** Fonts for a newsroom: its own faces first, which may be wrong and are then said on its settings; packages that it has installed itself go before the program's own. */
export function fontSettings(newsroom: Newsroom): Promise<FontSettings> {
  const found = known.get(newsroom) ?? unpackFonts({ roots: [newsroom.root], own: ownFonts(newsroom) });
  known.set(newsroom, found);
  return found;
}

/** Browsers on Linux take their fonts from a folder that we name (fontconfig); elsewhere fonts travel in the sheet. */
export const takesFontFolder: boolean = process.platform === 'linux';
