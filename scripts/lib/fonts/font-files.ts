import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontRow } from './font-table.ts';

/** Absolute paths of the static TrueType files of one family; of WOFF2 files where a package has no others. */
export type FontFiles = { readonly regular: string; readonly strong: string; readonly italic?: string };

type Wanted = Pick<FontRow, 'name' | 'strong'>;

const found = new Map<string, FontFiles>();

/**
 * The files of an installed font package, looked for from each of `roots` (folders) and then from this program; once
 * found, they are known. A family without the heavier weight has its regular instead.
 */
export function fontFiles(row: Wanted, roots: readonly string[]): FontFiles | undefined {
  const key = JSON.stringify([row.name, row.strong, roots]);
  const files = found.get(key) ?? findFiles(row, roots);
  if (files !== undefined) found.set(key, files);
  return files;
}

function findFiles({ name, strong }: Wanted, roots: readonly string[]): FontFiles | undefined {
  for (const from of [...roots.map((root) => join(root, 'package.json')), import.meta.url]) {
    const folder = folderOf(name, from);
    const files = folder === undefined ? undefined : (staticFiles(folder, strong) ?? sliceFiles(folder, name));
    if (files !== undefined) return files;
  }
  return undefined;
}

/** `400Regular/NotoSansThai_400Regular.ttf`, or without the folder in older packages. */
function staticFiles(folder: string, wanted: FontRow['strong']): FontFiles | undefined {
  const top = filesIn(folder);
  const of = (style: string): string | undefined =>
    [...top, ...filesIn(join(folder, style))].find((file) => file.endsWith(`_${style}.ttf`));
  const regular = of('400Regular');
  if (regular === undefined) return undefined;
  const strong = (wanted === undefined ? undefined : of(wanted)) ?? of('700Bold') ?? of('600SemiBold') ?? regular;
  const italic = of('400Regular_Italic');
  return { regular, strong, ...(italic === undefined ? {} : { italic }) };
}

/** `files/noto-sans-grantha-grantha-400-normal.woff2`: the slice of the package's own script, which has no hole. */
function sliceFiles(folder: string, name: string): FontFiles | undefined {
  const family = name.split('/').at(-1) ?? name;
  const script = family.replace(/^noto-(?:sans|serif)-/, '');
  const files = filesIn(join(folder, 'files'));
  const of = (weight: number): string | undefined =>
    files.find((file) => file.endsWith(`${family}-${script}-${weight}-normal.woff2`));
  const regular = of(400);
  return regular === undefined ? undefined : { regular, strong: of(700) ?? regular };
}

function folderOf(name: string, from: string): string | undefined {
  try {
    return dirname(createRequire(from).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((file) => join(folder, file));
  } catch {
    return [];
  }
}
