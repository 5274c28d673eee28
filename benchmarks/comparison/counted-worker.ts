import process from 'node:process';
import { openBrowser } from '../../scripts/lib/browser/index.ts';
import { workOn } from '../../scripts/lib/fleet/index.ts';
import { printFontFiles } from '../../scripts/lib/fonts/index.ts';
import { fleetPlace, fleetRoom, storeId } from '../../scripts/workflows/fleet/fleet-place.ts';
import { fleetTaskOf } from '../../scripts/workflows/fleet/fleet-task.ts';
import { workStore } from '../../scripts/workflows/known/work-store.ts';
import { storedPrint } from '../../scripts/workflows/render/kept-prints.ts';
import { browserMark } from '../../scripts/workflows/render/tools.ts';
import { countedPrint } from './counted-prints.ts';

/**
 * `counted-worker.ts`: a worker of the fleet that `COMMUNIQUE_QUEUE` and `COMMUNIQUE_FLEET_STORE` name, as the command has it, but for the
 * prints, which are counted bytes. Says `ready`, and works until it is killed.
 */
const place = await fleetPlace({}, process.env, process.cwd());
if (place === undefined) throw new Error('no fleet is named');
const { queue: address, store } = place;
const { name } = await browserMark(async () => openBrowser({ fonts: await printFontFiles() }));
const room = await fleetRoom(await workStore(), name, await storeId(place));
const say = (words: string): void => void process.stderr.write(`${words}\n`);
const worker = await workOn(
  { address, room, store },
  (stored) => Promise.resolve(storedPrint(countedPrint(fleetTaskOf(stored).task))),
  {
    ...{ name: 'counted', atOnce: 8, onTrouble: say },
    tell: ({ outcome, error }) => (outcome === 'failed' ? say(String(error)) : undefined),
  },
);
process.stdout.write('ready\n');
process.once('SIGTERM', () => void worker.close().then(() => process.exit(0)));
