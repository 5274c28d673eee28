import { marksSentences } from '../../lib/text/index.ts';
import { calibrationOf } from '../calibration.ts';
import { isSentenceMissing, judgedUnits, LEFT_OUT } from '../omission.ts';
import type { Rule } from '../rule.ts';

/**
 * The fewest segments that show how long a language runs; with fewer it is a guess from the script, and takes a margin.
 */
const ENOUGH = 5;
const UNSURE = -2;

/**
 * The translation has fewer sentences than the source and is short for its language: one may have been left out. A
 * warning, since translators join sentences too; an error where all signs together (how short the text is, how well its sentences
 * match all of the source's but those that are missing, the end) weigh as much as four standard deviations of length, in a
 * text of sixty letters and more and a language whose right translations are known to raise no such alarm. More sentences, or
 * fewer in a text of full length, pass. Thai, Lao and other scripts without full stops are not asked. Read both texts side
 * by side.
 */
export const sentenceCountRule: Rule = {
  id: 'sentence-count',
  says: 'A translation has fewer sentences than its source, and is short.',
  severity: 'warning',
  *check(subject) {
    if (!marksSentences(subject.catalog.language.script) || !marksSentences(subject.source.script)) return;
    const { units } = judgedUnits(subject, this.id);
    const { tag } = subject.catalog.language;
    const isKnown = calibrationOf(tag) !== undefined;
    const limit = !isKnown && units.filter(({ score }) => score !== undefined).length < ENOUGH ? UNSURE : 0;
    for (const { unit, score, evidence } of units) {
      if (score === undefined || score >= limit || !isSentenceMissing(unit.read, tag)) continue;
      const [expected, actual] = [unit.read.source.sentences.length, unit.read.target.sentences.length];
      yield {
        reason: `Unexpected ${actual} sentence${actual === 1 ? '' : 's'}, expected ${expected}`,
        mayBlock: evidence >= LEFT_OUT,
        unit,
        actual: String(actual),
        expected: [String(expected)],
        advice: 'See whether a sentence was left out; where it was joined to another, all is well.',
      };
    }
  },
};
