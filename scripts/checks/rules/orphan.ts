import type { Rule } from '../rule.ts';

/**
 * A key belongs to no segment of the source any more: the text is gone, or the key is misspelt. A warning; the
 * translation is kept, and not published. Correct the key, or let `communique sync --prune` take the entry out.
 */
export const orphanRule: Rule = {
  id: 'orphan',
  says: 'An entry has a key that no text of the statement bears.',
  severity: 'warning',
  *check({ catalog }) {
    for (const key of catalog.orphans.keys()) {
      yield {
        reason: `Unexpected key \`${key}\`: no segment of the source bears it`,
        key,
        advice: `Correct the key, or run \`communique sync ${catalog.namespace} --lang ${catalog.language.tag} --prune\`.`,
      };
    }
  },
};
