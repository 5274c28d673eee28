import { emojiIn, type Language } from '../text/index.ts';
import { charactersOf } from './code-points.ts';
import { charactersIn, type FontSettings, fontStock, PLAIN_FONTS } from './font-stock.ts';
import { type FontRow, fontRows } from './font-table.ts';
import { characterMap } from './sfnt.ts';
import { hasAll, typefaces } from './typefaces.ts';

/** Characters that no font needs to have: they show nothing, or only tell others how to behave. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFEFF]/gu;
/** A letter with its marks, which must come from one font: otherwise the marks would stand beside it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Letters and signs of a text that no font has, each once with its marks, in the text's order. */
export function missingGlyphs(
  text: string,
  language: Language,
  settings: FontSettings = PLAIN_FONTS,
): readonly string[] {
  const shown = withoutEmoji(text, settings).normalize('NFC').replace(INVISIBLE, '');
  const maps = typefaces(language, shown, settings).map(({ characters }) => characters);
  return [...new Set(shown.match(CLUSTER) ?? [])].filter((cluster) => !maps.some((map) => hasAll(map, cluster)));
}

/** The text without emoji, which have a family of their own. */
function withoutEmoji(text: string, settings: FontSettings): string {
  const emoji = fontStock(settings).find(({ role }) => role === 'emoji');
  if (emoji === undefined) return text;
  const map = charactersIn(emoji);
  return emojiIn(text).reduceRight(
    (rest, { start, end }) =>
      hasAll(map, text.slice(start, end)) ? `${rest.slice(0, start)} ${rest.slice(end)}` : rest,
    text,
  );
}

/**
 * Characters that no font has, by the script (ISO 15924) whose package would have them; by an empty name where none would. A sign of several
 * scripts, as the danda `।` is, goes with the letters of one that are missing, too: one package is enough for both.
 */
export function glyphsByScript(
  glyphs: readonly string[],
  settings: FontSettings = PLAIN_FONTS,
): ReadonlyMap<string, readonly string[]> {
  const candidates = new Map(
    glyphs.map((glyph) => [glyph, scriptsOf(glyph).filter((script) => rowsToAdd(script, settings).length > 0)]),
  );
  const sure = new Set([...candidates.values()].flatMap((scripts) => (scripts.length === 1 ? scripts : [])));
  return Map.groupBy(glyphs, (glyph) => {
    const scripts = candidates.get(glyph) ?? [];
    return scripts.find((script) => sure.has(script)) ?? scripts[0] ?? '';
  });
}

/** The scripts that a character is of, by the scripts that fonts are known for: that of a letter, all of a sign. */
function scriptsOf(character: string): readonly string[] {
  const own = SCRIPTS.find(({ pattern }) => pattern.test(character));
  if (own !== undefined) return [own.script];
  const sign = SIGNS.find(([pattern]) => pattern.test(character));
  return sign === undefined
    ? SCRIPTS.filter(({ shared }) => shared.test(character)).map(({ script }) => script)
    : [sign[1]];
}

/** Signs that Unicode gives to no script, and that only the faces of one have. */
const SIGNS: readonly (readonly [pattern: RegExp, script: string])[] = [
  [/฿/u, 'Thai'],
  [/[\u0FD5-\u0FD8]/u, 'Tibt'],
];

const SCRIPTS = [
  'Latn Cyrl Grek Arab Hebr Deva Beng Telu Tibt Khmr Armn Geor Ethi Gujr Guru Knda Mlym Taml Sinh Orya Thai Laoo Mymr',
  'Thaa Syrc Adlm Cher Cans Tfng Vaii Yiii Mong Java Bali Cakm Tavt Nkoo Olck Mtei Rohg Osge Lisu Lana Gran Tglg Hani',
  'Hira Kana Hang Bopo',
]
  .join(' ')
  .split(' ')
  .map((script) => ({
    script,
    pattern: new RegExp(`\\p{sc=${script}}`, 'u'),
    shared: new RegExp(`\\p{scx=${script}}`, 'u'),
  }));

/** True for a face that has none of the letters of a script (ISO 15924); false for a script whose letters are not known. */
export function lacksScript(face: string, script: string): boolean {
  const pattern = SCRIPTS.find((each) => each.script === script)?.pattern;
  return pattern !== undefined && !charactersOf(characterMap(face)).some((character) => pattern.test(character));
}

/** The rows of packages that are missing for a script. */
export function rowsToAdd(script: string, settings: FontSettings = PLAIN_FONTS): readonly FontRow[] {
  const there = new Set(fontStock(settings).map(({ key }) => key));
  const rows = fontRows(script);
  return rows.some(({ key }) => there.has(key)) ? [] : rows.slice(0, 1);
}

/** The `npm install` command with the exact versions of the packages. */
export function installCommand(rows: readonly FontRow[]): string {
  return `npm install ${rows.map(({ name, version }) => `${name}@${version}`).join(' ')}`;
}
