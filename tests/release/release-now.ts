import { openNewsroom } from '../../scripts/newsroom/newsroom.ts';
import { type ReleaseResult, release } from '../../scripts/pipeline/release.ts';

/** Releases all of a newsroom as pages and texts, unsigned; on the first day of 2025 where no time is given. */
export function releaseNow(root: string, out: string, now: number = Date.UTC(2025, 0, 1)): Promise<ReleaseResult> {
  const newsroom = openNewsroom(root);
  return release(
    {
      newsroom,
      statements: newsroom.statements,
      formats: ['html', 'text'],
      out,
      isProof: false,
      approvedOnly: false,
      now,
      without: [],
      drops: [],
      key: undefined,
    },
    () => undefined,
  );
}
