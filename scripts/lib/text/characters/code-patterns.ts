import { ARABIC_DIGITS, EUROPEAN_DIGITS, RTL_WORDS } from '../../bidi-classes.ts';

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
export const RTL = `[${RTL_WORDS}]`;
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
export const ALONE = '(?<![<>≤≥][^<>≤≥\\p{N},;،؛]{1,40})';
const BLANK = '[ \\u00A0\\u202F]';
const BETWEEN = '[-\\u2010-\\u2015−+±×÷/=<>≈≠≤≥~→*|&^]';
const DASH = `(?:${BLANK}?[–—]${BLANK}?|${BLANK}?-${BLANK})`;
/** Shares in the signs of Arabic, with a sign between them: ۵٪-۷٪, 5 ٪ – 7 ٪, ٪5/٪7. */
const SHARES =
  `(?:${AMOUNT}${BLANK}?[٪؉؊](?:${BETWEEN}${AMOUNT}(?:${BLANK}?[%‰٪؉؊])?|${DASH}${AMOUNT}${BLANK}?[٪؉؊])+` +
  `|[٪؉؊]${AMOUNT}(?:${BETWEEN}[٪؉؊]?${AMOUNT}|${DASH}[٪؉؊]${AMOUNT})+)(?:(?<=[%‰٪؉؊])|(?![\\p{L}\\p{N}]))`;
const CURRENCY = '(?:[A-Z]{1,3}\\$|[\\p{Sc}])';

const DIGIT = new RegExp(D);

/**
 * Patterns of codes, in order: a later kind leaves out what an earlier one has claimed. Each with signs of which one is in all that
 * it finds: where a text has none of them, the pattern is not even compiled, which takes longer than most texts take to search.
 */
export const CODE_PATTERNS: readonly (readonly [kind: CodeKind, needs: RegExp, pattern: RegExp])[] = [
  [
    'reversed',
    DIGIT,
    new RegExp(
      `(?<![\\p{N}+]${GAP}?|[.,:/@#'’\\u066B\\u066C-])(?:${REVERSED}(?!${GAP}?${D}|[.,:/@-]${D})|${REVERSED_PHONE}(?![\\p{L}\\p{N}]))`,
      'gu',
    ),
  ],
  ['url', /:|www\./, /(?:\b(?:https?|ftps?|ssh|mailto|tel|magnet):(?:\/\/)?|\bwww\.)[^\s<>"“”«»،؛\p{Co}]+/gu],
  [
    'email',
    /@/,
    /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+-][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,9}\.\p{L}[\p{L}\p{N}-]{1,62}/gu,
  ],
  ['url', /\//, /(?<![\p{L}\p{N}_@.\-/])(?:[A-Za-z0-9-]{1,63}\.)+[a-z]{2,}(?::\d+)?\/[^\s<>"“”«»،؛]*/gu],
  [
    'url',
    /\.[a-z]/,
    /(?<![\p{L}\p{N}_@.\-/])(?:[A-Za-z0-9-]{1,63}\.)+(?:[a-z]{3,}|uk|de|fr|eu|io|sy|ir|il|pk|tr|ru|us|ch|at|ps|iq|lb|jo)(?![\p{L}\p{N}_])/gu,
  ],
  ['hashtag', /#/, new RegExp(`${UNGLUED}(?<!&)#[\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_\\u200C\\u200D]*`, 'gu')],
  [
    'handle',
    /@/,
    new RegExp(`${UNGLUED}@[A-Za-z0-9_]+(?:[.\\-][A-Za-z0-9_]+)*(?:@[A-Za-z0-9.\\-]+[A-Za-z0-9])?`, 'gu'),
  ],
  ['symbol', /\//, new RegExp(`${FREE}${D}{1,2} [A-Z][A-Za-z]{0,4} ${D}+/${D}{2,4}(?!${D})`, 'gu')],
  ['symbol', DIGIT, new RegExp(`${FREE}\\d{1,3}([ -])[A-Z]{1,4}\\1\\d{1,5}(?![\\p{L}\\p{N}])`, 'gu')],
  ['symbol', /\[/, /\[[-−]?\d+(?:\.\d+)?(?:[,;] ?[-−]?\d+(?:\.\d+)?){1,20}\]/gu],
  ['measure', /['′]/, new RegExp(`${FREE}\\d+['′] ?\\d+(?:\\.\\d+)?["″]`, 'gu')],
  [
    'symbol',
    /\//,
    /(?<![A-Za-z0-9/])[A-Z]{1,6}(?:\.\d+)?(?:\/[A-Z0-9][A-Za-z0-9.\-*]{0,40}){0,12}\/(?=[A-Za-z0-9.\-/]{0,80}\d)[A-Za-z0-9.-]{0,80}[A-Za-z0-9](?: ?\(\d{4}\))?/gu,
  ],
  [
    'date',
    new RegExp(`${D}[-/.]${D}`),
    new RegExp(
      `${FREE}(?:${D}{4}([-/.])${D}{1,2}\\1${D}{1,2}(?:[T ]${D}{2}:${D}{2}(?::${D}{2})?(?:Z| ?[+-]${D}{2}:?${D}{2})?)?|${D}{1,2}([-/.])${D}{1,2}\\2${D}{2,4})(?!${D})`,
      'gu',
    ),
  ],
  // 12. 6. 2002, 2003. 12. 15.
  [
    'date',
    new RegExp(`${D}[-/.][ \\u00A0]${D}`),
    new RegExp(
      `${FREE}(?:${D}{1,2}([-/.])[ \\u00A0]${D}{1,2}\\1[ \\u00A0]${D}{4}|${D}{4}([-/.])[ \\u00A0]${D}{1,2}\\2[ \\u00A0]${D}{1,2})(?!${D})`,
      'gu',
    ),
  ],
  [
    'time',
    /:/,
    new RegExp(
      `${FREE}${D}{1,2}:${D}{2}(?: ?[-–—] ?${D}{1,2}:${D}{2})? (?:[CEW]ES?T|[ECMP][SD]T|BST|MSK|IST|JST|KST|AST)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  [
    'time',
    /:/,
    new RegExp(
      `${FREE}${D}{1,2}:${D}{2}(?::${D}{2})?(?: ?[-–—] ?${D}{1,2}:${D}{2}(?: (?:UTC|GMT)(?: ?[+\\-−]${D}{1,2}(?::${D}{2})?)?)?| ?(?:UTC|GMT)(?: ?[+\\-−]${D}{1,2}(?::${D}{2})?)?| ?[AaPp]\\.?[Mm]\\.?)`,
      'gu',
    ),
  ],
  ['time', /UTC|GMT/, /\b(?:UTC|GMT) ?[+\-−]\d{1,2}(?::\d{2})?/gu],
  ['date', /, \d{4}/, new RegExp(`${UNGLUED}\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}, \\d{4}(?!\\d)`, 'gu')],
  [
    'section',
    /\[/,
    new RegExp(`${UNGLUED}\\[\\d{4}\\] (?:\\d+ )?[A-Z][A-Za-z.]{1,9}(?: \\([A-Za-z]+\\)| [A-Z][a-z]+)? \\d+`, 'gu'),
  ],
  [
    'section',
    / [A-Z]\.[A-Z]\./,
    new RegExp(
      `${UNGLUED}\\d+ (?:[A-Z]\\.){2,}(?: [A-Z][a-z]*\\.)* ?§{0,2} ?\\d+[A-Za-z]?(?:\\([A-Za-z0-9]+\\))*`,
      'gu',
    ),
  ],
  [
    'measure',
    /% CI/,
    new RegExp(`${UNGLUED}\\d+(?:\\.\\d+)?% CI:? \\[?\\d+(?:\\.\\d+)?[–, -]{1,2}\\d+(?:\\.\\d+)?\\]?`, 'gu'),
  ],
  [
    'phone',
    DIGIT,
    new RegExp(
      `${FREE}(?:\\+|${ZERO}{2})[ \\u00A0\\u202F]?\\(?${D}{1,4}\\)?(?:[ \\u00A0\\u202F().\\-–/]{0,2}${D}{1,7}){1,7}(?!${D})(?: (?:ext|x)\\.? ?${D}{1,5}(?!${D}))?`,
      'gu',
    ),
  ],
  [
    'phone',
    DIGIT,
    new RegExp(
      `${FREE}(?:\\(${D}{2,6}\\)[ \\u00A0\\-]?|${ZERO}${D}{1,5}[ \\u00A0\\-/])${D}{2,8}(?:[ \\u00A0\\-.]${D}{2,6}){0,4}(?!${D})`,
      'gu',
    ),
  ],
  // A country and a town without a sign before them: 98 21 88776655.
  ['phone', new RegExp(`${D}{6}`), new RegExp(`${FREE}${D}{1,3} ${D}{2,4} ${D}{6,8}(?!${D})`, 'gu')],
  ['phone', new RegExp(`${D}{3}[-.]${D}{4}`), new RegExp(`${FREE}${D}{3}[\\-. ]${D}{3}[\\-.]${D}{4}(?!${D})`, 'gu')],
  ['phone', /\*/, /(?<![\p{L}\p{N}])\*\d{2,5}(?:\*\d+)*#/gu],
  [
    'section',
    /\(/,
    new RegExp(
      `${FREE}(?:§{1,2} ?)?${D}+[a-z]?(?:\\.${D}+)*(?:\\((?:${D}{1,3}|[A-Za-z]{1,4})\\))+(?:[-–](?:\\((?:${D}{1,3}|[A-Za-z]{1,4})\\))+)?(?!\\()`,
      'gu',
    ),
  ],
  ['section', /§/, new RegExp(`§{1,2}[ \\u00A0]?${D}+[a-z]?(?:[.,–-]${D}+)*`, 'gu')],
  [
    'amount',
    /\p{Sc}/u,
    new RegExp(
      `${FREE}(?<!${D}[ \\u00A0\\u202F])${MINUS}?${CURRENCY}[ \\u00A0\\u202F]?${NUMBER}(?:[–-]${CURRENCY}?${NUMBER})?(?:(?:bn|mn|m|k|M|K|B| (?:thousand|million|billion|trillion|mn|bn))(?![\\p{L}\\p{N}]))?`,
      'gu',
    ),
  ],
  [
    'amount',
    new RegExp(`\\p{Sc}|${ISO_CURRENCY}`, 'u'),
    new RegExp(
      `${FREE}${NUMBER}[ \\u00A0\\u202F]?(?:\\p{Sc}(?![ \\u00A0][\\p{Script=Latin}0-9]|\\p{N})|(?:${ISO_CURRENCY})(?![\\p{L}\\p{N}]))`,
      'gu',
    ),
  ],
  [
    'measure',
    /°/,
    new RegExp(
      `(?<![A-Za-z0-9.])${MINUS}?\\d+(?:\\.\\d+)?°(?: ?\\d+(?:\\.\\d+)?[′'])?(?: ?\\d+(?:\\.\\d+)?[″"])? ?[NSEW](?:,? \\d+(?:\\.\\d+)?°(?: ?\\d+(?:\\.\\d+)?[′'])?(?: ?\\d+(?:\\.\\d+)?[″"])? ?[NSEW])?`,
      'gu',
    ),
  ],
  [
    'measure',
    DIGIT,
    new RegExp(
      `${FREE}(?:${MINUS}|\\+)?${NUMBER}(?:[–/-]${NUMBER})?[ \\u00A0\\u202F]?(?:°[CF]?|${UNITS})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  [
    'version',
    DIGIT,
    new RegExp(
      `${FREE}(?:v\\d+(?:\\.\\d+)*|\\d+(?:\\.\\d+){2,})(?:-[A-Za-z0-9.]*[A-Za-z0-9])?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  ['number-range', /[٪؉؊]/, new RegExp(`${FREE}${SHARES}`, 'gu')],
  [
    'number-range',
    /[-–—]/,
    new RegExp(`${FREE}${E}+(?:[.,]${E}+)*%?(?:[-–—]${E}+(?:[.,]${E}+)*)+%?(?![\\p{L}\\p{N}])`, 'gu'),
  ],
  [
    'number',
    DIGIT,
    new RegExp(
      `${FREE}(?<![%‰٪؉؊])(?:${MINUS}|[+±~≈]|(?<![=<>!-])(?:[<>](?! )|[≤≥] ?|${ALONE}[<>] )|#)${NUMBER}(?: ?[%‰٪])?\\+?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  ['number', new RegExp(`${D}${BLANK}${D}{3}`), new RegExp(`${FREE}(?:\\d{1,3}:)?${GROUPED}(?![\\p{L}\\p{N}])`, 'gu')],
  ['symbol', /\{/, new RegExp(`\\{(?:(?!${RTL})[^{}\\n\\p{Co}]){1,200}\\}`, 'gu')],
  ['number', /[%‰+]/, new RegExp(`${FREE}\\d+(?:[.,]\\d+)*(?: ?[%‰]|\\+)(?![\\p{L}\\p{N}])`, 'gu')],
  ['number', /[×÷=]/, new RegExp(`${FREE}\\d+(?:\\.\\d+)? ?[×÷=] ?\\d+(?:\\.\\d+)?(?![\\p{L}\\p{N}])`, 'gu')],
];
