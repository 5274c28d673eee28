import { Fault } from '../lib/fault.ts';
import { traced } from '../lib/trace.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Held, Plan } from '../model/plan.ts';
import { listStatements } from '../publish/integrity/list-statements.ts';
import { publishedBefore } from '../publish/release/all-releases.ts';
import { recover, scratchFolder } from '../publish/release/assemble.ts';
import { dropPlaceOf, isNamed, isNamedIn } from '../publish/release/dropped-addresses.ts';
import { withLock } from '../publish/release/lock.ts';
import { claimOut } from '../publish/release/out-folder.ts';
import type { Clocks } from '../publish/release/prepared-release.ts';
import { refuseOtherTexts } from '../publish/release/public-changes.ts';
import type { PublicPlace } from '../publish/release/public-files.ts';
import type { PublicState } from '../publish/release/public-state.ts';
import { rememberReleaseFolder } from '../publish/release/release-folders.ts';
import { isWhole } from '../publish/release/release-history.ts';
import { mixTexts, type Texts } from '../publish/release/release-texts.ts';
import { PageFailure } from '../render/web/style-page.ts';
import { PATIENCE_MS } from './build.ts';
import { readNewsroom } from './load/read-newsroom.ts';
import {
  keepForLater,
  type Publication,
  publishRelease,
  type Released,
  refuseClockBehind,
  requireKey,
} from './publish-release.ts';
import { type Readiness, type ReadinessRow, readinessOf } from './readiness/readiness.ts';
import {
  knowing,
  publishedIn,
  type ReleaseRequest,
  remembering,
  tagsBySlug,
  withDrops,
} from './readiness/release-request.ts';
import { openTexts, textsOf } from './readiness/released-texts.ts';
import { keepStanding } from './readiness/standing-texts.ts';
import { refuseTakenBack } from './readiness/taken-back.ts';
import { publicStateWithTexts } from './readiness/taken-texts.ts';
import { recordUnderEmbargo } from './readiness/under-embargo.ts';
import { type ReleaseVerdict, verdictOf } from './readiness/verdict.ts';
import { memoryFor } from './render/memory.ts';
import { type RenderedNewsroom, renderNewsroom } from './render/render-newsroom.ts';
import type { Progress } from './render/request.ts';
import { spoolFor } from './render/spooled.ts';

/** The result of a release: what was read and held, whether it may go out, and what was made. */
export type NewsroomRelease = Pick<RenderedNewsroom, 'loaded' | 'held'> & {
  readonly readiness: Readiness;
  /** The release that lies in the output folder now; absent where none was made. */
  readonly released?: Released | undefined;
};

/** Whether a release could go out, now or at the time that is asked for; nothing is published. */
export async function planRelease(named: ReleaseRequest): Promise<NewsroomRelease> {
  claimOut(named.out, named.newsroom, 'release');
  const publicState = await publicStateWithTexts(named.out, named);
  const request = remembering(named, publicState);
  refuseClockBehind(publicState.decided, request.now);
  const wanted = { ...withDrops(knowing(request)), ...publishedIn(publicState) };
  const memory = await memoryFor(wanted, undefined);
  const plan = await memory.plan({ ...wanted, kept: memory.planning });
  await memory.keepPlanning();
  refuseTakenBackElsewhere(plan, publicState, request);
  const verdict = verdictOf(plan, publicState, request);
  return { loaded: plan.loaded, held: plan.held, readiness: readinessOf(plan, verdict, publicState, request) };
}

/**
 * Publishes everything that is ready, at once: the release replaces the present one, numbered, signed, and bound to it
 * by its digest. A statement goes in all of its languages or stays as it was last published; no page, PDF, text or
 * press kit is taken from the public unless the user has named it, nor do the feeds end. Unchanged files make no new
 * release.
 *
 * @throws {Fault} `key-unusable` without the key that the newsroom is known by, `clock-behind`
 */
export function releaseNewsroom(request: ReleaseRequest, progress: Progress): Promise<NewsroomRelease> {
  return releaseWith(request, progress, publishRelease, request.now);
}

/**
 * Makes a release for a time to come: it lies beside the output folder, for its owner alone, until `open` puts it
 * there.
 *
 * @param request with the time that it is for as `now`
 * @param clocks the clocks now
 * @throws {Fault} as `release`
 */
export function prepareRelease(request: ReleaseRequest, clocks: Clocks, progress: Progress): Promise<NewsroomRelease> {
  return releaseWith(request, progress, (publication) => keepForLater(publication, clocks), clocks.wall);
}

function releaseWith(
  named: ReleaseRequest,
  progress: Progress,
  finish: (publication: Publication) => Promise<Released>,
  moment: number,
): Promise<NewsroomRelease> {
  const facts = { statements: named.statements.length };
  return traced('communique.release', facts, () => releaseTraced(named, progress, finish, moment));
}

async function releaseTraced(
  ...[named, progress, finish, moment]: Parameters<typeof releaseWith>
): Promise<NewsroomRelease> {
  const { newsroom, out, key } = named;
  requireKey(newsroom, key);
  return withLock(out, { patience: PATIENCE_MS, onWait: () => progress({ kind: 'waiting' }) }, async () => {
    recover(out);
    claimOut(out, newsroom, 'release');
    const publicState = await publicStateWithTexts(named.out, named);
    const request = remembering(named, publicState);
    refuseClockBehind(publicState.decided, request.now);
    const settings = { publicState, progress, finish, moment };
    const { messages } = newsroom.file;
    const before = messages.length;
    try {
      return await releaseLocked({ ...knowing(request), readsLater: true }, settings);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'store-damaged') throw error;
      // What an earlier run has kept is not what it was, or somebody has changed a text meanwhile: all is read.
      messages.splice(before);
      return releaseLocked(request, settings);
    }
  });
}

type ReleaseSettings = {
  readonly publicState: PublicState;
  readonly progress: Progress;
  readonly finish: (publication: Publication) => Promise<Released>;
  /** The time now, in milliseconds since 1970; that of the request may be to come. */
  readonly moment: number;
};

async function releaseLocked(
  request: ReleaseRequest,
  { publicState, progress, finish, moment }: ReleaseSettings,
): Promise<NewsroomRelease> {
  const { newsroom, out, key, now } = request;
  // Pages are made of what lies in it too, such as a face of the newsroom's own: it stays until all files are made.
  const folder = scratchFolder(out, 'texts');
  const spool = await spoolFor(request);
  try {
    const { rendered, texts, ...told } = await renderRelease({ ...request, spool }, publicState, folder.path, progress);
    // A prepared release is under embargo until its time; what readiness has shown as embargoed is so even if no
    // release is made.
    const loaded = moment === now ? told.loaded : await readNewsroom(newsroom, undefined, { now: moment });
    recordUnderEmbargo(loaded, out, moment);
    if (rendered?.input === undefined || texts === undefined) return told;
    const { input, statements, printedWith } = rendered;
    const listed = listStatements(statements);
    const mayGo = (place: PublicPlace): boolean => isNamedIn(place, request.drops);
    // The manifest is public: it names nothing that was not.
    const ofPublic = request.drops.filter(({ slug }) => publicState.records.has(slug));
    const publication = {
      ...{ input, statements: listed, printedWith, texts, out, key, now, mayGo, drops: ofPublic },
      feedsMayEnd: request.dropsFeeds === true,
    };
    rememberReleaseFolder(
      newsroom,
      out,
      listed.some(({ status = 'usable' }) => !isWhole({ status })),
    );
    const publishing = traced('communique.publish', {}, () => finish(publication));
    const released = await publishing.catch((error: unknown) => {
      if (error instanceof PageFailure) return error;
      throw error;
    });
    if (released instanceof PageFailure) return { ...told, readiness: withFailure(told.readiness, released) };
    if (released.isNew) await keepStanding(statements, publicState, { out, newsroom, now, made: released.number });
    return { ...told, released };
  } finally {
    folder.remove();
    spool?.remove();
  }
}

/**
 * Refuses what releases in another output folder of the newsroom have taken back.
 *
 * @throws {Fault} `out-refused`
 */
function refuseTakenBackElsewhere(
  plan: Plan,
  { elsewhere = new Map() }: PublicState,
  { now, another }: ReleaseRequest,
): void {
  refuseTakenBack(plan, { publicStates: elsewhere, now, code: 'out-refused', isShown: false, another });
}

/** A release before it is written, with the texts that it was made from. */
type RenderedRelease = NewsroomRelease & {
  /** Absent where nothing was rendered. */
  readonly rendered?: RenderedNewsroom;
  readonly texts?: Texts;
};

/**
 * A release's files, in memory. What is held is made from the texts that it was last published from.
 *
 * @param folder where these are written, which must stay until every file is made
 */
async function renderRelease(
  request: ReleaseRequest,
  publicState: PublicState,
  folder: string,
  progress: Progress,
): Promise<RenderedRelease> {
  const { out } = request;
  const wanted = { ...withDrops(request), former: publishedBefore(out), ...publishedIn(publicState) };
  let seen: Seen | undefined;
  const look = (plan: Plan, failed?: readonly Held[]): Seen => {
    refuseTakenBackElsewhere(plan, publicState, request);
    const verdict = verdictOf(plan, publicState, request, failed);
    return { plan, verdict, readiness: readinessOf(plan, verdict, publicState, request) };
  };
  const rendered = await renderNewsroom(wanted, progress, (plan) => {
    seen = look(plan);
    return seen.readiness.isGo && seen.verdict.stays.size + seen.verdict.outside.size === 0;
  });
  const { loaded, held, failed } = rendered;
  // A fault that only rendering showed holds its statement as well.
  if (seen !== undefined && failed.length > 0) seen = look(seen.plan, failed);
  if (seen === undefined || !seen.readiness.isGo)
    return { loaded, held, readiness: seen?.readiness ?? { rows: [], isGo: false } };
  const { verdict, readiness, plan } = seen;
  const texts = mixTexts(await textsOf(plan, goingIn(verdict)), textsOfStaying(verdict, publicState));
  if (rendered.input !== undefined && failed.length === 0) return { loaded, held, readiness, rendered, texts };
  const newsroom = openTexts(texts, folder);
  const addresses = publicState.addresses.filter(
    (address) => verdict.stays.has(address.slug) && !isNamed(dropPlaceOf(address), request.drops),
  );
  const asPublished = tagsBySlug(addresses);
  const again = await renderNewsroom(
    { ...wanted, newsroom, statements: newsroom.statements, asPublished, dependsOnPublic: undefined },
    progress,
    () => true,
  );
  if (again.failed.length > 0)
    return { loaded, held: [...held, ...again.failed], readiness: { ...readiness, isGo: false } };
  refuseOtherSettings(again.loaded.newsroom);
  refuseOtherTexts(again.statements, addresses);
  return { loaded, held, readiness, rendered: again, texts };
}

/**
 * Refuses a release in which statements that stay would lack what the settings name, such as a face outside of the folder.
 *
 * @throws {Fault} `release-unknown`
 */
function refuseOtherSettings({ file }: Newsroom): void {
  const lost = file.messages.find(({ fatal }) => fatal === true);
  if (lost !== undefined)
    throw new Fault(
      'release-unknown',
      `What stays as it was cannot be made again: ${lost.reason}`,
      'Put what source/newsroom.yaml names into the newsroom’s folder.',
    );
}

/** The board with a page that could not be made, which stops the release: it must not lose a language by accident. */
function withFailure({ rows }: Readiness, { slug, tag, message }: PageFailure): Readiness {
  const failed = (row: ReadinessRow): ReadinessRow => ({
    ...row,
    state: 'held',
    isBlocking: true,
    reason: `its page cannot be made: ${message}`,
    next: `Leave it out: --drop ${slug}/${tag}`,
  });
  return { rows: rows.map((row) => (row.slug === slug && row.tag === tag ? failed(row) : row)), isGo: false };
}

type Seen = { readonly plan: Plan; readonly verdict: ReleaseVerdict; readonly readiness: Readiness };

/** Statements that come out from their files as they are now. */
function goingIn({ decisions }: ReleaseVerdict): ReadonlySet<string> {
  const going = [...decisions].filter(([, { kind }]) => kind === 'out' || kind === 'withdrawn');
  return new Set(going.map(([slug]) => slug));
}

const textsOfStaying = ({ stays }: ReleaseVerdict, { texts }: PublicState): Texts['statements'] =>
  new Map(stays.size === 0 ? [] : [...(texts()?.statements ?? [])].filter(([slug]) => stays.has(slug)));
