import type { Catalog, Unit } from '../../model/catalog.ts';
import type { Rule } from '../rule.ts';
import { confirmAdvice, staleFindings } from '../staleness.ts';

/**
 * Source and translation have both changed between two syncs, or a text that stands twice cannot be told from its
 * twin: nobody knows which text the translator saw. An error that holds this language back until a person has read
 * both and confirmed it with `communique sync --confirm`.
 */
export const changedTogetherRule: Rule = {
  id: 'changed-together',
  says: 'A source and its translation changed between two syncs: nobody knows which text the translator saw.',
  severity: 'error',
  holds: true,
  floor: { severity: 'error', why: 'what becomes of a gap is the setting `policy`' },
  *check({ catalog }) {
    yield* staleFindings(catalog, {
      'changed-together': (unit) => ({
        reason:
          unit.isDoubtful === true || hasTwin(unit, catalog)
            ? 'Unconfirmed translation: its source stands more than once, and this may be the translation of another'
            : 'Unconfirmed translation: it changed together with its source',
        advice: confirmAdvice(catalog),
      }),
    });
  },
};

/** True where the same source text stands elsewhere and has another translation. */
const hasTwin = ({ segment, target }: Unit, { units }: Catalog): boolean =>
  units.some(
    (other) =>
      other.segment !== segment &&
      other.segment.source === segment.source &&
      other.target !== undefined &&
      other.target !== target,
  );
