import { emojiIn, type Language } from '../text/index.ts';
import { type FontSettings, fontStock, PLAIN_FONTS } from './font-stock.ts';
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
  const maps = typefaces(language, shown, settings).map(({ regular }) => characterMap(regular));
  return [...new Set(shown.match(CLUSTER) ?? [])].filter((cluster) => !maps.some((map) => hasAll(map, cluster)));
}

/** The text without emoji, which have a family of their own. */
function withoutEmoji(text: string, settings: FontSettings): string {
  const emoji = fontStock(settings).find(({ role }) => role === 'emoji');
  if (emoji === undefined) return text;
  const map = characterMap(emoji.regular);
  return emojiIn(text).reduceRight(
    (rest, { start, end }) =>
      hasAll(map, text.slice(start, end)) ? `${rest.slice(0, start)} ${rest.slice(end)}` : rest,
    text,
  );
}

/** The script of a character, by the scripts that fonts are known for; undefined where there is none. */
export function fontScriptOf(character: string): string | undefined {
  return SCRIPTS.find(({ pattern }) => pattern.test(character))?.script;
}

const SCRIPTS = [
  'Latn Cyrl Grek Arab Hebr Deva Beng Telu Tibt Khmr Armn Geor Ethi Gujr Guru Knda Mlym Taml Sinh Orya Thai Laoo Mymr',
  'Thaa Syrc Adlm Cher Cans Tfng Vaii Yiii Mong Java Bali Cakm Tavt Nkoo Olck Mtei Rohg Osge Lisu Lana Gran Tglg Hani',
  'Hira Kana Hang Bopo',
]
  .join(' ')
  .split(' ')
  .map((script) => ({ script, pattern: new RegExp(`\\p{sc=${script}}`, 'u') }));

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
