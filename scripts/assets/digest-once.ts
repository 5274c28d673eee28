import { createHash } from 'node:crypto';

const digests = new WeakMap<Uint8Array, string>();

/**
 * SHA-256, in lower-case hexadecimal, of bytes that nobody changes any more: the same array is reckoned through once,
 * however many pages, press kits and lists name it.
 */
export function digestOnce(bytes: Uint8Array): string {
  const digest = digests.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
  digests.set(bytes, digest);
  return digest;
}
