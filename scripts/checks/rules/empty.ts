import type { Rule } from '../rule.ts';

/**
 * Nothing stands between the quotes: a platform may have saved a text that nobody has written, and a reader would see a
 * gap. An error that holds this language back. Write the translation, or take the key away.
 */
export const emptyRule: Rule = {
  id: 'empty',
  says: 'An entry holds no text.',
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
