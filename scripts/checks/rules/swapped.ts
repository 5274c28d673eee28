import { exchanged, softNumbersOf } from '../../lib/text/index.ts';
import { isApproved } from '../../model/catalog.ts';
import { swapsIn } from '../../translation/catalog/swaps.ts';
import { measuredUnits } from '../calibration.ts';
import { type Rule, type RuleFinding, type Subject, type TranslatedUnit, translatedUnits } from '../rule.ts';
import { ReadFeatures } from '../text-reading.ts';

/** The fewest letters of a text that can be told from another. */
const LETTERS = 20;

/**
 * The translation is, word for word, what another segment's was at the last sync, and that one has changed too: two
 * texts have changed places, in a spreadsheet or a merge. An error, since both now say what they do not mean; equal
 * texts are no swap. It stays, whatever is synced, until each text is back under its own key or somebody has said that
 * both are right. Before there is anything to remember, two texts without figures are a notice where each fits the
 * other's source better, by length, sentences and names, and by the other texts that it shares words with, and neither has
 * the numbers that its own source says in words.
 */
export const swappedRule: Rule = {
  id: 'swapped',
  says: 'A translation seems to belong to another text.',
  severity: 'error',
  floor: { severity: 'warning', why: "two texts that say each other's things must be seen before they are published" },
  *check(subject) {
    const found = [...remembered(subject, this.id)];
    yield* found;
    const named = new Set(found.map(({ unit }) => unit?.segment.key));
    for (const finding of guessed(subject, this.id)) if (!named.has(finding.unit?.segment.key)) yield finding;
  },
};

function* remembered(subject: Subject, ruleId: string): Iterable<RuleFinding> {
  const { name, language } = subject.catalog;
  const swaps = swapsIn(subject.catalog);
  if (swaps.size === 0) return;
  for (const unit of translatedUnits(subject, ruleId)) {
    const other = swaps.get(unit.segment.key);
    if (other === undefined) continue;
    yield {
      reason:
        other === ''
          ? "Unexpected translation: it was another segment's at an earlier sync"
          : `Unexpected translation: it was \`${other}\`'s, which has changed as well`,
      unit,
      expected: other === '' ? [] : [other],
      advice: `Put each text back under its own key; where all are right, run \`communique sync ${name} --lang ${language.tag} --confirm\`.`,
    };
  }
}

/**
 * Findings where two texts seem to be swapped and no earlier state shows it. Texts with figures are left to the rule
 * `number`, and what was approved has been read; both still count as neighbours of the others.
 */
function* guessed(subject: Subject, ruleId: string): Iterable<RuleFinding> {
  const { units: measured, measure } = measuredUnits(subject, ruleId);
  const units = measured.map(({ unit }) => unit).filter(({ read }) => read.source.letters >= LETTERS);
  const asked = units.flatMap((unit, at) => (isApproved(unit) || hasFigures(unit) ? [] : [at]));
  // One text alone cannot have changed places, and reading the others takes time.
  if (asked.length < 2) return;
  const pairs = units.map(({ read }) => ({ source: read.source.features, target: new ReadFeatures(read.target) }));
  for (const places of exchanged(pairs, asked, measure)) {
    const [first, second] = [units[places[0]], units[places[1]]];
    if (first !== undefined && second !== undefined && (isInPlace(first, second) || isInPlace(second, first))) continue;
    for (const at of [0, 1] as const) {
      const [unit, other] = [units[places[at]], units[places[1 - at] ?? 0]];
      if (unit === undefined || other === undefined) continue;
      yield {
        reason: `Unlikely translation: it fits \`${other.segment.key}\` better, and the translation there fits this one`,
        severity: 'notice',
        unit,
        expected: [other.segment.key],
        advice: 'See whether the two have changed places.',
      };
    }
  }
}

const hasFigures = ({ read }: TranslatedUnit): boolean =>
  read.source.numbers.length > 0 || read.target.numbers.length > 0;

/** Whether a text has all numbers that its source says in words, and the other has not: it stands in its own place. */
function isInPlace({ read }: TranslatedUnit, other: TranslatedUnit): boolean {
  const said = softNumbersOf(read.source.tagged).filter(({ value, isWeak }) => isWeak !== true && Number(value) > 1);
  const valuesOf = ({ target }: TranslatedUnit['read']): ReadonlySet<string> =>
    new Set(softNumbersOf(target.tagged).map(({ value }) => value));
  const [own, others] = [valuesOf(read), valuesOf(other.read)];
  return said.length > 0 && said.every(({ value }) => own.has(value)) && said.some(({ value }) => !others.has(value));
}
