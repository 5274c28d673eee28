import { leftByPasting, spacingFaults } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * Spaces at punctuation that are not the language's: French wants one before `; : ! ? »` and after `«`, Chinese and
 * Japanese want full-width signs and no space, most others no space before a sign. A notice: nothing is said wrongly,
 * but it looks careless, and a sign may stand alone on a line. Correct the first one and look for more. Soft hyphens and
 * blanks of odd widths, which pasting leaves behind, are said too.
 */
export const spacingRule: Rule = {
  id: 'spacing',
  says: 'Spaces around punctuation are not those of the language.',
  severity: 'notice',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const source = unit.read.source.plain;
      for (const fault of spacingFaults(unit.read.target.plain, source, subject.catalog.language.tag)) {
        yield { reason: fault.reason, unit, span: [fault.start, fault.end], advice: fault.advice };
      }
      const left = leftByPasting(unit.target);
      if (left !== undefined && leftByPasting(unit.segment.source) === undefined)
        yield {
          reason: `Unexpected ${left}`,
          unit,
          advice: 'Type the word again: no search finds it with that in it.',
        };
    }
  },
};
