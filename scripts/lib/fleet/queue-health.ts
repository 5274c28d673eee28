import { setTimeout as pause } from 'node:timers/promises';
import { leftRunning } from '../watched.ts';
import type { QueueAddress } from './queue-address.ts';
import { askPostgres, askRedis, SERVER_PATIENCE } from './queue-server.ts';

/** What a server of queues is, and what of its settings would lose jobs. */
export type QueueHealth = {
  /** Its name and version. */
  readonly server: string;
  /** What is not as it should be, with the setting that would be right. */
  readonly weak: readonly string[];
};

/**
 * Asks a server of queues what it is and how it is set.
 *
 * @throws {Error} where it does not answer, or a package is not there
 */
export function queueHealth(address: QueueAddress): Promise<QueueHealth> {
  const late = pause(SERVER_PATIENCE, undefined, { ref: false }).then(() => {
    // A connection that was taken and is mute does not end by itself.
    leftRunning();
    throw new Error(`no answer in ${SERVER_PATIENCE / 1000} s`);
  });
  return Promise.race([address.engine === 'redis' ? redisHealth(address) : postgresHealth(address), late]);
}

const redisHealth = (address: QueueAddress): Promise<QueueHealth> =>
  askRedis(address, async (redis) => {
    const info = await redis.info();
    // What may not be written, or does not fit, is heard of here.
    await redis.set('communique:doctor', '1', 'EX', 60);
    const told = (name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
    const isValkey = told('server_name') === 'valkey';
    const policy = told('maxmemory_policy');
    const [major = 0, minor = 0] = told('redis_version').split('.').map(Number);
    return {
      server: isValkey ? `Valkey ${told('valkey_version')}` : `Redis ${told('redis_version')}`,
      weak: [
        ...(!isValkey && (major < 6 || (major === 6 && minor < 2)) ? ['it is too old: use Redis 6.2 or newer'] : []),
        ...(told('aof_enabled') === '0' ? ['it keeps no jobs over a restart: set appendonly yes'] : []),
        ...(policy === '' || policy === 'noeviction'
          ? []
          : [`it throws jobs away when its memory is full (${policy}): set maxmemory-policy noeviction`]),
      ],
    };
  });

const postgresHealth = (address: QueueAddress): Promise<QueueHealth> =>
  askPostgres(address, async (client) => {
    const asked = await client.query<{ version: string; number: string }>(
      "SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number",
    );
    const [{ version = '', number = '0' } = {}] = asked.rows;
    return {
      server: `PostgreSQL ${version}`,
      weak: Number(number) < 130_000 ? ['it is too old: use PostgreSQL 13 or newer'] : [],
    };
  });
