import { NAMESPACE } from './engine.ts';
import type { QueueAddress } from './queue-address.ts';
import { queueFault } from './queue-fault.ts';
import { askPostgres, askRedis, type RedisServer } from './queue-server.ts';

/** How many keys a server of Redis looks at before it does something else. */
const AT_ONCE = 1000;

/**
 * The names of the queues of ours that a server has, whoever made them, in order. One stays until it is forgotten (`forgetAll`): engines do not
 * know whether anybody will come back to it.
 *
 * @throws {Fault} `queue-failed` where the server does not answer
 */
export async function roomsAt(address: QueueAddress): Promise<readonly string[]> {
  const asked = address.engine === 'redis' ? onRedis(address) : onPostgres(address);
  const found = await asked.catch((error: unknown) => {
    throw queueFault(address, 'list queues', error);
  });
  return [...new Set(found)].sort();
}

async function keysLike(redis: RedisServer, pattern: string): Promise<readonly string[]> {
  const keys: string[] = [];
  let from = '0';
  do {
    const [next, some] = await redis.scan(from, 'MATCH', pattern, 'COUNT', AT_ONCE);
    keys.push(...some);
    from = next;
  } while (from !== '0');
  return keys;
}

/**
 * Removes all that a server of Redis has of a queue: each key of it begins with its name. That is possible where its memory is full, too,
 * when it refuses the scripts of BullMQ.
 */
export const removeFromRedis = (address: QueueAddress, room: string): Promise<void> =>
  askRedis(address, async (redis) => {
    const keys = await keysLike(redis, `${NAMESPACE}:${room}:*`);
    for (let at = 0; at < keys.length; at += AT_ONCE) await redis.unlink(...keys.slice(at, at + AT_ONCE));
  });

/** What a queue may be called; a colon parts the names of keys. */
const NAME = /^[\w-]+$/;
/** What BullMQ writes into the settings of each queue: which version of it has opened the queue. */
const VERSION = /^bullmq/;

/** Each queue has a key for its settings, from when it is opened first. Keys of others may have such names, too. */
const onRedis = (address: QueueAddress): Promise<readonly string[]> =>
  askRedis(address, async (redis) => {
    const keys = await keysLike(redis, `${NAMESPACE}:*:meta`);
    const found: string[] = [];
    for (const key of keys) {
      const name = key.slice(NAMESPACE.length + 1, -':meta'.length);
      if (!NAME.test(name) || (await redis.type(key)) !== 'hash') continue;
      if (VERSION.test((await redis.hget(key, 'version')) ?? '')) found.push(name);
    }
    return found;
  });

const onPostgres = (address: QueueAddress): Promise<readonly string[]> =>
  askPostgres(address, async (client) => {
    const tables = ['meta', 'job', 'event'].map((table) => `SELECT queue FROM ${NAMESPACE}.${table}`);
    const { rows } = await client.query<{ queue: string }>(tables.join(' UNION '));
    return rows.map(({ queue }) => queue);
  });
