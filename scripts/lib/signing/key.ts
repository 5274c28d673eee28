import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** The public half of a key pair (minisign: 8 bytes of identity, 32 of Ed25519). */
export type PublicKey = { readonly id: Uint8Array; readonly bytes: Uint8Array };

/** The half that signs; `seed` is Ed25519's 32 secret bytes (RFC 8032, 5.1.5). */
export type SecretKey = { readonly id: Uint8Array; readonly seed: Uint8Array; readonly publicKey: PublicKey };

/** DER of an Ed25519 key without its 32 bytes (RFC 8410, 7 and 4). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** A new key pair, of the system's own random numbers. */
export function newKey(): SecretKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return secretKeyOf(randomBytes(8), privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length));
}

/** A key pair from its identity and its seed. */
export function secretKeyOf(id: Uint8Array, seed: Uint8Array): SecretKey {
  const der = createPublicKey(signingKey(seed)).export({ format: 'der', type: 'spki' });
  return { id, seed, publicKey: { id, bytes: der.subarray(SPKI.length) } };
}

/** A seed as the key that `node:crypto` signs with. */
export function signingKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** The bytes of a public key as the key that `node:crypto` verifies with. */
export function verifyingKey(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });
}

/** A key's identity as minisign prints it: 16 hexadecimal digits, last byte first. */
export function keyName({ id }: PublicKey): string {
  return Buffer.from(id).reverse().toString('hex').toUpperCase();
}

const ALGORITHM = Buffer.from('Ed', 'latin1');
const LENGTH = 2 + 8 + 32;

/** A public key as a file in minisign's format: a line of comment, a line of Base64. */
export function stringifyPublicKey(key: PublicKey): string {
  const bytes = Buffer.concat([ALGORITHM, key.id, key.bytes]);
  return `untrusted comment: minisign public key ${keyName(key)}\n${bytes.toString('base64')}\n`;
}

/**
 * The public key in a text: a whole file, or its line of Base64 alone as it is printed on pages; `undefined` for
 * anything else.
 */
export function parsePublicKey(text: string): PublicKey | undefined {
  const lines = text.trim().split(/\r?\n/);
  const bytes = Buffer.from(lines.at(-1) ?? '', 'base64');
  if (bytes.length !== LENGTH || !bytes.subarray(0, 2).equals(ALGORITHM)) return undefined;
  return { id: bytes.subarray(2, 10), bytes: bytes.subarray(10) };
}
