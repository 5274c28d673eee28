import { type QueueWorker, type WorkEvent, type WorkerSettings, workOn } from '../../lib/fleet/index.ts';
import { printTask } from '../../render/print/print-sheet.ts';
import { startRemediator } from '../../render/print/remediation.ts';
import { workStore } from '../known/work-store.ts';
import { storedPrint } from '../render/kept-prints.ts';
import { browserMark } from '../render/tools.ts';
import { type FleetPlace, fleetRoom, storeId } from './fleet-place.ts';
import { fleetTaskOf } from './fleet-task.ts';
import { pressRoom } from './press-room.ts';

/** Milliseconds between two looks at which store it is. */
const LOOK = 60_000;

/** A worker of a fleet, and the name of the queue that it works on. */
export type FleetWorker = QueueWorker & { readonly room: string };

/**
 * Prints for others: takes jobs from the queue of a fleet and puts what comes of them into its store, until it is closed. Each print is the
 * same as if whoever asked had made it.
 *
 * @param settings `tell` is called with what became of each job, `onMoved` where its queue is not that of the store any more: it is to be
 * closed then, and started anew
 * @throws {Fault} `queue-failed`, `store-failed` where either does not answer at first, or where no browser starts
 */
export async function printJobs(
  place: FleetPlace,
  settings: WorkerSettings & { readonly tell: (event: WorkEvent) => void; readonly onMoved: () => void },
): Promise<FleetWorker> {
  const { queue: address, store } = place;
  const presses = await pressRoom(store);
  const remediator = startRemediator();
  const closeAll = async (): Promise<void> => {
    await remediator.close();
    await presses.close();
  };
  try {
    // A browser that does not start is heard of before any job is taken.
    const { name } = await browserMark(() => presses.using([], (browser) => Promise.resolve(browser)));
    const id = await storeId(place);
    const room = await fleetRoom(await workStore(), name, id);
    const worker = await workOn(
      { address, room, store },
      async (stored) => {
        const { task, fonts } = fleetTaskOf(stored);
        const printed = await presses.using(fonts, (browser) =>
          printTask(task, {
            browser,
            remediator,
            // A part that fails fails the job: whoever asked makes it, and says what is wrong.
            part: async (_, work) => work(),
            tell: () => undefined,
            done: () => undefined,
          }),
        );
        return storedPrint(printed);
      },
      settings,
    );
    // Where its name in the store is lost, it is written again; where somebody has given the store another one, jobs come elsewhere.
    const watching = setInterval(() => {
      storeId(place, id).then(
        (now) => (now === id ? undefined : settings.onMoved()),
        () => undefined,
      );
    }, LOOK);
    return {
      room,
      async close() {
        clearInterval(watching);
        await worker.close();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
