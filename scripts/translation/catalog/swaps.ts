import { proseDigest } from '../../lib/text/index.ts';
import type { Catalog, Unit } from '../../model/catalog.ts';

/**
 * The segments whose target is, word for word, what another segment's was at the last sync, where that one has changed
 * too: two texts have changed places, in a spreadsheet or a merge. A sync records what such a segment held before, so
 * that it stays in this list until its text is mended or a person has said that it is right.
 *
 * @returns key → the key whose text it holds; the empty text where that key is not known any more
 */
export function swapsIn(catalog: Catalog): ReadonlyMap<string, string> {
  const moved = movedTexts(catalog);
  return new Map(
    catalog.units.flatMap((unit): readonly (readonly [string, string])[] => {
      const { target, record, segment } = unit;
      const own = ownText(unit);
      if (target === undefined || record === undefined || segment.allows.includes('swapped')) return [];
      // Nothing has moved: what a text is, need not be asked.
      if (moved.size === 0 && record.was === undefined) return [];
      const digest = proseDigest(target);
      if (digest === own) return [];
      const other = moved.get(digest);
      if (other !== undefined) return [[segment.key, other]];
      return record.was !== undefined && digest === record.target ? [[segment.key, '']] : [];
    }),
  );
}

/** Digest of the text that was a segment's own at the last sync, whatever it holds by now. */
export function ownText({ record }: Unit): string | undefined {
  return record?.was ?? record?.target;
}

/** The texts that stand under none of their former keys: digest → a key that had it. */
function movedTexts({ units, gone, orphans }: Catalog): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  const kept = new Set<string>();
  for (const [key, { was, target }] of gone) {
    const left = orphans.get(key)?.value;
    if (left === undefined || proseDigest(left) !== (was ?? target)) moved.set(was ?? target, key);
  }
  for (const unit of units) {
    const own = ownText(unit);
    if (own === undefined) continue;
    if (unit.target !== undefined && proseDigest(unit.target) === own) kept.add(own);
    else moved.set(own, unit.segment.key);
  }
  return new Map([...moved].filter(([digest]) => !kept.has(digest)));
}
