import process from 'node:process';
import { limitMemory } from '../../scripts/cli/limit-memory.ts';
import { formats } from '../../scripts/model/artifact.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../scripts/workflows/build.ts';
import { stampsIn } from '../../scripts/workflows/known/file-state.ts';
import { INPUT_FOLDERS } from '../../scripts/workflows/known/shared-files.ts';
import { hasMany } from '../../scripts/workflows/render/spooled.ts';
import { countedPrints } from './counted-prints.ts';

/**
 * `build-counted.ts NEWSROOM OUT [EVERY]`: builds a newsroom as the command does, but for the prints, which are counted bytes. Says after
 * so many prints, and at the end, which milliseconds and processor time it took, and which memory the process has.
 */
const [root = '', out = '', every = '1000'] = process.argv.slice(2);

const say = (what: string): void => {
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const megabytes = [heapUsed, external, rss].map((bytes) => (bytes / 1e6).toFixed(0));
  const seconds = [performance.now() / 1e3, (user + system) / 1e6].map((each) => each.toFixed(1));
  console.log(`${what}: ${seconds.join(' s, processor ')} s; heap, external, all: ${megabytes.join(', ')} MB`);
};

const newsroom = openNewsroom(root);
const { statements } = newsroom;
if (hasMany({ newsroom, statements })) limitMemory();
let prints = 0;
const onPrint = (): void => {
  prints += 1;
  if (prints % Number(every) === 0) say(`${prints} prints`);
};
const { files, held } = await buildNewsroom(
  {
    ...{ newsroom, statements, formats, out, approvedOnly: false, isProof: false, isUnnamed: true },
    ...{ now: Date.now(), extensions: {}, fleet: countedPrints(onPrint), stamps: stampsIn(root, INPUT_FOLDERS) },
  },
  ({ kind }) => {
    if (kind === 'planned') say('planned');
  },
);
say(`${files} files, ${held.length} held, ${prints} prints`);
