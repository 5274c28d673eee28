import type * as Postgres from 'pg';
import type { QueueAddress } from './queue-address.ts';

/** Milliseconds that a server has for an answer. */
export const SERVER_PATIENCE = 10_000;

/** What is used of a connection to Redis. */
export type RedisServer = {
  readonly info: () => Promise<string>;
  readonly set: (key: string, value: string, unit: 'EX', seconds: number) => Promise<unknown>;
  readonly type: (key: string) => Promise<string>;
  readonly unlink: (...keys: readonly string[]) => Promise<unknown>;
  readonly hget: (key: string, field: string) => Promise<string | null>;
  readonly scan: (
    ...words: [from: string, 'MATCH', pattern: string, 'COUNT', count: number]
  ) => Promise<readonly [next: string, keys: readonly string[]]>;
};

/** Asks a server that speaks Redis; the connection is ended after that. */
export async function askRedis<Answer>(
  { url }: QueueAddress,
  ask: (server: RedisServer) => Promise<Answer>,
): Promise<Answer> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    ...{ lazyConnect: true, connectTimeout: SERVER_PATIENCE, commandTimeout: SERVER_PATIENCE },
    retryStrategy: () => null,
  });
  // It says why before the call says that there is no connection.
  let why: Error | undefined;
  redis.on('error', (error: Error) => {
    why ??= error;
  });
  try {
    await redis.connect().catch((error: unknown) => {
      throw why ?? error;
    });
    return await ask(redis);
  } finally {
    redis.disconnect();
  }
}

/** Asks a server of PostgreSQL; the connection is ended after that. */
export async function askPostgres<Answer>(
  { url }: QueueAddress,
  ask: (server: Pick<Postgres.Client, 'query'>) => Promise<Answer>,
): Promise<Answer> {
  const { default: pg } = await import('pg');
  const times = { connectionTimeoutMillis: SERVER_PATIENCE, query_timeout: SERVER_PATIENCE };
  const client = new pg.Client({ connectionString: url, ...times });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
