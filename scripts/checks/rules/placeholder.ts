import { matchesIn } from '../../lib/matches-in.ts';
import { factsIn } from '../../translation/catalog/i18n.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/**
 * A declared fact (`{{detained}}`) that the source refers to must stand in the translation as often, under the same name.
 * Nobody can waive it: a declared figure that is lost is lost for every reader.
 */
export const placeholderRule: Rule = {
  id: 'placeholder',
  says: 'A declared fact is missing, added or renamed.',
  severity: 'error',
  floor: { severity: 'error', why: 'a lost placeholder is a lost figure' },
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      const wanted = factsIn(unit.segment.source, subject.facts);
      const found = factsIn(unit.target, subject.facts);
      for (const name of new Set([...wanted, ...found])) {
        const [expected = 0, actual = 0] = [wanted, found].map((names) => names.filter((each) => each === name).length);
        if (expected !== actual) {
          yield {
            reason: `${actual < expected ? 'Missing' : 'Unexpected'} placeholder \`{{${name}}}\`: it stands ${actual} times, in the source ${expected}`,
            unit,
            actual: String(actual),
            expected: [`{{${name}}}`],
            advice: 'Copy the braces with the name in them from the source text.',
          };
        }
      }
      for (const [token] of unknownTokens(unit.target)) {
        if (!unit.segment.source.includes(token))
          yield {
            reason: `Unexpected placeholder \`${token}\``,
            unit,
            actual: token,
            expected: wanted.map((name) => `{{${name}}}`),
            advice: 'The source has no such placeholder.',
          };
      }
    }
    function unknownTokens(text: string): Iterable<RegExpMatchArray> {
      return matchesIn(text, /\{\{[^{}]*\}\}|\$t\((?:(?!\$t\()[^)])*\)/g).filter(
        ([token]) => factsIn(token, subject.facts).length === 0,
      );
    }
  },
};
