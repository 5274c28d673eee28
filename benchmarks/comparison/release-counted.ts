import process from 'node:process';
import { limitMemory } from '../../scripts/cli/limit-memory.ts';
import { formats } from '../../scripts/model/artifact.ts';
import { fleetPlace } from '../../scripts/workflows/fleet/fleet-place.ts';
import { fleetAt } from '../../scripts/workflows/fleet/fleet-prints.ts';
import { prepareRelease, releaseNewsroom } from '../../scripts/workflows/release.ts';
import { clocksNow } from '../../tests/support/clocks-now.ts';
import { requestFor } from '../../tests/support/release-now.ts';
import { countedPrints } from './counted-prints.ts';

/**
 * `release-counted.ts NEWSROOM OUT [TIME]`: releases a newsroom as the command does, or prepares a release for a time (milliseconds since
 * 1970), but for the prints, which are counted bytes. Where `COMMUNIQUE_QUEUE` and `COMMUNIQUE_FLEET_STORE` name a fleet, its workers make
 * them (see `counted-worker.ts`), and one that nobody makes there ends the program.
 */
const [root = '', out = '', time = ''] = process.argv.slice(2);

limitMemory();
const place = await fleetPlace({}, process.env, root);
const request = {
  ...requestFor(root, out, time === '' ? Date.now() : Number(time)),
  formats,
  fleet: place === undefined ? countedPrints(() => undefined) : fleetAt(place, endAlone),
};
const { released, readiness } =
  time === ''
    ? await releaseNewsroom(request, () => undefined)
    : await prepareRelease(request, clocksNow(), () => undefined);
if (released === undefined) throw new Error(`nothing was released: ${JSON.stringify(readiness).slice(0, 2000)}`);

function endAlone(event: unknown): never {
  console.error(JSON.stringify(event));
  process.exit(1);
}
