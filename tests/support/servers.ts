import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type CommandOptions, type Running, startCommand } from './command.ts';

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

/** Starts a server that ends with this process at the latest, however that ends. */
export function startServer(name: string, args: readonly string[], options: CommandOptions = {}): Running {
  const running = startCommand(name, args, options);
  process.once('exit', () => running.child.kill());
  return running;
}

/** Waits until a server takes connections. */
export async function isListening(port: number, { child, ended }: Running, most = 60_000): Promise<void> {
  for (let waited = 0; waited < most && child.exitCode === null; waited += 50) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await pause(50);
  }
  child.kill();
  throw new Error(`The server does not answer: ${(await ended).screen}`);
}

/** Ends a server, and waits until it is gone. */
export async function endServer({ child, ended }: Running, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  child.kill(signal);
  await ended;
}
