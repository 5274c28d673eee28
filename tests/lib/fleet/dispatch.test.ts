import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { dispatcher } from '../../../scripts/lib/fleet/index.ts';
import type { JobQueue } from '../../../scripts/lib/fleet/job-queue.ts';
import { noStore, type Store, type Stored } from '../../../scripts/lib/store/index.ts';
import { sha256 } from '../../support/folder.ts';

const NOTHING: Stored = { facts: {}, contents: new Map() };
const NO_JOBS = { waiting: 0, running: 0, failed: 0 };
const QUEUE: JobQueue = {
  name: 'a queue of a test',
  add: () => Promise.resolve(),
  failed: () => Promise.resolve([]),
  forget: () => Promise.resolve(),
  counts: () => Promise.resolve(NO_JOBS),
  countsByLabel: () => Promise.resolve(new Map()),
  askers: () => Promise.resolve(0),
  forgetAll: () => Promise.resolve(),
  workers: () => Promise.resolve(['one']),
  onEnd: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

test('jobs are added once at a time, however often it is looked for them', async () => {
  const answers = Promise.withResolvers<readonly never[]>();
  let asked = 0;
  const added: string[] = [];
  const queue: JobQueue = {
    ...QUEUE,
    failed() {
      asked += 1;
      return answers.promise;
    },
    async add(jobs) {
      added.push(...jobs.map(({ id }) => id));
    },
  };
  const dispatch = dispatcher(queue, noStore, () => undefined, { look: 20, alone: 60_000, idle: 60_000, lull: 60_000 });
  onTestFinished(() => {
    answers.resolve([]);
    return dispatch.close();
  });
  const id = sha256('one');
  dispatch.made({ id, label: 'de' }, () => NOTHING).catch(() => undefined);
  await pause(200);
  // The queue is slow, and other looks have come meanwhile.
  expect(asked).toBe(1);
  answers.resolve([]);
  await expect.poll(() => added).toContain(id);
});

test('an end that nobody tells of is found soon, and what has not ended is looked for less and less often', async () => {
  const [made, looks] = [new Set<string>(), new Map<string, number>()];
  const store: Store = {
    ...noStore,
    find(id) {
      looks.set(id, (looks.get(id) ?? 0) + 1);
      return Promise.resolve(made.has(id) ? NOTHING : undefined);
    },
  };
  const dispatch = dispatcher(QUEUE, store, () => undefined, { look: 60_000, alone: 60_000, idle: 60_000, lull: 20 });
  onTestFinished(dispatch.close);
  const [one, two] = ['one', 'two'].map((words) => sha256(words));
  const wait = (id = '') => dispatch.made({ id, label: 'de' }, () => NOTHING);
  const first = wait(one);
  wait(two).catch(() => undefined);
  made.add(one ?? '');
  expect(await first).toBe(NOTHING);
  await pause(500);
  expect(looks.get(two ?? '')).toBeLessThan(12);
});
