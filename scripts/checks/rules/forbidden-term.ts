import { termIn } from '../../lib/text/index.ts';
import { formsFor } from '../../translation/catalog/terms.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * The source has a term of `translations/terms.csv`, and the translation puts a form for it that the column
 * `forbidden.<tag>` rules out. An error: somebody decided that these words must not be printed. A short ending counts
 * as the same word. Use a form that is accepted.
 */
export const forbiddenTermRule: Rule = {
  id: 'forbidden-term',
  says: 'A translation uses a word that the newsroom does not want.',
  severity: 'error',
  *check(subject) {
    const { tag } = subject.catalog.language;
    const listed = subject.terms
      .map((each) => ({ ...each, forms: formsFor(each.forbidden, tag), better: formsFor(each.accepted, tag) }))
      .filter(({ forms }) => forms.length > 0);
    for (const unit of listed.length === 0 ? [] : translatedUnits(subject, this.id)) {
      const [source, target] = [unit.read.source.plain, unit.read.target.plain];
      for (const each of listed) {
        if (termIn(source, each.term, 'exact') === undefined) continue;
        for (const form of each.forms) {
          const span = termIn(target, form, 'ending');
          if (span === undefined) continue;
          yield {
            reason: `Unexpected \`${target.slice(...span)}\` for \`${each.term}\`: translations/terms.csv rules it out`,
            unit,
            span,
            actual: target.slice(...span),
            expected: each.better,
            advice: each.better.length === 0 ? 'Use another word.' : `Use ${each.better.join(' or ')}.`,
          };
        }
      }
    }
  },
};
