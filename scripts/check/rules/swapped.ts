import { swapsIn } from '../../catalog/swaps.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * The translation is, word for word, what another segment's was at the last sync, and that one has changed too: two
 * texts have changed places, in a spreadsheet or a merge. An error, since both now say what they do not mean; equal
 * texts are no swap. It stays, whatever is synced, until each text is back under its own key or somebody has said that
 * both are right.
 */
export const swapped: Rule = {
  id: 'swapped',
  severity: 'error',
  *check(subject) {
    const { namespace, language } = subject.catalog;
    const swaps = swapsIn(subject.catalog);
    if (swaps.size === 0) return;
    for (const unit of translatedUnits(subject, this.id)) {
      const other = swaps.get(unit.segment.key);
      if (other === undefined) continue;
      yield {
        reason:
          other === ''
            ? "Unexpected translation: it was another segment's at an earlier sync"
            : `Unexpected translation: it was \`${other}\`'s, which has changed as well`,
        unit,
        expected: other === '' ? [] : [other],
        advice: `Put each text back under its own key; where all are right, run \`communique sync ${namespace} --lang ${language.tag} --confirm\`.`,
      };
    }
  },
};
