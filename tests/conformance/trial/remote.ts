import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { output, type Running, startCommand } from '../../support/command.ts';

type Remote = { readonly close: () => Promise<void> };

/** An ssh server of this user's on a free port of this machine, with keys of its own, and the client's command for it. */
export async function openSshd(scratch: string): Promise<Remote & { readonly host: string; readonly command: string }> {
  const at = (name: string): string => path.join(scratch, name);
  const key = (name: string) => output('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(name)]);
  await Promise.all([key('host-key'), key('user-key')]);
  await output('cp', [at('user-key.pub'), at('authorized')]);
  const port = await freePort();
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${at('host-key')}`,
    `AuthorizedKeysFile ${at('authorized')}`,
    'PidFile none',
    'PasswordAuthentication no',
    'PermitRootLogin prohibit-password',
    'UsePAM no',
    // The keys lie in a temporary folder, which everybody may write.
    'StrictModes no',
    // What a person's shell does when it starts has no part in this, nor can a session that is killed do it half.
    `SetEnv HOME=${scratch}`,
  ];
  writeFileSync(at('sshd_config'), `${settings.join('\n')}\n`);
  // Root's server wants this folder; the package's service makes it when the machine starts, and there may be no services.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const running = startCommand('/usr/sbin/sshd', ['-D', '-e', '-f', at('sshd_config')]);
  await isListening(port, running);
  const options = ['StrictHostKeyChecking=no', `UserKnownHostsFile=${at('known')}`, 'LogLevel=ERROR', 'BatchMode=yes'];
  return {
    host: `${userInfo().username}@127.0.0.1`,
    command: ['ssh', '-F', 'none', '-p', port, '-i', at('user-key'), ...options.map((each) => `-o${each}`)].join(' '),
    close: () => end(running),
  };
}

/** An rsync daemon on a free port of this machine, with one folder under two names: with links as they are, and munged. */
export async function openRsyncDaemon(scratch: string, folder: string): Promise<Remote & { readonly url: string }> {
  const port = await freePort();
  const file = path.join(scratch, 'rsyncd.conf');
  const { uid, gid } = userInfo();
  const munged = path.join(scratch, 'munged');
  mkdirSync(munged);
  const module = (name: string, place: string, munge: string): string =>
    `[${name}]\npath = ${place}\nread only = no\nuse chroot = no\nmunge symlinks = ${munge}\nuid = ${uid}\ngid = ${gid}\n`;
  writeFileSync(file, module('plain', folder, 'no') + module('munged', munged, 'yes'));
  const running = startCommand('rsync', [
    '--daemon',
    '--no-detach',
    '--address=127.0.0.1',
    `--port=${port}`,
    `--config=${file}`,
    '--log-file=/dev/null',
  ]);
  await isListening(port, running);
  return { url: `rsync://127.0.0.1:${port}`, close: () => end(running) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

async function isListening(port: number, { child, ended }: Running): Promise<void> {
  for (let waited = 0; waited < 10_000 && child.exitCode === null; waited += 50) {
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

async function end({ child, ended }: Running): Promise<void> {
  child.kill();
  await ended;
}
