import path from 'node:path';
import { Fault } from '../message/fault.ts';
import { newStatement } from '../newsroom/new-statement.ts';
import type { DefineCommand } from './command.ts';

const EXAMPLES = `
Examples:
  communique new koblenz-verdict       writes source/koblenz-verdict.md
  communique new appeal --root news    in another newsroom`;

export const defineNew: DefineCommand = (program, context, exit) => {
  program
    .command('new')
    .argument('<slug>', 'name of the statement in every path: a-z, 0-9 and hyphens')
    .description('write a statement to start from')
    .option('--root <dir>', 'the newsroom', '.')
    .addHelpText('after', EXAMPLES)
    .action((slug: string, { root }: { readonly root: string }) => {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 80) {
        throw new Fault('usage', `\`${slug}\` is no slug`, 'Use a-z, 0-9 and single hyphens, such as koblenz-verdict.');
      }
      const file = newStatement(
        path.resolve(context.cwd, root),
        slug,
        new Date(context.now).toISOString().slice(0, 10),
      );
      context.print(`Wrote ${path.relative(context.cwd, file)}. Edit it, then run: communique build\n`);
      exit(0);
    });
};
