import { ENOUGH } from '../../lib/text/index.ts';
import { lettersAsked } from '../identify.ts';
import { type Rule, type RuleFinding, translatedUnits } from '../rule.ts';

/** The fewest letters that the models are asked about. */
const LEAST = 20;
/** The number of segments from which a whole file in another language is reported once. */
const MANY = 3;

/**
 * The translation is in another language than its file: the wrong column, the wrong file, a paste that went astray. Two of three
 * models must agree that it is (CLD3, and either ELD or franc, asked among the newsroom's languages and the one CLD3 names), and a
 * text of fewer than 150 letters must look clearly more like the other language. From sixty letters
 * on a warning, and an error in a language whose approved translations raise no such alarm; from twenty on a notice. Names
 * and words of the source do not count; languages that cannot be told apart (Indonesian and Malay, Croatian and Serbian)
 * pass, Danish and Norwegian where the three do not agree, and so does what neither CLD3 nor franc knows. See whether the text belongs to another language.
 */
export const wrongLanguageRule: Rule = {
  id: 'wrong-language',
  says: 'A translation is in another language than its file says.',
  severity: 'warning',
  *check(subject) {
    const { languages } = subject;
    if (languages === undefined || languages.size === 0) return;
    const { tag } = subject.catalog.language;
    const units = translatedUnits(subject, this.id);
    const findings = units.flatMap((unit): readonly RuleFinding[] => {
      const found = languages.get(unit.segment.key);
      if (found === undefined) return [];
      // What stands in brackets is not asked, and so shows nothing.
      const letters = lettersAsked(unit);
      if (letters < LEAST) return [];
      return [
        {
          reason: `Unexpected language: this reads like \`${found}\``,
          severity: letters < ENOUGH ? 'notice' : 'warning',
          mayBlock: letters >= ENOUGH,
          unit,
          actual: found,
          expected: [tag],
          advice: `See whether this is the text for ${tag}.`,
        },
      ];
    });
    const worst = findings.find(({ mayBlock }) => mayBlock === true) ?? findings[0];
    if (worst === undefined || findings.length < MANY || findings.length * 2 <= units.length) yield* findings;
    else
      yield {
        ...worst,
        reason: `${worst.reason}, in ${findings.length} of ${units.length} segments`,
        advice: `See whether this is the file for ${tag}.`,
      };
  },
};
