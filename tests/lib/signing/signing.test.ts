import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey, parsePublicKey, stringifyPublicKey } from '../../../scripts/lib/signing/key.ts';
import { parseSecretKey, stringifySecretKey } from '../../../scripts/lib/signing/key-store.ts';
import { signBytes, verifyBytes } from '../../../scripts/lib/signing/signature.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Made by minisign 0.11, with a key that is gone. */
const theirs = {
  key: 'RWSBpMBO3uDvb1KrCNBwLHmPd0VZR4kvak6TvgWCHj1r3R24E+KJmig2',
  text: 'hello',
  signature: `untrusted comment: signature from minisign secret key
RUSBpMBO3uDvb0DSudGaZsx7//iWJ24a4yD0+hvQdJxkRGJhFWPankU08qGHFRGPvfj7Mxt65v2nkwyGK80YI5vuJ1/mR0180wY=
trusted comment: a comment
cGhzXuWBOCkgsjavaG5obKoGn7L2iUVFDm8zZeWIflnzM5sMKTw1V/BM1oYbN3ychSDtWWl5rMcT0NfPyYrOBA==
`,
};

test('a signature of minisign is accepted', () => {
  const key = parsePublicKey(theirs.key);
  expect(key).toBeDefined();
  if (key === undefined) return;
  expect(verifyBytes(bytesOf(theirs.text), theirs.signature, key)).toEqual({ kind: 'good', comment: 'a comment' });
  expect(verifyBytes(bytesOf('hellO'), theirs.signature, key)).toEqual({ kind: 'wrong' });
});

test('what is signed is known again, and nothing else', () => {
  const key = newKey();
  fc.assert(
    fc.property(
      fc.uint8Array(),
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '')),
      (bytes, comment) => {
        const signature = signBytes(bytes, key, comment);
        expect(verifyBytes(bytes, signature, key.publicKey)).toEqual({ kind: 'good', comment });
        expect(verifyBytes(new Uint8Array([...bytes, 0]), signature, key.publicKey)).toEqual({ kind: 'wrong' });
        expect(
          verifyBytes(
            bytes,
            // A comment may hold `$&`, which a replacement of text would read.
            signature.replace(`\ntrusted comment: ${comment}`, () => `\ntrusted comment: ${comment}.`),
            key.publicKey,
          ),
        ).toEqual({ kind: 'wrong' });
      },
    ),
    { numRuns: 50 },
  );
});

test('the same bytes under the same key give the same signature', () => {
  const key = newKey();
  expect(signBytes(bytesOf('a'), key, 'b')).toBe(signBytes(bytesOf('a'), key, 'b'));
});

test('a signature of another key is named', () => {
  const signature = signBytes(bytesOf('a'), newKey(), '');
  expect(verifyBytes(bytesOf('a'), signature, newKey().publicKey).kind).toBe('other-key');
});

test.for(['', 'untrusted comment: x\n', 'a\nb\ntrusted comment: c\nd\n', '\n\n\n\n'])('%j is no signature', (text) => {
  expect(verifyBytes(bytesOf('a'), text, newKey().publicKey)).toEqual({ kind: 'not-a-signature' });
});

test('keys come back from their files', () => {
  const key = newKey();
  expect(parsePublicKey(stringifyPublicKey(key.publicKey))).toEqual(key.publicKey);
  expect(parseSecretKey(stringifySecretKey(key, ''), '')).toEqual(key);
});

test('a password keeps a secret key', () => {
  const key = newKey();
  const file = stringifySecretKey(key, 'contraseña');
  expect(file).not.toContain(Buffer.from(key.seed).toString('base64').slice(4, 20));
  expect(parseSecretKey(file, 'contraseña')).toEqual(key);
  expect(parseSecretKey(file, 'contrasena')).toBe('password-wrong');
  expect(parseSecretKey(file, '')).toBe('password-missing');
});

test.for(['', 'x', 'untrusted comment: a\nAAAA\n'])('%j is no key', (text) => {
  expect(parseSecretKey(text, '')).toBe('not-a-key');
  expect(parsePublicKey(text)).toBeUndefined();
});
