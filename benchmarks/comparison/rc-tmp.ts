import process from 'node:process';
import { limitMemory } from '../../scripts/cli/limit-memory.ts';
import { formats } from '../../scripts/model/artifact.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { releaseNewsroom } from '../../scripts/workflows/release.ts';
import { hasMany } from '../../scripts/workflows/render/spooled.ts';
import { countedPrints } from './counted-prints.ts';

/**
 * `release-counted.ts NEWSROOM OUT`: releases a newsroom as the command does, without a key, but for the prints, which are counted bytes.
 * Says what it took.
 */
const [root = '', out = ''] = process.argv.slice(2);
const newsroom = openNewsroom(root);
const { statements } = newsroom;
if (hasMany({ newsroom, statements })) limitMemory();
let prints = 0;
const { released, held } = await releaseNewsroom(
  {
    ...{ newsroom, statements, formats, out, approvedOnly: false, isProof: false },
    ...{ now: Date.now(), extensions: {}, without: [], drops: [], key: undefined },
    fleet: countedPrints(() => {
      prints += 1;
    }),
  },
  () => undefined,
);
const { user, system } = process.cpuUsage();
console.log(
  `release ${released?.number}: ${released?.files} files, ${held.length} held, ${prints} prints; processor ${((user + system) / 1e6).toFixed(1)} s`,
);
if (released === undefined) process.exitCode = 1;
