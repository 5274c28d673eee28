import { createRequire } from 'node:module';
import { amountOf } from './declarations.ts';

/** Red, green and blue from 0 to 255, and the opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** The opacity, from 0 to 1, below which a colour cannot be seen. */
export const FAINT = 0.06;

/** White, opaque. */
export const WHITE: Colour = [255, 255, 255, 1];
/** Black, opaque. */
export const BLACK: Colour = [0, 0, 0, 1];

const load = createRequire(import.meta.url);

/** The colour of a CSS value in small letters; undefined for one that is not known. */
export function colourOf(value: string): Colour | undefined {
  if (value === 'transparent') return [0, 0, 0, 0];
  if (/^(?:canvas|window)$/.test(value)) return WHITE;
  if (/^(?:(?:canvas|window)text|auto)$/.test(value)) return BLACK;
  const [, byDay] = /^light-dark\(([^,]{1,60}),/.exec(value) ?? [];
  if (byDay !== undefined) return colourOf(byDay.trim());
  if (/^[a-z]+$/.test(value)) {
    const named: Readonly<Record<string, string>> = load('./named-colours.json');
    const hex = Object.hasOwn(named, value) ? named[value] : undefined;
    return hex === undefined ? undefined : colourOf(hex);
  }
  const [, one = '', other = ''] =
    /^color-mix\(in [a-z0-9-]{1,20}, ?([^,()]{1,40}), ?([^,()]{1,40})\)$/.exec(value) ?? [];
  if (one !== '') {
    const [from, to] = [one, other].map((each) => colourOf(each.replace(/ \d+%$/, '')));
    return from === undefined || to === undefined ? undefined : colourOver([to[0], to[1], to[2], 0.5], from);
  }
  const hex = /^#((?:[0-9a-f]{3,4}){1,2})$/.exec(value)?.[1];
  if (hex !== undefined) {
    const parts = hex.length <= 4 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0, alpha = 255] = parts.map((part) => Number.parseInt(part, 16));
    return [red, green, blue, alpha / 255];
  }
  const [, kind = '', inside = ''] = /^(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(([^()]*)\)$/.exec(value) ?? [];
  const words = inside.split(/[\s,/]+/).filter(Boolean);
  if (kind === 'color') return colourOf(`rgb(${words.slice(1).map(ofSpace).join(' ')})`);
  if (words.length < 3) return undefined;
  const alpha = shareOf(words[3] ?? '1', 1);
  const [first = '', second = '', third = ''] = words;
  if (kind === 'rgb') {
    const [red = 0, green = 0, blue = 0] = words.map((word) => 255 * shareOf(word, 255));
    return [red, green, blue, alpha];
  }
  if (kind === 'hsl') return [...fromHue(degreesOf(first), shareOf(second, 100), shareOf(third, 100)), alpha];
  if (kind === 'hwb') return [...fromWhiteness(degreesOf(first), shareOf(second, 100), shareOf(third, 100)), alpha];
  // Of `lab`, `lch` and the like only the lightness is read: contrast depends on nothing else.
  const light = kind.startsWith('ok') ? shareOf(first, 1) ** 3 : ((shareOf(first, 100) * 100 + 16) / 116) ** 3;
  const grey = 255 * (light <= 0.003_130_8 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
  return [grey, grey, grey, alpha];
}

/** A share from 0 to 1, of a number out of `whole` or a percentage. */
const shareOf = (word: string, whole: number): number => (amountOf(word) ?? 0) / (word.endsWith('%') ? 100 : whole);

/** How many degrees a unit of an angle has: https://www.w3.org/TR/css-values-4/#angles */
const ANGLES: ReadonlyMap<string, number> = new Map([
  ['deg', 1],
  ['grad', 0.9],
  ['rad', 180 / Math.PI],
  ['turn', 360],
]);

/** A hue in degrees, which is what one without a unit counts. */
const degreesOf = (word: string): number =>
  (amountOf(word) ?? 0) * (ANGLES.get(/[a-z]{3,4}$/.exec(word)?.[0] ?? 'deg') ?? 1);

/** A part of `color(srgb 1 1 1)`, which goes from 0 to 1, on the usual scale. */
const ofSpace = (word: string, at: number): string => (at < 3 ? String(255 * shareOf(word, 1)) : word);

/**
 * The colour in a value: of several grounds, or stops of a gradient, the one that all are like; undefined where they
 * differ.
 */
export function colourIn(value: string): Colour | undefined {
  const whole = colourOf(value);
  if (whole !== undefined) return whole;
  const words =
    value.match(
      /#[\da-f]+|(?<![\w-])(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|(?<![\w-])[a-z]+(?![\w(-])/g,
    ) ?? [];
  const colours = words.map(colourOf).filter((each) => each !== undefined);
  const [first] = colours;
  return first !== undefined &&
    colours.every((each) => contrast(colourOver(each, WHITE), colourOver(first, WHITE)) < 1.3)
    ? first
    : undefined;
}

/** Red, green and blue of HWB: https://www.w3.org/TR/css-color-4/#hwb-to-rgb */
function fromWhiteness(hue: number, white: number, black: number): [number, number, number] {
  const sum = white + black;
  if (sum >= 1) return [(255 * white) / sum, (255 * white) / sum, (255 * white) / sum];
  const [red, green, blue] = fromHue(hue, 1, 0.5);
  const mixed = (part: number): number => part * (1 - sum) + 255 * white;
  return [mixed(red), mixed(green), mixed(blue)];
}

/** Red, green and blue of HSL: https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHue(hue: number, saturation: number, lightness: number): [number, number, number] {
  const most = saturation * Math.min(lightness, 1 - lightness);
  const part = (from: number): number => {
    const at = (((from + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - most * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [part(0), part(8), part(4)];
}

/** The colour that is seen where one lies over another. */
export function colourOver(top: Colour, ground: Colour): Colour {
  const alpha = Math.max(0, Math.min(1, top[3]));
  const mixed = (at: 0 | 1 | 2): number => top[at] * alpha + ground[at] * (1 - alpha);
  return [mixed(0), mixed(1), mixed(2), 1];
}

/** The contrast of two colours, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [lightOf(one), lightOf(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function lightOf([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = Math.max(0, Math.min(255, part)) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
