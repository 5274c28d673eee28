import type { Journal } from './journal.ts';
import type { Recipient } from './recipients.ts';
import type { SendOutcome } from './smtp.ts';

/** A message to one person, with the Message-ID that it keeps at every attempt. */
export type Letter = {
  readonly recipient: Recipient;
  readonly id: string;
  readonly write: () => Promise<Buffer>;
};

/** How messages are sent: the record, the connection, how fast, and how often again. */
export type SendSettings = {
  readonly journal: Journal;
  readonly send: (to: string, message: Buffer, beforeLast: () => void) => Promise<SendOutcome>;
  /** The most messages a minute. */
  readonly perMinute: number;
  /** Milliseconds to wait before each further attempt at those that the server could not take. */
  readonly pauses: readonly number[];
  /** True where a message is sent again to recipients of whom it is not known whether the first came. */
  readonly retryUnknown: boolean;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /**
   * Called before each wait: how many messages have to be tried again, in how many milliseconds, and the server's
   * answer.
   */
  readonly onWait: (count: number, milliseconds: number, response: string) => void;
  /** Called as each message ends. */
  readonly onDone: (email: string, outcome: SendOutcome) => void;
  /** True once the user wants no more to be sent. */
  readonly isStopped: () => boolean;
};

/**
 * Sends the messages that have not been sent. For each a line of intent is on the disk before its end is, and a line of
 * outcome after it: whenever the program is killed, the journal shows who has the message, who has not, and of whom it
 * is not known. That can only be the one whose message was being sent: one that breaks off before its end is not
 * delivered by any server.
 */
export async function sendAll(letters: readonly Letter[], settings: SendSettings): Promise<void> {
  const { journal, pauses, retryUnknown, wait, onWait, isStopped } = settings;
  let said = '';
  let open = letters.filter(({ recipient }) => {
    const fate = journal.fates.get(recipientKeyOf(recipient))?.fate;
    return fate === undefined || fate === 'deferred' || (fate === 'unknown' && retryUnknown);
  });
  for (const pause of [0, ...pauses]) {
    if (open.length === 0 || isStopped()) return;
    if (pause > 0) onWait(open.length, pause, said);
    await wait(pause);
    const deferred: Letter[] = [];
    for (const [index, letter] of open.entries()) {
      if (isStopped()) return;
      const { kind, response } = await sendOne(letter, settings);
      if (kind === 'deferred' || kind === 'unreachable') said = response;
      if (kind === 'hopeless') return;
      if (kind === 'deferred') deferred.push(letter);
      if (kind !== 'unreachable') continue;
      deferred.push(...open.slice(index));
      break;
    }
    open = deferred;
  }
}

/** The key of a recipient: the address in small letters. */
export const recipientKeyOf = ({ email }: Recipient): string => email.toLowerCase();

async function sendOne({ recipient, id, write }: Letter, settings: SendSettings): Promise<SendOutcome> {
  const { journal, send, perMinute, wait, onDone } = settings;
  const email = recipientKeyOf(recipient);
  const message = await write();
  const beforeLast = (): void => journal.write({ kind: 'intent', email, id }, true);
  const [outcome] = await Promise.all([send(recipient.email, message, beforeLast), wait(60_000 / perMinute)]);
  const { kind, response } = outcome;
  // Where it is not known how it ended, the intent that stands in the journal already is enough.
  if (kind === 'sent') journal.write({ kind: 'sent', email, response });
  else if (kind !== 'unknown') journal.write({ kind: 'refused', email, isFinal: kind === 'refused', response });
  onDone(recipient.email, outcome);
  return outcome;
}
