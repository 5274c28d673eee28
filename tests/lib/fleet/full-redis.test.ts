import { Redis } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { openQueue, queueAddress } from '../../../scripts/lib/fleet/index.ts';
import { folderForTest, sha256 } from '../../support/folder.ts';
import { QUEUE_SERVERS } from '../../support/queues/queue-servers.ts';

const REDIS = QUEUE_SERVERS.find(({ name }) => name === 'Redis');

test.skipIf(REDIS?.isThere() !== true)(
  'a queue goes from a Redis that has no memory left, and what others keep there stays',
  {
    timeout: 60_000,
  },
  async () => {
    const server = await REDIS?.start(folderForTest());
    if (server === undefined) throw new Error('There is no Redis.');
    onTestFinished(server.close);
    const queue = await openQueue(queueAddress(server.address), 'room');
    onTestFinished(queue.close);
    const redis = new Redis(server.address);
    onTestFinished(() => redis.disconnect());
    await queue.add(['a', 'b'].map((words) => ({ id: sha256(words), label: 'de' })));
    await redis.set('communique:rooms', 'theirs');
    await redis.config('SET', 'maxmemory', '1');
    await expect(queue.add([{ id: sha256('c'), label: 'de' }])).rejects.toThrow('OOM');
    await queue.forgetAll();
    expect(await redis.keys('*')).toEqual(['communique:rooms']);
  },
);
