import type { Catalog, Unit } from '../catalog/catalog.ts';
import { digestOf } from '../catalog/digest.ts';
import type { Language } from '../language/language.ts';
import { gradeEdit } from './grade-edit.ts';

/**
 * A catalog in which an approval outlives an edit of its source that changed typography and nothing else. The text that
 * was approved must be known word for word: its digest is in the record.
 *
 * @param source the language of the source texts
 */
export function keepApprovals(catalog: Catalog, source: Language): Catalog {
  return { ...catalog, units: catalog.units.map((unit) => kept(unit, source)) };
}

function kept(unit: Unit, source: Language): Unit {
  const { record, stale, previous, segment } = unit;
  if (stale !== 'source-changed' || record === undefined || record.state === 'translated') return unit;
  if (previous === undefined || digestOf(previous) !== record.source) return unit;
  const grades = gradeEdit(previous, segment.source, source);
  if (grades.length !== 1 || grades[0] !== 'typography') return unit;
  return { ...unit, state: record.state, stale: undefined, previous: undefined };
}
