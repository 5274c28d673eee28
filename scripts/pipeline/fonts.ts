import type { FontSettings } from '../assets/typefaces.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** Fonts for every language of a newsroom; packages that it has installed itself go before the program's own. */
export function fontSettings({ root, languages }: Newsroom): FontSettings {
  return { roots: [root], languages };
}
