import { termIn } from '../../lib/text/index.ts';
import { formsFor } from '../../translation/catalog/terms.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * A name that `translations/terms.csv` marks as protected stands in the source and not, letter for letter, in the
 * translation. An error. A language with forms of its own in that line is the rule `term`'s. Copy the name from the
 * source.
 */
export const protectedNameRule: Rule = {
  id: 'protected-name',
  says: 'A name that must stand as it is has been changed.',
  severity: 'error',
  *check(subject) {
    const { tag } = subject.catalog.language;
    const names = subject.terms.filter((each) => each.isProtected && formsFor(each.accepted, tag).length === 0);
    for (const unit of names.length === 0 ? [] : translatedUnits(subject, this.id)) {
      const [source, target] = [unit.read.source.plain, unit.read.target.plain];
      for (const { term } of names) {
        if (termIn(source, term, 'exact') === undefined || termIn(target, term, 'exact') !== undefined) continue;
        yield {
          reason: `Missing name \`${term}\`, which stays as it is in every language`,
          unit,
          expected: [term],
          advice: 'Copy it letter for letter, or list a form for this language in translations/terms.csv.',
        };
      }
    }
  },
};
