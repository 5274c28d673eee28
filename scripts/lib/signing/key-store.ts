import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf, Fault } from '../fault.ts';
import { readRegular } from '../files/index.ts';
import type { SecretKey } from './key.ts';
import { type KeyFault, parseSecretKey, stringifySecretKey } from './secret-key-file.ts';

const REMEDY: Readonly<Record<KeyFault, readonly [what: string, remedy: string]>> = {
  'not-a-key': ['is no secret key', 'Name a file that `communique keygen` or `minisign -G` has made.'],
  'password-missing': ['is under a password', 'Set COMMUNIQUE_KEY_PASSWORD in the environment.'],
  'password-wrong': ['does not open with this password', 'Set COMMUNIQUE_KEY_PASSWORD to the one it was made with.'],
  'too-costly': ['asks for more than a gigabyte of memory', 'Make a new one with `communique keygen`.'],
};

/** Writes a new secret key, for its owner's eyes only. @throws {Fault} `key-exists`, `write-failed` */
export function writeSecretKey(file: string, key: SecretKey, password: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
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
      'Check the disk and your rights.',
      {
        cause: error,
      },
    );
  }
}

/** Reads a secret key. @throws {Fault} `key-unusable` */
export function readSecretKey(file: string, password: string): SecretKey {
  const key = parseSecretKey(readKeyFile(file), password);
  if (typeof key !== 'string') return key;
  const [what, remedy] = REMEDY[key];
  throw new Fault('key-unusable', `${file} ${what}`, remedy);
}

/** Bytes; a key has two short lines. */
const MOST = 10_000;

/** @throws {Fault} `key-unusable`, `read-failed` */
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
