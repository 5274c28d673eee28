import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Fault } from '../../lib/fault.ts';
import type { MailServer } from '../../model/newsroom.ts';

/** The user name and the password for a mail server. */
export type Credentials = { readonly user: string; readonly password: string };

/**
 * How one message ended: the server took it, refused it for good, could not take it now, or the connection broke after
 * the last byte, when only the server knows. A server that is `unreachable` is so for all recipients; when it is
 * `hopeless` (a certificate, a password), also later.
 */
export type SendOutcome = {
  readonly kind: 'sent' | 'refused' | 'deferred' | 'unknown' | 'unreachable' | 'hopeless';
  /** The server's answer, or what went wrong, on one line. */
  readonly response: string;
};

/** A connection to a mail server: functions that send one message and close the connection. */
export type Smtp = {
  /** @param beforeLast called when the server takes the message, before it has the end: until then it has none of it */
  readonly send: (to: string, message: Buffer, beforeLast: () => void) => Promise<SendOutcome>;
  readonly close: () => void;
};

const TIMEOUT_MS = 60_000;

/** A connection to a mail server that is made when there is something to send, and again when it was lost. */
export function smtpOf(server: MailServer, sender: string, credentials: Credentials | undefined): Smtp {
  let open: SMTPConnection | undefined;
  const close = (): void => {
    open?.removeAllListeners('error');
    // A line that is given up may still fail; its result is not used any more.
    open?.on('error', () => undefined);
    open?.quit();
    open = undefined;
  };
  return {
    close,
    send: async (to, message, beforeLast) => {
      let isAllSent = false;
      const parts = partsOf(message, () => {
        beforeLast();
        isAllSent = true;
      });
      try {
        open ??= await connect(server, credentials);
      } catch (error) {
        return { kind: isHopeless(error) ? 'hopeless' : 'unreachable', response: responseOf(error) };
      }
      try {
        const response = await sendOver(open, sender, to, Readable.from(parts), message.length);
        return { kind: 'sent', response: oneLine(response) };
      } catch (error) {
        if (error instanceof Fault) {
          // What could not be written down is not sent: without its end the server has no message (RFC 5321, 4.1.1.4).
          open.close();
          open = undefined;
          throw error;
        }
        const outcome = outcomeOf(error, isAllSent);
        if (codeOf(error) === undefined || codeOf(error) === 421) close();
        return outcome;
      }
    },
  };
}

/** A message in parts that a line takes in one go; the last is followed by its end as soon as `beforeEnd` is done. */
function* partsOf(message: Buffer, beforeEnd: () => void) {
  for (let at = 0; at < message.length; at += PART) yield message.subarray(at, at + PART);
  beforeEnd();
}

const PART = 16_384;

function sendOver(connection: SMTPConnection, from: string, to: string, body: Readable, size: number) {
  return new Promise<string>((resolve, reject) => {
    const settle = (done: () => void): void => {
      connection.off('error', failed);
      connection.off('end', ended);
      done();
    };
    const failed = (error: unknown): void => settle(() => reject(error));
    const ended = (): void => settle(() => reject(new Error('The server closed the connection')));
    connection.once('error', failed);
    connection.once('end', ended);
    body.once('error', failed);
    connection.send({ from, to: [to], size }, body, (error, info) => {
      if (error !== null && error !== undefined) return failed(error);
      return settle(() => resolve(info?.response ?? ''));
    });
  });
}

async function connect(server: MailServer, credentials: Credentials | undefined): Promise<SMTPConnection> {
  const { host, port, tls } = server;
  const connection = new SMTPConnection({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    // The machine's own name is no server's business.
    name: 'localhost',
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  const ready = new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('The server closed the connection')));
    connection.connect((error) => {
      if (error !== null && error !== undefined) return reject(error);
      if (credentials === undefined) return resolve();
      return connection.login({ user: credentials.user, pass: credentials.password }, (refused) =>
        refused === null ? resolve() : reject(refused),
      );
    });
  });
  try {
    await ready;
  } catch (error) {
    // Left open, a line that was refused keeps the program waiting until the server hangs up.
    connection.on('error', () => undefined);
    connection.close();
    throw error;
  }
  connection.removeAllListeners('error');
  connection.removeAllListeners('end');
  // A connection that is lost between two messages is no error yet: the next message notices it.
  connection.on('error', () => undefined);
  return connection;
}

/**
 * The outcome of a failed attempt: 4yz is for now, 5yz for good (RFC 5321, 4.2.1). Without an answer it depends on how
 * far the message got.
 */
function outcomeOf(error: unknown, isAllSent: boolean): SendOutcome {
  const code = codeOf(error);
  const response = responseOf(error);
  if (code !== undefined) return { kind: code >= 500 ? 'refused' : 'deferred', response };
  return { kind: isAllSent ? 'unknown' : 'deferred', response };
}

/** True for what another attempt will not change: a password that is refused, a certificate that cannot be verified. */
function isHopeless(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (/^(?:EAUTH|ETLS)$|CERT/.test(String(error.code)) || /certificate/i.test(error.message))
  );
}

function responseOf(error: unknown): string {
  return oneLine(error instanceof Error && 'response' in error ? String(error.response) : String(error));
}

function codeOf(error: unknown): number | undefined {
  if (!(error instanceof Error && 'responseCode' in error)) return undefined;
  return typeof error.responseCode === 'number' ? error.responseCode : undefined;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300);
