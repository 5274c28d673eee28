import { Fault } from '../lib/fault.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Held, Plan } from '../model/plan.ts';
import { listStatements } from '../publish/integrity/list-statements.ts';
import { publishedBefore } from '../publish/release/all-releases.ts';
import { recover, scratchFolder } from '../publish/release/assemble.ts';
import { dropName } from '../publish/release/dropped-addresses.ts';
import { withLock } from '../publish/release/lock.ts';
import { claimOut } from '../publish/release/out-folder.ts';
import {
  changesBetween,
  type PublicChange,
  refuseOtherTexts,
  settingsBetween,
  sharedBetween,
} from '../publish/release/public-changes.ts';
import type { PublicPlace } from '../publish/release/public-files.ts';
import { lastVersions, type PublicState, wasPublished } from '../publish/release/public-state.ts';
import { rememberReleaseFolder } from '../publish/release/release-folders.ts';
import { addressName, isWhole } from '../publish/release/release-history.ts';
import { type KeptRelease, keptReleases, releaseIn } from '../publish/release/store.ts';
import { PATIENCE_MS } from './build.ts';
import { readNewsroom } from './load/read-newsroom.ts';
import { publishRelease, type Released, refuseClockBehind, requireKey } from './publish-release.ts';
import { type EarlierTexts, earlierTexts } from './readiness/earlier-texts.ts';
import type { ReleaseRequest } from './readiness/release-request.ts';
import { openTexts, textsOf } from './readiness/released-texts.ts';
import { publicStateWithTexts } from './readiness/taken-texts.ts';
import { renderNewsroom } from './render/render-newsroom.ts';
import type { Progress } from './render/request.ts';

/** Which release to go back to, and whether the user has confirmed it. */
export type RollbackRequest = Pick<ReleaseRequest, 'newsroom' | 'out' | 'key' | 'formats' | 'now' | 'extensions'> & {
  /** The release to go back to; the one before the present one when left out. */
  readonly number?: number | undefined;
  /** True when the user has seen what would change, and wants it. */
  readonly isConfirmed: boolean;
};

/** From which release it went back, and what that changes in public. */
export type RollbackResult = {
  readonly from: number;
  /** The changes that the public would see, language by language. */
  readonly changes: readonly PublicChange[];
  readonly kept: EarlierTexts['kept'];
  /** Absent where the user has not confirmed it. */
  readonly released?: Released | undefined;
};

/**
 * Publishes what an earlier release was made from again, as a new release, with today's withdrawals, corrections and
 * embargoes. What would change in public is listed, and nothing is published unless it is confirmed.
 *
 * @throws {Fault} `release-unknown`, `key-unusable`, `clock-behind`
 */
export async function rollback(request: RollbackRequest, progress: Progress): Promise<RollbackResult> {
  const { newsroom, out, key, now } = request;
  requireKey(newsroom, key);
  return withLock(out, { patience: PATIENCE_MS, onWait: () => progress({ kind: 'waiting' }) }, async () => {
    recover(out);
    claimOut(out, newsroom, 'release');
    const publicState = await publicStateWithTexts(out, { newsroom, now });
    refuseClockBehind(publicState.decided, now);
    const earlier = releaseToGoBackTo(out, request.number);
    const { texts, asPublished, addresses, kept } = await earlierTexts(out, newsroom, earlier, publicState, now);
    const { shared } = await textsOf({ loaded: await readNewsroom(newsroom), compositions: [] }, new Set());
    const folder = scratchFolder(out, 'texts');
    try {
      const old = openTexts(texts, folder.path);
      let changes: readonly PublicChange[] = [];
      const { input, statements, printedWith, failed } = await renderNewsroom(
        {
          newsroom: old,
          statements: old.statements,
          formats: request.formats,
          approvedOnly: false,
          out,
          isProof: false,
          now,
          former: publishedBefore(out),
          extensions: request.extensions,
          asPublished,
          lastVersions: lastVersions(publicState),
          wasPublished: wasPublished(publicState),
        },
        progress,
        (plan) => {
          refuseHeld(plan, texts.statements.keys());
          changes = [
            ...changesBetween(publicState.addresses, addressesOf(plan)),
            ...endOfFeeds(publicState, old),
            ...settingsBetween(newsroom, old),
            ...sharedBetween(shared, texts.shared),
          ];
          return request.isConfirmed;
        },
      );
      const told = { from: earlier.number, changes, kept };
      refuseFirst(failed.map(heldLine));
      if (input === undefined) return told;
      refuseOtherTexts(statements, addresses);
      const listed = listStatements(statements);
      const mayGo = (place: PublicPlace): boolean => isLost(place, changes);
      const back = changes.filter(({ kind }) => kind === 'back').map(({ name }) => name);
      // What comes back has been seen in the list, and confirmed.
      const drops = publicState.dropped.filter(
        (drop) => !back.some((name) => `${name}/`.startsWith(`${dropName(drop)}/`)),
      );
      const publication = {
        ...{ input, statements: listed, printedWith, texts, out, key, now, mayGo, drops },
        feedsMayEnd: changes.some(({ name }) => name === FEEDS),
      };
      rememberReleaseFolder(
        newsroom,
        out,
        [...publicState.records.values()].some((record) => !isWhole(record)),
      );
      const released = await publishRelease(publication);
      return { ...told, released };
    } finally {
      folder.remove();
    }
  });
}

function releaseToGoBackTo(out: string, number: number | undefined): KeptRelease {
  const present = releaseIn(out)?.number ?? Number.POSITIVE_INFINITY;
  const kept = keptReleases(out);
  const earlier = kept.find((each) => (number === undefined ? each.number < present : each.number === number));
  if (earlier !== undefined) return earlier;
  throw new Fault(
    'release-unknown',
    number === undefined ? 'There is no earlier release to go back to' : `There is no release ${number} to go back to`,
    `Kept are: ${kept.map((each) => each.number).join(', ') || 'none'}.`,
  );
}

/** Refuses a rollback in which a notice or a correction that must come out as it is today cannot. */
function refuseHeld({ compositions, held }: Plan, slugs: Iterable<string>): void {
  const out = new Set(compositions.flatMap(({ documents }) => documents.map(({ slug }) => slug)));
  refuseFirst([...held.map(heldLine), ...[...slugs].filter((slug) => !out.has(slug))]);
}

const heldLine = ({ slug, tag, reason }: Held): string => `${slug} ${tag}: ${reason}`;

function refuseFirst([first]: readonly string[]): void {
  if (first === undefined) return;
  throw new Fault(
    'release-unknown',
    `It cannot come out as it must today: ${first}`,
    'Mend it first: communique check',
  );
}

/** The name for people of what depends on the newsroom's address. */
const FEEDS = 'feeds, ninjs and sitemap';

/** The change where feeds end: a release from before the newsroom had an address has none. */
const endOfFeeds = ({ hasFeeds }: PublicState, { url }: Newsroom): readonly PublicChange[] =>
  hasFeeds && url === undefined ? [{ name: FEEDS, kind: 'lost' }] : [];

/** True for what the user has seen in the list of changes, and confirmed. */
function isLost({ slug, tag, version }: PublicPlace, changes: readonly PublicChange[]): boolean {
  const lost = changes.filter(({ kind }) => kind === 'lost').map(({ name }) => name);
  return tag === undefined
    ? lost.some((name) => name.startsWith(`${slug}/`))
    : lost.includes(addressName({ slug, tag, version: version ?? 1, isEarlier: version !== undefined }));
}

const addressesOf = ({ compositions }: Plan) =>
  compositions.flatMap(({ documents }) => documents.map((document) => ({ ...document, tag: document.language.tag })));
