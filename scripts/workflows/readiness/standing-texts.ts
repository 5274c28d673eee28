import { z } from 'zod';
import { inputsDigest } from '../../lib/store/index.ts';
import type { SaidDigests } from '../../model/document.ts';
import { statusAt, visibility } from '../../model/lifecycle-status.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { lastRecords } from '../../publish/release/all-releases.ts';
import { scratchFolder } from '../../publish/release/assemble.ts';
import { embargoesBeside, embargoesIn, inForce } from '../../publish/release/embargoes.ts';
import type { StandingText } from '../../publish/release/near-copies.ts';
import { addressesIn, isWhole } from '../../publish/release/release-history.ts';
import { readWholeTexts, textDigests } from '../../publish/release/release-texts.ts';
import { latestRelease, textsFolder } from '../../publish/release/store.ts';
import { readOrEmpty } from '../../source/newsroom/files.ts';
import { peekDated } from '../../source/statement/file-name.ts';
import { programDigest } from '../known/program-stamp.ts';
import { storeFor } from '../known/work-store.ts';
import { readNewsroom } from '../load/read-newsroom.ts';
import { saidIn } from '../plan/compose-documents.ts';
import { openTexts } from './released-texts.ts';

/**
 * The public texts in each language, as far as the newest releases have kept them, where a similar text is held back:
 * the public has read these already.
 *
 * @param folders where releases go
 * @param now milliseconds since 1970
 */
export async function standingTexts(
  folders: readonly string[],
  newsroom: Newsroom,
  now: number,
): Promise<readonly StandingText[]> {
  // Where nothing was released, nobody has read anything, and no statement is looked at for that.
  if (folders.every((folder) => latestRelease(folder) === undefined)) return [];
  const { root, timeZone } = newsroom;
  const isHeldBack =
    embargoesIn(root, now).size > 0 ||
    folders.some(
      (folder) =>
        inForce(embargoesBeside(folder), now).size > 0 ||
        [...lastRecords(folder).values()].some((each) => !isWhole(each)),
    ) ||
    newsroom.statements.some((source) => {
      const front = peekDated(String(readOrEmpty(newsroom, source)), source, now, timeZone);
      return front.corrections !== undefined || visibility[statusAt(front, now)] !== 'whole';
    });
  return isHeldBack ? (await Promise.all(folders.map((folder) => standingIn(folder, newsroom)))).flat() : [];
}

/** What a text says, as it is written down. */
type Said = Omit<SaidDigests, 'carried'> & { readonly carried: string };

// What is in it is what this very program has written.
const recordSchema = z.object({
  said: z.array(z.custom<Said>((value) => typeof value === 'object' && value !== null)),
});

/** The public texts of an output folder; those that an earlier run has read are not read again. */
async function standingIn(out: string, newsroom: Newsroom): Promise<readonly StandingText[]> {
  const latest = latestRelease(out);
  if (latest === undefined) return [];
  const texts = textsFolder(out, latest.number);
  const digests = textDigests(texts);
  if (digests === undefined) return [];
  const store = await storeFor({ newsroom, out });
  const program = await programDigest(store);
  const whole = new Set(
    addressesIn(latest.manifest).flatMap((each) => (isWhole(each) && !each.isEarlier ? [each.slug] : [])),
  );
  const standing = new Map<string, readonly Said[]>();
  const keyOf = (slug: string): string => inputsDigest(['public text', program, slug, digests.get(slug)]);
  for (const slug of whole) {
    const { success, data } = recordSchema.safeParse((await store.find(keyOf(slug)))?.facts);
    if (success) standing.set(slug, data.said);
  }
  const unread = new Set([...whole].filter((slug) => digests.has(slug) && !standing.has(slug)));
  for (const [slug, said] of await readStanding(out, texts, unread)) {
    standing.set(slug, said);
    await store.keep(keyOf(slug), { facts: { said }, contents: new Map() });
  }
  return [...standing].flatMap(([slug, all]) =>
    all.map(({ carried, ...said }) => ({ slug, said: { ...said, carried: () => carried } })),
  );
}

/** What some statements say in each language, by slug, read from the texts of their release. */
async function readStanding(
  out: string,
  folder: string,
  slugs: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const texts = slugs.size === 0 ? undefined : readWholeTexts(folder, (slug) => slugs.has(slug));
  if (texts === undefined) return new Map();
  const scratch = scratchFolder(out, 'texts');
  try {
    const { editions } = await readNewsroom(openTexts(texts, scratch.path));
    return new Map(
      editions
        .filter(({ name }) => slugs.has(name))
        .map((edition) => [
          edition.name,
          saidIn(edition).map(({ carried, ...said }) => ({ ...said, carried: carried() })),
        ]),
    );
  } finally {
    scratch.remove();
  }
}
