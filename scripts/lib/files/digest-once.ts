import { sha256 } from './sha256.ts';

const digests = new WeakMap<Uint8Array, string>();

/**
 * SHA-256, in lower-case hexadecimal, of bytes that nobody changes any more: the same array is reckoned through once,
 * however many pages, press kits and lists name it.
 */
export function digestOnce(bytes: Uint8Array): string {
  const digest = digests.get(bytes) ?? sha256(bytes);
  digests.set(bytes, digest);
  return digest;
}
