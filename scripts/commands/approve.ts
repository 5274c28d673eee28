import { Fault } from '../message/fault.ts';
import { approvePress } from '../pipeline/approve.ts';
import { loadPress } from '../pipeline/load.ts';
import type { DefineCommand } from './command.ts';
import { knownTags, parseTags, select } from './select.ts';

const EXAMPLES = `
Examples:
  communique approve verdict --lang ar --by "A. Reader"
  communique approve verdict --lang ar --by "A. Reader" --key title --key summary

An approval holds for both texts as they are now: change the source or the translation, and it is gone. It takes the
line "not yet reviewed" off the page when every segment is approved.`;

type Options = { readonly root: string; readonly lang: string; readonly by: string; readonly key: readonly string[] };

const WHY: Readonly<Record<string, string>> = {
  missing: 'it is not translated',
  stale: 'it is not up to date; mend it or run `communique sync --confirm` first',
  unknown: 'there is no such key',
};

export const defineApprove: DefineCommand = (program, context, exit) => {
  program
    .command('approve')
    .argument('<statement>', 'slug of the statement')
    .description('record that somebody has read a translation against its source')
    .requiredOption('--lang <tag>', 'the language that was read')
    .requiredOption('--by <name>', 'who read it')
    .option('--key <key>', 'only this segment; may be given again', (key: string, list: string[]) => [...list, key], [])
    .option('--root <dir>', 'the newsroom: a folder with source/, translations/, templates/', '.')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, { root, lang, by, key }: Options) => {
      if (by.trim() === '') throw new Fault('usage', 'An approval needs a name', 'Say who read it: --by "A. Reader"');
      const { newsroom, statements } = select(context.cwd, root, [name]);
      const [tag = ''] = knownTags(parseTags([lang]), newsroom);
      const press = await loadPress(newsroom, statements);
      const at = new Date(context.now).toISOString().slice(0, 10);
      const results = approvePress(press, tag, { by: by.trim(), at, keys: key.length === 0 ? undefined : key });
      if (results.length === 0)
        throw new Fault(
          'usage',
          `There is no ${tag} translation of ${name} to approve`,
          'Name one of the languages it is translated into.',
        );
      for (const { slug, approved, refused } of results) {
        context.print(`${slug} ${tag}: ${approved.length} segment${approved.length === 1 ? '' : 's'} approved\n`);
        for (const each of refused) context.tell(`  ${each.key} is not approved: ${WHY[each.why] ?? each.why}\n`);
      }
      exit(results.some((result) => result.refused.length > 0) ? 1 : 0);
    });
};
