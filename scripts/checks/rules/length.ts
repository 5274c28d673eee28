import { endsInMark } from '../../lib/text/index.ts';
import { endsOpen } from '../cut-signs.ts';
import { DOUBTFUL, type JudgedUnit, judgedUnits, LEFT_OUT } from '../omission.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const WARNING = 3;
/** Shares of a language's texts that lose their full stop: up to which each is named, and up to which the language keeps it. */
const SELDOM = 0.03;
const KEPT = 0.1;

/**
 * The translation is much shorter or longer than the others of its language lead one to expect, or ends without the full
 * stop or another mark that the source has: it may have been cut when it was pasted. A warning beyond three standard deviations,
 * and of an end that others of the language keep. An error where all signs together (how short it is, sentences that are missing,
 * the end) weigh as much as four deviations, in a language whose right translations are known to raise no such alarm, or of
 * which nothing is known; and in every language where nine in ten of the others have their full stop, and it is gone here.
 * A caption, a part of a list that begins in a small letter, and a heading need no stop. Compare the ends of both texts.
 */
export const lengthRule: Rule = {
  id: 'length',
  says: 'A translation is far longer or shorter than its source lets expect.',
  severity: 'warning',
  *check(subject) {
    const { units, stopless } = judgedUnits(subject, this.id);
    for (const each of units) {
      const finding = lengthFinding(each) ?? stopFinding(each, stopless);
      if (finding === undefined) continue;
      const isSure = finding.mayBlock === true && each.isStopLost && stopless <= KEPT;
      yield isSure ? { ...finding, mayBlock: false, severity: 'error' } : finding;
    }
  },
};

function lengthFinding({ unit, score = 0, isStopLost, evidence }: JudgedUnit): RuleFinding | undefined {
  const isShort = score < 0;
  const { source, target } = unit.read;
  const isCut = isShort && evidence >= LEFT_OUT;
  const hasEnd = source.endsInStop ? !isStopLost : target.endsInStop || endsInMark(target.plain) || endsOpen(unit.read);
  const areFewer = target.sentences.length < source.sentences.length;
  if (Math.abs(score) <= WARNING && !(isCut && hasEnd && !areFewer)) return undefined;
  return {
    reason: `Unexpected length: ${target.letters} letters, far ${isShort ? 'fewer' : 'more'} than this language takes for ${source.letters}`,
    mayBlock: isCut,
    unit,
    actual: String(target.letters),
    advice: isShort ? 'See whether the end was cut off.' : 'See whether something was added, or pasted twice.',
  };
}

function stopFinding({ unit, evidence, score = 0, isStopLost }: JudgedUnit, stopless: number): RuleFinding | undefined {
  const { source, target } = unit.read;
  const isMarked = endsInMark(target.plain);
  const isMarkLost = !source.endsInStop && endsInMark(source.plain) && !target.endsInStop && !isMarked;
  const isNamed =
    (isStopLost && !isMarked && stopless <= SELDOM) ||
    ((isStopLost || isMarkLost) && evidence >= (isMarked ? LEFT_OUT : DOUBTFUL));
  if (!isNamed) return undefined;
  return {
    reason: isStopLost
      ? 'Unexpected end without a full stop, which the source has'
      : 'Unexpected end without the mark that the source ends in',
    mayBlock: score < 0 && evidence >= LEFT_OUT,
    unit,
    span: [Math.max(0, unit.target.length - 1), unit.target.length],
    advice: 'See whether the end was cut off.',
  };
}
