import type { Unit } from '../../model/catalog.ts';
import type { Rule } from '../rule.ts';

/**
 * A correction must stand in every language that the statement is published in: readers of one language would go on
 * trusting what was wrong. A language in which nothing has been translated yet has nothing to correct. Unlike other gaps
 * this one holds the whole statement back, under any policy.
 * One that is urgent (`communique correct --urgent`) does not wait: a language that lacks it comes out as it was before all
 * that it lacks, marked.
 */
export const correctionRule: Rule = {
  id: 'correction',
  says: 'A correction lacks in a language in which the text that was wrong is published.',
  severity: 'error',
  floor: { severity: 'error', why: 'readers of this language would go on trusting what was wrong' },
  *check({ catalog }) {
    const isPublished = catalog.units.some(
      ({ segment, target, stale }) => segment.kind !== 'correction' && target !== undefined && stale === undefined,
    );
    const corrections = catalog.units.filter(({ segment: { kind, key } }) => kind === 'correction' && key !== 'reason');
    const newest = corrections.at(-1);
    if (!isPublished || (newest?.segment.isUrgent === true && isMissing(newest))) return;
    for (const unit of corrections) {
      const { segment } = unit;
      if (segment.isUrgent === true || !isMissing(unit)) continue;
      yield {
        reason: `Missing correction in ${catalog.language.tag}, where the text that was wrong is published`,
        unit,
        key: segment.key,
        advice: `Translate \`${segment.key}\`; nothing goes out before.`,
      };
    }
  },
};

const isMissing = ({ target, stale }: Unit): boolean => target === undefined || stale !== undefined;
