import { digestOf } from '../../catalog/digest.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * The translation is, word for word, what another segment's was at the last sync, and that one has changed too: two
 * texts have changed places, in a spreadsheet or a merge. An error, since both now say what they do not mean; equal
 * texts are no swap. Put each text back under its own key.
 */
export const swapped: Rule = {
  id: 'swapped',
  severity: 'error',
  floor: { severity: 'warning', why: "two texts that say each other's things must be seen before they are published" },
  *check(subject) {
    const moved = new Map<string, string>();
    for (const { segment, target, record } of subject.catalog.units) {
      if (record !== undefined && target !== undefined && digestOf(target) !== record.target)
        moved.set(record.target, segment.key);
    }
    for (const unit of moved.size < 2 ? [] : translatedUnits(subject, this.id)) {
      const digest = digestOf(unit.target);
      const other = moved.get(digest);
      if (other === undefined || unit.record === undefined || unit.record.target === digest) continue;
      yield {
        reason: `Unexpected translation: it was \`${other}\`'s, which has changed as well`,
        unit,
        expected: [other],
        advice:
          'Put each text back under its own key; where both are right, say so in the source: <!-- check: allow swapped -->.',
      };
    }
  },
};
