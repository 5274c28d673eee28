import { matchesIn } from '../../lib/matches-in.ts';
import { isOfTranslator, isRemark } from '../../lib/text/index.ts';
import { isQuestion, type LeftOpen, leftOpenIn } from '../../source/not-public/left-open-places.ts';
import { machineIn } from '../../source/not-public/mail-around.ts';
import { beyondSource, writtenTarget } from '../markdown-marks.ts';
import { type Rule, translatedUnits } from '../rule.ts';

/** A note between brackets, with a colon behind its first words. */
const NOTE = /[[(［（【]([^[\]()［］（）【】\n]{1,40}[:：][^[\]()［］（）【】\n]{1,200})[\])］）】](?!\()/gu;
const COLON = /[:：]/;
/**
 * The beginning of a sentence; and the most letters of what heads a remark before a colon: `… two. Anm. d. Ü.: or
 * three.`
 */
const BEGINNING = /(?<=^|[.!?…。！？؟।»”)] ?)\p{L}/gu;
const LONGEST_HEAD = 42;
/** `TODO`, which is a word in Spanish, before a sign; `TODO`, `XXX` or `XX` as a sentence of its own. */
const OPEN =
  /(?<![\p{L}\p{N}])(?:TODO(?=\s?[:：(–—])|FIXME(?![\p{L}\p{N}]))|(?<=[.!?…。؟।][”"»)]?\s)(?:TODO|X{2,4})(?=[.\s]*$)/gu;
/** A quick test: most texts have none of these. */
const MAY_BE_OPEN = /TODO|FIXME|XX/;

/**
 * A translation holds what a translator left to be filled in or checked: `[à vérifier avec Sara]`, `TODO`, `XXX`, `[NOM]`,
 * a note such as `(Anm. d. Ü.: …)` or `[Sara: is that right?]`, what a language model says of its answer (`Here is the
 * translation:`). What the source has too is left alone. An error where that is sure, which holds this language; else a
 * warning, as it is of a translator's note that is not between square brackets. So it is in a statement itself. Write what
 * belongs there, and ask in the platform instead; a note that readers are to see can be waived.
 */
export const leftOpenRule: Rule = {
  id: 'left-open',
  says: 'A statement or a translation holds what was left to be filled in or checked.',
  severity: 'error',
  *check(subject) {
    for (const unit of translatedUnits(subject, this.id)) {
      // To leave out code takes a parser, and nearly no text has any of this.
      if (openIn(unit.target, isNote).length === 0) continue;
      const target = writtenTarget(unit, subject);
      const isTranslated = ({ actual }: LeftOpen): boolean =>
        BRACKETS.some((sign) => sign.test(actual) && countOf(sign, target) <= countOf(sign, unit.segment.source));
      const found = beyondSource(
        openIn(target, isNote).filter((each) => !isTranslated(each)),
        () => openIn(unit.segment.source, () => true),
        () => 'open',
      );
      for (const { actual, at, sure } of found)
        yield {
          reason: `Unexpected \`${actual.slice(0, 60)}\`: something seems to be left to be filled in or checked, and the source has nothing of it`,
          severity: sure === 'no' ? 'warning' : 'error',
          unit,
          span: [at, at + actual.length],
          actual,
          advice: 'Write what belongs there, or take it out.',
        };
    }
  },
};

/** Kinds of bracket; a source with as many brackets has them in its own words. */
const BRACKETS: readonly RegExp[] = [/^[[［【]/u, /^[(（]/u];
const countOf = (sign: RegExp, text: string): number => [...text].filter((character) => sign.test(character)).length;

const isNote = (note: string, sign: string): boolean => isRemark(note) || (/[[［【]/u.test(sign) && isQuestion(note));

/** The open notes in a text, in its order; any note of the source may be what a translation has in other words. */
function openIn(text: string, isMeant: (note: string, sign: string) => boolean): readonly LeftOpen[] {
  const found = leftOpenIn(text).filter(({ actual }) => !isQuestion(actual.slice(1, -1)));
  const add = (actual: string, at: number, sure: LeftOpen['sure']): void => {
    if (!found.some((each) => at < each.at + each.actual.length && each.at < at + actual.length))
      found.push({ actual, at, sure });
  };
  // Between round brackets a translator may tell readers something: `（訳注：…）`.
  for (const { 0: actual, 1: note = '', index } of COLON.test(text) ? matchesIn(text, NOTE) : [])
    if (isMeant(note, actual.charAt(0))) add(actual, index, /^[(（]/u.test(actual) ? 'no' : 'always');
  for (const [actual, at] of remarksIn(text)) add(actual, at, 'no');
  const answer = machineIn(text);
  if (answer !== undefined) add(answer.actual, 0, answer.severity === 'error' ? 'always' : 'no');
  for (const { 0: actual, index } of MAY_BE_OPEN.test(text) ? matchesIn(text, OPEN) : []) add(actual, index, 'always');
  return found.toSorted((a, b) => a.at - b.at);
}

/** The words that head a translator's remark outside of brackets, and where they stand. */
function remarksIn(text: string): readonly (readonly [head: string, at: number])[] {
  return matchesIn(text, /[:：]/g).flatMap(({ index: end }) => {
    const from = Math.max(0, end - LONGEST_HEAD);
    const before = text.slice(from, end);
    const starts = matchesIn(before, BEGINNING).map(({ index }) => index);
    const start = starts.find((at) => isOfTranslator(before.slice(at).trim()));
    return start === undefined ? [] : [[before.slice(start).trim(), from + start] as const];
  });
}
