import path from 'node:path';
import { keyName, stringifyPublicKey } from '../../lib/signing/index.ts';
import { makeKey } from '../../workflows/keygen.ts';
import type { DefineCommand } from '../command.ts';
import { select } from '../select.ts';

const EXAMPLES = `
Examples:
  communique keygen ~/communique.key                 the secret key there, the public one in source/newsroom.pub
  COMMUNIQUE_KEY_PASSWORD=… communique keygen ~/communique.key      under a password

Keep the secret key out of the newsroom's folder and have a copy in a safe. Publish the public one where readers know
you: on your site, in your letterhead. Both are in minisign's format.`;

export const defineKeygen: DefineCommand = (program, context, exit) => {
  program
    .command('keygen')
    .argument('<file>', 'where the secret key goes')
    .description('make the pair of keys that releases are signed with')
    .option('--root <dir>', 'the newsroom', '.')
    .addHelpText('after', EXAMPLES)
    .action((file: string, { root }: { readonly root: string }) => {
      const { newsroom } = select(context.cwd, root, []);
      const password = context.environment['COMMUNIQUE_KEY_PASSWORD'] ?? '';
      const key = makeKey(newsroom, path.resolve(context.cwd, file), password);
      context.stdout(`Secret key in ${file}${password === '' ? ', without a password' : ', under the password'}.\n`);
      context.stdout(`Public key ${keyName(key)} in source/newsroom.pub:\n${stringifyPublicKey(key)}`);
      exit(0);
    });
};
