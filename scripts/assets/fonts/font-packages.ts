import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Absolute paths of the static TrueType files of one family. */
export type FontFiles = { readonly regular: string; readonly strong: string; readonly italic?: string };

/** ISO 15924 codes whose package is not simply `noto-sans-<name>`. Serif wherever there is one. */
const PACKAGES: Readonly<Record<string, string>> = {
  Arab: 'noto-naskh-arabic',
  Aran: 'noto-nastaliq-urdu',
  Beng: 'noto-serif-bengali',
  Cyrl: 'source-serif-4',
  Deva: 'noto-serif-devanagari',
  Grek: 'source-serif-4',
  Hans: 'noto-serif-sc',
  Hant: 'noto-serif-tc',
  Hebr: 'noto-serif-hebrew',
  Hira: 'noto-serif-jp',
  Jpan: 'noto-serif-jp',
  Kana: 'noto-serif-jp',
  Hang: 'noto-serif-kr',
  Kore: 'noto-serif-kr',
  Latn: 'source-serif-4',
  Telu: 'noto-serif-telugu',
  Tibt: 'noto-serif-tibetan',
};

/** The package that holds a script's font, installed or not: `@expo-google-fonts/noto-sans-thai` for `Thai`. */
export function fontPackage(script: string): string {
  const known = PACKAGES[script];
  if (known !== undefined) return `@expo-google-fonts/${known}`;
  const name = new Intl.DisplayNames(['en'], { type: 'script' }).of(script) ?? script;
  return `@expo-google-fonts/noto-sans-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`;
}

const found = new Map<string, FontFiles>();

/**
 * The files of an installed font package, looked for from each of `roots` (folders) and then from this program; once
 * found, they are known. A family without a bold of 700 has its semibold of 600 instead, or its regular.
 */
export function fontFiles(name: string, roots: readonly string[]): FontFiles | undefined {
  const key = JSON.stringify([name, roots]);
  const files = found.get(key) ?? findFiles(name, roots);
  if (files !== undefined) found.set(key, files);
  return files;
}

function findFiles(name: string, roots: readonly string[]): FontFiles | undefined {
  for (const from of [...roots.map((root) => join(root, 'package.json')), import.meta.url]) {
    const folder = folderOf(name, from);
    const files = folder === undefined ? [] : [...ttfsIn(folder), ...ttfsIn(join(folder, '400Regular'))];
    const regular = files.find((file) => file.endsWith('_400Regular.ttf'));
    if (folder === undefined || regular === undefined) continue;
    const other = (style: string): string | undefined =>
      [...files, ...ttfsIn(join(folder, style))].find((file) => file.endsWith(`_${style}.ttf`));
    // Latin 600 stands beside 700 of other scripts: they are equally black.
    const strong =
      (name.endsWith('source-serif-4') ? other('600SemiBold') : other('700Bold')) ?? other('600SemiBold') ?? regular;
    const italic = other('400Regular_Italic');
    return { regular, strong, ...(italic === undefined ? {} : { italic }) };
  }
  return undefined;
}

function folderOf(name: string, from: string): string | undefined {
  try {
    return dirname(createRequire(from).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function ttfsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.ttf'))
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
}
