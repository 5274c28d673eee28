import { setTimeout as pause } from 'node:timers/promises';
import { leftRunning } from '../watched.ts';
import type { QueueAddress } from './queue-address.ts';

/** What a server of queues is, and what of its settings would lose jobs. */
export type QueueHealth = {
  /** Its name and version. */
  readonly server: string;
  /** What is not as it should be, with the setting that would be right. */
  readonly weak: readonly string[];
};

/** Milliseconds that a server has for its answer. */
const PATIENCE = 10_000;

/**
 * Asks a server of queues what it is and how it is set.
 *
 * @throws {Error} where it does not answer, or a package is not there
 */
export function queueHealth(address: QueueAddress): Promise<QueueHealth> {
  const late = pause(PATIENCE, undefined, { ref: false }).then(() => {
    // A connection that was taken and is mute does not end by itself.
    leftRunning();
    throw new Error(`no answer in ${PATIENCE / 1000} s`);
  });
  return Promise.race([address.engine === 'redis' ? redisHealth(address) : postgresHealth(address), late]);
}

async function redisHealth({ url }: QueueAddress): Promise<QueueHealth> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: PATIENCE, retryStrategy: () => null });
  // It says why before the call says that there is no connection.
  let why: Error | undefined;
  redis.on('error', (error: Error) => {
    why ??= error;
  });
  try {
    await redis.connect().catch((error: unknown) => {
      throw why ?? error;
    });
    const info = await redis.info();
    // What may not be written, or does not fit, is heard of here.
    await redis.set('communique:doctor', '1', 'EX', 60);
    const told = (name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
    const isValkey = told('server_name') === 'valkey';
    const policy = told('maxmemory_policy');
    return {
      server: isValkey ? `Valkey ${told('valkey_version')}` : `Redis ${told('redis_version')}`,
      weak: [
        ...(told('aof_enabled') === '0' ? ['it keeps no jobs over a restart: set appendonly yes'] : []),
        ...(policy === '' || policy === 'noeviction'
          ? []
          : [`it throws jobs away when its memory is full (${policy}): set maxmemory-policy noeviction`]),
      ],
    };
  } finally {
    redis.disconnect();
  }
}

async function postgresHealth({ url }: QueueAddress): Promise<QueueHealth> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const asked = await client.query<{ version: string; number: string }>(
      "SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number",
    );
    const [{ version = '', number = '0' } = {}] = asked.rows;
    return {
      server: `PostgreSQL ${version}`,
      weak: Number(number) < 130_000 ? ['it is too old: use PostgreSQL 13 or newer'] : [],
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}
