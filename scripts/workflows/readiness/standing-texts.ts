import { z } from 'zod';
import { inputsDigest, type Store } from '../../lib/store/index.ts';
import type { RenderedStatement } from '../../model/artifact.ts';
import type { SaidDigests } from '../../model/document.ts';
import { statusAt, visibility } from '../../model/lifecycle-status.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { lastRecords } from '../../publish/release/all-releases.ts';
import { scratchFolder } from '../../publish/release/assemble.ts';
import { embargoesBeside, embargoesIn, inForce } from '../../publish/release/embargoes.ts';
import type { StandingText } from '../../publish/release/near-copies.ts';
import type { PublicState } from '../../publish/release/public-state.ts';
import { addressesIn, isWhole } from '../../publish/release/release-history.ts';
import { readWholeTexts, textDigests } from '../../publish/release/release-texts.ts';
import { latestRelease, textsFolder } from '../../publish/release/store.ts';
import { readOrEmpty } from '../../source/newsroom/files.ts';
import { peekDated } from '../../source/statement/file-name.ts';
import { programDigest } from '../known/program-stamp.ts';
import { storeFor } from '../known/work-store.ts';
import { readNewsroom } from '../load/read-newsroom.ts';
import { saidIn } from '../plan/compose-documents.ts';
import type { ReleaseRequest } from './release-request.ts';
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
  if (folders.every((folder) => latestRelease(folder) === undefined) || !holdsBack(folders, newsroom, now)) return [];
  return (await Promise.all(folders.map((folder) => standingIn(folder, newsroom)))).flat();
}

/** Whether anything is held back from the public, with which new texts are compared. */
function holdsBack(folders: readonly string[], newsroom: Newsroom, now: number): boolean {
  const { root, timeZone } = newsroom;
  return (
    embargoesIn(root, now).size > 0 ||
    folders.some(
      (folder) =>
        inForce(embargoesBeside(folder), now).size > 0 ||
        [...lastRecords(folder).values()].some((each) => !isWhole(each)),
    ) ||
    newsroom.statements.some((source) => {
      const front = peekDated(String(readOrEmpty(newsroom, source)), source, now, timeZone);
      return front.corrections !== undefined || visibility[statusAt(front, now)] !== 'whole';
    })
  );
}

/** What a text says, as it is written down. */
type Said = Omit<SaidDigests, 'carried'> & { readonly carried: string };

// What is in it is what this very program has written.
const recordSchema = z.object({
  said: z.array(z.custom<Said>((value) => typeof value === 'object' && value !== null)),
});

/** What is kept of the public texts of an output folder. */
type StandingRecords = {
  /** The number of its newest release. */
  readonly number: number;
  readonly store: Store;
  /** Where the texts of its newest release lie. */
  readonly texts: string;
  /** The name of the record of each statement that is public whole. */
  readonly keys: ReadonlyMap<string, string>;
  /** The languages of it that are public. */
  readonly tagsOf: (slug: string) => ReadonlySet<string>;
};

async function standingRecords(out: string, newsroom: Newsroom): Promise<StandingRecords | undefined> {
  const latest = latestRelease(out);
  const texts = latest && textsFolder(out, latest.number);
  const digests = texts === undefined ? undefined : textDigests(texts);
  if (latest === undefined || texts === undefined || digests === undefined) return undefined;
  const store = await storeFor({ newsroom, out });
  const program = await programDigest(store);
  const whole = Map.groupBy(
    addressesIn(latest.manifest).filter((each) => isWhole(each) && !each.isEarlier),
    ({ slug }) => slug,
  );
  const tagsOf = (slug: string): ReadonlySet<string> => new Set((whole.get(slug) ?? []).map(({ tag }) => tag));
  const keyOf = (slug: string, digest: string): string =>
    inputsDigest(['public text', program, slug, digest, [...tagsOf(slug)].sort()]);
  const keys = new Map(
    [...digests].flatMap(([slug, digest]) => (whole.has(slug) ? [[slug, keyOf(slug, digest)]] : [])),
  );
  return { number: latest.number, store, texts, keys, tagsOf };
}

/** The public texts of an output folder; those that an earlier run has read, or released, are not read again. */
async function standingIn(out: string, newsroom: Newsroom): Promise<readonly StandingText[]> {
  const records = await standingRecords(out, newsroom);
  if (records === undefined) return [];
  const { store, texts, keys, tagsOf } = records;
  const standing = new Map<string, readonly Said[]>();
  for (const [slug, key] of keys) {
    const { success, data } = recordSchema.safeParse((await store.find(key))?.facts);
    if (success) standing.set(slug, data.said);
  }
  const unread = new Set([...keys.keys()].filter((slug) => !standing.has(slug)));
  for (const [slug, said] of await readStanding(out, texts, unread, tagsOf)) {
    standing.set(slug, said);
    const key = keys.get(slug);
    if (key !== undefined) await keepSaid(store, key, said);
  }
  return [...standing].flatMap(([slug, all]) =>
    all.map(({ carried, ...said }) => ({ slug, said: { ...said, carried: () => carried } })),
  );
}

/**
 * Writes down what the statements of the newest release say, where anything is held back, so that the next release need not read their
 * texts.
 *
 * @param before what was public before that release
 */
export async function keepStanding(
  statements: readonly RenderedStatement[],
  before: Pick<PublicState, 'number' | 'standing'>,
  { out, newsroom, now, made }: Pick<ReleaseRequest, 'out' | 'newsroom' | 'now'> & { readonly made: number },
): Promise<void> {
  // In a first release nobody has looked for that yet.
  const isNeeded = before.number === 0 ? holdsBack([out], newsroom, now) : (before.standing ?? []).length > 0;
  if (!isNeeded) return;
  const records = await standingRecords(out, newsroom);
  // One that was made for a time to come is not public yet.
  if (records?.number !== made) return;
  for (const documents of statements) {
    const document = documents[0]?.document;
    const key = document?.isEarlier === false ? records.keys.get(document.slug) : undefined;
    if (document === undefined || key === undefined || (await records.store.find(key)) !== undefined) continue;
    const tags = new Set(documents.map((each) => each.document.language.tag));
    if (tags.symmetricDifference(records.tagsOf(document.slug)).size > 0) continue;
    const said = documents.map((each) => written(each.document.said));
    await keepSaid(records.store, key, said);
  }
}

const written = ({ carried, ...said }: SaidDigests): Said => ({ ...said, carried: carried() });

const keepSaid = (store: Store, key: string, said: readonly Said[]): Promise<void> =>
  store.keep(key, { facts: { said }, contents: new Map() });

/** What some statements say in each public language, by slug, read from the texts of their release. */
async function readStanding(
  out: string,
  folder: string,
  slugs: ReadonlySet<string>,
  tagsOf: StandingRecords['tagsOf'],
): Promise<ReadonlyMap<string, readonly Said[]>> {
  const texts = slugs.size === 0 ? undefined : readWholeTexts(folder, (slug) => slugs.has(slug));
  if (texts === undefined) return new Map();
  const scratch = scratchFolder(out, 'texts');
  try {
    const { editions } = await readNewsroom(openTexts(texts, scratch.path));
    return new Map(
      editions
        .filter(({ name }) => slugs.has(name))
        .map((edition) => [edition.name, saidIn(edition, tagsOf(edition.name)).map(written)]),
    );
  } finally {
    scratch.remove();
  }
}
