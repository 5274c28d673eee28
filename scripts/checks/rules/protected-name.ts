import { nearest, type ProseWord, termIn } from '../../lib/text/index.ts';
import { formsFor } from '../../translation/catalog/terms.ts';
import { type Rule, type TranslatedUnit, translatedUnits } from '../rule.ts';

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
        const other = misspelt(term, unit);
        yield {
          reason: `${other === undefined ? 'Missing' : `Unexpected \`${other.text}\` for the`} name \`${term}\`, which stays as it is in every language`,
          unit,
          ...(other === undefined ? {} : { span: [other.start, other.end] as const, actual: other.text }),
          expected: [term],
          advice: 'Copy it letter for letter, or list a form for this language in translations/terms.csv.',
        };
      }
    }
  },
};

/** How like a name a word is that was meant to be it, from 0 to 1. */
const ALIKE = 0.4;

/** The word of a translation that seems to be one of the name's, misspelt. */
function misspelt(term: string, { read }: TranslatedUnit): ProseWord | undefined {
  const { words } = read.target;
  const part = term.split(/\s+/u).find((each) => !words.some(({ text }) => text === each));
  const found =
    part === undefined
      ? undefined
      : nearest(
          part,
          words.map(({ text }) => text),
          ALIKE,
        );
  return words.find(({ text }) => text === found);
}
