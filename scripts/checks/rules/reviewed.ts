import { isApproved } from '../../model/catalog.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/** The number above which unread translations are reported once for all. */
const MANY = 3;

/**
 * Nobody has approved the translation as it stands. Silent unless the newsroom asks for it (`reviewed: notice` under
 * `checks:`); with `error` nothing is published that nobody has read against its source. Said once for many. Read it,
 * then `communique approve`.
 */
export const reviewedRule: Rule = {
  id: 'reviewed',
  says: 'Nobody has approved a translation yet.',
  severity: 'notice',
  isOptional: true,
  *check(subject) {
    const { catalog } = subject;
    const units = translatedUnits(subject, this.id);
    const open = units.filter((unit) => !isApproved(unit));
    const command = `communique approve ${catalog.name} --lang ${catalog.language.tag} --by NAME`;
    if (open.length > MANY) {
      yield {
        reason: `Unapproved translations: ${open.length} of ${units.length}`,
        advice: `Read the translation against its source, then run \`${command}\`.`,
      };
      return;
    }
    for (const unit of open) {
      yield {
        reason: 'Unapproved translation',
        unit,
        advice: `Read it against its source, then run \`${command} --key ${unit.segment.key}\`.`,
      };
    }
  },
};
