import { keyName, type PublicKey } from './key.ts';

const ALGORITHM = Buffer.from('Ed', 'latin1');
const LENGTH = 2 + 8 + 32;

/** A public key as a file in minisign's format: a line of comment, a line of Base64. */
export function stringifyPublicKey(key: PublicKey): string {
  const bytes = Buffer.concat([ALGORITHM, key.id, key.bytes]);
  return `untrusted comment: minisign public key ${keyName(key)}\n${bytes.toString('base64')}\n`;
}

/**
 * Reads a public key: a whole file, or its line of Base64 alone as it is printed on pages; `undefined` for anything else.
 */
export function parsePublicKey(text: string): PublicKey | undefined {
  const lines = text.trim().split(/\r?\n/);
  const bytes = Buffer.from(lines.at(-1) ?? '', 'base64');
  if (bytes.length !== LENGTH || !bytes.subarray(0, 2).equals(ALGORITHM)) return undefined;
  return { id: bytes.subarray(2, 10), bytes: bytes.subarray(10) };
}
