import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openQueue, roomsAt, workOn } from '../../../scripts/lib/fleet/index.ts';
import { fleetPlace } from '../../../scripts/workflows/fleet/fleet-place.ts';
import { diagnoseFleet, fleetStatus, forgetJobs } from '../../../scripts/workflows/fleet/fleet-status.ts';
import { folderForTest } from '../../support/folder.ts';
import { QUEUE_SERVERS } from '../../support/queues/queue-servers.ts';

const [, postgres] = QUEUE_SERVERS;

test.skipIf(postgres?.isThere() !== true)(
  'a server that answers and refuses a queue its tables is not called good, and a worker says so once',
  { timeout: 120_000 },
  async () => {
    const server = await postgres?.start(folderForTest());
    if (server === undefined) throw new Error('There is no server.');
    onTestFinished(server.close);
    const run = async (words: string): Promise<void> => {
      const client = new pg.Client({ connectionString: server.address });
      await client.connect();
      await client.query(words).finally(() => client.end());
    };
    const place = await fleetPlace(
      { queue: server.address.replace('news@', 'poor@'), store: folderForTest() },
      process.env,
      '/',
    );
    if (place === undefined) throw new Error('There is no fleet.');
    const detail = async (): Promise<unknown> => (await diagnoseFleet(place)).find(({ name }) => name === 'queue');
    await run('CREATE ROLE poor LOGIN');
    expect(await detail()).toMatchObject({ state: 'missing', detail: expect.stringContaining('GRANT CREATE ON') });
    const told: string[] = [];
    const settings = {
      name: 'one',
      atOnce: 1,
      onTrouble: (what: string) => void told.push(what),
      tell: () => undefined,
    };
    const at = { address: place.queue, room: 'room', store: place.store };
    await expect(workOn(at, (task) => Promise.resolve(task), settings)).rejects.toThrow(/permission denied/);
    expect(told).toEqual([]);
    await run('CREATE SCHEMA communique; GRANT CREATE ON DATABASE postgres TO poor');
    expect(await detail()).toMatchObject({ state: 'missing', detail: expect.stringContaining('another user') });
    await run('DROP SCHEMA communique');
    expect(await detail()).toMatchObject({ state: 'good' });
  },
);

describe.each(QUEUE_SERVERS.map((kind) => [kind.name, kind] as const))('on %s', (_, kind) => {
  test.skipIf(!kind.isThere())(
    'what releases that were killed, and versions that are gone, have left is named and can be forgotten',
    { timeout: 120_000 },
    async () => {
      const server = await kind.start(folderForTest());
      onTestFinished(server.close);
      const place = await fleetPlace({ queue: server.address, store: folderForTest() }, process.env, '/');
      if (place === undefined) throw new Error('There is no fleet.');
      const { room } = await fleetStatus(place);
      const gives = async (where: string, ...ids: readonly string[]): Promise<void> => {
        const queue = await openQueue(place.queue, where);
        await queue.add(ids.map((id) => ({ id, label: 'de' })));
        await queue.close();
      };
      await gives(room, 'a');
      await gives('prints-of-a-version', 'b', 'c');
      await gives('prints-with-workers', 'd');
      const settings = { name: 'old', atOnce: 1, onTrouble: () => undefined, tell: () => undefined };
      const worker = await workOn(
        { address: place.queue, room: 'prints-with-workers', store: place.store },
        () => new Promise(() => undefined),
        settings,
      );
      onTestFinished(worker.close);
      const jobs = { waiting: 1, running: 0, failed: 0 };
      expect(await fleetStatus(place)).toMatchObject({
        ...{ room, jobs, workers: [], askers: 0 },
        others: [
          { room: 'prints-of-a-version', workers: [], askers: 0, jobs: { waiting: 2 } },
          { room: 'prints-with-workers', workers: ['old'], askers: 0 },
        ],
      });
      expect(await forgetJobs(place)).toEqual({ failed: 0, left: 3 });
      expect(await roomsAt(place.queue)).toEqual(['prints-with-workers']);
      await diagnoseFleet(place);
      expect(await roomsAt(place.queue)).toEqual(['prints-with-workers']);
    },
  );
});
