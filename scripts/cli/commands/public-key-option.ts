import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { type PublicKey, parsePublicKey, readKeyFile } from '../../lib/signing/index.ts';
import { publicKeyOf } from '../../workflows/keygen.ts';
import type { Context } from './command.ts';

/**
 * The key that counts: the one that is named, by a file or by its line of text, or the newsroom's own; `undefined` where
 * none is named and the newsroom has none.
 *
 * @throws {Fault} `usage` for what is no key, `key-unusable`
 */
export function publicKeyFor(
  { key, root }: { readonly key?: string; readonly root: string },
  { cwd }: Pick<Context, 'cwd'>,
): PublicKey | undefined {
  if (key === undefined) return publicKeyOf(path.resolve(cwd, root));
  const found = parsePublicKey(key) ?? parsePublicKey(readKeyFile(path.resolve(cwd, key)));
  if (found === undefined) throw keyMissing(key);
  return found;
}

export function keyMissing(key: string | undefined): Fault {
  return new Fault(
    'usage',
    key === undefined ? 'It is not known whose signature to expect' : `${key} is no public key`,
    "Name the newsroom's public key with --key: a file such as newsroom.pub, or its line of text.",
  );
}
