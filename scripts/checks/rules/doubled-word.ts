import { repeatedWord as doubledWordIn } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * One word stands twice in a row, as in `the the`, and the source doubles none. A warning, and a notice in the many
 * languages that double words to say each, much, or again and again. What a language doubles for its grammar passes
 * (`die die`, `vous vous`). Delete the second one.
 */
export const doubledWordRule: Rule = {
  id: 'doubled-word',
  says: 'A word stands twice in a row.',
  severity: 'warning',
  *check(subject) {
    const { tag } = subject.catalog.language;
    for (const unit of translatedUnits(subject, this.id)) {
      const { source, target } = unit.read;
      const found = doubledWordIn(target.plain, target.words, source, tag);
      if (found === undefined) continue;
      const actual = unit.target.slice(found.start, found.end);
      yield {
        reason: `Unexpected word twice in a row: \`${actual}\``,
        severity: found.isGrammar ? 'notice' : 'warning',
        unit,
        span: [found.start, found.end],
        actual,
        advice: 'Delete what stands there twice.',
      };
    }
  },
};
