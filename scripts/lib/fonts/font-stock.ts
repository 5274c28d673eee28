import { type FontFiles, fontFiles } from './font-files.ts';
import { FONT_TABLE, type FontRow, fontRows } from './font-table.ts';
import { postScriptName } from './sfnt.ts';

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

/** A family whose files are there. */
export type StockFace = FontFiles &
  Pick<FontRow, 'key' | 'scripts' | 'role'> & {
    readonly isVast: boolean;
    readonly textSize: number;
    readonly displaySize: number;
  };

const stocks = new WeakMap<FontSettings, readonly StockFace[]>();

/** The program's own fonts. */
export const PLAIN_FONTS: FontSettings = {};

/** Every family that can be used, in the order of the table; the newsroom's own first of all. */
export function fontStock(settings: FontSettings = PLAIN_FONTS): readonly StockFace[] {
  const found = stocks.get(settings) ?? withoutTwins([...ownFaces(settings), ...installedFaces(settings)]);
  stocks.set(settings, found);
  return found;
}

/** Of two fonts with one name, which the browser could not tell apart, the newsroom's own. */
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

function installedFaces({ roots = [], unpacked }: FontSettings): readonly StockFace[] {
  return FONT_TABLE.flatMap((row): StockFace[] => {
    const files = fontFiles(row, roots);
    const ready = files === undefined ? undefined : unpackedFiles(files, unpacked);
    if (ready === undefined) return [];
    const { key, scripts, role, isVast = false, size = { text: 100, display: 100 } } = row;
    return [{ ...ready, key, scripts, role, isVast, textSize: size.text, displaySize: size.display }];
  });
}

/** Nothing where a file is packed and nobody has unpacked it: neither the browser nor the reader of tables takes WOFF2. */
function unpackedFiles({ regular, strong, italic }: FontFiles, unpacked: ReadonlyMap<string, string> = new Map()) {
  const of = (path: string): string | undefined => (path.endsWith('.woff2') ? unpacked.get(path) : path);
  const [plain, heavy] = [of(regular), of(strong)];
  if (plain === undefined) return undefined;
  return { regular: plain, strong: heavy ?? plain, ...(italic === undefined ? {} : { italic }) };
}
