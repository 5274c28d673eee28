import path from 'node:path';
import { readSecretKey, type SecretKey } from '../../lib/signing/index.ts';
import type { Context } from './command.ts';

/** The key that a command signs with: named on the command line, or in `COMMUNIQUE_KEY`; its password is in the environment only. */
export function signingKeyOf(given: string | undefined, { cwd, environment }: Context): SecretKey | undefined {
  const file = given ?? environment['COMMUNIQUE_KEY'];
  if (file === undefined || file === '') return undefined;
  return readSecretKey(path.resolve(cwd, file), environment['COMMUNIQUE_KEY_PASSWORD'] ?? '');
}
