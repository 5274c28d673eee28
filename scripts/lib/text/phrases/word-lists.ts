import { once, oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { dataFiles } from '../language/data-files.ts';

const lists = dataFiles<PhrasesByLanguage<string>>('word-lists');
const listOf = (name: string): (() => PhrasesByLanguage<string>) => once(() => lists([name]) ?? {});
const [copies, figures] = [listOf('copy-words'), listOf('figure-words')];
const [mails, telephones] = [listOf('mail-words'), listOf('telephone-words')];

/**
 * What mail programs write, by language.
 *
 * - `original`, `forwarded`: what stands between hyphens above a mail that is answered or sent on
 * - `from`, `sent`, `to`, `subject`: fields above one
 * - `wrote`: what ends the line above one: “On Friday, Anna <…> wrote:”
 * - `phone`: what a program says of itself below one
 * - `hello`: what a mail begins with
 * - `answered`: what stands before the subject of a mail that is answered or sent on: “Re:”
 * - `thisMail`, `confidential`: how the lines below a mail begin, and what they go on to say, by its beginning: “This message is confidential”
 * - `machine`: what a language model says of its answer, above it or below: “Here is the translation:”
 * - `agrees`, `gives`: how it agrees, and how what it goes on to say begins: “Certainly! Here is …”
 */
export type MailKind =
  | 'original'
  | 'forwarded'
  | 'from'
  | 'sent'
  | 'to'
  | 'subject'
  | 'wrote'
  | 'phone'
  | 'hello'
  | 'answered'
  | 'thisMail'
  | 'confidential'
  | 'machine'
  | 'agrees'
  | 'gives';

/** The phrases of some kinds, in all languages together; each once. */
export const mailPhrases = (...kinds: readonly MailKind[]): readonly string[] =>
  listedPhrases<MailKind>(mails(), ...kinds);

/**
 * What programs name copies with, by language.
 *
 * - `copy`: behind the name of what was copied: `verdict - Kopie`
 * - `copyOf`: before it: `Copy of verdict`
 * - `conflict`: of a copy made where two people had changed one file, by Dropbox, OneDrive, Nextcloud, Obsidian
 */
export type CopyKind = 'copy' | 'copyOf' | 'conflict';

/** The phrases of some kinds, in all languages together; each once. */
export const copyPhrases = (...kinds: readonly CopyKind[]): readonly string[] =>
  listedPhrases<CopyKind>(copies(), ...kinds);

/** What newsrooms call a field of the front matter, by language; each name in small letters. */
export type FieldKind = 'title' | 'summary' | 'date' | 'place';

/** The names of a field, in all languages together; each once. */
export const fieldPhrases = listRead<FieldKind>('field-words');

/**
 * Words that make a figure more or less exact, by language: `before` it (nearly, at least), and `behind` it (or more).
 */
export type FigureKind = 'before' | 'behind';

/** The phrases of some kinds, in all languages together; each once. */
export const figurePhrases = (...kinds: readonly FigureKind[]): readonly string[] =>
  listedPhrases<FigureKind>(figures(), ...kinds);

/**
 * Words in fields for telephone numbers, by language.
 *
 * - `label`: what a number is: phone, office, WhatsApp
 * - `extension`: what stands before the digits that are dialled behind it
 * - `or`: what stands between two numbers
 */
export type TelephoneKind = 'label' | 'extension' | 'or';

/** The phrases of some kinds, in all languages together; each once. */
export const telephonePhrases = (...kinds: readonly TelephoneKind[]): readonly string[] =>
  listedPhrases<TelephoneKind>(telephones(), ...kinds);

/**
 * Words beside figures and what they count, by language.
 *
 * - `kilo`: the beginning of a unit that makes it a thousand: kilo-metre
 * - `of`: what stands between a figure and its unit: 5 millones de dólares; one with an apostrophe is written onto the unit
 * - `scaleOf`: the same before a word of scale
 * - `percentOf`: what stands between the word for per cent and the figure behind it
 * - `range`: what stands between two figures, in scripts that do not set words apart
 * - `point`: the word for a point that stands a few words behind that for per cent; its beginning
 * - `short`: what units and thousands are shortened to with a full stop, in Latin letters: 5 min.
 * - `common`: everyday words that look like a unit or stand in the name of a currency: in, new, people
 * - `decade`: what is written onto the figure of a decade: the 1980s, with a hyphen or an apostrophe or without
 * - `century`: how that begins which is written onto the first year of a century: 1500-talet
 * - `degree`: words for degrees, in languages from right to left, where a minus is typed behind the figure
 * - `pair`: what Chinese, Japanese and Korean count by, where two of it are both
 * - `orMore`, `orLess`: limits behind a figure that count it in: 13以上 is more than 12
 * - `twofold`: what compounds with two begin with: двосторонній
 * - `floor`: how words for a floor of a house begin
 * - `toNumber`: what stands between a unit and the number behind it, where a language names it first: iminyaka engu-32
 * - `between`: adjectives between a figure and a length of time: neuf derniers mois
 * - `prison`: kinds of punishment before years and months of it, where 6月 is no June: 懲役2年6月
 * - `not`, `can`: what makes a limit right behind it its contrary: 不 and 会 of 不会超过
 */
export type MeasureKind =
  | 'kilo'
  | 'of'
  | 'scaleOf'
  | 'percentOf'
  | 'range'
  | 'point'
  | 'common'
  | 'short'
  | 'decade'
  | 'century'
  | 'degree'
  | 'pair'
  | 'orMore'
  | 'orLess'
  | 'not'
  | 'can'
  | 'twofold'
  | 'floor'
  | 'toNumber'
  | 'between'
  | 'prison';

/** The phrases of a kind, in all languages together; each once. The list is read when it is first asked for. */
export const measurePhrases = listRead<MeasureKind>('measure-words');

/**
 * Words beside hours, by language.
 *
 * - `and`: words behind an hour that lead to another one: till, and
 * - `in`, `article`: what stands between an hour and a word for a part of the day: 6 de la tarde
 * - `at`, `hour`: what stands between such a word and an hour behind it: abends um 6, кешкі сағат 8
 * - `to`: what stands between minutes and the hour that they lead to: ten to five
 * - `time`: words before an hour or a time: um 18 Uhr, gegen halb sieben
 * - `sunrise`, `sunriseBehind`: words before and behind an hour that is counted from sunrise: saa 12 jioni
 * - `night`: the night, by its beginning; `nightTo` and `nightToBehind`: what stands before and behind the day that it leads to
 */
export type HourKind =
  | ('and' | 'in' | 'article' | 'at' | 'time' | 'hour' | 'to' | 'sunrise' | 'sunriseBehind')
  | ('night' | 'nightTo' | 'nightToBehind');

/** The phrases of a kind, in all languages together; each once. The list is read when it is first asked for. */
export const hourPhrases = listRead<HourKind>('hour-words');

const zones = listOf('zone-words');

/**
 * What time zones are called in a language and in English, with the zones of the IANA that it may mean: IST is that of India, Israel or
 * Ireland. Abbreviations are in capital letters; in names `~` is any letters or none.
 */
export const zoneNames = oncePerKey((tag): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, readonly string[]>();
  const [language = ''] = tag.split('-', 1);
  for (const each of new Set(['en', language, tag.replace(/^(sr-Latn).*/, '$1')]))
    for (const [zone, phrases] of Object.entries(zones()[each] ?? {}))
      for (const phrase of (phrases ?? '').split(' | ')) names.set(phrase, [...(names.get(phrase) ?? []), zone]);
  return names;
});

/**
 * Small words of texts of all kinds, by language.
 *
 * - `and`: what stands between two words that share their end: `Vor- und Nachteile`
 * - `asks`: words that a question may have alone before its mark: “who?”
 * - `of`, `article`: what stands before a name in a line about a text: “draft of”, “the draft”
 * - `until`, `never`: that a text is under embargo “until”, or is so “never”
 * - `goods`, `about`: what else there are embargoes on, before the word: “arms embargo”; and behind it: “embargo against”
 * - `restricted`: beginnings of words for what few may enter or read
 * - `withheld`: names of classes by which a page blacks a text out
 * - `streetFirst`, `street`: words that begin or end the name of a street: 5, rue de Rivoli; 221, Baker Street; `streetShort` for St
 */
export type SmallKind =
  | ('and' | 'asks' | 'of' | 'article' | 'until' | 'never')
  | ('goods' | 'about' | 'restricted' | 'withheld' | 'streetFirst' | 'street' | 'streetShort');

const smallPhrases = listRead<SmallKind>('small-words');
const smallSet = oncePerKey((kind: SmallKind): ReadonlySet<string> => new Set(smallPhrases(kind)));

/** The words of a kind in all languages together, as alternatives of a pattern. */
export const smallWords = oncePerKey((kind: SmallKind): string => phraseAlternatives(smallPhrases(kind)));

/** Whether a word, in lower case, is one of a kind. */
export const isSmallWord = (kind: SmallKind, word: string): boolean => smallSet(kind).has(word);

/**
 * Names and abbreviations of units and currencies that are read in texts of every language, as they are listed: by CLDR's names
 * and ISO 4217 codes, several where they may mean any of them.
 */
export const unitNames = once((): readonly (readonly [unit: string, names: readonly string[]])[] => {
  const words = lists(['unit-words']) ?? {};
  const units = new Set(Object.values(words).flatMap((language) => Object.keys(language)));
  return [...units].map((unit) => [unit, listedPhrases(words, unit)]);
});

/** Phrases of each language by kind, with bars between those of one kind, as the files of words have them. */
type PhrasesByLanguage<Kind extends string> = Readonly<Record<string, Readonly<Partial<Record<Kind, string>>>>>;

function listRead<Kind extends string>(name: string): (kind: Kind) => readonly string[] {
  const words = listOf(name);
  return oncePerKey((kind: Kind) => listedPhrases(words(), kind));
}

/** The phrases of some kinds, as they are listed, in all languages together; each once. */
export function listedPhrases<Kind extends string>(
  words: PhrasesByLanguage<Kind>,
  ...kinds: readonly Kind[]
): readonly string[] {
  const all = Object.values(words).flatMap((language) => kinds.flatMap((kind) => (language[kind] ?? '').split('|')));
  return [...new Set(all.map((phrase) => phrase.trim()))].filter(Boolean);
}

/**
 * Phrases as alternatives of a pattern, the longest first.
 *
 * @example phraseAlternatives(['to', 'to be']) // 'to be|to'
 */
export const phraseAlternatives = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => literalPattern(phrase))
    .join('|');
