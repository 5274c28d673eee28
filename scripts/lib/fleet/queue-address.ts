import { Fault } from '../fault.ts';

/** Where a queue is, and which engine it is on. */
export type QueueAddress = {
  readonly engine: 'redis' | 'postgres';
  /** With its password. */
  readonly url: string;
  /** Without it. */
  readonly name: string;
};

/** Engines by the schemes of their addresses. */
const ENGINES: Readonly<Record<string, QueueAddress['engine']>> = {
  'redis:': 'redis',
  'rediss:': 'redis',
  'valkey:': 'redis',
  'valkeys:': 'redis',
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
};

/**
 * The address of a queue, read.
 *
 * @param given `redis://host:6379`, `rediss://…`, `valkey://…` or `postgres://user:password@host/database`
 * @throws {Fault} `usage`
 */
export function queueAddress(given: string): QueueAddress {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const engine = url && ENGINES[url.protocol];
  // A password with a slash in it would count as a path, and stand in every message.
  const isOdd =
    url !== undefined &&
    (/[@:]|%40|%3a/i.test(url.pathname + url.hash) || (engine === 'redis' && !/^\/?\d*$/.test(url.pathname)));
  if (url === undefined || engine === undefined || url.hostname === '' || isOdd)
    // It may have a password in it, which must stand in no log.
    throw new Fault(
      'usage',
      'That is no address of a queue',
      'Write redis://host:6379, with /2 behind it for database 2, rediss:// for one that is encrypted, valkey://, or postgres://user@host/database; a password stands before the @, best in COMMUNIQUE_QUEUE, with %2F for / and %40 for @ in it.',
    );
  const open = `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`;
  return { engine, url: given.replace(/^valkey(s?):/, 'redis$1:'), name: open };
}
