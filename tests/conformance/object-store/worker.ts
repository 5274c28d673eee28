import { setTimeout as pause } from 'node:timers/promises';
import { s3Store, storeSettings } from '../../../scripts/lib/object-store/index.ts';
import { bucketStore } from '../../../scripts/lib/store/index.ts';
import { inputsOf, madeOf, SECRET } from './jobs.ts';

/** Does jobs in an order of its own: asks the store first, and keeps what it makes. Prints how many it has made. */
const [address = '', count = '0', seed = '0'] = process.argv.slice(2);
const store = bucketStore(await s3Store(storeSettings(address, process.env)), SECRET);
const jobs = Array.from({ length: Number(count) }, (_, at) => (at * 7 + Number(seed) * 31) % Number(count));
let made = 0;
for (const job of jobs) {
  if ((await store.find(inputsOf(job))) !== undefined) continue;
  await pause(5);
  await store.keep(inputsOf(job), madeOf(job));
  made++;
}
process.stdout.write(`made ${made}\n`);
