import { type Catalog, isComplete } from '../../catalog/catalog.ts';
import { statusAt, visibility } from '../../statement/lifecycle/status.ts';
import type { EarlierEdition } from '../load/earlier.ts';
import type { Edition } from '../load/load.ts';
import type { Plan } from './plan.ts';

/** A language's text from before an urgent correction that it has not yet, marked. */
export type Marked = Plan & { readonly tag: string; readonly version: number };

/**
 * The languages that an urgent correction has not reached: each comes out with the newest version that it was whole in, and
 * says in which languages the statement has been corrected. A language that had nothing before is none of them.
 *
 * @param now milliseconds since 1970
 */
export function laggingIn(edition: Edition, earlier: readonly EarlierEdition[], now: number): readonly Marked[] {
  const { front } = edition.statement;
  const { corrections = [] } = front;
  const last = corrections.at(-1);
  if (last?.urgent !== true || visibility[statusAt(front, now)] !== 'whole') return [];
  const key = `correction-${corrections.length}`;
  const lags = ({ units }: Catalog): boolean =>
    units.some(({ segment, target, stale }) => segment.key === key && (target === undefined || stale !== undefined));
  const tags = [
    edition.language.tag,
    ...edition.catalogs.filter((catalog) => isComplete(catalog)).map(({ language }) => language.tag),
  ];
  return edition.catalogs.filter(lags).flatMap(({ language }): readonly Marked[] => {
    const from = earlier.findLast(({ catalogs }) =>
      catalogs.some((catalog) => catalog.language.tag === language.tag && isComplete(catalog)),
    );
    if (from === undefined) return [];
    const correctedIn = { date: last.date, tags };
    return [{ edition: from, languages: [language], held: [], correctedIn, tag: language.tag, version: from.version }];
  });
}
