import { Fault } from '../lib/fault.ts';
import { languageOf } from '../lib/text/index.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { withLock } from '../publish/release/lock.ts';
import { openJournal } from '../publish/send/journal.ts';
import { readRecipients } from '../publish/send/recipients.ts';
import { type Letter, recipientKeyOf, type SendSettings, sendAll } from '../publish/send/send-all.ts';
import { type Credentials, smtpOf } from '../publish/send/smtp.ts';
import { type Mail, messageId, stringifyMail } from '../render/mail.ts';
import { PATIENCE_MS } from './build.ts';
import type { Mails } from './mail.ts';

/** Why a recipient has no message, or may have none; `line` is the line of the list. */
export type Failure = { readonly line: number; readonly who: string; readonly reason: string };

/** How many recipients have a message, and why others have none. */
export type SendResult = {
  /** How many recipients have the message now. */
  readonly sent: number;
  /** How many of them had it before this run. */
  readonly before: number;
  /** How many would get it: a dry run sends nothing. */
  readonly open: number;
  readonly failures: readonly Failure[];
};

/** What is sent to whom: the messages, the list of recipients, the journal, the access to the server. */
export type SendRequest = {
  readonly newsroom: Newsroom;
  readonly mails: Mails;
  /** The text of the list. */
  readonly list: string;
  /** Languages whose readers get the mail; all of the list when left out. */
  readonly tags?: readonly string[] | undefined;
  /** Absolute path. */
  readonly journal: string;
  readonly credentials: Credentials | undefined;
  readonly retryUnknown: boolean;
  readonly now: number;
};

type Addressed = { readonly letters: readonly Letter[]; readonly failures: readonly Failure[] };

/** The recipients that a mailing would go to; nothing is sent. */
export function planSending(request: SendRequest): SendResult {
  const { letters, failures } = address(request);
  return { sent: 0, before: 0, open: letters.length, failures };
}

/**
 * Sends a statement to everybody on a list, each once. Recipients of an earlier run are left out; those of whom it is
 * not known are reported, and get the message again only with `retryUnknown`.
 *
 * @throws {Fault} `mail-refused` without a server, and when the text is another than the one that the list was begun
 * with
 */
export async function send(
  request: SendRequest,
  control: Pick<SendSettings, 'pauses' | 'wait' | 'onWait' | 'onDone' | 'isStopped'>,
): Promise<SendResult> {
  const { newsroom, mails, credentials, retryUnknown } = request;
  const server = newsroom.mailServer;
  if (server === undefined) {
    throw new Fault('mail-refused', 'No mail server is named', 'Add `mail:` with `host:` to source/newsroom.yaml.');
  }
  if (server.tls === 'none' && !/^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(server.host)) {
    throw new Fault(
      'mail-refused',
      `Mail to ${server.host} would go unencrypted`,
      '`tls: none` is for a server on this machine.',
    );
  }
  const { letters, failures } = address(request);
  return withLock(request.journal, { patience: PATIENCE_MS, onWait: () => undefined }, async () => {
    const journal = openJournal(request.journal);
    const smtp = smtpOf(server, addressOf(mails.sender), credentials);
    try {
      const before = letters.filter(
        ({ recipient }) => journal.fates.get(recipientKeyOf(recipient))?.fate === 'sent',
      ).length;
      for (const { tag, digest } of mails.mails) {
        const begun = journal.digests.get(tag);
        if (begun === undefined) journal.write({ kind: 'message', language: tag, digest });
        else if (begun !== digest) throw changed(tag, request.journal);
      }
      await sendAll(letters, {
        ...control,
        journal,
        send: smtp.send,
        perMinute: server.perMinute,
        retryUnknown,
      });
      const fates = letters.map(({ recipient }) => ({ recipient, ...journal.fates.get(recipientKeyOf(recipient)) }));
      const unsent = fates.flatMap(({ recipient: { line, email }, fate, response = '' }): Failure[] =>
        fate === 'sent' ? [] : [{ line, who: email, reason: REASON[fate ?? 'open'] + response }],
      );
      return { sent: letters.length - unsent.length, before, open: 0, failures: [...failures, ...unsent] };
    } finally {
      smtp.close();
      journal.close();
    }
  });
}

const REASON = {
  refused: 'refused for good: ',
  deferred: 'not taken for now, run this again: ',
  unknown: 'begun, and not known how it ended; --retry-unknown sends it again',
  open: 'not begun',
} as const;

function changed(tag: string, journal: string): Fault {
  return new Fault(
    'mail-refused',
    `The message in ${tag} is another than the one that ${journal} was begun with`,
    'Some would get one text, and some another. Publish a correction, or begin anew with another --journal.',
  );
}

/** The recipients of each message; rows that none is for are failures. */
function address({ mails, newsroom, list, tags, now }: SendRequest): Addressed {
  const { recipients, bad } = readRecipients(list);
  const byTag = new Map(mails.mails.map((mail): [string, Mail] => [mail.tag, mail]));
  const failures = bad.map(({ line, reason }): Failure => ({ line, who: '', reason }));
  const letters: Letter[] = [];
  const seen = new Map<string, number>();
  const unserved: Failure[] = [];
  for (const recipient of recipients) {
    const { name, email, line } = recipient;
    const [only] = tags ?? [];
    const wanted = recipient.language === '' ? (only ?? newsroom.source.tag) : recipient.language;
    const tag = servedBy(wanted, [...byTag.keys()]) ?? canonical(wanted);
    if (tags !== undefined && tag !== undefined && !tags.includes(tag)) continue;
    const mail = tag === undefined ? undefined : byTag.get(tag);
    if (mail === undefined) {
      unserved.push({ line, who: email, reason: `there is no message in \`${wanted}\`` });
      continue;
    }
    const twin = seen.get(email.toLowerCase());
    if (twin !== undefined) {
      failures.push({ line, who: email, reason: `${email} is on line ${twin} already` });
      continue;
    }
    seen.set(email.toLowerCase(), line);
    const to = name === '' ? email : `"${name.replace(/["\\]/g, '')}" <${email}>`;
    letters.push({
      recipient,
      id: messageId(mail, mails.sender, email),
      write: () =>
        stringifyMail(mail, {
          from: mails.sender,
          to,
          id: messageId(mail, mails.sender, email),
          date: now,
          unsubscribe: newsroom.mailServer?.unsubscribe?.replaceAll('{email}', encodeURIComponent(email)),
        }),
    });
  }
  // Who gets a message by another line is not left without.
  const left = unserved.filter(({ who }) => !seen.has(who.toLowerCase()));
  return { letters, failures: [...failures, ...left].sort((a, b) => a.line - b.line) };
}

/**
 * The tag of the message for a reader's tag: the same one, or one of the same language and script, the reader's own
 * region first. A reader of `zh-Hans` gets `zh`, a reader of `zh-Hant` does not.
 */
function servedBy(wanted: string, tags: readonly string[]): string | undefined {
  const own = canonical(wanted);
  if (own === undefined) return undefined;
  const read = new Intl.Locale(own).maximize();
  const near = tags.map((tag) => ({ tag, locale: new Intl.Locale(tag).maximize() }));
  const same = near.filter(({ locale }) => locale.language === read.language && locale.script === read.script);
  return (
    tags.find((tag) => tag === own) ?? same.find(({ locale }) => locale.region === read.region)?.tag ?? same[0]?.tag
  );
}

function canonical(tag: string): string | undefined {
  try {
    return languageOf(tag).tag;
  } catch {
    return undefined;
  }
}

/**
 * The address of a sender.
 *
 * @example addressOf('Press desk <press@example.org>') // 'press@example.org'
 */
const addressOf = (sender: string): string => /<([^<>\s]+)>\s*$/.exec(sender)?.[1] ?? sender.trim();
