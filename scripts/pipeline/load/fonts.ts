import process from 'node:process';
import type { FontSettings } from '../../assets/fonts/typefaces.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';

/** Fonts for every language of a newsroom; packages that it has installed itself go before the program's own. */
export function fontSettings({ root, languages }: Newsroom): FontSettings {
  return { roots: [root], languages };
}

/** Browsers on Linux take their fonts from a folder that we name (fontconfig); elsewhere fonts travel in the sheet. */
export const takesFontFolder: boolean = process.platform === 'linux';
