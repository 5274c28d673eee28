import path from 'node:path';
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
    throw new Fault('store-failed', `${folder} ${what} (${reasonOf(error, folder)})`, advice, { cause: error });
  });

/** What lies there is of another kind than what belongs there. */
const IN_PLACE = /^E(?:ISDIR|EXIST|NOTDIR|NOTEMPTY)$/;

/** The code of an error of the system, with the place below the store that something lies in; or what any other error says. */
function reasonOf(error: unknown, folder: string): string {
  const code = errorCodeOf(error);
  if (!(error instanceof Error)) return code;
  if (!('code' in error)) return error.message;
  // What is renamed is named twice.
  const file = 'dest' in error ? error.dest : 'path' in error ? error.path : undefined;
  const below = typeof file === 'string' ? path.relative(folder, file) : '';
  return !IN_PLACE.test(code) || below === '' || below.startsWith('..') ? code : `${code} at ${below}`;
}
