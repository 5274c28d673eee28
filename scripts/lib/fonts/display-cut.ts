import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Derived } from '../files/index.ts';
import type { CodePoints } from './code-points.ts';
import { type Cut, cutFont } from './cut-font.ts';
import { renameFont } from './rename-font.ts';

/** Slices of the variable Source Serif in which its optical sizes are found; the static package has text size only. */
export const DISPLAY_SLICES = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'] as const;

/** Headlines: optical size 48, semibold. */
const AXES = { opsz: 48, wght: 600 } as const;

/** The name by which a headline slice is known to `local()` and in the PDF. */
export const displayName = (slice: string): string => `StatementDisplay-${slice}`;

/** A headline slice as TrueType for the PDF: every character and feature, static, under its own name. */
export function printDisplay(slice: string, cache?: string): Promise<Derived> {
  const name = displayName(slice);
  const finish = { name, apply: (bytes: Uint8Array) => renameFont(bytes, name) };
  return cutFont({ path: pathOf(slice), points: WHOLE, axes: AXES, format: 'truetype', finish, cache });
}

/** Part of a headline slice as WOFF2 for pages. */
export function webDisplay(slice: string, cut: Pick<Cut, 'points' | 'features' | 'cache'>): Promise<Derived> {
  return cutFont({ ...cut, path: pathOf(slice), axes: AXES, format: 'woff2' });
}

const WHOLE: CodePoints = [[0x20, 0xffff]];

function pathOf(slice: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/source-serif-4/package.json'));
  return join(folder, 'files', `source-serif-4-${slice}-opsz-normal.woff2`);
}
