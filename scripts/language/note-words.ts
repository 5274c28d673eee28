import { listedPhrases } from './listed-phrases.ts';
import words from './note-words.json' with { type: 'json' };
import { folded } from './release-words.ts';

/**
 * Words of those who work on a text, in notes to each other.
 *
 * - `check`: that something is still to be checked: “please check”, “à vérifier”; first or last in a note
 * - `verb`: the same in one word that may mean something else: “check”; first in a note, and in scripts without blanks all of it
 * - `fill`: that something is to be put in: “insert”, “noch einzufügen”; first or last
 * - `tail`: the same behind the name of what lacks: “quote to follow”
 * - `blank`: names of what lacks: “name”, “quote”
 * - `note`: what heads a remark, before two points: “translator’s note”, “Anm. d. Ü.”
 * - `counted`: whom or what a statement counts, after the sign for a number that is not known yet
 */
type Kind = 'check' | 'verb' | 'fill' | 'tail' | 'blank' | 'note' | 'counted';

const phrasesOf = (kind: Kind): readonly string[] => listedPhrases<Kind>(words, kind);

/** Scripts that put no blanks between words. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai} ]+$/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** A phrase in the form in which all are compared. */
type Phrase = { readonly text: string; readonly isUnspaced: boolean };

/** A note in the form in which phrases are compared. */
const asNote = (text: string): string => folded(text).replace(/\s+/g, ' ').trim();

const withoutStop = (note: string): string => note.replace(/(?<![ .!?:…])[ .!?:…]+$/, '');

const known = new Map<Kind, readonly Phrase[]>();

function foldedPhrases(kind: Kind): readonly Phrase[] {
  const phrases =
    known.get(kind) ?? phrasesOf(kind).map((each) => ({ text: asNote(each), isUnspaced: UNSPACED.test(each) }));
  known.set(kind, phrases);
  return phrases;
}

const texts = new Map<Kind, ReadonlySet<string>>();

/** Whether a note is one of the phrases, and says nothing else. */
function isOneOf(kinds: readonly Kind[], text: string): boolean {
  return kinds.some((kind) => {
    const own = texts.get(kind) ?? new Set(foldedPhrases(kind).map((phrase) => phrase.text));
    texts.set(kind, own);
    return own.has(text);
  });
}

const isEnd = (text: string, at: number): boolean => !LETTER.test(text.charAt(at));
const begins = (text: string, { text: phrase, isUnspaced }: Phrase): boolean =>
  text.startsWith(phrase) && (isUnspaced || isEnd(text, phrase.length));
const ends = (text: string, { text: phrase, isUnspaced }: Phrase): boolean =>
  text.endsWith(phrase) && (isUnspaced || isEnd(text, text.length - phrase.length - 1));

const someOf = (kinds: readonly Kind[], is: (phrase: Phrase) => boolean): boolean =>
  kinds.some((kind) => foldedPhrases(kind).some(is));

/** `quote from director to follow` */
const isTailed = (text: string): boolean =>
  someOf(['tail'], (phrase) => ends(text, phrase)) && someOf(['blank'], (phrase) => begins(text, phrase));

/**
 * What words between brackets ask for: to be checked (`à vérifier avec Sara`), to be filled in (`insert quote`), or perhaps
 * one of them: `check the box`.
 */
export function workIn(note: string): 'check' | 'fill' | 'perhaps' | undefined {
  const text = withoutStop(asNote(note));
  const isAtEdge = (phrase: Phrase): boolean => begins(text, phrase) || ends(text, phrase);
  if (someOf(['check'], isAtEdge) || isOneOf(['verb'], text)) return 'check';
  if (someOf(['fill'], isAtEdge) || isTailed(text)) return 'fill';
  return someOf(['verb'], (phrase) => !phrase.isUnspaced && begins(text, phrase)) ? 'perhaps' : undefined;
}

/** The same of words that may stand in a text otherwise: only where they say nothing else. */
export function isOnlyWork(note: string): boolean {
  const text = withoutStop(asNote(note));
  return isOneOf(['check', 'verb', 'fill'], text) || isTailed(text);
}

/** Whether words name what lacks, and say nothing else: `NOM`, `姓名`. */
export function namesBlank(note: string): boolean {
  const text = asNote(note);
  return isOneOf(['blank'], text);
}

/** Whether a note begins as a remark does: `Anm. d. Ü.:`, `Kommentar SM1:`. */
export function isRemark(note: string): boolean {
  const [, head = ''] = /^([^:：]{2,60}?)(?: [a-z]{1,3}\d{1,3})? ?[:：]/u.exec(asNote(note)) ?? [];
  return isOneOf(['note'], head);
}

/** Whom or what a statement counts, as one pattern. */
export const COUNTED: string = phrasesOf('counted').join('|');
