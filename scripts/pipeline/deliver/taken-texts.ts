import { isWhole } from '../../release/history.ts';
import { saidIn } from '../plan/editions.ts';
import type { Sought } from './near-copies.ts';
import { editionIn } from './released-edition.ts';
import type { Past } from './verdict.ts';

/**
 * What withheld statements said when they were last public, in each language, as far as releases have kept it: their files
 * may say something else by now, or be gone.
 */
export async function takenTexts(out: string, past: Past): Promise<readonly Sought[]> {
  const taken: Sought[] = [];
  for (const [slug, record] of past.records) {
    if (record.status !== 'withheld' && !(isWhole(record) && past.withdrawals.has(slug))) continue;
    const last = lastPublic(slug, past);
    const edition = last === undefined ? undefined : await editionIn(out, last.number, slug, last.version);
    for (const said of edition === undefined ? [] : saidIn(edition))
      taken.push({ slug, said, version: last?.version ?? 1, isEarlier: false });
  }
  return taken;
}

/** The newest version that was ever public whole, and the last release that had it. */
function lastPublic(
  slug: string,
  { published }: Past,
): { readonly number: number; readonly version: number } | undefined {
  const all = [...published]
    .filter(([key]) => key.startsWith(`${slug}/`))
    .map(([key, { release }]) => ({ number: release.number, version: Number(key.split('/v').at(-1)) }));
  return all.sort((a, b) => b.version - a.version || b.number - a.number)[0];
}
