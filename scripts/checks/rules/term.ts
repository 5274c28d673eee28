import { termIn } from '../../lib/text/index.ts';
import { formsFor } from '../../translation/catalog/terms.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * A term of `translations/terms.csv` stands in the source, and none of the forms listed for the language stands in the
 * translation, in any inflection. An error: the newsroom has agreed on these words, names of bodies above all. Use a
 * form that is listed, or add the one used.
 */
export const termRule: Rule = {
  id: 'term',
  says: 'An agreed term is not translated as agreed.',
  severity: 'error',
  *check(subject) {
    const { tag } = subject.catalog.language;
    const listed = subject.terms
      .map((each) => ({ ...each, forms: formsFor(each.accepted, tag) }))
      .filter(({ forms }) => forms.length > 0);
    for (const unit of listed.length === 0 ? [] : translatedUnits(subject, this.id)) {
      const [source, target] = [unit.read.source.plain, unit.read.target.plain];
      for (const each of listed) {
        if (termIn(source, each.term, 'exact') === undefined) continue;
        if (each.forms.some((form) => termIn(target, form, 'stem') !== undefined)) continue;
        if (each.isProtected && termIn(target, each.term, 'exact') !== undefined) continue;
        yield {
          reason: `Missing term for \`${each.term}\`, expected \`${each.forms.join('` or `')}\``,
          unit,
          expected: each.forms,
          advice: 'Use a form that translations/terms.csv lists, or add the one used to it, separated by |.',
        };
      }
    }
  },
};
