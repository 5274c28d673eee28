import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Derived, derived, oncePerFile } from '../files/index.ts';
import { once, oncePerObject } from '../once.ts';
import { type CodePoints, charactersOf, stringifyRanges } from './code-points.ts';
import { fontDigest } from './sfnt.ts';

/** Which characters, features and axes of a font are kept, and in which format it is written. */
export type Cut = {
  /** The font to cut from, TrueType or WOFF2. */
  readonly path: string;
  readonly points: CodePoints;
  /** OpenType features that stay; all where left out. */
  readonly features?: readonly string[];
  /** Places on the axes of a variable font, which is static afterwards. */
  readonly axes?: Readonly<Record<string, number>>;
  readonly format: 'woff2' | 'truetype';
  /** A last change to the bytes, with its name in the cache. */
  readonly finish?: { readonly name: string; readonly apply: (bytes: Uint8Array) => Uint8Array };
  readonly cache?: string | undefined;
};

/** The error for a font that cannot be cut. */
class FontDamaged extends Error {
  override readonly name = 'FontDamaged';
  readonly code = 'font-damaged';
  readonly advice = 'Put a whole file in its place; or take the face out of `brand.fonts` in source/newsroom.yaml.';
  constructor(path: string, options: ErrorOptions) {
    super(`${path} is damaged: no part of the font can be taken`, options);
  }
}

/** A part of a font as a file of its own, made once for its inputs (HarfBuzz subsetter). The same inputs give the same bytes. */
export async function cutFont({ path, points, features, axes, format, finish, cache }: Cut): Promise<Derived> {
  const inputs = [
    version(),
    digestOf(path),
    stringifyRanges(points),
    features === undefined ? '*' : listed(features),
    JSON.stringify(axes ?? {}),
    format,
    finish?.name ?? '',
  ];
  const make = async (): Promise<Uint8Array> => {
    // Imported when something has to be cut, which is seldom: it brings two WebAssembly modules.
    const { default: subset } = await import('subset-font');
    const bytes = await subset(await readFile(path), charactersOf(points).join(''), {
      targetFormat: format,
      noHinting: true,
      ...(features === undefined ? {} : { keepFeatures: features }),
      ...(axes === undefined ? {} : { variationAxes: axes }),
    }).catch((cause: unknown) => {
      throw new FontDamaged(path, { cause });
    });
    return finish === undefined ? bytes : finish.apply(bytes);
  };
  return derived(inputs, format === 'woff2' ? 'woff2' : 'ttf', make, cache);
}

const listed = oncePerObject((features: readonly string[]): string => features.join(' '));

const digestOf = oncePerFile((path: string): string => fontDigest(path));

/** The version of the subsetter: another one may cut other bytes. */
const version = once((): string => {
  const description: unknown = createRequire(import.meta.url)('subset-font/package.json');
  const isNamed = typeof description === 'object' && description !== null && 'version' in description;
  return `subset-font ${isNamed ? String(description.version) : ''}`;
});

/** Script-specific features without which text comes out wrong; the shaper turns them on by itself. */
const SHAPING = [
  'ccmp',
  'locl',
  'rlig',
  'init',
  'medi',
  'med2',
  'fina',
  'fin2',
  'fin3',
  'isol',
  'calt',
  'rclt',
  'liga',
  'clig',
  'curs',
  'mark',
  'mkmk',
  'kern',
  'dist',
  // Indic, Khmer, Myanmar, Tibetan and Hangul.
  'nukt',
  'akhn',
  'rphf',
  'rkrf',
  'pref',
  'blwf',
  'half',
  'abvf',
  'pstf',
  'cfar',
  'vatu',
  'cjct',
  'pres',
  'abvs',
  'blws',
  'psts',
  'haln',
  'abvm',
  'blwm',
  'ljmo',
  'vjmo',
  'tjmo',
] as const;

/** Running text: shaping, figures, and the spacing of East Asian punctuation. */
export const TEXT_FEATURES = [
  ...SHAPING,
  'onum',
  'lnum',
  'tnum',
  'pnum',
  'case',
  'halt',
  'chws',
  'palt',
  'vhal',
] as const;

/** Headlines: lining figures only. */
export const DISPLAY_FEATURES = [...SHAPING, 'lnum', 'case'] as const;

/** A few letterspaced words in small capitals: kerning would be a third of the file. */
export const CAPS_FEATURES = ['ccmp', 'locl', 'smcp', 'c2sc'] as const;
