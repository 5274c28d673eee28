import type { Brand, Shades } from '../../model/newsroom.ts';
import { BLACK, type Colour, colourOf, colourOver, contrast, WHITE } from '../../source/styles/colours.ts';
import { hexOf, solidColour } from '../../source/styles/solid-colour.ts';

/** Grounds of the shipped styles: the paper of a page by day and by night. */
const GROUNDS = { light: '#ffffff', dark: '#141118' } as const;
type Ground = keyof typeof GROUNDS;

/** The least contrast of letters on their ground: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5;
/** The contrast of a dark page's colour that is made from the light one. */
const GOOD_CONTRAST = 7;

/** The share of the accent in the wash behind a paragraph that a link leads to. */
const WASH = { light: 0.06, dark: 0.09 } as const;

/** The rules of a brand's colours, to stand behind the shipped ones: for pages by day and by night, or for paper. */
export function brandStyle({ accent, bar }: Brand, isPaper: boolean): string {
  if (accent === undefined && bar === undefined) return '';
  const root = (ground: Ground): string =>
    `:root {\n${[...accentRules(accent, ground, isPaper), ...(isPaper ? [] : barRules(bar, ground))].map((rule) => `  ${rule};\n`).join('')}}\n`;
  return isPaper ? root('light') : `${root('light')}@media (prefers-color-scheme: dark) {\n${root('dark')}}\n`;
}

function accentRules(accent: Shades | undefined, ground: Ground, isPaper: boolean): readonly string[] {
  if (accent === undefined) return [];
  const colour = shade(accent, ground);
  if (isPaper) return [`--accent: ${hexOf(colour)}`];
  const hover = ground === 'light' ? mixed(colour, BLACK, 0.65) : mixed(colour, WHITE, 0.5);
  return [`--accent: ${hexOf(colour)}`, `--accent-2: ${hexOf(hover)}`, `--wash: ${hexOf(washOf(colour, ground))}`];
}

function barRules(bar: Shades | undefined, ground: Ground): readonly string[] {
  if (bar === undefined) return [];
  const colour = shade(bar, ground);
  const letters = contrast(colour, WHITE) >= contrast(colour, BLACK) ? WHITE : BLACK;
  return [`--bar: ${hexOf(colour)}`, `--on-bar: ${hexOf(letters)}`];
}

/** A colour that is hard to read: on which ground, and the nearest one that can be read. */
export type PoorContrast = {
  readonly ground: Ground;
  readonly colour: string;
  readonly contrast: number;
  readonly better: string;
};

/**
 * The grounds on which links and numbers in an accent would be hard to read: the paper, or the wash behind a paragraph.
 */
export function poorContrasts(accent: Shades): readonly PoorContrast[] {
  return (['light', 'dark'] as const).flatMap((ground) => {
    const written = accent[ground];
    if (written === undefined) return [];
    const colour = shade(accent, ground);
    const least = leastContrast(colour, ground);
    if (least >= LEAST_CONTRAST) return [];
    return [{ ground, colour: written, contrast: least, better: hexOf(readable(colour, ground, LEAST_CONTRAST)) }];
  });
}

/** The least contrast of shapes on their ground: https://www.w3.org/TR/WCAG22/#non-text-contrast */
export const LEAST_OF_SHAPES = 3;

/** The share of a picture's pixels that are hard to see on a ground, from 0 to 1. */
export function hardToSee(pixels: readonly (readonly [number, number, number])[], ground: Ground): number {
  const paper = parsed(GROUNDS[ground]);
  const poor = pixels.filter((pixel) => contrast([...pixel, 1], paper) < LEAST_OF_SHAPES);
  return poor.length / Math.max(1, pixels.length);
}

const leastContrast = (colour: Colour, ground: Ground): number =>
  Math.min(contrast(colour, parsed(GROUNDS[ground])), contrast(colour, washOf(colour, ground)));

/** A colour as it is set for a ground; where none is set for the dark, the light one made bright enough. */
function shade({ light, dark }: Shades, ground: Ground): Colour {
  if (ground === 'light') return parsed(light);
  return dark === undefined ? readable(parsed(light), 'dark', GOOD_CONTRAST) : parsed(dark);
}

/** The nearest colour, darker by day and brighter by night, that has the contrast. */
function readable(colour: Colour, ground: Ground, least: number): Colour {
  const end = ground === 'light' ? BLACK : WHITE;
  const steps = Array.from({ length: 101 }, (_, step) => mixed(colour, end, 1 - step / 100));
  return steps.find((each) => leastContrast(each, ground) >= least) ?? end;
}

const washOf = (colour: Colour, ground: Ground): Colour => mixed(colour, parsed(GROUNDS[ground]), WASH[ground]);

/** A colour mixed over another by a share, as whole numbers: what is measured is what is written. */
function mixed([red, green, blue]: Colour, ground: Colour, share: number): Colour {
  const [r, g, b] = colourOver([red, green, blue, share], ground);
  return [Math.round(r), Math.round(g), Math.round(b), 1];
}

/** A colour of the settings as it is written: whole numbers. */
const parsed = (text: string): Colour => colourOf(hexOf(solidColour(text) ?? BLACK)) ?? BLACK;
