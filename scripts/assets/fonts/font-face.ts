import { type CodePoints, stringifyRanges } from './code-points.ts';

export type FontFace = {
  readonly family: 'Statement' | 'Statement Display' | 'Statement Caps';
  /** One number a face: Chromium drops faces of a family whose weights are written differently. */
  readonly weight: 400 | 600;
  readonly style?: 'normal' | 'italic';
  /** A CSS value, e.g. `local("SourceSerif4-Regular")`. */
  readonly source: string;
  /** All characters when left out. */
  readonly range?: CodePoints | undefined;
  /** Percent. */
  readonly size: number;
};

/** An `@font-face` rule. Of two that have a character, browsers take the one that stands later. */
export function fontFace({ family, weight, style = 'normal', source, range, size }: FontFace): string {
  const descriptors = [
    `font-family:"${family}"`,
    `font-weight:${weight}`,
    `font-style:${style}`,
    'font-display:swap',
    `src:${source}`,
    ...(size === 100 ? [] : [`size-adjust:${size}%`]),
    ...(range === undefined ? [] : [`unicode-range:${stringifyRanges(range)}`]),
  ];
  return `@font-face{${descriptors.join(';')}}`;
}
