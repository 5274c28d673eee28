import { matchesIn } from '../../lib/matches-in.ts';
import { chatbotMarksIn } from '../../lib/text/index.ts';
import { foreignIn } from '../../source/findings/foreign-in.ts';
import { beyondSource, writtenTarget } from '../markdown-marks.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/** A mark of Git between two versions of a text; in a translation it stands within a line, too. */
const VERSIONS = /(?<!\S)(?:<{7}|>{7}|={7}|\|{7})(?=\s|$)/gu;
/** A comment of a program within a line: `/* John Doe *\/`. */
const REMARK = /(?<![\p{L}\p{N}:/*])\/\*[^*/\n]{2,200}\*\//gu;
/** A quick test: most texts have none of these. */
const MAY_BE_OTHER = /<{7}|>{7}|={7}|\|{7}|\/\*/;
/** Braces that the rule `placeholder` reports. */
const BRACES = /\{\{[^{}]*\}\}/;

/**
 * A translation holds what another program would leave out or fill in, or a mark that parts two versions: a comment of an
 * editor (`{>>…<<}`, `%%…%%`), a shortcode, `>>>>>>> branch`. Readers would see it. What the source has too is left alone.
 * An error that holds this language; so it is in a statement itself, where in a file that stands alone a place to be filled
 * in is a warning; and so is a mark by which a chatbot refers to a source (`[cite: 1]`). Take it out, or put what is meant as it stands between backquotes.
 */
export const foreignCodeRule: Rule = {
  id: 'foreign-code',
  says: 'A statement or a translation holds what another program would leave out or fill in: a comment, a shortcode, an expression, MDX. In a file that stands alone, an expression is a warning.',
  severity: 'error',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      // To leave out code takes a parser, and nearly no text has any of this.
      if (placesIn(unit.target).length === 0) continue;
      const own = placesIn(unit.segment.source);
      // In quotation marks a place of a program is another kind, and it is the same one.
      const kindOf = ({ actual, what }: Place): string => own.find((each) => each.actual === actual)?.what ?? what;
      const found = beyondSource(placesIn(writtenTarget(unit, subject)), () => own, kindOf);
      for (const { actual, what, advice, at, severity } of found)
        yield {
          reason: `Unexpected \`${actual.slice(0, 60)}\`: that is ${what}, and the source has none`,
          severity,
          unit,
          span: [at, at + actual.length],
          actual,
          advice,
        };
    }
  },
};

type Place = {
  readonly actual: string;
  readonly what: string;
  readonly advice: string;
  readonly at: number;
  readonly severity?: 'error' | 'warning' | undefined;
};

const TAKE_OUT = 'Take it out.';

function placesIn(text: string): readonly Place[] {
  const foreign: Place[] = foreignIn(text, false).flatMap(({ found, at }) =>
    BRACES.test(found.actual) ? [] : [{ ...found, at }],
  );
  const [mark] = chatbotMarksIn(text);
  if (mark !== undefined)
    foreign.push({
      ...mark,
      what: 'a reference of a chatbot to a source',
      advice: 'Name the source, or take it out.',
      severity: 'warning',
    });
  const isNew = ({ at }: Place): boolean => !foreign.some((each) => at >= each.at && at < each.at + each.actual.length);
  if (!MAY_BE_OTHER.test(text)) return foreign;
  const others = [
    ...matchesIn(text, VERSIONS).map(
      ({ 0: actual, index: at }): Place => ({
        actual,
        what: 'a mark of Git, beside which two versions of a text stand',
        advice: 'Keep one version, and take the other out.',
        at,
      }),
    ),
    ...matchesIn(text, REMARK).map(
      ({ 0: actual, index: at }): Place => ({
        actual,
        what: 'a comment of C or CSS, which is published as it stands',
        advice: TAKE_OUT,
        at,
      }),
    ),
  ];
  return [...foreign, ...others.filter(isNew)].toSorted((a, b) => a.at - b.at);
}
