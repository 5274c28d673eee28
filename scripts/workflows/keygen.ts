import path from 'node:path';
import { Fault } from '../lib/fault.ts';
import { newKey, type PublicKey, parsePublicKey, stringifyPublicKey, writeSecretKey } from '../lib/signing/index.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { isInside } from '../source/newsroom/file-bytes.ts';
import { PUBLIC_KEY_PATH, writeIfChanged } from '../source/newsroom/files.ts';
import { readTextFile } from '../source/newsroom/folder.ts';

/**
 * The public half of a new key pair, which is written into `source/`; the secret half goes into a file outside of the
 * newsroom.
 *
 * @throws {Fault} `usage` for a file inside the newsroom, `key-exists`
 */
export function makeKey(newsroom: Newsroom, file: string, password: string): PublicKey {
  if (isInside(newsroom.root, file)) {
    throw new Fault(
      'usage',
      `${file} is inside the newsroom, which others get to see`,
      'Keep the secret key outside of it, such as ~/communique.key.',
    );
  }
  if (publicKeyOf(newsroom.root) !== undefined) {
    throw new Fault(
      'key-exists',
      `The newsroom has a key: ${path.join(newsroom.root, PUBLIC_KEY_PATH)}`,
      'Readers know the newsroom by it. To begin anew, move that file away, and tell them.',
    );
  }
  const key = newKey();
  writeSecretKey(file, key, password);
  writeIfChanged(newsroom, PUBLIC_KEY_PATH, stringifyPublicKey(key.publicKey));
  return key.publicKey;
}

/**
 * The newsroom's public key; `undefined` where it has none, and where there is no newsroom.
 *
 * @throws {Fault} `key-unusable` for a file that is no key: a damaged one must not count as none
 */
export function publicKeyOf(root: string): PublicKey | undefined {
  const file = readTextFile(root, PUBLIC_KEY_PATH);
  if (file === undefined) return undefined;
  const key = parsePublicKey(String(file));
  if (key !== undefined) return key;
  throw new Fault(
    'key-unusable',
    `${PUBLIC_KEY_PATH} is no public key`,
    'Take it from version control, or from a release that readers have.',
  );
}
