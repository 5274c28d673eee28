import { oncePerKey } from '../../once.ts';

/** The direction of a script. */
export type Direction = 'ltr' | 'rtl';

/** A publishing language, as far as letters, digits and dates go. */
export type Language = {
  /** Canonical BCP 47 tag, e.g. `zh-Hans`. */
  readonly tag: string;
  readonly direction: Direction;
  /** ISO 15924 code of the script the language is written in, e.g. `Arab`, `Hans`. */
  readonly script: string;
  /** The language's name in itself, e.g. `Deutsch`. */
  readonly autonym: string;
  /** The language of the name, where CLDR does not know the language's own. */
  readonly namedIn?: { readonly tag: string; readonly direction: Direction } | undefined;
  /** CLDR numbering system of every figure in the document: `latn`, `arabext` … */
  readonly numberingSystem: string;
  /** CLDR calendar of every date in the document. */
  readonly calendar: string;
  /** How the language is made from the source, where it is a pseudo-language. */
  readonly pseudo?: Pseudo | undefined;
};

/** `accented`: marked letters, longer, between brackets; `mirrored`: the words in a page that runs from right to left. */
export type Pseudo = 'accented' | 'mirrored';

/** Languages that show a designer what a translation will do to a page; the tags are CLDR's. */
const PSEUDO: Readonly<Record<string, Pseudo>> = { 'en-XA': 'accented', 'ar-XB': 'mirrored' };

/** Settings of a newsroom that replace CLDR's. */
export type LanguageOptions = {
  readonly digits?: string | undefined;
  readonly calendar?: string | undefined;
};

/** The error for a tag that is no BCP 47 tag, or names no language. */
export class LanguageTagError extends Error {
  override readonly name = 'LanguageTagError';
  readonly tag: string;
  constructor(tag: string) {
    super(`\`${tag}\` is not a language tag (BCP 47). Write a tag such as \`ar\`, \`pt-BR\` or \`zh-Hans\`.`);
    this.tag = tag;
  }
}

/**
 * The language of a tag. Digits are CLDR's default for the tag and the calendar is Gregorian, unless the newsroom sets
 * others.
 *
 * @throws {LanguageTagError}
 */
export function languageOf(tag: string, options: LanguageOptions = {}): Language {
  const locale = localeOf(tag);
  const script = scriptOfLocale(locale);
  return {
    tag: locale.toString(),
    direction: directionOf(script),
    script,
    autonym: autonymOf(locale.toString()),
    ...(hasOwnName(locale.toString()) ? {} : { namedIn: ENGLISH }),
    numberingSystem: options.digits ?? numberFormat(tag, {}).resolvedOptions().numberingSystem,
    calendar: options.calendar ?? 'gregory',
    pseudo: PSEUDO[locale.toString()],
  };
}

/**
 * The script that a tag names or implies, as an ISO 15924 code; `Zyyy` where CLDR does not know.
 *
 * @throws {LanguageTagError}
 */
export const likelyScript = oncePerKey((tag): string => scriptOfLocale(localeOf(tag)));

function scriptOfLocale(locale: Intl.Locale): string {
  const named = locale.maximize().script ?? 'Zyyy';
  return WRITTEN_IN[named] ?? named;
}

/** Scripts of tags for texts in them that have other letters as well: texts for children are tagged ja-Hira. */
const WRITTEN_IN: Readonly<Record<string, string>> = { Hira: 'Jpan', Kana: 'Jpan', Hrkt: 'Jpan' };

/** True for `en-XA` and `ar-XB`, however they are written. */
export function isPseudo(tag: string): boolean {
  return Object.keys(PSEUDO).some((known) => known.toLowerCase() === tag.toLowerCase());
}

/** The name of one language in another, as CLDR spells it in running text. */
export const languageName = (tag: string, inTag: string): string => nameOf(`${inTag} ${tag}`, tag, inTag);

/** How many names are remembered: a document's language is named for each of its parts, and all languages by a search for a name. */
const MOST_NAMES = 4000;

const nameOf = oncePerKey((_: string, tag: string, inTag: string): string => {
  try {
    return displayNames(inTag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  } catch {
    // A tag with a part for private use is well-formed, and Intl.DisplayNames takes none.
    return tag;
  }
}, MOST_NAMES);

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The tag of a language by its name in English or in itself: `de` for “German” and “Deutsch”; undefined for another word. */
export function tagNamed(name: string): string | undefined {
  const word = name.trim().toLowerCase();
  const tags = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const isItsName = (tag: string): boolean =>
    [languageName(tag, 'en'), languageName(tag, tag)].some((each) => each !== tag && each.toLowerCase() === word);
  return tags.filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag).find(isItsName);
}

/** The English name of a script, by its ISO 15924 code. */
export function scriptName(script: string): string {
  const name = displayNames('en', { type: 'script' }).of(script) ?? script;
  return script === 'Hans' || script === 'Hant' ? `${name} Han` : name;
}

function autonymOf(tag: string): string {
  const name = SHORT_AUTONYMS[tag] ?? languageName(tag, tag);
  const [first = ''] = name;
  return first.toLocaleUpperCase(tag) + name.slice(first.length);
}

const ENGLISH = { tag: 'en', direction: 'ltr' } as const;

const hasOwnName = (tag: string): boolean => SHORT_AUTONYMS[tag] !== undefined || isKnownLocale(tag);

/** CLDR's stand-alone names of these are qualified with brackets where the reader needs no bracket. */
const SHORT_AUTONYMS: Readonly<Record<string, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  'en-XA': 'Accented',
  'ar-XB': 'Mirrored',
  // CLDR has no locale for these.
  azb: 'تۆرکجه',
  dv: 'ދިވެހިބަސް',
  glk: 'گیلکی',
  iu: 'ᐃᓄᒃᑎᑐᑦ',
};

function localeOf(tag: string): Intl.Locale {
  try {
    const locale = new Intl.Locale(tag);
    if (/^[a-z]{2,3}$/.test(locale.language) && tag.length <= 35) return locale;
  } catch {
    // Falls through to the one error that says what a tag looks like.
  }
  throw new LanguageTagError(tag);
}

/** Scripts that run from right to left (ISO 15924); a test finds all that Unicode has. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo'.split(
    ' ',
  ),
  ...'Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi'.split(' '),
]);

const directionOf = (script: string): Direction => (RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr');

/** A language in another script (ISO 15924) than its own, and so perhaps in another direction. */
export function inScript(language: Language, script: string): Language {
  return { ...language, script, direction: directionOf(script) };
}

/** Intl's formatter of figures, made once for a tag and its options: to make one costs a hundred times what it then does. */
export const numberFormat = madeOnce((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
/** Intl's formatter of dates, made once for a tag and its options. */
export const dateFormat = madeOnce((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options));
/** Intl's names of languages, regions, scripts and currencies, made once for a tag and its options. */
export const displayNames = madeOnce((tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames([tag], options));

/** The locale whose forms stand in for one that CLDR does not know; else the machine's own would, and no two builds agree. */
const STAND_IN = 'en';

/** Whether CLDR knows how dates and figures are written in a language. */
export function isKnownLocale(tag: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
}

function madeOnce<Options, Formatter>(
  make: (tag: string, options: Options) => Formatter,
): (tag: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (tag, options) => {
    const name = `${tag} ${JSON.stringify(options)}`;
    const formatter = made.get(name) ?? make(isKnownLocale(tag) ? tag : STAND_IN, options);
    made.set(name, formatter);
    return formatter;
  };
}
