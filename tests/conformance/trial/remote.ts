import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { output } from '../../support/command.ts';
import { endServer, freePort, isListening, startServer } from '../../support/servers.ts';

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
  const running = startServer('/usr/sbin/sshd', ['-D', '-e', '-f', at('sshd_config')]);
  await isListening(port, running);
  const options = ['StrictHostKeyChecking=no', `UserKnownHostsFile=${at('known')}`, 'LogLevel=ERROR', 'BatchMode=yes'];
  return {
    host: `${userInfo().username}@127.0.0.1`,
    command: ['ssh', '-F', 'none', '-p', port, '-i', at('user-key'), ...options.map((each) => `-o${each}`)].join(' '),
    close: () => endServer(running),
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
  const running = startServer('rsync', [
    '--daemon',
    '--no-detach',
    '--address=127.0.0.1',
    `--port=${port}`,
    `--config=${file}`,
    '--log-file=/dev/null',
  ]);
  await isListening(port, running);
  return { url: `rsync://127.0.0.1:${port}`, close: () => endServer(running) };
}
