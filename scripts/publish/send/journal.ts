import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { diskAdvice } from '../../lib/disk-trouble.ts';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { readRegular } from '../../lib/files/index.ts';

const entrySchema = z.discriminatedUnion('kind', [
  /** The text for one language's recipients; a list is never sent half of one text and half of another. */
  z.object({ kind: z.literal('message'), language: z.string(), digest: z.string() }),
  /** Written to the disk before the end of the message is sent, without which no server delivers it. */
  z.object({ kind: z.literal('intent'), email: z.string(), id: z.string() }),
  z.object({ kind: z.literal('sent'), email: z.string(), response: z.string() }),
  /** A refusal for good, or for now. */
  z.object({ kind: z.literal('refused'), email: z.string(), isFinal: z.boolean(), response: z.string() }),
]);

/** One line of the record of a mailing: a message, an attempt to send it, or how that ended. */
export type JournalEntry = z.infer<typeof entrySchema>;

/** What the journal knows of a recipient: `unknown` when a message was sent whole and nothing is written of how it ended. */
export type RecipientState = 'sent' | 'refused' | 'deferred' | 'unknown';

/** An open record of a mailing: what it says so far, and functions that add to it and close it. */
export type Journal = {
  readonly fates: ReadonlyMap<string, { readonly fate: RecipientState; readonly response: string }>;
  /** Digests of the messages, by language. */
  readonly digests: ReadonlyMap<string, string>;
  /**
   * @param mustLast true where nothing may happen before the line is on the disk
   * @throws {Fault} `write-failed`
   */
  readonly write: (entry: JournalEntry, mustLast?: boolean) => void;
  readonly close: () => void;
};

/**
 * The record of a mailing, opened: one JSON value a line, only ever appended to. A line that a crash cut short does not
 * count.
 *
 * @throws {Fault} `read-failed` when the file is something else, `write-failed`
 */
export function openJournal(file: string): Journal {
  const text = existsSync(file) ? readRegular(file).toString('utf8') : '';
  const fates = new Map<string, { fate: RecipientState; response: string }>();
  const digests = new Map<string, string>();
  const note = (entry: JournalEntry): void => {
    if (entry.kind === 'message') digests.set(entry.language, entry.digest);
    else if (entry.kind === 'intent') fates.set(entry.email, { fate: 'unknown', response: '' });
    else if (entry.kind === 'sent') fates.set(entry.email, { fate: 'sent', response: entry.response });
    else fates.set(entry.email, { fate: entry.isFinal ? 'refused' : 'deferred', response: entry.response });
  };
  for (const entry of entriesOf(text, file)) note(entry);
  const handle = openForAppending(file);
  // The rest of a line that was cut short must not spoil the next.
  if (text !== '' && !text.endsWith('\n')) writeSync(handle, '\n');
  return {
    fates,
    digests,
    write: (entry, mustLast = false) => {
      try {
        writeSync(handle, `${JSON.stringify(entry)}\n`);
        if (mustLast) fsyncSync(handle);
      } catch (error) {
        throw unwritable(file, error);
      }
      note(entry);
    },
    close: () => {
      fsyncSync(handle);
      closeSync(handle);
    },
  };
}

function entriesOf(text: string, file: string): readonly JournalEntry[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const entries = lines.flatMap((line) => {
    try {
      return entrySchema.safeParse(JSON.parse(line)).data ?? [];
    } catch {
      return [];
    }
  });
  if (lines.length > 0 && entries.length === 0) {
    throw new Fault('read-failed', `${file} is no journal of a mailing`, 'Name another file with --journal.');
  }
  return entries;
}

function openForAppending(file: string): number {
  try {
    // Only the owner may read it, since it has addresses.
    return openSync(file, 'a', 0o600);
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, cause: unknown): Fault {
  const what = `${file} cannot be written (${errorCodeOf(cause)})`;
  return new Fault(
    'write-failed',
    what,
    `${diskAdvice(cause, 'Check the disk and your rights.')} Or name another with --journal.`,
    { cause },
  );
}
