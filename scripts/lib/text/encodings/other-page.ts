import { matchesIn } from '../../matches-in.ts';
import { once, oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { alphabetOf } from '../identification/alphabets.ts';
import { likelyScript } from '../language/language.ts';
import { bytesIn, decodedLoosely } from './code-pages.ts';
import { type Mojibake, unreadableAt } from './wrongly-decoded.ts';

/** Code pages of one byte a letter (labels of the Encoding Standard), and the languages that were written in them. */
const PAGES: Readonly<Record<string, string>> = {
  'windows-1250': 'bs cs hr hu pl ro sk sl sq sr-Latn',
  'iso-8859-2': 'bs cs hr hu pl ro sk sl sq sr-Latn',
  'windows-1251': 'be bg kk ky mk mn ru sr tg uk',
  'koi8-r': 'ru',
  'koi8-u': 'uk',
  'windows-1253': 'el',
  'windows-1254': 'az tr',
  'windows-1255': 'he',
  'windows-1256': 'ar fa ur',
  'windows-1257': 'et lt lv',
};
/** The page that they are mistaken for: that of Western Europe. */
const WESTERN = 'windows-1252';

/** How many letters it takes, and what part of all letters in a script beside Latin. */
const FEW = 2;
const MOST_OF = 0.6;
/** What part of its letters are capitals in a text whose small letters were read as such. */
const MOST_CAPITALS = 0.8;
/** Letters in cases that nobody writes: KOI8 has small letters where Windows has capitals. */
const TURNED_CASE = /(?<![\p{L}\p{M}])\p{Ll}\p{Lu}{2,}(?![\p{L}\p{M}])/gu;
/** Capitals that have no small letters, or are of two units. */
const ALONE = /[\u03D2-\u03D4\u2100-\u214F\uD800-\uDFFF]/;

/** Whether two letters in a row may be capitals: a quick test, since few texts have such. */
function mayBeTurned(text: string): boolean {
  const lower = text.toLowerCase();
  if (lower.length !== text.length || ALONE.test(text)) return true;
  for (let at = text.length - 1; at > 0; at -= 1)
    if (text.charCodeAt(at) !== lower.charCodeAt(at) && text.charCodeAt(at - 1) !== lower.charCodeAt(at - 1))
      return true;
  return false;
}

/** The bytes of U+FFFD, which stood in place of a letter: ï¿½. */
const LOST = /ï¿½/u;
/**
 * UTF-8 read as Shift JIS: halfwidth katakana among Chinese characters, one or two in a row; the point and the stops are typed by
 * people, and so are whole words.
 */
const HALFWIDTH =
  /\p{sc=Han}[\uFF66-\uFF9F]{1,2}(?![\uFF66-\uFF9F])|(?<![\uFF66-\uFF9F])[\uFF66-\uFF9F]{1,2}\p{sc=Han}/u;

/**
 * The first letter of a text that was written in a code page of its language and read as Western European: `pobi³a` for
 * `pobiła`, `gözaltýna` for `gözaltına`. Several letters must make sense so, and none of them stands in the source.
 *
 * @param tag BCP 47 tag of the text's language
 */
export function otherPageIn(text: string, source: string, tag: string): Mojibake | undefined {
  const lost = LOST.exec(text) ?? (likelyScript(tag) === 'Jpan' ? HALFWIDTH.exec(text) : null);
  if (lost !== null && !source.includes(lost[0])) return unreadableAt(lost);
  const pages = pagesOf(tag);
  if (pages.length === 0) return undefined;
  const script = likelyScript(tag);
  if (script === 'Cyrl') {
    // What the source has too is written so: sRGB, eSIM, and сРГБ for it.
    const turned = mayBeTurned(text) && source.search(TURNED_CASE) < 0 ? matchesIn(text, TURNED_CASE) : [];
    // A sentence in capitals, but for the first letter of its first word, is one such word.
    const isAll =
      turned.length > 0 &&
      (text.match(/\p{Lu}/gu)?.length ?? 0) >= MOST_CAPITALS * (text.match(/\p{L}/gu)?.length ?? 0);
    if ((turned.length >= FEW || isAll) && turned[0] !== undefined) return unreadableAt(turned[0]);
  }
  if (!signsOf(tag).test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const meant of pages) {
    const found = matchesIn(text, SIGN).filter(
      ({ 0: sign, index }) => meant.has(sign) && !source.includes(sign) && isInWord(text, index, sign),
    );
    const [first] = found;
    const few =
      script !== 'Latn' ? Math.max(FEW, MOST_OF * letters) : found.some((each) => isSure(each, text)) ? 1 : FEW;
    if (first !== undefined && found.length >= few)
      return { start: first.index, end: first.index + first[0].length, meant: meant.get(first[0]) };
  }
  return undefined;
}

/** A quick test for any of the signs that mean another letter in a page: most texts have none. */
const signsOf = oncePerKey((tag): RegExp => {
  const signs = new Set(pagesOf(tag).flatMap((meant) => [...meant.keys()]));
  return signs.size === 0 ? /(?!)/ : new RegExp(`[${[...signs].map((sign) => literalPattern(sign)).join('')}]`, 'u');
});

const SIGN = /[^\x00-\x7F\p{M}]/gu;

/** Whether a sign is part of a word: a letter is, and the raised three of m³ is not. */
const isInWord = (text: string, at: number, sign: string): boolean =>
  /\p{L}/u.test(sign) || /^\p{Ll}/u.test(text.slice(at + sign.length, at + sign.length + 2));

/** Whether a sign that is no letter stands inside of a word: ju¿, vì¹e. One such is enough. */
const isSure = ({ 0: sign, index }: RegExpExecArray, text: string): boolean =>
  !/\p{L}/u.test(sign) &&
  /\p{L}$/u.test(text.slice(Math.max(0, index - 2), index)) &&
  /^\p{Ll}/u.test(text.slice(index + sign.length, index + sign.length + 2));

/** What the letters of Western Europe mean in each code page of a language: those alone that its alphabet has, and Western Europe's not. */
const pagesOf = oncePerKey((tag): readonly ReadonlyMap<string, string>[] => {
  const { language, script } = new Intl.Locale(tag);
  const names = [`${language}-${script ?? ''}`, language];
  const labels = Object.entries(PAGES).filter(([, tags]) => tags.split(' ').some((each) => names.includes(each)));
  const own = labels.length === 0 ? undefined : alphabetOf(likelyScript(tag), language)?.own;
  if (own === undefined) return [];
  const isOwn = (letter: string): boolean => own.has(letter.toLowerCase());
  const bytes = Uint8Array.from(western(), ([, byte]) => byte);
  return labels.map(([label]) => {
    // Each byte is one letter, so all are decoded at once.
    const letters = decodedLoosely(bytes, label);
    return new Map(
      western().flatMap(([sign], at): readonly (readonly [string, string])[] => {
        const letter = letters.charAt(at);
        return letter !== sign && isOwn(letter) && !isOwn(sign) ? [[sign, letter]] : [];
      }),
    );
  });
});

const western = once((): readonly (readonly [string, number])[] =>
  [...bytesIn(WESTERN, false)].map(([sign, [byte = 0]]) => [sign, byte] as const),
);
