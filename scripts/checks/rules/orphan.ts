import type { Rule } from '../rule.ts';

/**
 * A key belongs to no segment of the source any more: the text is gone, or the key is misspelt. A warning; the
 * translation is kept, and not published. Correct the key, or let `communique sync --prune` take the entry out; while the
 * source has an error, mend that first: the text may be there again.
 */
export const orphanRule: Rule = {
  id: 'orphan',
  says: 'An entry has a key that no text of the statement bears.',
  severity: 'warning',
  *check({ catalog, isSourceFaulty }) {
    for (const key of catalog.orphans.keys()) {
      yield {
        reason: `Unexpected key \`${key}\`: no segment of the source bears it`,
        key,
        advice: isSourceFaulty
          ? 'Mend the errors of the source first: the text may be there again.'
          : `Correct the key, or run \`communique sync ${catalog.name} --lang ${catalog.language.tag} --prune\`.`,
      };
    }
  },
};
