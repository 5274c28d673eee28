import { Fault } from '../../lib/fault.ts';
import { isStaging } from '../release/staging.ts';
import { releaseIn } from '../release/store.ts';
import type { Present } from './target.ts';

/** What the manifest in a folder says of what lies there; nothing, where a stranger has put something else in its place. */
export function presentIn(folder: string): Present | undefined {
  try {
    if (isStaging(folder)) return { isStaging: true };
    const release = releaseIn(folder);
    return release === undefined ? undefined : { isStaging: false, number: release.number };
  } catch (error) {
    if (error instanceof Fault && error.code === 'read-failed') return undefined;
    throw error;
  }
}
