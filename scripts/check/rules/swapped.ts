import { isApproved } from '../../catalog/catalog.ts';
import { digestOf } from '../../catalog/digest.ts';
import { exchanged } from '../../prose/exchanged.ts';
import { measuredUnits } from '../measured-units.ts';
import { type Finding, type Rule, type Subject, translatedUnits } from '../rule.ts';

/** Below this a text says too little to be told from another. */
const LETTERS = 20;

/**
 * The translation is, word for word, what another segment's was at the last sync, and that one has changed too: two
 * texts have changed places, in a spreadsheet or a merge. An error, since both now say what they do not mean; equal
 * texts are no swap. Before there is anything to remember, two texts without figures are a notice where each fits the
 * other's source better, by length, sentences and names. Put each text back under its own key.
 */
export const swapped: Rule = {
  id: 'swapped',
  severity: 'error',
  floor: { severity: 'warning', why: "two texts that say each other's things must be seen before they are published" },
  *check(subject) {
    const found = [...remembered(subject, this.id)];
    yield* found;
    const named = new Set(found.map(({ unit }) => unit?.segment.key));
    for (const finding of guessed(subject, this.id)) if (!named.has(finding.unit?.segment.key)) yield finding;
  },
};

function* remembered(subject: Subject, ruleId: string): Iterable<Finding> {
  const moved = new Map<string, string>();
  for (const { segment, target, record } of subject.catalog.units) {
    if (record !== undefined && target !== undefined && digestOf(target) !== record.target)
      moved.set(record.target, segment.key);
  }
  for (const unit of moved.size < 2 ? [] : translatedUnits(subject, ruleId)) {
    const digest = digestOf(unit.target);
    const other = moved.get(digest);
    if (other === undefined || unit.record === undefined || unit.record.target === digest) continue;
    yield {
      reason: `Unexpected translation: it was \`${other}\`'s, which has changed as well`,
      unit,
      expected: [other],
      advice:
        'Put each text back under its own key; where both are right, say so in the source: <!-- check: allow swapped -->.',
    };
  }
}

/** Figures are compared one by one already, and what somebody has approved was read. */
function* guessed(subject: Subject, ruleId: string): Iterable<Finding> {
  const { units, measure } = measuredUnits(subject, ruleId);
  const plain = units
    .map(({ unit }) => unit)
    .filter((unit) => !isApproved(unit))
    .filter(
      ({ read }) => read.source.letters >= LETTERS && read.source.numbers.length + read.target.numbers.length === 0,
    );
  const pairs = plain.map(({ read }) => ({ source: read.source.features, target: read.target.features }));
  for (const places of exchanged(pairs, measure)) {
    for (const at of [0, 1] as const) {
      const [unit, other] = [plain[places[at]], plain[places[1 - at] ?? 0]];
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
