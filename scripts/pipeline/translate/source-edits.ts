import { type Grade, gradeEdit } from '../../alignment/grade-edit.ts';
import type { Edit } from '../../alignment/key-segments.ts';
import type { Language } from '../../language/language.ts';
import { type Change, difference } from '../../prose/difference.ts';

/** An edited source text, as a person wants to see it. */
export type SourceEdit = Pick<Edit, 'key' | 'similarity'> & {
  readonly grades: readonly Grade[];
  readonly changes: readonly Change[];
};

export function sourceEdits(edits: readonly Edit[], language: Language): readonly SourceEdit[] {
  return edits.map(({ key, before, after, similarity }) => ({
    key,
    similarity,
    grades: gradeEdit(before, after, language),
    changes: difference(before, after),
  }));
}
