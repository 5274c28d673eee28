import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Received = { readonly to: string; readonly message: string };

/** Returns the server's answer to the message to an address, once: `'450 …'`, `'550 …'`, or the line is cut. */
export type Mood = (to: string, attempt: number) => string | 'cut-before' | 'cut-after' | undefined;

export type MailServer = {
  readonly port: number;
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
};

/** A real SMTP server on loopback that keeps what it takes; `cut-after` takes the message and never says so. */
export async function startMailServer(
  mood: Mood = () => undefined,
  options: SMTPServerOptions = {},
): Promise<MailServer> {
  const received: Received[] = [];
  const attempts = new Map<string, number>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 100,
    ...options,
    onData: (stream, session, done) => {
      const take = (bytes: Buffer): void => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const attempt = (attempts.get(to) ?? 0) + 1;
        attempts.set(to, attempt);
        const answer = mood(to, attempt);
        if (answer === undefined || answer === 'cut-after') received.push({ to, message: bytes.toString('latin1') });
        if (answer === undefined) return done();
        if (answer.startsWith('cut')) return cut(session.id);
        return done(Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) }));
      };
      // A message that breaks off is no message.
      buffer(stream).then(take, () => undefined);
    },
    onRcptTo: ({ address }, session, done) => {
      if (mood(address, attempts.get(address) ?? 0) === 'cut-before') return cut(session.id);
      return done();
    },
  });
  const cut = (id: string): void => {
    for (const connection of server.connections) if (connection.session.id === id) connection._socket.destroy();
  };
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
