import { Fault } from '../../lib/fault.ts';
import { type DispatchEvent, dispatcher, openQueue } from '../../lib/fleet/index.ts';
import { printFontFiles } from '../../lib/fonts/index.ts';
import type { Prints } from '../../render/renderer.ts';
import { workStore } from '../known/work-store.ts';
import { printedOf, printKey, storedPrint, toolStamp } from '../render/kept-prints.ts';
import type { Fleet } from '../render/request.ts';
import { type FleetPlace, fleetRoom, storeId } from './fleet-place.ts';
import { shareFonts, storedTask } from './fleet-task.ts';

/** Prints where none are kept. */
const NOTHING_KEPT: Prints = { find: () => Promise.resolve(undefined), keep: () => Promise.resolve() };

/**
 * Has the workers of a fleet print. What this machine has kept is taken from there, and what the store of the fleet has is taken from that;
 * all else is a job. What no worker can print is printed here, and so are all when none is there.
 *
 * @param tell called where something is printed here after all
 */
export const fleetAt =
  (place: FleetPlace, tell: (event: DispatchEvent) => void): Fleet =>
  async (browser, fonts, kept) => {
    const { queue: address, store } = place;
    const own = await workStore();
    // All at once: others are composed meanwhile, and each wait is as long as that takes.
    const [id, stamp, named] = await Promise.all([
      storeId(place),
      toolStamp(own, browser, fonts),
      printFontFiles(fonts).then((files) => shareFonts(store, files)),
    ]);
    const room = await fleetRoom(own, browser, id);
    const queue = await openQueue(address, room).catch((error: unknown) => {
      if (!(error instanceof Fault) || error.code !== 'queue-failed') throw error;
      // What is to come out must not wait for a queue.
      tell({ kind: 'alone', reason: error.message, advice: error.advice });
      return undefined;
    });
    if (queue === undefined) return { ...(kept ?? NOTHING_KEPT), close: () => Promise.resolve() };
    const dispatch = dispatcher(queue, store, tell);
    return {
      async find(task) {
        const known = await kept?.find(task);
        if (known !== undefined) return known;
        const job = { id: printKey(stamp, task), label: task.language.tag };
        const made = await dispatch.made(job, () => storedTask({ task, fonts: named }));
        const printed = made && printedOf(made);
        if (printed !== undefined) await kept?.keep(task, printed);
        return printed;
      },
      async keep(task, printed) {
        await kept?.keep(task, printed);
        await store.keep(printKey(stamp, task), storedPrint(printed));
      },
      close: () => dispatch.close(),
    };
  };
