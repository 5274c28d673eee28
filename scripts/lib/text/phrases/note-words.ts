import { oncePerKey } from '../../once.ts';
import { countOfClass, LETTER_BIT } from '../characters/character-classes.ts';
import data from '../generated/note-phrases.json' with { type: 'json' };
import { foldedPhrase } from './release-words.ts';

/**
 * Words of those who work on a text, in notes to each other, listed in `note-words.json`; folded, of all languages together,
 * in `note-phrases.json`, made by `node tests/lib/text/language/write-language-data.ts`.
 *
 * - `check`: that something is still to be checked: “please check”, “à vérifier”; first or last in a note
 * - `verb`: the same in one word that may mean something else: “check”; first in a note, and in scripts without blanks all of it
 * - `fill`: that something is to be put in: “insert”, “noch einzufügen”; first or last
 * - `tail`: the same behind the name of what lacks: “quote to follow”
 * - `blank`: names of what lacks: “name”, “quote”
 * - `note`: what heads a remark, before two points: “comment”, “Anmerkung”
 * - `translator`: the same of one that nobody but a translator writes: “translator’s note”, “Anm. d. Ü.”
 * - `who`: who such a remark is by, which between brackets heads one: “translator”, “Übersetzerin”
 * - `figure`: what a number is called that is put in by a program, in braces: “number”, “Zahl”
 * - `counted`: whom or what a statement counts, after the sign for a number that is not known yet
 * - `inside`: what heads a note between brackets that nobody else is to read, before two points: “internal note”
 * - `order`: the same, of what is to be done with it: “delete before”, “nicht veröffentlichen”
 * - `margin`: what a word processor heads a comment in the margin with: “Commented”, in its own capitals
 * - `please`: what asks a colleague: “please”, “bitte”
 * - `field`: names of fields in form letters: «Anrede»
 * - `variable`: what a number is called that a program puts in, behind a dollar: $NUMBER
 * - `broken`: what a word processor prints where what it refers to is gone: “Error!”; a French `!` may have no blank behind it
 * - `cell`: what a table of figures prints for the same: #REF!
 * - `day`, `month`: what stands for a day and a month: “DD Month”
 * - `or`: what stands before another figure, between brackets: “(or 13?)”
 * - `doubted`: what is doubted, between brackets: “(source?)”
 * - `conjunction`: what begins a sentence that goes on, with its capital: `.. And then` is no note
 */
export type NoteKind = Sought | Pattern;

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** A note in the form in which phrases are compared. */
export const asNote = (text: string): string => foldedPhrase(text).replace(/\s+/g, ' ').trim();

const withoutStop = (note: string): string => note.replace(/(?<![ .!?:…])[ .!?:…]+$/, '');

/** Kinds of phrases that are looked for at the edges of notes. */
type Sought = 'check' | 'verb' | 'fill' | 'tail' | 'blank' | 'note' | 'translator' | 'who';
/** Kinds of phrases that are part of a larger pattern. */
type Pattern =
  | ('figure' | 'counted' | 'inside' | 'order' | 'margin' | 'please' | 'conjunction')
  | ('field' | 'variable' | 'broken' | 'cell' | 'day' | 'month' | 'or' | 'doubted');

const phrasesOf = oncePerKey(
  (kind: Sought): ReadonlySet<string> => new Set([...data[kind].spaced, ...data[kind].unspaced]),
);

/** Whether a note is one of the phrases, and says nothing else. */
function isOneOf(kinds: readonly Sought[], text: string): boolean {
  return kinds.some((kind) => phrasesOf(kind).has(text));
}

const isEnd = (text: string, at: number): boolean => !LETTER.test(text.charAt(at));
const begins = (text: string, phrase: string, isUnspaced: boolean): boolean =>
  text.startsWith(phrase) && (isUnspaced || isEnd(text, phrase.length));
const ends = (text: string, phrase: string, isUnspaced: boolean): boolean =>
  text.endsWith(phrase) && (isUnspaced || isEnd(text, text.length - phrase.length - 1));

const someOf = (kind: Sought, is: (phrase: string, isUnspaced: boolean) => boolean): boolean =>
  data[kind].spaced.some((phrase) => is(phrase, false)) || data[kind].unspaced.some((phrase) => is(phrase, true));

/** Whether a note ends in a phrase for something that is to follow: `quote from director to follow` */
const isTailed = (text: string): boolean =>
  someOf('tail', (phrase, isUnspaced) => ends(text, phrase, isUnspaced)) &&
  someOf('blank', (phrase, isUnspaced) => begins(text, phrase, isUnspaced));

/**
 * The work that words between brackets ask for: a check (`à vérifier avec Sara`), text to be filled in (`insert
 * quote`), or perhaps one of them: `check the box`.
 */
export function workIn(note: string): 'check' | 'fill' | 'perhaps' | undefined {
  const text = withoutStop(asNote(note));
  const isAtEdge = (phrase: string, isUnspaced: boolean): boolean =>
    begins(text, phrase, isUnspaced) || ends(text, phrase, isUnspaced);
  if (someOf('check', isAtEdge) || isOneOf(['verb'], text)) return 'check';
  if (someOf('fill', isAtEdge) || isTailed(text)) return 'fill';
  return data.verb.spaced.some((phrase) => begins(text, phrase, false)) ? 'perhaps' : undefined;
}

/** Whether words only ask for work on the text: other texts may have them, too. */
export function isOnlyWork(note: string): boolean {
  // A figure.
  if (countOfClass(note, LETTER_BIT) === 0) return false;
  const text = withoutStop(asNote(note));
  return isOneOf(['check', 'verb', 'fill'], text) || isTailed(text);
}

/** Whether words only name what is missing: `NOM`, `姓名`. */
export function namesBlank(note: string): boolean {
  const text = asNote(note);
  return isOneOf(['blank'], text);
}

/** Whether a note begins as a remark does: `Anm. d. Ü.:`, `Kommentar SM1:`. */
export function isRemark(note: string): boolean {
  const [, head = ''] = /^([^:：]{2,60}?)(?: [a-z]{1,3}\d{1,3})? ?[:：]/u.exec(asNote(note)) ?? [];
  return isOneOf(['note', 'translator', 'who'], head);
}

/** Whether words head a remark that only a translator writes: `Anm. d. Ü.`, `译注`. */
export const isOfTranslator = (head: string): boolean => isOneOf(['translator'], asNote(head));

/** Whether words head a translator’s note between brackets, where they may name a person: `[Übersetzerin: …]`. */
export const isNoteOfTranslator = (head: string): boolean => isOneOf(['translator', 'who'], asNote(head));

/** The phrases of a kind as they are listed, as one pattern: `people|persons`. */
export const patternOf = (kind: Pattern): string => data[kind];
