import { mayBeSame } from './dimensions.ts';

type Measured = { readonly units: ReadonlySet<string> };

/** The most quantities of one number that are matched; more of them are left alone. */
const MOST = 4;

/**
 * Whether the quantities of one number in two texts can be paired so that each has the unit of its own: 30 days and 30 hours are not 30
 * Tage and 30 Tage. True too where the texts have not as many, or where a unit is not known: then nothing can be told.
 */
export function mayBeMatched(own: readonly Measured[], others: readonly Measured[]): boolean {
  const isTold = own.length === others.length && own.length <= MOST;
  if (!isTold || [...own, ...others].some(({ units }) => units.size === 0)) return true;
  return isMatched(own, others);
}

function isMatched([first, ...rest]: readonly Measured[], others: readonly Measured[]): boolean {
  if (first === undefined) return true;
  return others.some((other, at) => mayBeSame(first.units, other.units) && isMatched(rest, others.toSpliced(at, 1)));
}

/**
 * The counterparts of a number that are not those of the same number elsewhere, each by its unit: the two of два місяці is
 * that of two months, and not that of the two-hour hearing.
 */
export function withoutThoseOf<T extends Measured>(
  others: readonly Measured['units'][],
  same: readonly T[],
): readonly T[] {
  const left = [...same];
  for (const units of others) {
    const at = units.size === 0 ? -1 : left.findIndex((each) => each.units.size > 0 && mayBeSame(units, each.units));
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/**
 * The counterparts with a unit, where the source has as many of the same number without one, “both” beside two years, or where it has
 * the number once, and those without a unit may be other words.
 *
 * @param bare how many more of the source have no unit
 * @param isAlone whether the source has the number once
 */
export function withoutBare<T extends Measured & { readonly isWeak?: boolean }>(
  bare: number,
  isAlone: boolean,
  same: readonly T[],
): readonly T[] {
  const measured = same.filter(({ units }) => units.size > 0);
  const left = same.filter(({ units, isWeak }) => units.size === 0 && !(isAlone && isWeak === true));
  return measured.length > 0 && left.length <= bare ? measured : same;
}
