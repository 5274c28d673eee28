import { ARABIC_DIGITS, EUROPEAN_DIGITS, RTL_WORDS } from '../../bidi-classes.ts';
import { matchesIn } from '../../matches-in.ts';
import { firstStrong } from './direction.ts';

/** What a token is that has to be read in one piece. */
export type CodeKind =
  | 'url'
  | 'email'
  | 'hashtag'
  | 'handle'
  | 'symbol'
  | 'section'
  | 'date'
  | 'time'
  | 'phone'
  | 'measure'
  | 'amount'
  | 'version'
  | 'number-range'
  | 'number'
  | 'reversed';

/** A token that the bidirectional algorithm would tear apart; offsets in UTF-16 units, `end` exclusive. */
export type Code = {
  readonly start: number;
  readonly end: number;
  readonly kind: CodeKind;
  readonly direction: 'ltr' | 'rtl';
};

/** A stretch of text to be set in a directional isolate: `<bdi dir>` in HTML, U+2066/2067 … U+2069 in text. */
export type Isolate = {
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly direction: 'ltr' | 'rtl';
  readonly kind: CodeKind | 'foreign';
};

/** European, Arabic-Indic and extended Arabic-Indic digits: the ones met in right-to-left prose. */
const D = `[${EUROPEAN_DIGITS}${ARABIC_DIGITS}]`;
/** Digits of a left-to-right range: Arabic readers order a range in Arabic-Indic digits from right to left. */
const E = `[${EUROPEAN_DIGITS}]`;
/** A number with spaces between thousands: the bidirectional algorithm would put the last group first. */
const GROUPED = `${D}{1,3}(?:[ \\u00A0\\u202F]${D}{3}){1,5}(?!${D})(?:[.,\\u066B]${D}+)?`;
/** A zero in each of these digits. */
const ZERO = '[0\\u0660\\u06F0]';
const NUMBER = `(?:${GROUPED}|${D}+(?:[.,\\u066B\\u066C'’]${D}+)*)`;
const GAP = '[ \\u00A0\\u202F]';
const NOUGHTS = '(?:000|\\u0660{3}|\\u06F0{3})';
/**
 * A number as it is typed by what is seen from right to left, with the last group first: 000 250 is shown as 250 000, and
 * 750 250 1 as 1 250 750. Four groups of three that are no noughts are a telephone number: 000 800 100 123.
 */
const REVERSED =
  `(?:${NOUGHTS}(?:${GAP}${D}{3})?${GAP}${D}{1,3}|${NOUGHTS}(?:${GAP}${NOUGHTS}){0,3}(?:${GAP}${D}{3})?${GAP}${D}{1,3}` +
  `|(?!${ZERO})${D}{3}(?:${GAP}${D}{3}){1,3}${GAP}${D}{1,2})`;
/** A telephone number typed so, with its plus at the end: 4567 123 944 963+. */
const REVERSED_PHONE = `(?!${D}{1,3}(?:${GAP}${D}{3})+${GAP}?\\+)(?=(?:[^\\p{N}]{0,2}${D}){7})${D}{2,7}(?:[ \\u00A0\\u202F().-]{1,2}${D}{1,4}){1,5}[)]?${GAP}?\\+`;
/** A letter of the right-to-left scripts: particles (و، ב) are written onto a token and are no part of it. */
const RTL = `[${RTL_WORDS}]`;
const UNGLUED = `(?<!(?!${RTL})[\\p{L}\\p{N}_.,:/@#+])`;
/**
 * Hebrew writes a particle with a hyphen (ב-27.11.2024); any other hyphen before a token belongs to a longer one, and so does
 * an apostrophe or an Arabic separator behind a digit (1’000).
 */
const FREE = `${UNGLUED}(?<!(?<!${RTL})[-\\u2010\\u2011])(?<!${D}[\\u066B\\u066C'’])`;
/** A minus before a figure. The hyphen behind a letter is that of a particle (מ-$5, ב-25°C); و takes none: و-$5. */
const MINUS = `(?:-(?<!(?!\\u05BE)${RTL}[\\p{M}\\u200B-\\u200D\\u200F\\u061C]{0,2}-)|-(?<=(?<![\\p{L}\\p{M}])و-)|−)`;
/** Units of the SI with their prefixes, and others that are written with capitals or stops. */
const UNIT =
  '(?:(?:da|[YZEPTGMkhdcm\\u00B5\\u03BCnpfa])?(?:mol|kat|bar|bit|byte|Hz|Pa|Wh|eV|Bq|Sv|Gy|Wb|VA|[gmsAKNJWCVFSTHLlBbtΩ])|[KMGTPE]iB|dB[A-Z]?|mmHg|Ft|Kč|TL|DM|RM|a\\.m\\.|p\\.m\\.|[AaPp][Mm]|ft|mi|lbs?|px|pt|dpi|rpm|ppm|mph|ha|kcal|zł|kr)';
const UNITS = `${UNIT}[²³]?(?:[/·](?:${UNIT}|min|kg)[²³]?){0,2}`;
const ISO_CURRENCY = 'USD|EUR|GBP|CHF|JPY|CNY|SYP|TRY|ILS|NIS|IRR|PKR|INR|SAR|AED|QAR|EGP|JOD|IQD|LBP|RUB|UAH';
const AMOUNT = `[-−+±~≈<>≤≥]?${E}+(?:[.,\\u066B\\u066C]${E}+)*`;
/** Before a sign that says what a figure is compared with; in `-1 < س < 1` the second sign belongs to the first. */
const ALONE = '(?<![<>≤≥][^<>≤≥\\p{N},;،؛]{1,40})';
const BLANK = '[ \\u00A0\\u202F]';
const BETWEEN = '[-\\u2010-\\u2015−+±×÷/=<>≈≠≤≥~→*|&^]';
const DASH = `(?:${BLANK}?[–—]${BLANK}?|${BLANK}?-${BLANK})`;
/** Shares in the signs of Arabic, with a sign between them: ۵٪-۷٪, 5 ٪ – 7 ٪, ٪5/٪7. */
const SHARES =
  `(?:${AMOUNT}${BLANK}?[٪؉؊](?:${BETWEEN}${AMOUNT}(?:${BLANK}?[%‰٪؉؊])?|${DASH}${AMOUNT}${BLANK}?[٪؉؊])+` +
  `|[٪؉؊]${AMOUNT}(?:${BETWEEN}[٪؉؊]?${AMOUNT}|${DASH}[٪؉؊]${AMOUNT})+)(?:(?<=[%‰٪؉؊])|(?![\\p{L}\\p{N}]))`;
const CURRENCY = '(?:[A-Z]{1,3}\\$|[\\p{Sc}])';

/** Patterns of codes, in order: a later kind leaves out what an earlier one has claimed. */
const PATTERNS: readonly (readonly [CodeKind, RegExp])[] = [
  [
    'reversed',
    new RegExp(
      `(?<![\\p{N}+]${GAP}?|[.,:/@#'’\\u066B\\u066C-])(?:${REVERSED}(?!${GAP}?${D}|[.,:/@-]${D})|${REVERSED_PHONE}(?![\\p{L}\\p{N}]))`,
      'gu',
    ),
  ],
  ['url', /(?:\b(?:https?|ftps?|ssh|mailto|tel|magnet):(?:\/\/)?|\bwww\.)[^\s<>"“”«»،؛\p{Co}]+/gu],
  [
    'email',
    /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+-][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,9}\.\p{L}[\p{L}\p{N}-]{1,62}/gu,
  ],
  ['url', /(?<![\p{L}\p{N}_@.\-/])(?:[A-Za-z0-9-]{1,63}\.)+[a-z]{2,}(?::\d+)?\/[^\s<>"“”«»،؛]*/gu],
  [
    'url',
    /(?<![\p{L}\p{N}_@.\-/])(?:[A-Za-z0-9-]{1,63}\.)+(?:[a-z]{3,}|uk|de|fr|eu|io|sy|ir|il|pk|tr|ru|us|ch|at|ps|iq|lb|jo)(?![\p{L}\p{N}_])/gu,
  ],
  ['hashtag', new RegExp(`${UNGLUED}(?<!&)#[\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_\\u200C\\u200D]*`, 'gu')],
  ['handle', new RegExp(`${UNGLUED}@[A-Za-z0-9_]+(?:[.\\-][A-Za-z0-9_]+)*(?:@[A-Za-z0-9.\\-]+[A-Za-z0-9])?`, 'gu')],
  ['symbol', new RegExp(`${FREE}${D}{1,2} [A-Z][A-Za-z]{0,4} ${D}+/${D}{2,4}(?!${D})`, 'gu')],
  ['symbol', new RegExp(`${FREE}\\d{1,3}([ -])[A-Z]{1,4}\\1\\d{1,5}(?![\\p{L}\\p{N}])`, 'gu')],
  ['symbol', /\[[-−]?\d+(?:\.\d+)?(?:[,;] ?[-−]?\d+(?:\.\d+)?){1,20}\]/gu],
  ['measure', new RegExp(`${FREE}\\d+['′] ?\\d+(?:\\.\\d+)?["″]`, 'gu')],
  [
    'symbol',
    /(?<![A-Za-z0-9/])[A-Z]{1,6}(?:\.\d+)?(?:\/[A-Z0-9][A-Za-z0-9.\-*]{0,40}){0,12}\/(?=[A-Za-z0-9.\-/]{0,80}\d)[A-Za-z0-9.-]{0,80}[A-Za-z0-9](?: ?\(\d{4}\))?/gu,
  ],
  [
    'date',
    new RegExp(
      `${FREE}(?:${D}{4}([-/.])${D}{1,2}\\1${D}{1,2}(?:[T ]${D}{2}:${D}{2}(?::${D}{2})?(?:Z| ?[+-]${D}{2}:?${D}{2})?)?|${D}{1,2}([-/.])${D}{1,2}\\2${D}{2,4})(?!${D})`,
      'gu',
    ),
  ],
  // 12. 6. 2002, 2003. 12. 15.
  [
    'date',
    new RegExp(
      `${FREE}(?:${D}{1,2}([-/.])[ \\u00A0]${D}{1,2}\\1[ \\u00A0]${D}{4}|${D}{4}([-/.])[ \\u00A0]${D}{1,2}\\2[ \\u00A0]${D}{1,2})(?!${D})`,
      'gu',
    ),
  ],
  [
    'time',
    new RegExp(
      `${FREE}${D}{1,2}:${D}{2}(?: ?[-–—] ?${D}{1,2}:${D}{2})? (?:[CEW]ES?T|[ECMP][SD]T|BST|MSK|IST|JST|KST|AST)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  [
    'time',
    new RegExp(
      `${FREE}${D}{1,2}:${D}{2}(?::${D}{2})?(?: ?[-–—] ?${D}{1,2}:${D}{2}(?: (?:UTC|GMT)(?: ?[+\\-−]${D}{1,2}(?::${D}{2})?)?)?| ?(?:UTC|GMT)(?: ?[+\\-−]${D}{1,2}(?::${D}{2})?)?| ?[AaPp]\\.?[Mm]\\.?)`,
      'gu',
    ),
  ],
  ['time', /\b(?:UTC|GMT) ?[+\-−]\d{1,2}(?::\d{2})?/gu],
  ['date', new RegExp(`${UNGLUED}\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}(?!\\d)`, 'gu')],
  [
    'section',
    new RegExp(`${UNGLUED}\\[\\d{4}\\] (?:\\d+ )?[A-Z][A-Za-z.]{1,9}(?: \\([A-Za-z]+\\)| [A-Z][a-z]+)? \\d+`, 'gu'),
  ],
  [
    'section',
    new RegExp(
      `${UNGLUED}\\d+ (?:[A-Z]\\.){2,}(?: [A-Z][a-z]*\\.)* ?§{0,2} ?\\d+[A-Za-z]?(?:\\([A-Za-z0-9]+\\))*`,
      'gu',
    ),
  ],
  ['measure', new RegExp(`${UNGLUED}\\d+(?:\\.\\d+)?% CI:? \\[?\\d+(?:\\.\\d+)?[–, -]{1,2}\\d+(?:\\.\\d+)?\\]?`, 'gu')],
  [
    'phone',
    new RegExp(
      `${FREE}(?:\\+|${ZERO}{2})[ \\u00A0\\u202F]?\\(?${D}{1,4}\\)?(?:[ \\u00A0\\u202F().\\-–/]{0,2}${D}{1,7}){1,7}(?!${D})(?: (?:ext|x)\\.? ?${D}{1,5}(?!${D}))?`,
      'gu',
    ),
  ],
  [
    'phone',
    new RegExp(
      `${FREE}(?:\\(${D}{2,6}\\)[ \\u00A0\\-]?|${ZERO}${D}{1,5}[ \\u00A0\\-/])${D}{2,8}(?:[ \\u00A0\\-.]${D}{2,6}){0,4}(?!${D})`,
      'gu',
    ),
  ],
  // A country and a town without a sign before them: 98 21 88776655.
  ['phone', new RegExp(`${FREE}${D}{1,3} ${D}{2,4} ${D}{6,8}(?!${D})`, 'gu')],
  ['phone', new RegExp(`${FREE}${D}{3}[\\-. ]${D}{3}[\\-.]${D}{4}(?!${D})`, 'gu')],
  ['phone', /(?<![\p{L}\p{N}])\*\d{2,5}(?:\*\d+)*#/gu],
  [
    'section',
    new RegExp(
      `${FREE}(?:§{1,2} ?)?${D}+[a-z]?(?:\\.${D}+)*(?:\\((?:${D}{1,3}|[A-Za-z]{1,4})\\))+(?:[-–](?:\\((?:${D}{1,3}|[A-Za-z]{1,4})\\))+)?(?!\\()`,
      'gu',
    ),
  ],
  ['section', new RegExp(`§{1,2}[ \\u00A0]?${D}+[a-z]?(?:[.,–-]${D}+)*`, 'gu')],
  [
    'amount',
    new RegExp(
      `${FREE}(?<!${D}[ \\u00A0\\u202F])${MINUS}?${CURRENCY}[ \\u00A0\\u202F]?${NUMBER}(?:[–-]${CURRENCY}?${NUMBER})?(?:(?:bn|mn|m|k|M|K|B| (?:thousand|million|billion|trillion|mn|bn))(?![\\p{L}\\p{N}]))?`,
      'gu',
    ),
  ],
  [
    'amount',
    new RegExp(
      `${FREE}${NUMBER}[ \\u00A0\\u202F]?(?:\\p{Sc}(?![ \\u00A0][\\p{Script=Latin}0-9]|\\p{N})|(?:${ISO_CURRENCY})(?![\\p{L}\\p{N}]))`,
      'gu',
    ),
  ],
  [
    'measure',
    new RegExp(
      `(?<![A-Za-z0-9.])${MINUS}?\\d+(?:\\.\\d+)?°(?: ?\\d+(?:\\.\\d+)?[′'])?(?: ?\\d+(?:\\.\\d+)?[″"])? ?[NSEW](?:,? \\d+(?:\\.\\d+)?°(?: ?\\d+(?:\\.\\d+)?[′'])?(?: ?\\d+(?:\\.\\d+)?[″"])? ?[NSEW])?`,
      'gu',
    ),
  ],
  [
    'measure',
    new RegExp(
      `${FREE}(?:${MINUS}|\\+)?${NUMBER}(?:[–/-]${NUMBER})?[ \\u00A0\\u202F]?(?:°[CF]?|${UNITS})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  [
    'version',
    new RegExp(
      `${FREE}(?:v\\d+(?:\\.\\d+)*|\\d+(?:\\.\\d+){2,})(?:-[A-Za-z0-9.]*[A-Za-z0-9])?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  ['number-range', new RegExp(`${FREE}${SHARES}`, 'gu')],
  ['number-range', new RegExp(`${FREE}${E}+(?:[.,]${E}+)*%?(?:[-–—]${E}+(?:[.,]${E}+)*)+%?(?![\\p{L}\\p{N}])`, 'gu')],
  [
    'number',
    new RegExp(
      `${FREE}(?<![%‰٪؉؊])(?:${MINUS}|[+±~≈]|(?<![=<>!-])(?:[<>](?! )|[≤≥] ?|${ALONE}[<>] )|#)${NUMBER}(?: ?[%‰٪])?\\+?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  ['number', new RegExp(`${FREE}(?:\\d{1,3}:)?${GROUPED}(?![\\p{L}\\p{N}])`, 'gu')],
  ['symbol', new RegExp(`\\{(?:(?!${RTL})[^{}\\n\\p{Co}]){1,200}\\}`, 'gu')],
  ['number', new RegExp(`${FREE}\\d+(?:[.,]\\d+)*(?: ?[%‰]|\\+)(?![\\p{L}\\p{N}])`, 'gu')],
  ['number', new RegExp(`${FREE}\\d+(?:\\.\\d+)? ?[×÷=] ?\\d+(?:\\.\\d+)?(?![\\p{L}\\p{N}])`, 'gu')],
];

/** What each of the patterns needs: most texts have none of it. */
const SIGN = /[\p{N}@#{]|[.:]\S/u;

/** Every such token of a text, sorted, none overlapping another. */
export function codesIn(text: string): readonly Code[] {
  if (!SIGN.test(text)) return [];
  const found: Code[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of matchesIn(text, pattern)) {
      const start = match.index;
      const said = kind === 'url' ? trimmedUrl(match[0]) : inOneKindOfDigits(match[0]);
      const end = start + said.length;
      if (end <= start || found.some((code) => code.start < end && start < code.end)) continue;
      if (kind === 'phone' && !isPhone(said)) continue;
      if (kind === 'reversed' && said !== match[0]) continue;
      found.push({
        start: COMPARED.has(kind) ? signBefore(text, start) : start,
        end,
        kind,
        direction: directionOf(kind, said),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Kinds of figures before which a sign may say what they are compared with: `< 5 km`, `> $ 5`, `≥ 5–7`. */
const COMPARED: ReadonlySet<CodeKind> = new Set(['measure', 'amount', 'number-range', 'number']);
const SIGN_OF_NEXT = new RegExp(`(?<![=<>!-]|(?!${RTL})[\\p{L}\\p{N}%‰°][ \\u00A0]?)${ALONE}[<>≤≥][ \\u00A0]?$`, 'u');

/** Where a figure begins with the sign that stands before it, if that compares it with nothing before. */
const signBefore = (text: string, start: number): number =>
  start - (SIGN_OF_NEXT.exec(text.slice(Math.max(0, start - 50), start))?.[0].length ?? 0);

const directionOf = (kind: CodeKind, code: string): Code['direction'] =>
  kind === 'reversed' ? 'rtl' : kind === 'hashtag' ? (firstStrong(code) ?? 'ltr') : 'ltr';

/** A code up to the word in which digits of another kind begin: those belong to the sentence. */
function inOneKindOfDigits(code: string): string {
  const kinds = [/[0-9]/, /[\u0660-\u0669]/, /[\u06F0-\u06F9]/];
  const own = kinds.find((kind) => kind.test(code.match(/\p{Nd}/u)?.[0] ?? ''));
  const words = code.split(/(?=[ \u00A0\u202F])/u);
  const other = words.findIndex((word) => kinds.some((kind) => kind !== own && kind.test(word)));
  return other <= 0 ? code : words.slice(0, other).join('');
}

/** An address without the stop that ends the sentence, and without a bracket opened before it. */
function trimmedUrl(url: string): string {
  let rest = url;
  for (;;) {
    const last = rest.at(-1) ?? '';
    const open = last === ')' ? '(' : last === ']' ? '[' : '';
    const stray = open !== '' && rest.split(open).length < rest.split(last).length;
    if (!stray && !/[.,;:!?'’"…،؛؟۔]/u.test(last)) return rest;
    rest = rest.slice(0, -1);
  }
}

/** True for a telephone number: seven digits or more, but for short emergency numbers, and no number grouped in thousands. */
function isPhone(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return text.startsWith('*') || (digits >= 7 && digits <= 15);
}
