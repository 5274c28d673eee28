import {
  FONT_TABLE,
  type FontRow,
  type FontSettings,
  fontFault,
  fontRows,
  fontStock,
  glyphsByScript,
  missingGlyphs,
  typefaces,
} from '../lib/fonts/index.ts';
import type { Language } from '../lib/text/index.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { fontSettings } from './load/font-settings.ts';
import { documentText } from './plan/glyphs.ts';
import { planNewsroom } from './plan/plan-newsroom.ts';

/** One family of fonts in the report, and whether its files can be used. */
export type FontLine = {
  readonly row: FontRow;
  /** `broken`: its files are there but cannot be printed with. */
  readonly state: 'shipped' | 'installed' | 'broken' | 'missing';
  readonly detail?: string;
};

/** Which fonts some texts need, and which of them are there. */
export type FontReport = {
  /** The families that are needed, in the order of the table. */
  readonly lines: readonly FontLine[];
  /** The newsroom's own faces, by script: absolute paths. */
  readonly own: Readonly<Record<string, string>>;
  /** What is wrong with faces that the settings name. */
  readonly faults: readonly string[];
  /** Packages to add. */
  readonly missing: readonly FontRow[];
  /** Characters that no family of the table has, or only one that is there without them. */
  readonly without: readonly string[];
};

/** The texts and languages whose fonts are reported. */
export type FontQuestion = {
  readonly newsroom: Newsroom;
  /** Paths of the statements whose texts are looked at, below the newsroom's root. */
  readonly statements: readonly string[];
  /** Further languages that are asked about. */
  readonly languages: readonly Language[];
  /** True for the whole table. */
  readonly isAll: boolean;
};

/**
 * A report of the fonts that these texts and languages need: whether they are there and can be printed with, and what
 * to install.
 */
export async function reportFonts({ newsroom, statements, languages, isAll }: FontQuestion): Promise<FontReport> {
  const settings = await fontSettings(newsroom);
  const texts = await textsOf(newsroom, statements);
  const missing = [...new Set(texts.flatMap(({ text, language }) => missingGlyphs(text, language, settings)))];
  const byScript = glyphsByScript(missing, settings);
  const wanted = new Set([
    ...texts.flatMap(({ text, language }) => typefaces(language, text, settings).map(({ key }) => key)),
    ...languages.flatMap(({ script }) => neededKeys(script, settings)),
    ...[...byScript.keys()].flatMap((script) => neededKeys(script, settings)),
  ]);
  const rows = FONT_TABLE.filter(({ key }) => isAll || wanted.has(key));
  const lines = rows.map((row) => lineOf(row, settings));
  return {
    lines,
    own: Object.fromEntries(Object.entries(settings.own ?? {}).map(([script, { regular }]) => [script, regular])),
    faults: newsroom.file.messages.filter(({ ruleId }) => ruleId === 'font-file').map(({ reason }) => reason),
    missing: lines.filter(({ state }) => state === 'missing').map(({ row }) => row),
    without: byScript.get('') ?? [],
  };
}

async function textsOf(newsroom: Newsroom, statements: readonly string[]) {
  if (statements.length === 0) return [];
  const { compositions } = await planNewsroom({ newsroom, statements, now: 0, isProof: true, isCheck: true });
  return compositions.flatMap(({ documents }) =>
    documents.map((document) => ({ text: documentText(document), language: document.language })),
  );
}

/** The family that a script would be set in, in a list: the first that is there, else the first of the table. */
function neededKeys(script: string, settings: FontSettings): readonly string[] {
  const keys = fontRows(script).map(({ key }) => key);
  const there = keys.find((key) => isThere(key, settings));
  return there === undefined ? keys.slice(0, 1) : [there];
}

const isThere = (key: string, settings: FontSettings): boolean => fontStock(settings).some((face) => face.key === key);

function lineOf(row: FontRow, settings: FontSettings): FontLine {
  const face = fontStock(settings).find(({ key }) => key === row.key);
  if (face === undefined) return { row, state: 'missing' };
  const faults = [face.regular, face.strong].flatMap((path) => fontFault(path) ?? []);
  const [detail] = faults;
  if (detail !== undefined) return { row, state: 'broken', detail };
  return { row, state: row.isShipped === true ? 'shipped' : 'installed' };
}
