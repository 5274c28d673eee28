import type { Rule } from '../rule.ts';

/** A text between the quotes is empty: i18next would print nothing, or the key. */
export const empty: Rule = {
  id: 'empty',
  severity: 'error',
  holds: true,
  floor: { severity: 'error', why: 'what becomes of a gap is the setting `policy`' },
  *check({ catalog }) {
    for (const unit of catalog.units) {
      if (unit.isEmpty)
        yield {
          reason: `Empty translation of \`${unit.segment.key}\``,
          unit,
          expected: [unit.segment.source],
          advice: 'Write the translation between the quotes, or take the key away.',
        };
    }
  },
};
