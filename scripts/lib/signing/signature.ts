import { createHash, sign, verify } from 'node:crypto';
import { keyName, type PublicKey, type SecretKey, signingKey, verifyingKey } from './key.ts';

const LENGTH = 2 + 8 + 64;
const COMMENT = 'trusted comment: ';

/** The result of checking a signature. */
export type SignatureVerdict =
  | { readonly kind: 'good'; readonly comment: string }
  | { readonly kind: 'not-a-signature' }
  | { readonly kind: 'other-key'; readonly key: string }
  | { readonly kind: 'wrong' };

/**
 * The signature of bytes in minisign's format, prehashed with BLAKE2b-512 (`ED`). Ed25519 uses no random numbers (RFC
 * 8032): the same bytes under the same key give the same text.
 *
 * @param comment one line, signed as well
 */
export function signBytes(bytes: Uint8Array, key: SecretKey, comment: string): string {
  const secret = signingKey(key.seed);
  const signature = sign(null, prehash(bytes), secret);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(comment, 'utf8')]), secret);
  const line = Buffer.concat([Buffer.from('ED'), key.id, signature]).toString('base64');
  return `untrusted comment: signature from minisign secret key ${keyName(key.publicKey)}\n${line}\n${COMMENT}${comment}\n${whole.toString('base64')}\n`;
}

/**
 * The four lines of a signature as minisign and this program write them; the comment that is not signed is fixed, too.
 */
const FORM =
  /^untrusted comment: signature from minisign secret key(?: ([0-9A-F]{16}))?\n(.+)\ntrusted comment: ([^\r\n]*)\n(.+)\n$/;

/**
 * The result of checking a minisign signature, prehashed or legacy, with bytes and the key that should have signed
 * them.
 */
export function verifyBytes(bytes: Uint8Array, text: string, key: PublicKey): SignatureVerdict {
  const [, name, line = '', comment = '', last = ''] = FORM.exec(text) ?? [];
  const packed = fromBase64(line);
  const whole = fromBase64(last);
  const algorithm = packed?.toString('latin1', 0, 2) ?? '';
  if (packed?.length !== LENGTH || whole?.length !== 64 || !/^E[Dd]$/.test(algorithm)) {
    return { kind: 'not-a-signature' };
  }
  const id = packed.subarray(2, 10);
  const signer = keyName({ id, bytes: key.bytes });
  if (name !== undefined && name !== signer) return { kind: 'not-a-signature' };
  if (!id.equals(key.id)) return { kind: 'other-key', key: signer };
  const signature = packed.subarray(10);
  const verifying = verifyingKey(key.bytes);
  const isGood =
    verify(null, algorithm === 'ED' ? prehash(bytes) : bytes, verifying, signature) &&
    verify(null, Buffer.concat([signature, Buffer.from(comment, 'utf8')]), verifying, whole);
  return isGood ? { kind: 'good', comment } : { kind: 'wrong' };
}

const prehash = (bytes: Uint8Array): Buffer => createHash('blake2b512').update(bytes).digest();

/** The bytes of Base64 in its one canonical form: `undefined` where another text would decode to the same bytes. */
function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
