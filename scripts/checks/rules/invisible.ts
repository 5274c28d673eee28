import { invisibleFaults } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * A character that cannot be seen and does not belong: a zero-width space inside a word, a tag, a control character,
 * what is left of a broken encoding. Searches and screen readers stumble over it, and tags can hide a message. An
 * error, since no right text needs one; joiners and breakers of the scripts that use them pass, and a joiner too many
 * there is a notice. Delete it.
 */
export const invisibleRule: Rule = {
  id: 'invisible',
  says: 'A text holds a character that nobody can see.',
  severity: 'error',
  floor: { severity: 'error', why: 'it can hide a message that nobody can see' },
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      for (const fault of invisibleFaults(unit.target)) {
        yield {
          reason: `Unexpected ${fault.what}`,
          ...(fault.isHarmless === true ? { severity: 'notice' as const } : {}),
          unit,
          span: [fault.start, fault.end],
          advice: fault.advice,
        };
      }
    }
  },
};
