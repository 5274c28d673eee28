import { createRequire } from 'node:module';
import { amountOf } from './declarations.ts';

/** Parts from 0 to 255, and how much covers what is behind, from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** How little of a colour is nothing, from 0 to 1. */
export const FAINT = 0.06;

export const WHITE: Colour = [255, 255, 255, 1];
export const BLACK: Colour = [0, 0, 0, 1];

const load = createRequire(import.meta.url);

/** A colour as CSS writes it, in small letters; undefined for one that is not known. */
export function colourOf(value: string): Colour | undefined {
  if (value === 'transparent') return [0, 0, 0, 0];
  if (/^[a-z]+$/.test(value)) {
    const named: Readonly<Record<string, string>> = load('./named-colours.json');
    const hex = Object.hasOwn(named, value) ? named[value] : undefined;
    return hex === undefined ? undefined : colourOf(hex);
  }
  const hex = /^#((?:[0-9a-f]{3,4}){1,2})$/.exec(value)?.[1];
  if (hex !== undefined) {
    const parts = hex.length <= 4 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0, alpha = 255] = parts.map((part) => Number.parseInt(part, 16));
    return [red, green, blue, alpha / 255];
  }
  const [, kind, inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value) ?? [];
  const words = inside.split(/[\s,/]+/).filter(Boolean);
  if (kind === undefined || words.length < 3) return undefined;
  const [first = 0, second = 0, third = 0, last = 1] = words.map((word, at) => {
    const amount = amountOf(word) ?? 0;
    if (!word.endsWith('%')) return kind === 'hsl' && (at === 1 || at === 2) ? amount / 100 : amount;
    return at === 3 || kind === 'hsl' ? amount / 100 : (amount * 255) / 100;
  });
  return kind === 'rgb' ? [first, second, third, last] : [...fromHue(first, second, third), last];
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHue(hue: number, saturation: number, lightness: number): [number, number, number] {
  const most = saturation * Math.min(lightness, 1 - lightness);
  const part = (from: number): number => {
    const at = (((from + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - most * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return [part(0), part(8), part(4)];
}

/** What is seen where a colour lies over another. */
export function over(top: Colour, ground: Colour): Colour {
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
