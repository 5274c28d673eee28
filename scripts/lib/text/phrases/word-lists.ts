import { literalPattern } from '../characters/literal-pattern.ts';
import copies from '../word-lists/copy-words.json' with { type: 'json' };
import figures from '../word-lists/figure-words.json' with { type: 'json' };
import mails from '../word-lists/mail-words.json' with { type: 'json' };
import telephones from '../word-lists/telephone-words.json' with { type: 'json' };

/**
 * What mail programs write, by language.
 *
 * - `original`, `forwarded`: what stands between hyphens above a mail that is answered or sent on
 * - `from`, `sent`, `to`, `subject`: fields above one
 * - `wrote`: what ends the line above one: “On Friday, Anna <…> wrote:”
 * - `phone`: what a program says of itself below one
 * - `hello`: what a mail begins with
 * - `machine`: what a language model says of its answer, above it or below: “Here is the translation:”
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
  | 'machine';

/** The phrases of some kinds, in all languages together; each once. */
export const mailPhrases = (...kinds: readonly MailKind[]): readonly string[] =>
  listedPhrases<MailKind>(mails, ...kinds);

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
  listedPhrases<CopyKind>(copies, ...kinds);

/**
 * Words that make a figure more or less exact, by language: `before` it (nearly, at least), and `behind` it (or more).
 */
export type FigureKind = 'before' | 'behind';

/** The phrases of some kinds, in all languages together; each once. */
export const figurePhrases = (...kinds: readonly FigureKind[]): readonly string[] =>
  listedPhrases<FigureKind>(figures, ...kinds);

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
  listedPhrases<TelephoneKind>(telephones, ...kinds);

/** Phrases of each language by kind, with bars between those of one kind, as the files of words have them. */
type PhrasesByLanguage<Kind extends string> = Readonly<Record<string, Readonly<Partial<Record<Kind, string>>>>>;

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
