import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { blake2b } from '@noble/hashes/blake2.js';
import { diskAdvice } from '../disk-trouble.ts';
import { errorCodeOf, Fault } from '../fault.ts';
import { makeFolder, readRegular } from '../files/index.ts';
import { type SecretKey, secretKeyOf } from './key.ts';

const REMEDY: Readonly<Record<KeyFault, readonly [what: string, remedy: string]>> = {
  'not-a-key': ['is no secret key', 'Name a file that `communique keygen` or `minisign -G` has made.'],
  'password-missing': ['is under a password', 'Set COMMUNIQUE_KEY_PASSWORD in the environment.'],
  'password-wrong': ['does not open with this password', 'Set COMMUNIQUE_KEY_PASSWORD to the one it was made with.'],
  'too-costly': ['asks for more than a gigabyte of memory', 'Make a new one with `communique keygen`.'],
};

/**
 * Writes a new secret key that only its owner can read.
 *
 * @throws {Fault} `key-exists`, `write-failed`
 */
export function writeSecretKey(file: string, key: SecretKey, password: string): void {
  try {
    makeFolder(path.dirname(file));
    writeFileSync(file, stringifySecretKey(key, password), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') {
      throw new Fault(
        'key-exists',
        `${file} is there already`,
        'A key that has signed something is never written over. Choose another name.',
        { cause: error },
      );
    }
    throw new Fault(
      'write-failed',
      `${file} cannot be written (${errorCodeOf(error)})`,
      diskAdvice(error, 'Check the disk and your rights.'),
      {
        cause: error,
      },
    );
  }
}

/**
 * The secret key in a file.
 *
 * @throws {Fault} `key-unusable`
 */
export function readSecretKey(file: string, password: string): SecretKey {
  const key = parseSecretKey(readKeyFile(file), password);
  if (typeof key !== 'string') return key;
  const [what, remedy] = REMEDY[key];
  throw new Fault('key-unusable', `${file} ${what}`, remedy);
}

/** The most bytes of a file; a key has two short lines. */
const MOST = 10_000;

/**
 * The text of a key's file.
 *
 * @throws {Fault} `key-unusable`, `read-failed`
 */
export function readKeyFile(file: string): string {
  try {
    return readRegular(file, MOST).toString('utf8');
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'key-unusable',
      `${file} cannot be read (${errorCodeOf(error)})`,
      'Name the key with --key FILE; `communique keygen FILE` makes one.',
      { cause: error },
    );
  }
}

/**
 * The cost of deriving a key from the password: 128 MB of memory and half a second, where minisign's own default takes
 * a gigabyte.
 */
const OPERATIONS = 2 ** 22;
const MEMORY = 2 ** 27;
/** The most memory that is spent on a file from elsewhere: minisign's own default (2³⁰). */
const MOST_MEMORY = 2 ** 30;
const LENGTH = 2 + 2 + 2 + 32 + 8 + 8 + 104;
const NOTE = 'untrusted comment: minisign encrypted secret key';

/** Why a secret key cannot be used. */
type KeyFault = 'not-a-key' | 'password-missing' | 'password-wrong' | 'too-costly';

/**
 * A secret key as a file in minisign's format: `Ed`, derivation, `B2`, salt, two limits, then identity, seed, public key
 * and a BLAKE2b-256 of them, under the key stream that scrypt makes of the password. Without a password they stand in
 * the open, as `minisign -W` writes them.
 */
export function stringifySecretKey(key: SecretKey, password: string): string {
  const secret = Buffer.concat([key.id, key.seed, key.publicKey.bytes]);
  const salt = password === '' ? Buffer.alloc(32) : randomBytes(32);
  const limits = Buffer.alloc(16);
  if (password !== '') {
    limits.writeBigUInt64LE(BigInt(OPERATIONS), 0);
    limits.writeBigUInt64LE(BigInt(MEMORY), 8);
  }
  const sum = password === '' ? Buffer.alloc(32) : checksum(secret);
  const plain = Buffer.concat([secret, sum]);
  const hidden = password === '' ? plain : xor(plain, stream(password, salt, OPERATIONS, MEMORY));
  const derivation = Buffer.from(password === '' ? '\0\0' : 'Sc', 'latin1');
  const bytes = Buffer.concat([Buffer.from('Ed'), derivation, Buffer.from('B2'), salt, limits, hidden]);
  return `${NOTE}\n${bytes.toString('base64')}\n`;
}

/** The secret key in a text, in minisign's format or ours. */
export function parseSecretKey(text: string, password: string): SecretKey | KeyFault {
  const bytes = Buffer.from(text.trim().split(/\r?\n/).at(-1) ?? '', 'base64');
  if (bytes.length !== LENGTH || bytes.toString('latin1', 0, 2) !== 'Ed') return 'not-a-key';
  const isOpen = bytes.toString('latin1', 2, 4) === '\0\0';
  if (isOpen) return keyIn(bytes.subarray(54)) ?? 'not-a-key';
  if (password === '') return 'password-missing';
  const salt = bytes.subarray(6, 38);
  const operations = Number(bytes.readBigUInt64LE(38));
  const memory = Number(bytes.readBigUInt64LE(46));
  if (memory > MOST_MEMORY || operations > 2 ** 28) return 'too-costly';
  const plain = xor(bytes.subarray(54), stream(password, salt, operations, memory));
  return timingSafeEqual(checksum(plain.subarray(0, 72)), plain.subarray(72))
    ? (keyIn(plain) ?? 'not-a-key')
    : 'password-wrong';
}

function keyIn(plain: Buffer): SecretKey | undefined {
  const key = secretKeyOf(plain.subarray(0, 8), plain.subarray(8, 40));
  return plain.subarray(40, 72).equals(key.publicKey.bytes) ? key : undefined;
}

function checksum(secret: Uint8Array): Uint8Array {
  return blake2b(Buffer.concat([Buffer.from('Ed'), secret]), { dkLen: 32 });
}

function stream(password: string, salt: Uint8Array, operations: number, memory: number): Buffer {
  const { N, r, p } = scryptCosts(operations, memory);
  return scryptSync(password.normalize(), salt, 104, { N, r, p, maxmem: 2 * 128 * N * r });
}

/** The three parameters of scrypt for libsodium's two limits (`pickparams` of crypto_pwhash_scryptsalsa208sha256). */
function scryptCosts(operations: number, memory: number) {
  const r = 8;
  const bounded = Math.max(operations, 32_768);
  const most = bounded < memory / 32 ? bounded / (r * 4) : memory / (r * 128);
  const N = 2 ** Math.max(1, Math.floor(Math.log2(most)));
  const p = bounded < memory / 32 ? 1 : Math.max(1, Math.floor(Math.min(bounded / 4 / N, 0x3fffffff) / r));
  return { N, r, p };
}

function xor(bytes: Uint8Array, stream: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ (stream[index] ?? 0)));
}
