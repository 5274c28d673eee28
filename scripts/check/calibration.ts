import { isApproved, type Unit } from '../catalog/catalog.ts';
import type { Finding, Rule, Subject } from './rule.ts';

/** One language of one statement, and what the rules have to say of it. */
export type Checked = {
  readonly subject: Subject;
  readonly findings: readonly { readonly rule: Rule; readonly finding: Finding }[];
};

/** Approved segments without which a language shows nothing. */
const LEAST = 40;
/** The share of them at which a rule may raise an alarm. */
const SHARE = 0.005;

/**
 * Which rules may block in which languages, as `tag rule`. A rule that guesses may do so only where it has been silent
 * on translations that people have read and found right: on 40 at least, but for one in 200. Whatever it says there
 * counts, waived or not.
 */
export function calibrated(all: readonly Checked[]): ReadonlySet<string> {
  const approved = new Map<string, number>();
  const alarms = new Map<string, Set<Unit>>();
  for (const { subject, findings } of all) {
    const { language, units } = subject.catalog;
    approved.set(language.tag, (approved.get(language.tag) ?? 0) + units.filter(isApproved).length);
    for (const { rule, finding } of findings) {
      if (finding.mayBlock !== true) continue;
      const name = `${language.tag} ${rule.id}`;
      const raised = alarms.get(name) ?? new Set();
      if (finding.unit !== undefined && isApproved(finding.unit)) raised.add(finding.unit);
      alarms.set(name, raised);
    }
  }
  return new Set(
    [...alarms].flatMap(([name, raised]) => {
      const count = approved.get(name.split(' ')[0] ?? '') ?? 0;
      return count >= LEAST && raised.size <= count * SHARE ? [name] : [];
    }),
  );
}
