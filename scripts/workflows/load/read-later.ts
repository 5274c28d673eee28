import { VFile } from 'vfile';
import { onceWhileUsed } from '../../lib/once.ts';
import { attemptNow } from '../../model/attempt.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { readOrEmpty } from '../../source/newsroom/files.ts';

/**
 * Has a file of a newsroom read its text again when it is asked for, once while it is in use: something is said of few, and then their lines
 * are shown.
 */
export function readLater(file: VFile, newsroom: Newsroom): void {
  // Reports give it the path that their reader knows.
  const { path } = file;
  const read = onceWhileUsed((): Pick<VFile, 'value'> => {
    const job = { file: new VFile({ path }), what: 'A line to show' };
    const again = attemptNow(job, () => readOrEmpty(newsroom, path));
    return { value: 'value' in again ? again.value.value : '' };
  });
  Object.defineProperty(file, 'value', { get: () => read().value, enumerable: true, configurable: true });
}
