import type { Catalog, Unit } from '../catalog/catalog.ts';
import type { Twin } from './key-segments.ts';

/**
 * A catalog in which no translation counts as current that may be another twin's: where a repeated text cannot be told
 * from its twins, and their translations differ, a person must say which is which.
 */
export function doubtTwins(catalog: Catalog, twins: readonly Twin[]): Catalog {
  if (twins.length === 0) return catalog;
  const targets = new Map(catalog.units.map((unit) => [unit.segment.key, unit.target]));
  const targetOf = (key: string): string | undefined => targets.get(key) ?? catalog.orphans.get(key)?.value;
  const isDoubtful = ({ segment, target }: Unit): boolean =>
    twins.some(
      ({ key, rivals }) =>
        key === segment.key &&
        rivals.some((rival) => {
          const other = targetOf(rival);
          return other !== undefined && other.trim() !== '' && other !== target;
        }),
    );
  return {
    ...catalog,
    units: catalog.units.map(
      (unit): Unit =>
        unit.target !== undefined && unit.stale === undefined && isDoubtful(unit)
          ? { ...unit, state: 'translated', stale: 'changed-together', previous: unit.segment.source, isDoubtful: true }
          : unit,
    ),
  };
}
