import type { Element } from 'hast';
import { property } from '../inline/element.ts';

/** A table as rows of places: a cell stands at its first place, and the others that it covers are empty. */
export type Grid = readonly (readonly (Element | undefined)[])[];

/** The cells of a table's rows, each in its column, whatever spans over rows and columns before it. */
export function gridOf(rows: readonly (readonly Element[])[]): Grid {
  /** Columns that cells of rows above still cover, with how many rows. */
  const covered: number[] = [];
  return rows.map((row) => {
    const places: (Element | undefined)[] = [];
    const skip = (): void => {
      while ((covered[places.length] ?? 0) > 0) {
        covered[places.length] = (covered[places.length] ?? 0) - 1;
        places.push(undefined);
      }
    };
    for (const cell of row) {
      skip();
      const [columns, down] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      for (let column = 0; column < columns; column++) {
        covered[places.length] = down - 1;
        places.push(column === 0 ? cell : undefined);
      }
    }
    skip();
    return places;
  });
}

/** More columns than any page holds would only fill the memory. */
const MOST = 100;

export function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const count = Number(property(cell, name) ?? 1);
  return Number.isFinite(count) ? Math.min(MOST, Math.max(1, Math.trunc(count))) : 1;
}
