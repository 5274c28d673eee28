import { errorCodeOf, Fault } from '../fault.ts';

/** What is known of an error of a store. */
export type Told = {
  /** The HTTP status; `undefined` where there was no answer. */
  readonly status: number | undefined;
  /** The store's word (`NoSuchBucket`), or the system's (`ECONNREFUSED`). */
  readonly word: string;
};

/** What an error of the store's client says. */
export function toldBy(error: unknown): Told {
  if (!(error instanceof Error)) return { status: undefined, word: 'unknown error' };
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
      ? metadata.httpStatusCode
      : undefined;
  if (typeof status === 'number') return { status, word: error.name };
  const code = errorCodeOf(error);
  return { status: undefined, word: code === 'unknown error' || /^\d+$/.test(code) ? error.name : code };
}

/** Words for what may be over soon, whatever the status. */
const PASSING =
  /^(?:SlowDown|RequestTimeout|InternalError|ServiceUnavailable|OperationAborted|ConditionalRequestConflict|ThrottlingException)$/;
/** Words for a store that is full, or has no more room for this user. */
const FULL = /Quota|StorageFull|InsufficientStorage|NoSpace/i;
const SKEWED = /^(?:RequestTimeTooSkewed|RequestExpired)$/;

/**
 * True for an error that may be over soon: no answer, a busy store, or a clock that is wrong, which the client takes from the
 * store's answer.
 */
export function isPassing(error: unknown, attempt: number): boolean {
  const { status, word } = toldBy(error);
  if (SKEWED.test(word)) return attempt <= 2;
  if (FULL.test(word) || status === 507) return false;
  if (PASSING.test(word)) return true;
  if (status !== undefined) return status === 408 || status === 429 || (status >= 500 && status !== 501);
  // A name that nobody knows, or a server that cannot be believed, stays so.
  return !/^(?:ENOTFOUND|EPROTO|ERR_|CERT_|DEPTH_|SELF_|UNABLE_|TypeError|SyntaxError)/.test(word);
}

/**
 * The error for people: the address, the work, what the store said, and what to do. It names no object.
 *
 * @param name the store's address
 * @param work such as `write an object`
 */
export function storeFault(name: string, work: string, error: unknown): Fault {
  if (error instanceof Fault) return error;
  const { status, word } = toldBy(error);
  const said = status === undefined ? `no answer, ${word}` : `${status} ${word}`;
  return new Fault('store-failed', `${name} did not ${work} (${said})`, adviceFor(status, word), { cause: error });
}

function adviceFor(status: number | undefined, word: string): string {
  const known = ADVICE.find(([words]) => words.test(word))?.[1];
  if (known !== undefined) return known;
  if (status === undefined) return 'Check AWS_ENDPOINT_URL_S3 and the network, and run this again.';
  if (status === 507) return ROOM;
  if (status === 401 || status === 403) return ALLOWED;
  return 'See what the store itself says of it, and run this again.';
}

const ALLOWED =
  'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. The key must be allowed to list the bucket, and to get, put and delete its objects.';
const ROOM = 'The store is full, or its owner has no more room: make room there, and run this again.';
const ADVICE: readonly (readonly [words: RegExp, advice: string])[] = [
  [/^NoSuchBucket$/, 'Make the bucket, or name another.'],
  [
    /^(?:PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/,
    'Check AWS_REGION: the bucket is in another.',
  ],
  [SKEWED, 'Set the clock of this machine.'],
  [FULL, ROOM],
  [/^(?:AccessDenied|Forbidden)$/, ALLOWED],
  // Other servers than AWS's have words of their own for a key that they do not know, such as `XAdminUserNotFound`.
  [
    /AccessKey|Signature|Token|Credential|User|Account|Unauthori[sz]ed|Authenticat/,
    'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, where there is one, AWS_SESSION_TOKEN.',
  ],
  [/^KMS/, 'Check COMMUNIQUE_S3_ENCRYPTION: the key that it names must be allowed.'],
];

/**
 * What a store answers; `undefined` where it says that there is no such object. A bucket that is not there is an error.
 *
 * @param isHead true for a question to HEAD
 */
export async function unlessMissing<T>(answer: Promise<T>, isHead = false): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNoKey(error, isHead)) return undefined;
    throw error;
  }
}

/** True where the answer says that there is no such object; one to HEAD says no more than that something is not found. */
export function isNoKey(error: unknown, isHead = false): boolean {
  const { status, word } = toldBy(error);
  return status === 404 && (word === 'NoSuchKey' || (isHead && word === 'NotFound'));
}
