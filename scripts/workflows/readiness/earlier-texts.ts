import { Fault } from '../../lib/fault.ts';
import { visibility } from '../../model/lifecycle-status.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { AsPublished } from '../../model/plan.ts';
import { objectionTo } from '../../publish/release/decide.ts';
import {
  type LifecycleNow,
  lifecycleNow,
  lifecyclesSaid,
  statementHistoryOf,
} from '../../publish/release/lifecycle-now.ts';
import type { PublicState } from '../../publish/release/public-state.ts';
import { type Address, addressesIn, addressesOf, isWhole } from '../../publish/release/release-history.ts';
import { type Files, mixTexts, readTexts, type Texts } from '../../publish/release/release-texts.ts';
import { type KeptRelease, textsFolder } from '../../publish/release/store.ts';
import { readNewsroom } from '../load/read-newsroom.ts';
import { editionFiles } from './released-texts.ts';

/** The texts of an earlier release with today's withdrawals, corrections and embargoes. */
export type EarlierTexts = {
  readonly texts: Texts;
  /** Statements that come out word for word as a release had them. */
  readonly asPublished: AsPublished;
  /** The digests that their texts must have, by address. */
  readonly addresses: readonly Address[];
  /** Statements that do not come out as the earlier release had them, and why. */
  readonly kept: readonly { readonly slug: string; readonly reason: string }[];
};

type Choice = {
  readonly slug: string;
  /** Absent for what is not published. */
  readonly files?: Files | undefined;
  /** The addresses where the same text has been published: it must come out unchanged. */
  readonly addresses?: readonly Address[];
  readonly reason?: string;
};

/**
 * The texts of an earlier release, with today's withdrawals, corrections and embargoes in them. A statement that only a
 * later release had is not in them, unless as a notice.
 *
 * @throws {Fault} `release-unknown` where the release has not kept its texts
 */
export async function earlierTexts(
  out: string,
  newsroom: Newsroom,
  earlier: KeptRelease,
  publicState: PublicState,
  now: number,
): Promise<EarlierTexts> {
  const texts = textsOfRelease(out, earlier.number);
  const loaded = await readNewsroom(newsroom);
  const said = lifecyclesSaid(loaded, now);
  const had = Map.groupBy(addressesIn(earlier.manifest), ({ slug }) => slug);
  const slugs = new Set([...had.keys(), ...publicState.addresses.map(({ slug }) => slug)]);
  const choices: Choice[] = [];
  for (const slug of slugs) {
    const life = lifecycleNow(said.get(slug), statementHistoryOf(publicState, slug), now);
    if (life?.isOverdue) throw overdue(slug, life, publicState);
    const addresses = had.get(slug) ?? [];
    choices.push(
      life === undefined ? { slug } : await choose({ slug, life, addresses, texts, loaded, publicState, out }),
    );
  }
  const fixed = choices.filter((choice) => choice.addresses !== undefined);
  return {
    texts: mixTexts(texts, new Map(choices.map(({ slug, files }) => [slug, files]))),
    asPublished: new Map(fixed.map(({ slug, addresses = [] }) => [slug, tagsOf(addresses)])),
    addresses: fixed.flatMap(({ addresses = [] }) => addresses),
    kept: choices.flatMap(({ slug, reason }) => (reason === undefined ? [] : [{ slug, reason }])),
  };
}

type Situation = {
  readonly slug: string;
  readonly life: LifecycleNow;
  /** The addresses of the statement in the earlier release. */
  readonly addresses: readonly Address[];
  readonly texts: Texts;
  readonly loaded: LoadedNewsroom;
  readonly publicState: PublicState;
  readonly out: string;
};

async function choose({ slug, life, addresses, texts, loaded, publicState, out }: Situation): Promise<Choice> {
  const record = publicState.records.get(slug);
  const current = addresses.filter(({ isEarlier }) => !isEarlier);
  const wasWhole = current.some(isWhole);
  const today = async (): Promise<Files> => {
    const edition = loaded.editions.find(({ name }) => name === slug);
    if (edition !== undefined && life.objection === undefined) return editionFiles(edition, loaded.newsroom);
    const files = record && textsOfRelease(out, record.release.number).statements.get(slug);
    if (files !== undefined) return files;
    throw new Fault('read-failed', `${life.file ?? slug} cannot be read`, `Mend it: communique check ${slug}`);
  };
  if (visibility[life.status] === 'nothing') {
    const reason = life.expired === undefined ? `it is ${life.status} now` : `it expired on ${life.expired}`;
    return { slug, ...(wasWhole && { reason }) };
  }
  if (visibility[life.status] === 'notice')
    return { slug, files: await today(), ...(wasWhole && { reason: `it is ${life.status}, and stays so` }) };
  if (current.length === 0) return { slug };
  const version = Math.max(...current.map((address) => address.version));
  if (wasWhole && version === life.version) return { slug, files: texts.statements.get(slug), addresses };
  const reason = wasWhole ? `it has been corrected since, and stays so` : 'it has been let out again since';
  const published = addressesOf(publicState.addresses, slug);
  const isOut =
    record?.release.number === publicState.number && record.version === life.version && published.some(isWhole);
  const files = publicState.texts()?.statements.get(slug);
  return isOut && files !== undefined
    ? { slug, files, addresses: published, reason }
    : { slug, files: await today(), reason };
}

function overdue(slug: string, life: LifecycleNow, publicState: PublicState): Fault {
  const { reason = '', next = '' } = objectionTo(slug, life, publicState.records.get(slug)) ?? {};
  return new Fault('public-lost', `${slug}: ${reason}`, `Nothing was published. ${next}`);
}

function textsOfRelease(out: string, number: number): Texts {
  const texts = readTexts(textsFolder(out, number));
  if (texts !== undefined) return texts;
  throw new Fault(
    'release-unknown',
    `Release ${number} has not kept what it was made from`,
    'Choose another release: `communique rollback --list` names them.',
  );
}

const tagsOf = (addresses: readonly Address[]): ReadonlySet<string> =>
  new Set(addresses.filter(({ isEarlier }) => !isEarlier).map(({ tag }) => tag));
