import type { Language } from '../language/language.ts';
import { type Change, difference } from '../prose/difference.ts';
import { proseWords } from '../prose/prose-words.ts';
import { marksNames, namesIn, smallWords } from './grades/names.ts';
import { changesNegation, isSameBag, modalsIn, negatorsIn } from './grades/negations.ts';
import { type NumberMark, numberMarks } from './grades/number-marks.ts';
import { plainPunctuation, typographicForm } from './grades/typography.ts';

/** What an edit of a source text changed, the gravest first. Only `typography` may leave a translation as it is. */
export type Grade = 'number' | 'negation' | 'modality' | 'name' | 'wording' | 'typography';

/**
 * Grades an edit of a source text. Over-grading does no harm; what is graded as typography alone changed no word.
 * Names are told by capitals, so not in German or in scripts that have none; negation and modality by lists of words in
 * 23 languages.
 *
 * @returns every grade that applies, the gravest first; none for texts that are equal
 */
export function gradeEdit(before: string, after: string, language: Language): readonly Grade[] {
  if (before === after) return [];
  if (lettersOf(before) === lettersOf(after) && typographicForm(before) === typographicForm(after))
    return ['typography'];
  const [old, now] = [plainPunctuation(before.normalize('NFC')), plainPunctuation(after.normalize('NFC'))];
  const { tag } = language;
  const small = smallWords(old, now);
  const [oldNumbers, newNumbers] = [numberMarks(old, tag), numberMarks(now, tag)];
  const oldNames = namesIn(old, tag, { small, numbers: oldNumbers });
  const newNames = namesIn(now, tag, { small, numbers: newNumbers });
  const grades: readonly (Grade | false)[] = [
    !isSameList(oldNumbers.map(textOf), newNumbers.map(textOf)) && 'number',
    changesNegation(old, now, tag) && 'negation',
    !isSameBag(modalsIn(old, tag), modalsIn(now, tag)) && 'modality',
    !isSameList(oldNames, newNames) && 'name',
  ];
  const found = grades.filter((grade) => grade !== false);
  const isMore = changesOtherWords(difference(old, now), { removed: oldNumbers, added: newNumbers }, tag);
  return found.length === 0 || isMore ? [...found, 'wording'] : found;
}

/** Reading Markdown takes time; where a letter changed, it need not be read. */
const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const textOf = ({ text }: NumberMark): string => text;
const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

type Numbers = { readonly removed: readonly NumberMark[]; readonly added: readonly NumberMark[] };

/** Whether a word changed that none of the graver grades speaks of. */
function changesOtherWords(changes: readonly Change[], numbers: Numbers, tag: string): boolean {
  const at = { removed: 0, added: 0 };
  return changes.some(({ kind, text }) => {
    const [before, after] = [at.removed, at.added];
    if (kind !== 'added') at.removed += text.length;
    if (kind !== 'removed') at.added += text.length;
    if (kind === 'same') return false;
    const start = kind === 'removed' ? before : after;
    const isNumber = (from: number, to: number): boolean =>
      numbers[kind].some((mark) => mark.at < start + to && start + from < mark.end);
    const isOther = proseWords(text).some((word) => !isNumber(word.start, word.end) && !isGrave(word.text, tag));
    return isOther || /[^\p{L}\p{M}\p{N}\s%.,'’-]/u.test(text);
  });
}

function isGrave(word: string, tag: string): boolean {
  return (
    (marksNames(tag) && /^\p{Lu}/u.test(word)) || negatorsIn(word, tag).length > 0 || modalsIn(word, tag).length > 0
  );
}
