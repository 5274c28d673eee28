import type { Clocks } from '../../scripts/publish/release/prepared-release.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import type { ReleaseRequest } from '../../scripts/workflows/readiness/release-request.ts';
import { type NewsroomRelease, planRelease, prepareRelease, releaseNewsroom } from '../../scripts/workflows/release.ts';

/** The names that a command line gives. */
type Named = Partial<Pick<ReleaseRequest, 'drops' | 'restores' | 'another'>>;

/** A request for all of a newsroom as pages and texts, unsigned. */
export function requestFor(
  root: string,
  out: string,
  now: number,
  { drops = [], restores = [], another }: Named = {},
): ReleaseRequest {
  const newsroom = openNewsroom(root);
  return {
    newsroom,
    statements: newsroom.statements,
    formats: ['html', 'text'],
    out,
    isProof: false,
    approvedOnly: false,
    now,
    without: [],
    drops,
    restores,
    another,
    key: undefined,
  };
}

/** Releases it; on the first day of 2025 where no time is given. */
export const releaseNow = (
  root: string,
  out: string,
  now: number = Date.UTC(2025, 0, 1),
  choices?: Named,
): Promise<NewsroomRelease> => releaseNewsroom(requestFor(root, out, now, choices), () => undefined);

/** Plans a release, which is not made. */
export const planNow = (root: string, out: string, now: number): Promise<NewsroomRelease> =>
  planRelease(requestFor(root, out, now));

/** Prepares a release for a time, by the given clocks. */
export const prepareFor = (root: string, out: string, time: number, clocks: Clocks): Promise<NewsroomRelease> =>
  prepareRelease(requestFor(root, out, time), clocks, () => undefined);
