import { diskAdvice } from '../disk-trouble.ts';
import { errorCodeOf, Fault } from '../fault.ts';
import { folderStore, type Store } from './folder-store.ts';
import { LIMITS } from './sweep.ts';

/**
 * A store in a folder that machines share. Unlike one that is kept for this machine alone it says when it cannot do its work, as one in a
 * bucket does: machines that share one go on by what is in it.
 *
 * @param folder absolute path
 * @throws {Fault} `store-failed` from each function, with the folder, what its disk says, and what to do
 */
export const sharedFolderStore = (folder: string): Store =>
  folderStore(folder, LIMITS, (error, isRead) => {
    const what = isRead ? 'cannot be read' : 'does not keep what it is given';
    const advice = diskAdvice(error, 'See that it is a folder of its own, which this user may write to.');
    throw new Fault('store-failed', `${folder} ${what} (${reasonOf(error)})`, advice, { cause: error });
  });

/** The code of an error of the system, or what any other says. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && !('code' in error) ? error.message : errorCodeOf(error);
