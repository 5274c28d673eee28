import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { output, startCommand } from '../command.ts';
import { endServer, freePort, isListening, startServer } from '../servers.ts';

/** A running server that queues may be on, on this machine alone. */
export type QueueServer = {
  readonly name: string;
  /** What `--queue` takes. */
  readonly address: string;
  /** Loses every job. */
  readonly wipe: () => Promise<void>;
  /** Breaks every connection, and says so where it can. */
  readonly drop: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A server that others wrote, as Debian has it. */
export type QueueServerKind = {
  readonly name: string;
  /** Debian's package. */
  readonly package: string;
  readonly isThere: () => boolean;
  /** @param folder an empty one of its own */
  readonly start: (folder: string) => Promise<QueueServer>;
};

const runs = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

const redis: QueueServerKind = {
  name: 'Redis',
  package: 'redis-server',
  isThere: () => runs('redis-server') && runs('redis-cli'),
  async start(folder) {
    const port = await freePort();
    const words = ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
    const running = startServer('redis-server', [...words, '--maxmemory-policy', 'noeviction'].map(String));
    await isListening(port, running);
    return {
      name: redis.name,
      address: `redis://127.0.0.1:${port}`,
      wipe: async () => void (await output('redis-cli', ['-p', String(port), 'FLUSHALL'])),
      drop: async () => void (await output('redis-cli', ['-p', String(port), 'CLIENT', 'KILL', 'TYPE', 'normal'])),
      close: () => endServer(running),
    };
  },
};

/** The newest PostgreSQL's programs. */
function postgresPrograms(): string | undefined {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => path.join(home, version, 'bin')).find((bin) => existsSync(path.join(bin, 'initdb')));
}

const TABLES = `DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'communique'
AND tablename <> 'migration' LOOP EXECUTE format('TRUNCATE communique.%I CASCADE', t); END LOOP; END $$`;

const CONNECTIONS =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename IS NOT NULL';

const postgres: QueueServerKind = {
  name: 'PostgreSQL',
  package: 'postgresql',
  isThere: () => postgresPrograms() !== undefined,
  async start(folder) {
    const bin = postgresPrograms() ?? '';
    const port = await freePort();
    const data = path.join(folder, 'data');
    mkdirSync(data);
    // It does not run as root; what it may not enter, it cannot keep.
    const isRoot = process.getuid?.() === 0;
    const as = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
    if (isRoot) {
      for (let above = folder; above !== '/'; above = path.dirname(above))
        chmodSync(above, above === '/tmp' ? 0o1777 : 0o755);
      await output('chown', ['-R', 'postgres:postgres', folder]);
    }
    const [initdb = '', ...words] = [...as, path.join(bin, 'initdb'), '-D', data, '-A', 'trust', '-U', 'news', '-N'];
    await output(initdb, words, { cwd: folder });
    const settings = [`-p${port}`, `-k${folder}`, '-clisten_addresses=127.0.0.1', '-cfsync=off'];
    const [server = '', ...more] = [...as, path.join(bin, 'postgres'), '-D', data, ...settings];
    const running = startServer(server, more, { cwd: folder });
    await isListening(port, running);
    const where = ['-h', '127.0.0.1', '-p', String(port)];
    // It listens before it answers.
    while (spawnSync(path.join(bin, 'pg_isready'), where, { stdio: 'ignore' }).status !== 0) await pause(50);
    const run = [...where, '-U', 'news', '-d', 'postgres', '-q', '-c'];
    const psql = [...run, TABLES];
    return {
      name: postgres.name,
      address: `postgres://news@127.0.0.1:${port}/postgres`,
      async wipe() {
        // Those who work there hold the tables in another order: one of two is refused then.
        for (let attempt = 1; ; attempt++) {
          const { code, screen } = await startCommand(path.join(bin, 'psql'), psql).ended;
          if (code === 0) return;
          if (!screen.includes('deadlock detected') || attempt === 20) throw new Error(screen);
        }
      },
      drop: async () => void (await output(path.join(bin, 'psql'), [...run, CONNECTIONS])),
      // With SIGTERM it would wait for those who are connected.
      close: () => endServer(running, 'SIGINT'),
    };
  },
};

/** The servers of queues that are tried. */
export const QUEUE_SERVERS: readonly QueueServerKind[] = [redis, postgres];
