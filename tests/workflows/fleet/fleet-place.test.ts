import { expect, test } from 'vitest';
import { fleetPlace } from '../../../scripts/workflows/fleet/fleet-place.ts';
import { folderForTest } from '../../support/folder.ts';

const QUEUE = 'redis://:hush@127.0.0.1:6379';

test('a fleet has a queue and a store, from options or the environment; without either there is none', async () => {
  const folder = folderForTest();
  expect(await fleetPlace({}, {}, folder)).toBeUndefined();
  const place = await fleetPlace({ store: 'work' }, { COMMUNIQUE_QUEUE: QUEUE }, folder);
  expect(place?.queue).toMatchObject({ engine: 'redis', name: 'redis://127.0.0.1:6379' });
  expect(place?.storeName).toBe(`${folder}/work`);
  // An option goes first.
  const other = await fleetPlace({ queue: 'postgres://host/jobs', store: 'work' }, { COMMUNIQUE_QUEUE: QUEUE }, folder);
  expect(other?.queue.engine).toBe('postgres');
});

test.each([
  ['a queue alone', { queue: QUEUE }, {}, 'the store is not given'],
  ['a store alone', {}, { COMMUNIQUE_FLEET_STORE: '/srv/work' }, 'the queue is not given'],
  ['a bucket without a secret', { queue: QUEUE, store: 's3://press' }, {}, 'COMMUNIQUE_STORE_SECRET is not set'],
  [
    'a secret with a line end',
    { queue: QUEUE, store: 's3://press' },
    { COMMUNIQUE_STORE_SECRET: `${'0123'.repeat(8)}\n` },
    'COMMUNIQUE_STORE_SECRET has a line end',
  ],
  ['a short secret', { queue: QUEUE, store: 's3://press' }, { COMMUNIQUE_STORE_SECRET: 'short' }, 'is too short'],
  ['a queue that is none', { queue: 'http://host', store: '/srv/work' }, {}, 'That is no address of a queue'],
])('%s is refused before anything is made', async (_, given, environment, words) => {
  await expect(fleetPlace(given, environment, '/')).rejects.toThrow(words);
});
