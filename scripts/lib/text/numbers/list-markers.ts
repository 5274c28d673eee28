import { COUNTING_LETTERS } from './counting-letters.ts';
import { ethiopicValue, HAN_NUMERAL, hanValue, hebrewValue, plainDigits, romanValue } from './digits.ts';

/** What a line begins with when it is an item of a list: `١.`, `(b)`, `①`, `–`. */
export type ListMarker = {
  /** The marker as it is written, without the blanks behind it. */
  readonly text: string;
  /** What all markers of one list have in common: their brackets or stop, or the sign. */
  readonly form: string;
  /** What it counts, by each way of counting that it may belong to: `i` is a letter and a Roman numeral. None for a sign. */
  readonly values: ReadonlyMap<string, number>;
};

/** Letters by which lists count, beside those of articles. */
const LETTERS: readonly string[] = [
  ...COUNTING_LETTERS,
  'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
  'ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ',
];
const BLANK = '[ \\t\\u00A0\\u3000]';
const COUNTED = `\\p{Nd}{1,3}|[፩-፼]{1,4}|第?${HAN_NUMERAL}|[A-Za-z]{1,5}|الف|\\p{L}\\p{M}*|[א-ת]{2}`;
/** `(1)`, `（一）`, `[a]`; `1)`; `1、`; `1.` and `1º` before a blank, or a figure and a stop before a letter. */
const ENCLOSED = new RegExp(
  `^(?<open>[(（\\[〔【])(?<core>${COUNTED})(?<close>[)）\\]〕】])\\.?(?=${BLANK}*\\S)(?![(:])`,
  'u',
);
const ENDED = new RegExp(
  `^(?<core>${COUNTED})[׳']?(?<close>[)）](?=${BLANK}*\\S)|[、﹑，।](?=${BLANK}*\\S)|[.．°º۔](?=${BLANK}+\\S)|(?<=\\p{Nd})[.．](?=\\p{L})|${BLANK}?[-–—ـ](?=${BLANK}+\\S)|[-–—ـ](?=[\\p{sc=Arab}\\p{sc=Hebr}]))`,
  'u',
);
/** Numbers and letters that are one character with their circle, bracket or stop, from the first to the last. */
const ROWS: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x249c, 0x24b5, 1],
  [0x24b6, 0x24cf, 1],
  [0x24d0, 0x24e9, 1],
  [0x2160, 0x216b, 1],
  [0x2170, 0x217b, 1],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x3220, 0x3229, 1],
  [0x3251, 0x325f, 21],
  [0x3260, 0x326d, 1],
  [0x326e, 0x327b, 1],
  [0x3280, 0x3289, 1],
];
const KEYCAP = new RegExp(`^(\\d)\\uFE0F?\\u20E3(?=${BLANK}*\\S)`, 'u');
/** Dashes and points of word processors and mails; a hyphen alone only right before a letter, where it is none of Markdown's. */
const SIGN = new RegExp(
  `^(?:[–—―‒−•◦▪‣●⁃∙·▫■□▸▹►▶➤➢➔→⇒❖◆◇♦★☆※✓✔✗✘☐☑☒✅❌]\\uFE0F?(?=${BLANK}*[^\\s–—―‒−])|-(?=\\p{L}))`,
  'u',
);

/**
 * The marker that a line begins with; undefined for one without. One alone proves no list: any sentence may begin
 * with a dash, or with `(1)`.
 *
 * @example listMarkerIn('(b) the second')?.values.get('latin') // 2
 */
export function listMarkerIn(line: string): ListMarker | undefined {
  const [sign] = SIGN.exec(line) ?? [];
  if (sign !== undefined) return { text: sign, form: sign, values: new Map() };
  const [keycap, figure] = KEYCAP.exec(line) ?? [];
  if (keycap !== undefined) return { text: keycap, form: 'keycap', values: new Map([['keycap', Number(figure)]]) };
  const code = line.codePointAt(0) ?? 0;
  const row = ROWS.find(([first, last]) => code >= first && code <= last);
  if (row !== undefined) {
    const [first, , value] = row;
    // The circled numbers go on in another place behind twenty.
    const form = first === 0x3251 ? 0x2460 : first;
    return { text: line.charAt(0), form: `row ${form}`, values: new Map([['row', code - first + value]]) };
  }
  const found = ENCLOSED.exec(line) ?? ENDED.exec(line);
  const { open = '', core = '', close = '' } = found?.groups ?? {};
  const values = found === null ? undefined : valuesOf(core);
  if (found === null || values === undefined || values.size === 0) return undefined;
  return { text: found[0], form: `${open} ${close.trim()}`, values };
}

/** What a number or a letter counts, by each way of counting. */
function valuesOf(core: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const put = (name: string, value: number | undefined): void => {
    if (value !== undefined && value > 0) values.set(name, value);
  };
  const letter = core === 'الف' ? 'ا' : core;
  if (/^\p{Nd}+$/u.test(core)) put('figures', Number(plainDigits(core).text));
  else if (/^[፩-፼]+$/u.test(core)) put('ethiopic', ethiopicValue(core));
  else if (/^[A-Za-z]+$/.test(core)) {
    const isSmall = /^[a-z]+$/.test(core);
    if (core.length === 1) put(isSmall ? 'latin' : 'LATIN', core.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1);
    if (isSmall || /^[A-Z]+$/.test(core)) put(isSmall ? 'roman' : 'ROMAN', romanValue(core.toUpperCase()));
  } else {
    for (const [at, letters] of LETTERS.entries()) put(`letters ${at}`, [...letters].indexOf(letter.toLowerCase()) + 1);
    if (/^[א-ת]+$/u.test(core)) put('hebrew', hebrewValue(core));
    if (/^\p{sc=Hani}+$/u.test(core)) put('han', hanValue(core.replace(/^第/u, '')));
  }
  return values;
}

/** Whether one marker is right behind another in a list. Some alphabets have a letter that lists may leave out. */
export const isNextMarker = (before: ListMarker, after: ListMarker): boolean =>
  before.form === after.form &&
  [...after.values].some(([name, value]) => {
    const step = value - (before.values.get(name) ?? value);
    return step === 1 || (step === 2 && name.startsWith('letters'));
  });
