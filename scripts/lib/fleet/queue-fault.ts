import { Fault } from '../fault.ts';
import type { QueueAddress } from './queue-address.ts';

/**
 * The fault of a queue that did not do something: its server said why, or did not answer.
 *
 * @param work what it did not do: `list workers`
 */
export function queueFault({ name }: QueueAddress, work: string, cause: unknown): Fault {
  const why = reasonOf(cause);
  if (!isReply(cause)) {
    const isUntrusted = /self-signed|unable to (?:get|verify)/i.test(why);
    const advice = isUntrusted ? CERTIFICATE : 'See that it runs and that its address is right.';
    return new Fault('queue-failed', `${name} did not ${work} (${why})`, advice, { cause });
  }
  const [, advice = 'See what the server itself says.'] = REPLIES.find(([said]) => said.test(why)) ?? [];
  return new Fault('queue-failed', `${name} refused to ${work} (${why})`, advice, { cause });
}

const CERTIFICATE =
  'Node does not trust its certificate: give the certificate of who has signed it to each machine, as a file that NODE_EXTRA_CA_CERTS names.';

/** What servers say, and what to do then. */
const REPLIES: readonly (readonly [said: RegExp, advice: string])[] = [
  // The name of a role is in it.
  [/too many|max number of clients/i, 'It takes no more connections: let it have more (max_connections, maxclients).'],
  [
    /WRONGPASS|NOAUTH|password|authentication|role/i,
    'Check the user and the password in its address: redis://user:password@host, postgres://user:password@host/database.',
  ],
  [
    /permission denied for database/i,
    'Its user makes a schema called communique there, and must be allowed to: GRANT CREATE ON DATABASE database TO user.',
  ],
  [
    /must be owner|no schema has been selected/i,
    'The schema communique belongs to another user of that server: give its address with that one.',
  ],
  [/NOPERM|permission/i, 'Let its user read and write there; on PostgreSQL it makes a schema called communique.'],
  [/OOM|maxmemory/i, 'Its memory is full: give it more (maxmemory), or remove what else is there.'],
  [/DB index|database/i, 'Name a database that is there: redis://host:6379/0, postgres://user@host/database.'],
  [/disk|MISCONF|READONLY|space/i, 'It cannot write: see its disk, and that it is no replica.'],
];

/** True for an error that a server has answered with. */
export const isReply = (error: unknown): error is Error =>
  error instanceof Error &&
  (error.name === 'ReplyError' ||
    // A class of errors of SQL (ISO 9075): 28P01, 3D000.
    ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) && /\d/.test(error.code))) &&
  !/^(?:LOADING|MASTERDOWN)|starting up/.test(error.message);

/** What BullMQ says where a worker ends a job that is not its own any more. */
const GIVEN_AWAY = /^(?:Missing lock|Missing key|Lock mismatch) for job|^Job \S+ is not in the active state/;

/** What a worker is told of an error of its queue. */
export const troubleOf = (address: QueueAddress, error: Error): string => {
  if (GIVEN_AWAY.test(error.message))
    return 'A job was given to another worker, since this one or its queue was silent for too long; nothing is lost.';
  const fault = queueFault(address, 'give jobs', error);
  return `${fault.message}; it is tried again.\n  → ${fault.advice}`;
};

/** The first sentence of what went wrong: servers add lectures, and BullMQ its scripts. */
const reasonOf = (cause: unknown): string => {
  const whole =
    cause instanceof Error ? cause.message || String('code' in cause ? cause.code : cause.name) : String(cause);
  return (whole.split(/\n|, script:|\. /)[0] ?? whole).slice(0, 200);
};
