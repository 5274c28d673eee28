import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Fault } from '../../../scripts/lib/fault.ts';
import { openJournal } from '../../../scripts/publish/send/journal.ts';
import { type Letter, sendAll } from '../../../scripts/publish/send/send-all.ts';
import { type SendOutcome, smtpOf } from '../../../scripts/publish/send/smtp.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';
import { type Mood, startMailServer } from '../../support/mail-server.ts';

const MESSAGE = 'From: press@example.org\r\nSubject: Boats\r\n\r\n14 boats.\r\n';

function letterTo(email: string): Letter {
  return {
    recipient: { email, name: '', language: '', line: 1 },
    id: `${email}.1`,
    write: async () => Buffer.from(MESSAGE),
  };
}

async function mailing(mood: Mood) {
  const folder = temporaryFolder();
  const server = await startMailServer(mood);
  onTestFinished(async () => {
    await server.close();
    removeFolder(folder);
  });
  const file = path.join(folder, 'journal');
  const settings = { host: '127.0.0.1', port: server.port, tls: 'none', perMinute: 1_000_000 } as const;
  const run = async (emails: readonly string[], more: { retryUnknown?: boolean; pauses?: readonly number[] } = {}) => {
    const smtp = smtpOf(settings, 'press@example.org', undefined);
    const journal = openJournal(file);
    const outcomes: [string, SendOutcome['kind']][] = [];
    const waits: [count: number, milliseconds: number, said: string][] = [];
    await sendAll(emails.map(letterTo), {
      journal,
      send: smtp.send,
      perMinute: settings.perMinute,
      pauses: more.pauses ?? [1, 1],
      retryUnknown: more.retryUnknown ?? false,
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      onWait: (...wait) => waits.push(wait),
      onDone: (email, { kind }) => outcomes.push([email, kind]),
      isStopped: () => false,
    });
    smtp.close();
    journal.close();
    return { outcomes, waits, fates: journal.fates };
  };
  return { run, received: server.received, file, port: server.port, close: server.close };
}

test('everybody gets one message, over one line, whatever happens to the others', async () => {
  const { run, received } = await mailing((to, attempt) => {
    if (to.startsWith('gone')) return '550 No such mailbox';
    if (to.startsWith('grey') && attempt < 3) return '450 Try again later';
    return undefined;
  });
  const { fates } = await run(['a@x.org', 'gone@x.org', 'grey@x.org', 'b@x.org']);
  expect(received.map(({ to }) => to)).toEqual(['a@x.org', 'b@x.org', 'grey@x.org']);
  expect(fates.get('gone@x.org')).toMatchObject({
    fate: 'refused',
    response: expect.stringContaining('No such mailbox'),
  });
  expect(fates.get('grey@x.org')?.fate).toBe('sent');
  const again = await run(['A@x.org', 'gone@x.org', 'grey@x.org', 'b@x.org']);
  expect(again.outcomes).toEqual([]);
  expect(received).toHaveLength(3);
});

test('what is never taken is deferred, named, and tried again by the next run', async () => {
  let isWell = false;
  const { run, received } = await mailing(() => (isWell ? undefined : '421 Come back tomorrow'));
  const first = await run(['a@x.org']);
  expect(first.outcomes).toEqual(Array.from({ length: 3 }, () => ['a@x.org', 'deferred']));
  const wait = [1, 1, expect.stringContaining('Come back tomorrow')];
  expect(first.waits).toEqual([wait, wait]);
  isWell = true;
  const second = await run(['a@x.org']);
  expect(second.outcomes).toEqual([['a@x.org', 'sent']]);
  expect(received).toHaveLength(1);
});

test('of a line that is cut after the message nobody knows, and nothing is sent twice', async () => {
  const { run, received } = await mailing((to, attempt) =>
    to.startsWith('late') && attempt === 1 ? 'cut-after' : undefined,
  );
  const first = await run(['late@x.org', 'next@x.org']);
  expect(first.fates.get('late@x.org')?.fate).toBe('unknown');
  expect(first.fates.get('next@x.org')?.fate).toBe('sent');
  const second = await run(['late@x.org', 'next@x.org']);
  expect(second.outcomes).toEqual([]);
  expect(received.map(({ to }) => to)).toEqual(['late@x.org', 'next@x.org']);
  const third = await run(['late@x.org'], { retryUnknown: true });
  expect(third.outcomes).toEqual([['late@x.org', 'sent']]);
});

test('a message that cannot be written down before its end is not sent', async () => {
  const { received, port } = await mailing(() => undefined);
  const settings = { host: '127.0.0.1', port, tls: 'none', perMinute: 1_000_000 } as const;
  const smtp = smtpOf(settings, 'press@example.org', undefined);
  const full = (): never => {
    throw new Fault('write-failed', 'The disk is full', 'Make room.');
  };
  await expect(smtp.send('a@x.org', Buffer.from(MESSAGE), full)).rejects.toThrow('The disk is full');
  const next = await smtp.send('b@x.org', Buffer.from(MESSAGE), () => undefined);
  smtp.close();
  expect(next.kind).toBe('sent');
  expect(received.map(({ to }) => to)).toEqual(['b@x.org']);
});

test('a server that hangs up at the address is no loss, and nobody wonders whether it has the message', async () => {
  let cuts = 0;
  const { run, received, file } = await mailing((to, attempt) => {
    if (!to.startsWith('early') || attempt > 0 || cuts >= 1) return undefined;
    cuts++;
    return 'cut-before';
  });
  const { outcomes } = await run(['early@x.org', 'b@x.org']);
  expect(outcomes).toEqual([
    ['early@x.org', 'deferred'],
    ['b@x.org', 'sent'],
    ['early@x.org', 'sent'],
  ]);
  expect(received).toHaveLength(2);
  const intents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"intent"'));
  expect(intents).toHaveLength(2);
});

test('a server that is away is away for everybody: none is refused', async () => {
  const { run, received, close } = await mailing(() => undefined);
  await close();
  const { outcomes, fates } = await run(['a@x.org', 'b@x.org']);
  expect(outcomes).toEqual(Array.from({ length: 3 }, () => ['a@x.org', 'unreachable']));
  expect([...fates.values()].map(({ fate }) => fate)).toEqual(['deferred']);
  expect(received).toEqual([]);
});

test('a journal outlives a line that was cut short, and refuses what is none', async () => {
  const { run, file, received } = await mailing(() => undefined);
  await run(['a@x.org']);
  appendFileSync(file, '{"kind":"intent","email":"b@x');
  const { outcomes } = await run(['a@x.org', 'b@x.org']);
  expect(outcomes).toEqual([['b@x.org', 'sent']]);
  expect(received).toHaveLength(2);
  expect(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"sent"')),
  ).toHaveLength(2);
  writeFileSync(file, 'email,name\n');
  expect(() => openJournal(file)).toThrow('no journal');
});
