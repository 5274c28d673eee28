import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../../../node_modules/cldr-misc-full/main/', import.meta.url);
/** Scripts that languages with different letters share, as far as CLDR has the letters of at least one. */
const SCRIPTS: ReadonlySet<string> = new Set('Latn Cyrl Grek Arab Hebr Deva Beng Ethi Mymr Geor'.split(' '));
/** What CLDR lacks: Yiddish writes its double letters as one character each, too. */
const MORE: Readonly<Record<string, string>> = { yi: 'װױ' };

const characters = z.record(
  z.string(),
  z.object({ characters: z.object({ exemplarCharacters: z.string(), auxiliary: z.string().optional() }) }),
);

type Letters = { readonly own: string; readonly foreign: string };

/** The letters of languages beyond ASCII, as CLDR has them, by script and tag: those of their words, and those of foreign ones. */
export function cldrAlphabets(): Record<string, Record<string, Letters>> {
  const found: Record<string, Record<string, Letters>> = {};
  for (const tag of readdirSync(folder).sort()) {
    const locale = new Intl.Locale(tag);
    const { script = '' } = locale.maximize();
    const file = new URL(`${tag}/characters.json`, folder);
    if (locale.region !== undefined || !SCRIPTS.has(script) || !existsSync(file)) continue;
    const { main } = z.object({ main: characters }).parse(JSON.parse(readFileSync(file, 'utf8')));
    const { exemplarCharacters = '', auxiliary = '' } = main[tag]?.characters ?? {};
    if (exemplarCharacters === '') continue;
    const own = lettersIn(exemplarCharacters + (MORE[tag] ?? ''));
    const foreign = lettersIn(auxiliary).filter((letter) => !own.includes(letter));
    found[script] = { ...found[script], [tag]: { own: own.join(''), foreign: foreign.join('') } };
  }
  return found;
}

/** The letters of a set as CLDR writes it: `[aàb {ch} ŋ-ɔ \u0E40]`. */
function lettersIn(set: string): readonly string[] {
  const chars = [
    ...set
      .replace(/\\u\{?([\dA-F]{4,6})\}?/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/[[\]{}\\]/g, ' '),
  ];
  const all = chars.flatMap((char, at) => {
    const [from, to] = [chars[at - 1]?.codePointAt(0) ?? 32, chars[at + 1]?.codePointAt(0) ?? 32];
    if (char !== '-' || from === 32 || to === 32) return [char];
    return Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step));
  });
  const letters = all.map((char) => char.toLowerCase()).filter((char) => /^\p{L}$/u.test(char) && char > '\x7F');
  return [...new Set(letters)].sort();
}
