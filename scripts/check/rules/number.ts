import { compareNumbers } from '../../prose/numbers/compare.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/** Figures and dates say the same in both languages, compared by value across digit systems and separators. */
export const number: Rule = {
  id: 'number',
  severity: 'error',
  floor: { severity: 'warning', why: 'a wrong figure must be seen before it is published' },
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const { source, target } = unit.read;
      for (const difference of compareNumbers(source.tagged, target.tagged, {
        listItem: unit.segment.kind === 'item',
      })) {
        yield {
          reason: reasonOf(difference.kind, difference.source?.text, difference.target?.text),
          severity: difference.severity === 'block' ? 'error' : 'notice',
          unit,
          span: difference.target === undefined ? undefined : [difference.target.start, difference.target.end],
          actual: difference.target?.text,
          expected: difference.source === undefined ? [] : [difference.source.text],
          advice:
            'Correct the figure in the translation; where it is right, say so in the source: <!-- check: allow number -->.',
        };
      }
    }
  },
};

function reasonOf(kind: string, source: string | undefined, target: string | undefined): string {
  if (source !== undefined && target !== undefined)
    return `Unexpected ${target}, expected the value of ${source}${kind === 'changed' ? '' : ` (${kind})`}`;
  return source === undefined
    ? `Unexpected ${target}: the source has no such figure`
    : `Missing ${source}: the translation has no such figure`;
}
