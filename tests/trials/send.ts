import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openJournal } from '../../scripts/publish/send/journal.ts';
import { check } from '../support/check.ts';
import { startMailServer } from '../support/mail-server.ts';
import { randomNumbers } from '../support/random.ts';

const RECIPIENTS = Number(process.argv[2] ?? process.env['RECIPIENTS'] ?? 300);
const KILLS = Number(process.argv[3] ?? process.env['KILLS'] ?? 10);
const SEED = Number(process.argv[4] ?? 1);

/** A mailing that is killed again and again, over a server that refuses some, defers some, and hangs up on some. */
await check(async (scratch) => {
  const random = randomNumbers(SEED);
  const moods = Array.from({ length: RECIPIENTS }, () => random());
  const moodOf = (to: string): number => moods[Number(/^p(\d+)@/.exec(to)?.[1])] ?? 1;
  const server = await startMailServer((to, attempt) => {
    const mood = moodOf(to);
    if (mood < 0.01) return '550 No such mailbox';
    if (mood < 0.03 && attempt < 2) return '450 Try again later';
    if (mood < 0.035 && attempt < 2) return 'cut-after';
    return undefined;
  });
  const journal = path.join(scratch, 'journal');
  const mailer = path.join(import.meta.dirname, '../conformance/trial/mailer.ts');
  const start = () =>
    spawn(process.execPath, [mailer, String(server.port), journal, String(RECIPIENTS)], { stdio: 'inherit' });

  const faults: string[] = [];
  let kills = 0;
  let isDone = false;
  // A kill comes when a share of the mailing has been done, so that all of it is under fire.
  const step = RECIPIENTS / KILLS;
  while (!isDone) {
    const child = start();
    const ended = once(child, 'exit');
    const until = server.received.length + step * (0.2 + random() * 0.6);
    let hasExited = false;
    void ended.then(() => {
      hasExited = true;
    });
    while (!hasExited && (kills >= KILLS || server.received.length < until)) await pause(1);
    if (!hasExited) {
      await pause(random() * 3);
      kills += child.kill('SIGKILL') ? 1 : 0;
    }
    const [code] = await ended;
    isDone = code === 0;
    if (code !== 0 && code !== null) return { measured: [], faults: [`the mailer ended with exit code ${code}`] };
  }

  const copies = new Map<string, number>();
  for (const { to } of server.received) copies.set(to, (copies.get(to) ?? 0) + 1);
  const record = openJournal(journal);
  record.close();
  const count = { sent: 0, refused: 0, unknown: 0, arrived: 0 };
  for (let index = 0; index < RECIPIENTS; index++) {
    const email = `p${index}@example.net`;
    const got = copies.get(email) ?? 0;
    const fate = record.fates.get(email)?.fate;
    if (got > 1) faults.push(`${email} has ${got} messages`);
    if (fate === 'sent' && got !== 1) faults.push(`${email} is written down as sent, and has ${got} messages`);
    if (fate === 'refused' && got !== 0) faults.push(`${email} is written down as refused, and has a message`);
    if (fate === undefined || fate === 'deferred') faults.push(`${email} is ${fate ?? 'forgotten'}`);
    if (fate === 'sent' || fate === 'refused' || fate === 'unknown') count[fate]++;
    if (fate === 'unknown') count.arrived += got;
  }
  await server.close();
  return {
    measured: [
      `send: ${RECIPIENTS} recipients, ${kills} kills -9, seed ${SEED}: ${count.sent} sent once, ${count.refused} refused by name, ` +
        `${count.unknown} unknown by name (${count.arrived} of them had come); ${faults.length} wrong`,
    ],
    faults: [...faults, ...(kills < KILLS && RECIPIENTS >= KILLS * 5 ? [`only ${kills} kills of ${KILLS}`] : [])],
  };
});
