import path from 'node:path';
import type { Newsroom } from '../../model/newsroom.ts';
import { lastRecords } from '../../publish/release/all-releases.ts';
import { scratchFolder } from '../../publish/release/assemble.ts';
import { embargoesBeside, embargoesIn } from '../../publish/release/embargoes.ts';
import type { Sought, StandingText } from '../../publish/release/near-copies.ts';
import { type PublicState, publicStateOf } from '../../publish/release/public-state.ts';
import { addressesIn, isWhole } from '../../publish/release/release-history.ts';
import { readWholeTexts } from '../../publish/release/release-texts.ts';
import { latestRelease, textsFolder } from '../../publish/release/store.ts';
import { peekFrontMatter } from '../../source/front-matter/read-front-matter.ts';
import { readOrEmpty } from '../../source/newsroom/files.ts';
import { withNamedDay } from '../../source/statement/file-name.ts';
import { readNewsroom } from '../load/read-newsroom.ts';
import { saidIn } from '../plan/compose-documents.ts';
import { editionIn, openTexts } from './released-texts.ts';
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

/**
 * The public texts in each language, as far as the newest releases have kept them, where a similar text is held back:
 * the public has read these already.
 *
 * @param folders where releases go
 * @param now milliseconds since 1970
 */
async function standingTexts(
  folders: readonly string[],
  newsroom: Newsroom,
  now: number,
): Promise<readonly StandingText[]> {
  // Where nothing was released, nobody has read anything, and no statement is looked at for that.
  if (folders.every((folder) => latestRelease(folder) === undefined)) return [];
  const isHeldBack =
    embargoesIn(newsroom.root, now).size > 0 ||
    folders.some(
      (folder) => embargoesBeside(folder).size > 0 || [...lastRecords(folder).values()].some((each) => !isWhole(each)),
    ) ||
    newsroom.statements.some((source) => {
      const { timeZone } = newsroom;
      const front = peekFrontMatter(String(readOrEmpty(newsroom, source)), now, timeZone);
      const { embargo, status, corrections } = withNamedDay(front, source, now, timeZone);
      return (embargo ?? status ?? corrections) !== undefined;
    });
  return isHeldBack ? (await Promise.all(folders.map(standingIn))).flat() : [];
}

async function standingIn(out: string): Promise<readonly StandingText[]> {
  const latest = latestRelease(out);
  const texts = latest === undefined ? undefined : readWholeTexts(textsFolder(out, latest.number));
  if (latest === undefined || texts === undefined) return [];
  const whole = new Set(
    addressesIn(latest.manifest).flatMap((each) => (isWhole(each) && !each.isEarlier ? [each.slug] : [])),
  );
  const folder = scratchFolder(out, 'texts');
  try {
    const { editions } = await readNewsroom(openTexts(texts, folder.path));
    return editions.flatMap((edition) =>
      whole.has(edition.name) ? saidIn(edition).map((said) => ({ slug: edition.name, said })) : [],
    );
  } finally {
    folder.remove();
  }
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
