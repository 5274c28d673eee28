import { writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { makeAhead } from '../../scripts/lib/made-ahead.ts';

/** The length of a text, which is the path of a file that says that it was made; `die` ends the thread. */
makeAhead(workerData, (text) => {
  if (text.endsWith('die')) throw new Error('ended');
  writeFileSync(text, '');
  return text.length;
});
