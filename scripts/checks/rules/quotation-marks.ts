import { quotationFaults } from '../../lib/text/index.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * Quotation marks of another language, or one without its other half: a quotation that does not end is put into the
 * wrong mouth. A notice, since houses differ and a quotation may run over several segments; a warning where the source has
 * one mark more, and all of its own in pairs: then one was lost. Single marks are not asked, being apostrophes too. Write
 * the language's own marks, in pairs.
 */
export const quotationMarksRule: Rule = {
  id: 'quotation-marks',
  says: 'Quotation marks are missing, unpaired or not those of the language.',
  severity: 'notice',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const faults = quotationFaults(unit.read.target.plain, unit.read.source.plain, subject.catalog.language.tag);
      for (const { kind, mark, start, end, expected } of faults) {
        yield {
          reason:
            kind === 'foreign'
              ? `Unexpected quotation mark \`${mark}\`, expected \`${expected[0] ?? ''}\``
              : `Unexpected quotation mark \`${mark}\` without its other half`,
          severity: kind === 'lost' ? 'warning' : 'notice',
          unit,
          span: [start, end],
          actual: mark,
          expected,
          advice:
            kind === 'foreign'
              ? 'Write the marks of this language.'
              : 'Add the mark that opens or closes the quotation.',
        };
      }
    }
  },
};
