import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { textBefore } from '../../characters/text-before.ts';
import { languageData } from '../../language/language-data.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { romanValue } from '../../numbers/digits.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** A character that separates two words; hyphens do not. */
const APART = /[^\p{L}\p{M}\p{N}\-\u2010\u2011]/u;
const HYPHEN = /[-\u2010\u2011]/u;
/** The fewest letters of a name; shorter ones are letters: K-12, F-16. */
const LEAST = 3;
/** The number of letters by which a name is recognised whatever its ending. */
const STEM = 4;
const REACH = 40;
/** Things that English names by figures and other languages by words: round the clock, a dilemma, a rank, a car. */
const SAYINGS =
  /\b(?:24[/-]7|9\/11|catch[- ]22|K-12|3rd[- ]part(?:y|ies)|2nd[- ]lieutenants?|4[x×]4s?|(?:First |Second )?World War [12](?!\d)|911(?= (?:call|operator|dispatch)))/giu;

type Place = { readonly start: number; readonly end: number };

/**
 * The name that a hyphen joins to its figure, without the figure: COVID-19, SARS-CoV-2, and covidem-19 in languages that
 * write it small. Undefined where the figure stands for itself.
 */
export function nameBeside(text: string, { start }: Place): string | undefined {
  if (!HYPHEN.test(text[start - 1] ?? '')) return undefined;
  const joined =
    text
      .slice(Math.max(0, start - REACH), start - 1)
      .split(APART)
      .at(-1) ?? '';
  const capital = joined.search(/\p{Lu}/u);
  const name = capital < 0 ? (joined.split(HYPHEN).at(-1) ?? '') : joined.slice(capital);
  return (name.match(/\p{L}/gu)?.length ?? 0) < LEAST ? undefined : name;
}

/** Whether the other text has the name, in whatever case and with whatever ending. */
export function hasName(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase().slice(0, Math.max(STEM, name.length - STEM)));
}

/** Whether a figure is part of a saying that is no figure: 24/7. */
export function isSaying(text: string, { start, end }: Place): boolean {
  return matchesIn(text, SAYINGS).some(({ index, 0: saying }) => index <= start && end <= index + saying.length);
}

/** The digits of the sayings of a text, which may be written as one figure: 911. */
export function sayingDigits(text: string): ReadonlySet<string> {
  return new Set(matchesIn(text, SAYINGS).map(([saying]) => saying.replace(/\D/gu, '')));
}

/** Letters and figures without a blank, parts by hyphens among them. */
const JOINED = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** From its first capital to the last of its parts that ends in a figure. */
const NAME_OF_FIGURE = /^\P{Lu}*(\p{Lu}.*\d\p{L}?)(?![\p{L}\p{N}])/u;

/**
 * Whether the whole name has other words, the coronavirus for COVID-19. Where its letters stand, its figure must stand,
 * too.
 */
export function isNameLost(token: NumberToken, source: string, target: string): boolean {
  const name = nameBeside(source, token);
  return name !== undefined && !hasName(target, name);
}

/** Whether the second figure of a name stands there in English: 7-Eleven for 7-11. */
export const isNamedInWords = (token: NumberToken, source: string, target: string): boolean =>
  /\d-$/u.test(source.slice(0, token.start)) &&
  matchesIn(target, /(?<=\p{Nd}-)\p{L}{3,9}(?!\p{L})/gu).some(([text]) =>
    softNumbersOf({ text, tag: 'en' }).some(({ value }) => value === token.value),
  );

/** Whether the name stands there without its figure, le Covid, or by another for 2019-nCoV, or a figure is of the American tax code: 501(c)(3). */
export function isOptional(token: NumberToken, source: string, target: string): boolean {
  if (TAX_CODE.test(source.slice(Math.max(0, token.start - TAX_LENGTH), token.end + TAX_LENGTH))) return true;
  if (/^-nCoV\b/u.test(source.slice(token.end, token.end + 6)) && !target.includes('nCoV')) return true;
  return token.value === '19' && COVID.test(nameBeside(source, token) ?? '') && COVID.test(target);
}

/** What Americans call an association that pays no taxes; elsewhere its name says so. */
const TAX_CODE = /\b501 ?\(c\)/i;
const TAX_LENGTH = 8;

/** The one name that is common with its figure and without. */
const COVID = /covid/i;
/** Names whose figure a translation may have alone, by it. */
const COMMON: Readonly<Record<string, RegExp>> = { '19': COVID, '2': /sars-?cov-$/i };

/** What a language calls it, by the figure. */
const namesOf = oncePerKey(
  (tag): Readonly<Record<string, RegExp>> =>
    Object.fromEntries(
      Object.entries(languageData(tag).namedFigures ?? {}).map(([figure, names]) => [
        figure,
        new RegExp(names.map((name) => literalPattern(name)).join('|'), 'iu'),
      ]),
    ),
);

/** Whether an extra figure is that of the name, which may stand for other words: the infection, exposure. */
export function isOfCovid({ value, start }: NumberToken, { text, tag }: TaggedText): boolean {
  const names = namesOf(tag)[value];
  const common = COMMON[value];
  if (common === undefined && names === undefined) return false;
  const lead = textBefore(text, start, 12);
  return common?.test(lead) === true || names?.test(lead) === true;
}

/** Whether a word has one figure that others spell out or name otherwise: 2FA, 3D, 5G, 2-dimensional. */
export const isOfLetters = (token: NumberToken, { text }: TaggedText): boolean =>
  /^[2-8]$/.test(token.value) &&
  /^-?(?:D|FA|G)(?![\p{L}\p{N}])|^[- ]dimension/u.test(text.slice(token.end, token.end + 10));

/** Whether a text has a name with such a figure: UVIKO-19 is COVID-19. */
const namesWith = (value: string, text: string): boolean =>
  matchesIn(text, /\d+/gu).some(
    ({ index, 0: figure }) =>
      figure === value && nameBeside(text, { start: index, end: index + figure.length }) !== undefined,
  );

/**
 * Whether a name with its figure stands for a name without, or for "it"; or in two alphabets, SARS-CoV-2 beside its own
 * transcription.
 */
export function isNameAgain(token: NumberToken, source: TaggedText, target: string): boolean {
  const name = nameBeside(target, token);
  if (name !== undefined && (hasName(source.text, name) || namesWith(token.value, source.text))) return true;
  if (name !== undefined && /^SARS/u.test(name) && /corona|covid/iu.test(source.text)) return true;
  return matchesIn(source.text, JOINED).some(([joined]) => {
    const whole = NAME_OF_FIGURE.exec(joined)?.[1];
    return whole !== undefined && /(?<!\d)\d+(?=\p{L}?$)/u.exec(whole)?.[0] === token.value && target.includes(whole);
  });
}

/** A small Roman numeral that marks a paragraph. */
const ROMAN = /\(([ivx]{1,5})\)/gu;
/**
 * Whether a figure marks what a small Roman numeral marks in the source: ‘3’ for (iii), as the United Nations write it in Arabic; or
 * nr. 3 for 4(1)(iii), where the numeral is a point of an article.
 */
export function isForRoman({ value, start, end }: NumberToken, text: string, source: string): boolean {
  const isMark = /[(（'‘’‚"“”«]$/u.test(text.slice(0, start)) && /^[)）'’‘"”“»]/u.test(text.slice(end));
  return matchesIn(source, ROMAN).some(
    ({ index, 1: mark = '' }) =>
      (isMark || /[\d)] ?$/u.test(source.slice(Math.max(0, index - 2), index))) &&
      String(romanValue(mark.toUpperCase())) === value,
  );
}

/** Whether a figure begins a name, 247sports: it is lost where the whole name is. */
export const beginsName = (token: NumberToken, { text }: TaggedText): boolean =>
  /\d$/u.test(token.text) && /^\p{Ll}{4}/u.test(text.slice(token.end));

/** Whether a figure is a rank: "No. 1 in the world" is the leading one. */
export const isRank = (token: NumberToken, text: string): boolean =>
  token.value === '1' && /(?:\bno\.? ?|#)$/iu.test(text.slice(Math.max(0, token.start - 5), token.start));

/** Whether a figure is a factor, 2x or 3×, for which every language has words. */
export const isFold = ({ value, end }: NumberToken, text: string): boolean =>
  /^[2-4]$/.test(value) && /^ ?[x×](?![\p{L}\p{N}])/u.test(text.slice(end, end + 3));

/** Whether a figure joined to what it counts makes an adjective, which others say in a word of its own: a 2-page spread, a 3-way valve. */
export const isOfAdjective = ({ value, end }: NumberToken, text: string): boolean =>
  /^[2-9]$/.test(value) && ADJECTIVE.test(text.slice(end, end + LONGEST_ADJECTIVE));
const ADJECTIVE = /^-(?!(?:second|minute|hour|day|week|month|year|decade)s?\b)\p{Ll}{3,12}[ -]\p{L}/u;
const LONGEST_ADJECTIVE = 16;

/** Whether a length is one of the next larger unit, which needs no number: 24 hours are a day, 12 months a year. */
export const isWholeLength = ({ value, end, percent }: NumberToken, text: string): boolean =>
  percent === 'no' && WHOLE_LENGTHS[value]?.test(text.slice(end, end + LONGEST_ADJECTIVE)) === true;
const WHOLE_LENGTHS: Readonly<Record<string, RegExp>> = {
  '7': /^[ -]days?\b/,
  '12': /^[ -]months?\b/,
  '24': /^[ -]hours?\b/,
  '52': /^[ -]weeks?\b/,
  '60': /^[ -](?:minute|second)s?\b/,
  '365': /^[ -]days?\b/,
};

/** UTF-16 units of the longest version that is read. */
const VERSION_LENGTH = 16;

/** Whether an extra nought is the last part of a version that the source has without it: 3.0.0 is 3.0. */
export function isNoughtOfVersion({ value, start, end }: NumberToken, text: string, source: string): boolean {
  if (value !== '0' || text[start - 1] !== '.') return false;
  const before = textBefore(text, start, VERSION_LENGTH).split(NO_PART).at(-1) ?? '';
  const behind = text.slice(end, end + VERSION_LENGTH).split(NO_PART)[0] ?? '';
  const version = partsOf(before + value + behind);
  return version !== '' && matchesIn(source, VERSIONS).some(([own]) => partsOf(own) === version);
}
const NO_PART = /[^\d.]/u;
const VERSIONS = /(?<![\d.])\d{1,4}(?:\.\d{1,4}){1,4}(?!\d)/gu;

/** The parts of a version without the noughts at its end. */
function partsOf(version: string): string {
  const parts = version.split('.').filter((part) => part !== '');
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop();
  return parts.join('.');
}
