import { foldName, nearName as nearNameIn, type Usage } from '../../prose/near-names.ts';
import { type Rule, type Subject, type TranslatedUnit, translatedUnits } from '../rule.ts';

/**
 * A name of the source is missing, and a word one letter away from it stands in the translation: `Kavanugh` for
 * `Kavanaugh`. A warning where the language keeps the name as it is elsewhere, or the word beside it; otherwise a notice,
 * since languages have forms and spellings of their own. A form that stands in other translations too is such a form,
 * and endings are not asked. Copy the name from the source; a name that must stay as it is belongs in
 * `translations/terms.csv`.
 */
export const nearName: Rule = {
  id: 'near-name',
  severity: 'warning',
  *check(subject) {
    // German and Luxembourgish write every noun with a capital.
    if (/^(?:de|lb|nds|gsw)\b/.test(subject.source.tag)) return;
    const units = translatedUnits(subject, this.id);
    for (const unit of units) {
      const { source, target } = unit.read;
      if (source.names.length === 0) continue;
      const found = nearNameIn(source.names, target.plain, target.words, usageIn(units, unit, subject));
      if (found === undefined) continue;
      const { name, word, isSure } = found;
      yield {
        reason: `Unexpected \`${word.text}\` for the name \`${name}\``,
        severity: isSure ? 'warning' : 'notice',
        unit,
        span: [word.start, word.end],
        actual: word.text,
        expected: [name],
        advice: 'See whether the name was misspelt.',
      };
    }
  },
};

/** Looked up only where a word is near a name, which is seldom. */
const usageIn = (units: readonly TranslatedUnit[], unit: TranslatedUnit, { catalog }: Subject): Usage => ({
  isElsewhere: (fold) =>
    units.some((other) => other !== unit && other.read.target.words.some(({ text }) => foldName(text) === fold)),
  isOrdinary: (fold) => units.some(({ read }) => read.source.words.some(({ text }) => text === fold)),
  isForeign: catalog.language.script !== 'Latn',
});
