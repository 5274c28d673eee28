import { isStaging } from '../../release/staging.ts';
import { releaseIn } from '../../release/store.ts';
import type { Present } from './target.ts';

/** What the manifest in a folder says of what lies there. */
export function presentIn(folder: string): Present | undefined {
  if (isStaging(folder)) return { isStaging: true };
  const release = releaseIn(folder);
  return release === undefined ? undefined : { isStaging: false, number: release.number };
}
