import { Fault } from '../lib/fault.ts';
import type { SecretKey } from '../lib/signing/index.ts';
import { traced } from '../lib/trace.ts';
import { formats } from '../model/artifact.ts';
import { statusAt } from '../model/lifecycle-status.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { finalizeTree } from '../publish/integrity/staging.ts';
import { assemble, recover } from '../publish/release/assemble.ts';
import { embargoesIn, isLater } from '../publish/release/embargoes.ts';
import { withLock } from '../publish/release/lock.ts';
import { claimOut } from '../publish/release/out-folder.ts';
import { readOrEmpty } from '../source/newsroom/files.ts';
import { markdownStem } from '../source/newsroom/names.ts';
import { peekDated } from '../source/statement/file-name.ts';
import { type NewsroomBuild, PATIENCE_MS } from './build.ts';
import { requireKey } from './publish-release.ts';
import { refuseTakenBack, releaseFoldersOf } from './readiness/taken-back.ts';
import { publicStatesWithTexts } from './readiness/taken-texts.ts';
import { recordUnderEmbargo, refuseForgotten, slugIn } from './readiness/under-embargo.ts';
import { renderedFiles } from './render/release-files.ts';
import { isAnythingLeft, renderNewsroom } from './render/render-newsroom.ts';
import type { BuildRequest, Progress } from './render/request.ts';

/** A statement under embargo, and its staging address. */
export type Embargoed = {
  /** Path of the statement below the newsroom's root. */
  readonly source: string;
  readonly slug: string;
  /** Absent for an embargo that was written by hand. */
  readonly token?: string | undefined;
  /** ISO time with its zone. */
  readonly until?: string | undefined;
};

/** What is staged, where to, and with which key. */
export type StageRequest = Pick<BuildRequest, 'newsroom' | 'approvedOnly' | 'out' | 'now' | 'extensions' | 'fleet'> & {
  /** Absolute path of where releases go. */
  readonly releases: string;
  /** The key that signs what is staged. */
  readonly key: SecretKey | undefined;
};

/**
 * Builds everything that is under embargo now into a folder of its own, for those who were given its addresses. It takes the
 * place of what was staged before: what is not under embargo any more is gone from it.
 *
 * @throws {Fault} `out-refused` for a folder where it could be published, `usage` for two statements with one address,
 * `key-unusable` without the key that the newsroom is known by, `out-refused` for what releases have taken back
 */
export function stage(request: StageRequest, progress: Progress): Promise<NewsroomBuild> {
  return traced('communique.stage', {}, () => stageTraced(request, progress));
}

async function stageTraced(request: StageRequest, progress: Progress): Promise<NewsroomBuild> {
  const { newsroom, out, now, key, releases } = request;
  requireKey(newsroom, key);
  refuseForgotten(newsroom, newsroom.statements, now);
  const statements = embargoedIn(newsroom, now).flatMap(({ source, token }) => (token === undefined ? [] : [source]));
  return withLock(out, { patience: PATIENCE_MS, onWait: () => progress({ kind: 'waiting' }) }, async () => {
    recover(out);
    claimOut(out, newsroom, 'staging');
    const publicStates = await publicStatesWithTexts(releaseFoldersOf(releases, newsroom), request);
    const { rendered, files } = await renderedFiles(
      await renderNewsroom({ ...request, statements, formats, isProof: true, isStaging: true }, progress, (plan) => {
        refuseTakenBack(plan, { publicStates, now, code: 'out-refused', isShown: true });
        return isAnythingLeft(plan);
      }),
      {},
    );
    recordUnderEmbargo(rendered.loaded, releases, now);
    if (files === undefined) return { ...rendered, files: 0, isPublished: false };
    const finalized = finalizeTree(files, key);
    assemble(finalized, out);
    return { ...rendered, files: finalized.length, isPublished: true };
  });
}

/**
 * The statements that are under embargo.
 *
 * @param now milliseconds since 1970
 * @throws {Fault} `usage` for two with one address: a reader who has it for one would find the other
 */
export function embargoedIn(newsroom: Newsroom, now: number): readonly Embargoed[] {
  const found = embargoedFiles(newsroom, now);
  const twin = found.find(
    ({ token }, index) => token !== undefined && found.findIndex((each) => each.token === token) < index,
  );
  if (twin === undefined) return found;
  throw new Fault(
    'usage',
    `${twin.source} has the staging address of another statement`,
    `Give it one of its own: communique embargo ${twin.slug} --until ${twin.until ?? 'TIME'} --new-address`,
  );
}

/**
 * The names that are kept out of a log: each statement's under embargo, in public and on the disk, whether its file
 * says so or only a record, those of copies beside it, and its former ones.
 */
export function keptNames(newsroom: Newsroom, now: number): readonly (readonly string[])[] {
  const known = embargoesIn(newsroom.root, now);
  const namesOf = (source: string): readonly string[] => {
    const stem = markdownStem(source);
    return [...new Set([slugIn(newsroom, source), stem])];
  };
  const held = new Set(embargoedFiles(newsroom, now).map(({ source }) => source));
  // A slug is read from its file: none is read again where nothing is known.
  const isKnown = (source: string): boolean => known.size > 0 && known.has(slugIn(newsroom, source));
  const own = newsroom.statements.filter((source) => held.has(source) || isKnown(source));
  const stems = new Set(own.map(markdownStem));
  const copies = newsroom.statements.filter((source) => !own.includes(source) && stems.has(copiedFrom(source)));
  const slugs = new Set(known.size === 0 ? [] : newsroom.statements.map((source) => slugIn(newsroom, source)));
  const gone = [...known.keys()].filter((slug) => !slugs.has(slug)).map((slug) => [slug]);
  return [...[...own, ...copies].map(namesOf), ...gone];
}

/**
 * A file name without what a file manager or a person has added to a copy: `report (1)`, `report - Copy`, `Copy of
 * report`.
 */
const copiedFrom = (source: string): string =>
  markdownStem(source)
    .replace(/^copy of /i, '')
    .replace(/(?: ?\(\d+\)| ?[-_]? ?copy(?: ?\(?\d+\)?)?)$/i, '');

/** The statements whose files say that they are under embargo; the later time counts, where another is known. */
function embargoedFiles(newsroom: Newsroom, now: number): readonly Embargoed[] {
  const known = embargoesIn(newsroom.root, now);
  return newsroom.statements.flatMap((source): Embargoed[] => {
    const front = peekDated(String(readOrEmpty(newsroom, source)), source, now, newsroom.timeZone);
    if (statusAt(front, now) !== 'embargoed') return [];
    const { staging: token, embargo } = front;
    const slug = slugIn(newsroom, source);
    const other = known.get(slug);
    const until = other !== undefined && isLater(other.until, embargo) ? other.until : embargo;
    return [{ source, slug, token, until }];
  });
}
