import { RUN_ON_LETTERS } from '../../../../scripts/lib/text/characters/unspaced-scripts.ts';
import { asNote, type NoteKind } from '../../../../scripts/lib/text/phrases/note-words.ts';
import { listedPhrases } from '../../../../scripts/lib/text/phrases/word-lists.ts';
import words from '../../../../scripts/lib/text/word-lists/note-words.json' with { type: 'json' };

/** A phrase that may begin and end within a run of letters. */
const RUN_ON = new RegExp(`^[${RUN_ON_LETTERS} ]+$`, 'u');
const KINDS: readonly NoteKind[] = ['check', 'verb', 'fill', 'tail', 'blank', 'note', 'translator', 'who'];
/** Kinds whose phrases are looked for as they are listed, as one pattern. */
const PATTERNS: readonly NoteKind[] = [
  ...(['figure', 'counted', 'inside', 'order', 'margin', 'please', 'conjunction'] as const),
  ...(['field', 'variable', 'broken', 'cell', 'day', 'month', 'or', 'doubted'] as const),
];
const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The phrases of `note-words.json` as the checks look them up: of all languages together, each kind folded. */
export function notePhrases(): unknown {
  const folded = (phrases: readonly string[]): readonly string[] => [...new Set(phrases.map(asNote))];
  const byKind = KINDS.map((kind) => {
    const phrases = listedPhrases<NoteKind>(words, kind);
    const [spaced, unspaced] = [false, true].map((is) => folded(phrases.filter((each) => RUN_ON.test(each) === is)));
    return [kind, { spaced, unspaced }];
  });
  const patterns = PATTERNS.map((kind) => [kind, listedPhrases<NoteKind>(words, kind).map(escaped).join('|')]);
  return { ...Object.fromEntries([...byKind, ...patterns]) };
}
