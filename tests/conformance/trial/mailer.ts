import { openJournal } from '../../../scripts/publish/send/journal.ts';
import { sendAll } from '../../../scripts/publish/send/send-all.ts';
import { smtpOf } from '../../../scripts/publish/send/smtp.ts';

/** Mails to as many as it is told: what `send` does once the messages are composed. Killed, it is started again. */
const [port, file = '', count] = process.argv.slice(2);
const journal = openJournal(file);
const smtp = smtpOf(
  { host: '127.0.0.1', port: Number(port), tls: 'none', perMinute: 1_000_000 },
  'press@example.org',
  undefined,
);
const letters = Array.from({ length: Number(count) }, (_, index) => {
  const email = `p${index}@example.net`;
  return {
    recipient: { email, name: '', language: '', line: index + 2 },
    id: `${index}@example.org`,
    write: async () =>
      Buffer.from(`From: press@example.org\r\nTo: ${email}\r\nMessage-ID: <${index}@example.org>\r\n\r\n14\r\n`),
  };
});
await sendAll(letters, {
  journal,
  send: smtp.send,
  perMinute: 100_000_000,
  pauses: [1, 1, 1],
  retryUnknown: false,
  wait: (milliseconds) =>
    milliseconds < 1 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds)),
  onWait: () => undefined,
  onDone: () => undefined,
  isStopped: () => false,
});
smtp.close();
journal.close();
