import { createHash, createHmac, hash as hashOnce } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { oncePerObject } from '../once.ts';

/** SHA-256 of all parts, one behind the other, as 64 lower-case hexadecimal digits; strings count as UTF-8. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const [only] = parts;
  // Most are of one part, which takes half the time at once.
  if (only !== undefined && parts.length === 1) return hashOnce('sha256', only, 'hex');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** SHA-256 of what a stream brings, as 64 lower-case hexadecimal digits: for files too big to be read whole. */
export async function sha256OfStream(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  return hash.digest('hex');
}

/**
 * SHA-256 of an array that does not change any more, as 64 lower-case hexadecimal digits: computed once for each array,
 * however often it is asked for.
 */
export const digestOnce = oncePerObject((bytes: Uint8Array): string => sha256(bytes));

/**
 * MD5 as 32 lower-case hexadecimal digits: by it object stores say which bytes they have. Bytes of ours are found again by it;
 * nobody can make others to one that is given.
 */
export const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

/** HMAC-SHA256 of a text, as 64 lower-case hexadecimal digits: whoever lacks the secret cannot tell what it is of. */
export const keyedDigest = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');
