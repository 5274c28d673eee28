import type { Catalog, Unit } from '../../model/catalog.ts';

/** True for two spellings of one name: case, width, spaces, invisible marks and composed letters make no difference. */
export function isSamePerson(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/**
 * A catalog in which an approval counts only where the one who approved is known not to be the one who translated,
 * however it came into the state file: by an earlier setting, by a merge, by hand.
 */
export function withTwoPersons(catalog: Catalog): Catalog {
  return {
    ...catalog,
    units: catalog.units.map(
      (unit): Unit => (isApproved(unit) && !hasTwoPersons(unit) ? { ...unit, state: 'translated' } : unit),
    ),
  };
}

const isApproved = ({ state }: Unit): boolean => state === 'reviewed' || state === 'final';

function hasTwoPersons({ record }: Unit): boolean {
  const { translator, by } = record ?? {};
  return translator !== undefined && by !== undefined && !isSamePerson(translator, by);
}

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');
