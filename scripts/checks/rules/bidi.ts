import { bidiFaults } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * Characters that turn the reading order unseen: overrides never, embeddings only where they turn nothing in a text from
 * the right, isolates only in pairs.
 */
export const bidiRule: Rule = {
  id: 'bidi',
  says: 'A hidden character turns the reading order, or an isolate is left open.',
  severity: 'error',
  floor: { severity: 'error', why: 'it changes what is read, and nobody can see it' },
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      for (const fault of bidiFaults(unit.target, subject.catalog.language)) {
        yield { reason: `Unexpected ${fault.what}`, unit, span: [fault.start, fault.end], advice: fault.advice };
      }
    }
  },
};
