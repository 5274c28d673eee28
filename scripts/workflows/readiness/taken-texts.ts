import path from 'node:path';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Sought } from '../../publish/release/near-copies.ts';
import { type PublicState, publicStateOf } from '../../publish/release/public-state.ts';
import { isWhole } from '../../publish/release/release-history.ts';
import { saidIn } from '../plan/compose-documents.ts';
import { editionIn } from './released-texts.ts';
import { standingTexts } from './standing-texts.ts';
import { releaseFoldersOf } from './taken-back.ts';

type Whose = { readonly newsroom: Newsroom; readonly now: number };

/** The releases of an output folder, with the texts that are looked for in others. */
export async function publicStateWithTexts(out: string, whose: Whose): Promise<PublicState> {
  const publicStates = await publicStatesWithTexts(releaseFoldersOf(out, whose.newsroom), whose);
  const own = path.resolve(out);
  return {
    ...(publicStates.get(own) ?? publicStateOf(out)),
    elsewhere: new Map([...publicStates].filter(([folder]) => folder !== own)),
  };
}

/**
 * The releases of several output folders, by folder, with the texts that are looked for in others; together they tell
 * what is public.
 */
export async function publicStatesWithTexts(
  folders: readonly string[],
  { newsroom, now }: Whose,
): Promise<ReadonlyMap<string, PublicState>> {
  const standing = await standingTexts(folders, newsroom, now);
  const publicStates = new Map<string, PublicState>();
  for (const folder of folders) {
    const publicState = publicStateOf(folder);
    publicStates.set(folder, { ...publicState, taken: await takenTexts(folder, publicState), standing });
  }
  return publicStates;
}

/**
 * The texts of withdrawn statements when they were last public, in each language, as far as releases have kept them:
 * their files may differ by now, or be gone.
 */
async function takenTexts(out: string, publicState: PublicState): Promise<readonly Sought[]> {
  const taken: Sought[] = [];
  for (const [slug, record] of publicState.records) {
    if (isWhole(record) && !publicState.withdrawals.has(slug)) continue;
    const status = isWhole(record) ? 'withheld' : record.status;
    const last = lastPublic(slug, publicState);
    const edition = last === undefined ? undefined : await editionIn(out, last.number, slug, last.version);
    for (const said of edition === undefined ? [] : saidIn(edition))
      taken.push({ slug, said, status, version: last?.version ?? 1, isEarlier: false });
  }
  return taken;
}

/** The newest version that was ever public whole, and the last release that had it. */
function lastPublic(
  slug: string,
  { published }: PublicState,
): { readonly number: number; readonly version: number } | undefined {
  const all = [...published]
    .filter(([key]) => key.startsWith(`${slug}/`))
    .map(([key, { release }]) => ({ number: release.number, version: Number(key.split('/v').at(-1)) }));
  return all.sort((a, b) => b.version - a.version || b.number - a.number)[0];
}
