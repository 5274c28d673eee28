import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { workOn } from '../../../scripts/lib/fleet/index.ts';
import { fleetPlace } from '../../../scripts/workflows/fleet/fleet-place.ts';
import { diagnoseFleet } from '../../../scripts/workflows/fleet/fleet-status.ts';
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
