import { type CodePoints, stringifyRanges } from './code-points.ts';

/** One `@font-face` rule of the sheet that is printed. */
export type FontFace = {
  /** `Statement`, `Statement Display`, `Statement Caps`, `Statement Code`, or `Statement` and the key of a face. */
  readonly family: `Statement${string}`;
  /** The weight as one number: Chromium drops faces of a family whose weights are written differently. */
  readonly weight: 400 | 600;
  readonly style?: 'normal' | 'italic';
  /** A CSS value, e.g. `local("SourceSerif4-Regular")`. */
  readonly source: string;
  /** The characters that it sets; all when left out. */
  readonly range?: CodePoints | undefined;
  /** The size in percent. */
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

/** The family for the `FaceRun`s of a face, without the page's own family and its fallbacks. */
export const familyOf = (face: string): `Statement ${string}` => `Statement ${face}`;

/**
 * The rule of the class that `FaceRun`s of a face have. Lines stay as far apart as they are.
 *
 * @param families CSS family names, first choice first
 */
export function classRule(face: string, families: readonly string[]): string {
  const names = families.map((family) => (/^[a-z-]+$/.test(family) ? family : `"${family}"`));
  return `.${faceClass(face)}{font-family:${names.join(',')};line-height:0}`;
}

/** The class of a face's `FaceRun`s: `emoji`, or the key of the face with `f-` before it. */
export const faceClass = (face: string): string => (face === 'emoji' ? face : `f-${face}`);

/** The face of a class that `faceClass` has made; undefined for any other. */
export function faceOfClass(name: string): string | undefined {
  if (name === 'emoji') return name;
  return name.startsWith('f-') ? name.slice(2) : undefined;
}
