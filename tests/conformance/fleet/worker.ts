import { setTimeout as pause } from 'node:timers/promises';
import { queueAddress, workOn } from '../../../scripts/lib/fleet/index.ts';
import { s3Store, storeSettings } from '../../../scripts/lib/object-store/index.ts';
import { bucketStore, folderStore } from '../../../scripts/lib/store/index.ts';
import { madeOf, ROOM, SECRET } from './jobs.ts';

/** A worker of a trial: makes counted bytes of each task in some milliseconds, until it is killed. Its store is a bucket or a folder. */
const [queue = '', store = '', lock = '5000', name = 'worker', wait = '5'] = process.argv.slice(2);
const place = {
  address: queueAddress(queue),
  room: ROOM,
  store: store.startsWith('s3://')
    ? bucketStore(await s3Store(storeSettings(store, process.env)), SECRET)
    : folderStore(store),
};
const make = async (task: Parameters<typeof madeOf>[0]) => {
  await pause(Number(wait));
  return madeOf(task);
};
const say = (words: string): void => void process.stdout.write(`${words}\n`);
const worker = await workOn(place, make, {
  ...{ name, atOnce: 8, lock: Number(lock), onTrouble: () => undefined },
  tell: ({ outcome, error }) => outcome === 'failed' && say(`failed: ${String(error)}`),
});
say('ready');
process.once('SIGTERM', () => void worker.close().then(() => process.exit(0)));
