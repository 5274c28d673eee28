import type { Rule } from '../rule.ts';

/**
 * A key belongs to no segment of the source any more: the text is gone, or the key is misspelt. A warning; the
 * translation is kept, and not published. Correct the key, or let `communique sync --prune` take the entry out; while the
 * source has an error, mend that first: the text may be there again. A key with the ending of a plural form (`_one`, `_other`)
 * belongs to the text without it: a statement has one text for each key.
 */
export const orphanRule: Rule = {
  id: 'orphan',
  says: 'An entry has a key that no text of the statement bears.',
  severity: 'warning',
  *check({ catalog, isSourceFaulty }) {
    const known = new Set(catalog.units.map(({ segment }) => segment.key));
    for (const key of catalog.orphans.keys()) {
      const whole = key.replace(PLURAL, '');
      if (whole !== key && known.has(whole)) {
        yield {
          reason: `Unexpected plural form \`${key}\`: statements have none`,
          key,
          advice: `Put the text under \`${whole}\`, and take this key away.`,
        };
        continue;
      }
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

/** The ending of a plural form, as i18next and Weblate write it. */
const PLURAL = /_(?:zero|one|two|few|many|other|plural)$/;
