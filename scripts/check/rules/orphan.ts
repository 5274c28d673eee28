import type { Rule } from '../rule.ts';

/** A key belongs to no segment of the source any more; its translation is kept, and not published. */
export const orphan: Rule = {
  id: 'orphan',
  severity: 'warning',
  *check({ catalog }) {
    for (const key of catalog.orphans.keys()) {
      yield {
        reason: `Unexpected key \`${key}\`: no segment of the source bears it`,
        key,
        advice: 'Take it away, or correct the key.',
      };
    }
  },
};
