import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { oncePerObject } from '../once.ts';
import type { CodePoints } from './code-points.ts';
import { cutFont } from './cut-font.ts';
import { FONT_TABLE, type FontRow, fontRows } from './font-table.ts';
import { packageFinder } from './package-finder.ts';
import { characterMap, postScriptName } from './sfnt.ts';

/** Where the font files are that a text may be set in. */
export type FontSettings = {
  /** Folders from which font packages of further scripts are looked for, the newsroom's first. */
  readonly roots?: readonly string[];
  /** The newsroom's own faces, by script (ISO 15924): absolute paths of static TrueType files. */
  readonly own?: Readonly<Record<string, FontFiles>>;
  /** TrueType files made of WOFF2 files, by their paths (see `unpackFonts`). */
  readonly unpacked?: ReadonlyMap<string, string>;
  /** Private folder for cut fonts; by default the one of `cacheFolder`. */
  readonly cache?: string;
};

/** Absolute paths of the static TrueType files of one family; of WOFF2 files where a package has no others. */
export type FontFiles = { readonly regular: string; readonly strong: string; readonly italic?: string };

/** A family whose files are there. */
export type StockFace = FontFiles &
  Pick<FontRow, 'key' | 'scripts' | 'role'> & {
    readonly isVast: boolean;
    readonly textSize: number;
    readonly displaySize: number;
  };

/** The characters that a family has. Its file is looked at once: the settings, and with them the families, are others where it is replaced. */
export const charactersIn = oncePerObject(({ regular }: StockFace): CodePoints => characterMap(regular));

/** The settings for the program's own fonts alone. */
export const PLAIN_FONTS: FontSettings = {};

/** Every family that can be used, in the order of the table; the newsroom's own first of all. */
export const fontStock = (settings: FontSettings = PLAIN_FONTS): readonly StockFace[] => stockOf(settings);

const stockOf = oncePerObject((settings: FontSettings): readonly StockFace[] =>
  withoutTwins([...ownFaces(settings), ...installedFaces(settings)]),
);

/**
 * The faces without the second of two with one name, which the browser could not tell apart: the newsroom's own stays.
 */
function withoutTwins(faces: readonly StockFace[]): readonly StockFace[] {
  const own = new Map(faces.filter(isOwn).map((face) => [postScriptName(face.regular), face]));
  return faces.filter((face) => isOwn(face) || own.size === 0 || !own.has(postScriptName(face.regular)));
}

const isOwn = ({ key }: StockFace): boolean => key.startsWith('own-');

function ownFaces({ own = {} }: FontSettings): readonly StockFace[] {
  return Object.entries(own).map(([script, files]) => {
    const [row] = fontRows(script);
    return {
      ...files,
      key: `own-${script.toLowerCase()}`,
      scripts: [script, ...(row?.scripts ?? []).filter((each) => each !== script)],
      role: 'script',
      isVast: row?.isVast === true,
      textSize: 100,
      displaySize: 100,
    };
  });
}

function installedFaces({ roots = NO_ROOTS, unpacked }: FontSettings): readonly StockFace[] {
  return installedFiles(roots).flatMap(({ row, files }): StockFace[] => {
    const ready = files === undefined ? undefined : unpackedFiles(files, unpacked);
    if (ready === undefined) return [];
    const { key, scripts, role, isVast = false, size = { text: 100, display: 100 } } = row;
    return [{ ...ready, key, scripts, role, isVast, textSize: size.text, displaySize: size.display }];
  });
}

/**
 * The files of a face as TrueType; undefined where one is still packed: neither the browser nor the reader of tables
 * takes WOFF2.
 */
function unpackedFiles({ regular, strong, italic }: FontFiles, unpacked: ReadonlyMap<string, string> = new Map()) {
  const of = (path: string): string | undefined => (path.endsWith('.woff2') ? unpacked.get(path) : path);
  const [plain, heavy] = [of(regular), of(strong)];
  if (plain === undefined) return undefined;
  return { regular: plain, strong: heavy ?? plain, ...(italic === undefined ? {} : { italic }) };
}

type Wanted = Pick<FontRow, 'name' | 'strong'>;

const NO_ROOTS: readonly string[] = [];

/** The files of each family of the table, looked for once for a list of folders. */
const installedFiles = oncePerObject((roots: readonly string[]) => {
  const finders = findersFor(roots);
  return FONT_TABLE.map((row) => ({ row, files: filesOf(row, finders) }));
});

type Finders = readonly ReturnType<typeof packageFinder>[];

/** Finders of packages, from each folder and then from this program. */
const findersFor = (roots: readonly string[]): Finders =>
  [...roots.map((root) => join(root, 'package.json')), import.meta.url].map(packageFinder);

/**
 * The files of an installed font package, looked for from each of `roots` (folders) and then from this program. A family
 * without the heavier weight has its regular instead.
 */
export const fontFiles = (wanted: Wanted, roots: readonly string[]): FontFiles | undefined =>
  filesOf(wanted, findersFor(roots));

function filesOf({ name, strong }: Wanted, finders: Finders): FontFiles | undefined {
  for (const find of finders) {
    const folder = find(name);
    const files = folder === undefined ? undefined : (staticFiles(folder, strong) ?? sliceFiles(folder, name));
    if (files !== undefined) return files;
  }
  return undefined;
}

/**
 * The static files of a package, such as `400Regular/NotoSansThai_400Regular.ttf`, or without the folder in older
 * packages.
 */
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

/**
 * The files of the slice of the package's own script, which is complete:
 * `files/noto-sans-grantha-grantha-400-normal.woff2`.
 */
function sliceFiles(folder: string, name: string): FontFiles | undefined {
  const family = name.split('/').at(-1) ?? name;
  const script = family.replace(/^noto-(?:sans|serif)-/, '');
  const files = filesIn(join(folder, 'files'));
  const of = (weight: number): string | undefined =>
    files.find((file) => file.endsWith(`${family}-${script}-${weight}-normal.woff2`));
  const regular = of(400);
  return regular === undefined ? undefined : { regular, strong: of(700) ?? regular };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((file) => join(folder, file));
  } catch {
    return [];
  }
}

const ALL_PLANES: CodePoints = [[0x20, 0x1ffff]];

/** The settings with a TrueType file for each installed font that its package holds as WOFF2 only, made once. */
export async function unpackFonts(settings: FontSettings): Promise<FontSettings> {
  const packed = installedFiles(settings.roots ?? NO_ROOTS).flatMap(({ files }) =>
    files === undefined ? [] : [files.regular, files.strong].filter((path) => path.endsWith('.woff2')),
  );
  if (packed.length === 0) return settings;
  const unpacked = await Promise.all(
    [...new Set(packed)].map(async (path): Promise<[string, string]> => {
      const { cache } = settings;
      return [path, (await cutFont({ path, points: ALL_PLANES, format: 'truetype', cache })).path];
    }),
  );
  return { ...settings, unpacked: new Map(unpacked) };
}
