import { createRequire } from 'node:module';
import { type Alphabet, alphabetsOf } from '../language/alphabets.ts';
import { decodedFrom } from '../prose/code-pages.ts';

/** An encoding of one byte a letter, and the languages that are written in it: tags, with franc's codes. */
export type Single = {
  /** As the Encoding Standard calls it, or the code page of DOS. */
  readonly label: string;
  readonly iconv: string;
  readonly script: string;
  readonly languages: string;
};
/** An encoding of several bytes a character, with the characters that a text in it is full of. */
export type Wide = { readonly label: string; readonly iconv: string; readonly own: RegExp; readonly share: number };

const WESTERN =
  'de:deu fr:fra es:spa it:ita pt:por nl:nld en:eng ca:cat gl:glg eu:eus da:dan sv:swe nb:nob fi:fin is:isl af:afr ga:gle oc:oci';
const CENTRAL = 'pl:pol cs:ces sk:slk hu:hun sl:slv hr:hrv ro:ron sq:als';
const LATN = 'Latn';

/** The commonest first: where two make the same text of the bytes, it is that. */
export const SINGLE: readonly Single[] = [
  { label: 'windows-1252', iconv: 'WINDOWS-1252', script: LATN, languages: WESTERN },
  { label: 'windows-1250', iconv: 'WINDOWS-1250', script: LATN, languages: CENTRAL },
  { label: 'windows-1254', iconv: 'WINDOWS-1254', script: LATN, languages: 'tr:tur' },
  { label: 'windows-1257', iconv: 'WINDOWS-1257', script: LATN, languages: 'lt:lit lv:lvs et:ekk' },
  { label: 'iso-8859-2', iconv: 'ISO-8859-2', script: LATN, languages: CENTRAL },
  { label: 'macintosh', iconv: 'MACINTOSH', script: LATN, languages: WESTERN },
  {
    label: 'windows-1251',
    iconv: 'WINDOWS-1251',
    script: 'Cyrl',
    languages: 'ru:rus uk:ukr be:bel bg:bul sr:srp mk:mkd',
  },
  { label: 'koi8-r', iconv: 'KOI8-R', script: 'Cyrl', languages: 'ru:rus' },
  { label: 'koi8-u', iconv: 'KOI8-U', script: 'Cyrl', languages: 'uk:ukr' },
  { label: 'ibm866', iconv: 'CP866', script: 'Cyrl', languages: 'ru:rus' },
  { label: 'iso-8859-5', iconv: 'ISO-8859-5', script: 'Cyrl', languages: 'ru:rus bg:bul sr:srp mk:mkd' },
  { label: 'x-mac-cyrillic', iconv: 'MACCYRILLIC', script: 'Cyrl', languages: 'ru:rus uk:ukr' },
  { label: 'windows-1256', iconv: 'WINDOWS-1256', script: 'Arab', languages: 'ar:arb fa:pes ur:urd' },
  { label: 'iso-8859-6', iconv: 'ISO-8859-6', script: 'Arab', languages: 'ar:arb' },
  { label: 'windows-1255', iconv: 'WINDOWS-1255', script: 'Hebr', languages: 'he:heb yi:ydd' },
  { label: 'windows-1253', iconv: 'WINDOWS-1253', script: 'Grek', languages: 'el:' },
  { label: 'windows-874', iconv: 'CP874', script: 'Thai', languages: 'th:' },
  { label: 'ibm850', iconv: 'CP850', script: LATN, languages: WESTERN },
  { label: 'ibm437', iconv: 'CP437', script: LATN, languages: WESTERN },
  { label: 'ibm852', iconv: 'CP852', script: LATN, languages: CENTRAL },
];

const KANA = /[\u3041-\u3093\u30A1-\u30F6\u30FC、。]/g;
export const WIDE: readonly Wide[] = [
  { label: 'shift_jis', iconv: 'SHIFT_JIS', own: KANA, share: 2 },
  { label: 'euc-jp', iconv: 'EUC-JP', own: KANA, share: 2 },
  { label: 'euc-kr', iconv: 'CP949', own: /[\uAC00-\uD7A3]/g, share: 1 },
  {
    label: 'gb18030',
    iconv: 'GB18030',
    own: /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动，。]/g,
    share: 5,
  },
  {
    label: 'big5',
    iconv: 'BIG5',
    own: /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動，。]/g,
    share: 5,
  },
];

/** Letters of encodings that are older than the alphabet's present ones: Romanian was written with cedillas. */
const OLDER: Readonly<Record<string, string>> = { ro: 'şţ' };
const SIGNS = /[“”„‘’‚«»‹›–—…·•°§¿¡€£©®™²³½¼¾×%،؛؟\u00A0\u200C\u200D\u200E\u200F]/;
/** The least share of characters beyond ASCII that must be what a text in an encoding has. */
const LEAST = 0.4;
/** How much the language model says beside that share. */
const MODEL = 1;
/** As many bytes are enough to know. */
const ENOUGH = 20_000;

/** @returns the iconv name of the encoding that bytes are likeliest in, which are no UTF-8 and no UTF-16 */
export function likelyEncoding(bytes: Uint8Array): string | undefined {
  // A picture or an archive: no text has such bytes.
  if (bytes.some((byte) => byte < 32 && ![9, 10, 12, 13, 26].includes(byte))) return undefined;
  const start = bytes.length <= ENOUGH ? bytes : bytes.subarray(0, bytes.lastIndexOf(10, ENOUGH) + 1 || ENOUGH);
  const judged = [
    ...judgeSingle(start),
    ...WIDE.map(({ label, iconv, own, share }) => ({
      iconv,
      ...judgeCommon(decoded(start, label) ?? '', own, share),
    })),
  ];
  const [best] = judged.filter(({ share }) => share >= LEAST).toSorted((a, b) => b.score - a.score);
  return best?.iconv;
}

/** How well bytes read in each encoding of one byte a letter, from the best on. */
function judgeSingle(bytes: Uint8Array): readonly (Judged & { readonly iconv: string })[] {
  return SINGLE.flatMap((each) => {
    const text = decoded(bytes, each.label);
    return text === undefined ? [] : [{ iconv: each.iconv, ...judgeLetters(text, each) }];
  }).toSorted((a, b) => b.score - a.score);
}

/** The share of characters beyond ASCII that a language writes, and a score beside others. */
export type Judged = { readonly share: number; readonly score: number };

export function judgeCommon(text: string, own: RegExp, weight: number): Judged {
  const foreign = text.match(/[^\0-\x7F]/g)?.length ?? 0;
  const share = foreign === 0 ? 0 : Math.min(1, ((text.match(own)?.length ?? 0) / foreign) * weight);
  return { share, score: share * (1 + MODEL / 2) };
}

/** The best of an encoding's languages: letters that are its own in words as it writes them, and rows of three that it has. */
export function judgeLetters(text: string, { script, languages }: Pick<Single, 'script' | 'languages'>): Judged {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const foreign = text.match(/[^\0-\x7F]/g)?.length ?? 0;
  const signs = (text.match(/[^\0-\x7F]/g) ?? []).filter((char) => SIGNS.test(char)).length;
  const inWords = text.match(/(?<=\p{L})[^\0-\x7F\p{L}\p{M}’‘'·\u00A0–—»”“…\u200C\u200D](?=\p{L})/gu)?.length ?? 0;
  const found = languages.split(' ').map((pair): Judged => {
    const [tag = '', code = ''] = pair.split(':');
    const alphabet = alphabetsOf(script).get(tag);
    let own = 0;
    for (const word of words) own += ownLetters(word, script, tag, alphabet);
    const share = Math.max(0, own + signs - 2 * inWords) / Math.max(1, foreign);
    return { share, score: share + MODEL * (modelScore(text, code) ?? commonShare(text, tag) ?? share / 4) };
  });
  return found.toSorted((a, b) => b.score - a.score)[0] ?? { share: 0, score: 0 };
}

/** How many letters of a word beyond ASCII are a language's own; less than none where the word is none of any language. */
function ownLetters(word: string, script: string, tag: string, alphabet: Alphabet | undefined): number {
  const beyond = [...word].filter((char) => char > '\x7F');
  if (beyond.length === 0) return 0;
  const isMixed = script !== LATN && /[A-Za-z]/.test(word);
  const isOddlyCased = /\p{Ll}\p{Lu}/u.test(word) && !/^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(word);
  // A final sigma ends a Greek word.
  if (isMixed || isOddlyCased || /ς\p{L}/u.test(word)) return -beyond.length;
  const older = OLDER[tag] ?? '';
  return beyond.filter((char) => {
    const small = char.toLowerCase();
    if (/\p{M}/u.test(char)) return script !== LATN;
    if (alphabet === undefined) return new RegExp(`\\p{sc=${script}}`, 'u').test(char);
    return alphabet.own.has(small) || older.includes(small);
  }).length;
}

/** The commonest letters of languages that have their script alone, so that no model tells them from others. */
const COMMON: Readonly<Record<string, RegExp>> = { el: /[αοιετσνάέίό]/g, th: /[านรกอเงมยลว่้]/g };

function commonShare(text: string, tag: string): number | undefined {
  const common = COMMON[tag];
  if (common === undefined) return undefined;
  return 0.6 * ((text.match(common)?.length ?? 0) / Math.max(1, text.match(/[^\0-\x7F]/g)?.length ?? 0));
}

type Ranks = ReadonlyMap<string, number>;
const ranks = new Map<string, Ranks | undefined>();
const load = createRequire(import.meta.url);

/** How many of a text's rows of three letters are common in a language, from 0 to 1; of one that has its script alone, nothing. */
function modelScore(text: string, code: string): number | undefined {
  const known = ranksOf(code);
  if (known === undefined) return undefined;
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, ' ')} `;
  let [sum, count] = [0, 0];
  for (let at = 0; at + 3 <= plain.length; at++) {
    const rank = known.get(plain.slice(at, at + 3));
    if (rank !== undefined) sum += 1 - rank / (2 * known.size);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** How much a text looks like the language of a script that it looks most like, whichever that is. */
export function likestScore(text: string, script: string): number {
  const { data }: typeof import('franc-all/data.js') = load('franc-all/data.js');
  const codes = Object.keys(data[script] ?? {});
  return Math.max(0, ...codes.map((code) => modelScore(text, code) ?? 0));
}

function ranksOf(code: string): Ranks | undefined {
  if (ranks.has(code)) return ranks.get(code);
  const { data }: typeof import('franc-all/data.js') = load('franc-all/data.js');
  const rows = Object.values(data).flatMap((languages) => languages[code] ?? [])[0];
  const found = rows === undefined ? undefined : new Map(rows.split('|').map((row, at): [string, number] => [row, at]));
  ranks.set(code, found);
  return found;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  const text = decodedFrom(bytes, label);
  return text === undefined || /[\u0080-\u009F\uE000-\uF8FF]/.test(text) ? undefined : text;
}
