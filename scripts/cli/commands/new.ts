import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { type Language, languageOf } from '../../lib/text/index.ts';
import { SETTINGS_FILE } from '../../model/paths.ts';
import { newStatement } from '../../source/newsroom/init-newsroom.ts';
import { slugFor } from '../../source/newsroom/names.ts';
import { openNewsroom } from '../../source/newsroom/open-newsroom.ts';
import type { DefineCommand } from '../command.ts';

const EXAMPLES = `
Examples:
  communique new koblenz-verdict       writes source/koblenz-verdict.md
  communique new "Verdict in Koblenz"  writes source/verdict-in-koblenz.md
  communique new appeal --root news    in another newsroom`;

export const defineNew: DefineCommand = (program, context, exit) => {
  program
    .command('new')
    .argument('<name>', 'name of the statement; in every path its letters, digits and hyphens')
    .description('write a statement to start from')
    .option('--root <dir>', 'the newsroom', '.')
    .addHelpText('after', EXAMPLES)
    .action((name: string, { root }: { readonly root: string }) => {
      if (/[/\\]|^\.+$/.test(name) || !/[\p{L}\p{N}]/u.test(name))
        throw new Fault('usage', `\`${name}\` is no name`, 'Use letters and digits, such as koblenz-verdict.');
      const folder = path.resolve(context.cwd, root);
      const today = new Date(context.now).toISOString().slice(0, 10);
      const file = newStatement(folder, slugFor(name), today, languageIn(folder));
      const next = isTranslated(folder) ? 'sync (it makes the translators’ files)' : 'build';
      context.stdout(`Wrote ${path.relative(context.cwd, file)}. Edit it, then run: communique ${next}\n`);
      if (!hasTimeZone(folder))
        context.stdout(
          'Which time zone is the newsroom in? Say it in source/newsroom.yaml, such as `time-zone: Europe/Berlin`: times of embargoes are UTC till then.\n',
        );
      exit(0);
    });
};

/** Whether statements come out in other languages, too. */
const isTranslated = (root: string): boolean => openNewsroom(root).languages.length > 1;

/** The language that statements are written in: English where there are no settings yet. */
const languageIn = (root: string): Language =>
  existsSync(path.join(root, SETTINGS_FILE)) ? openNewsroom(root).source : languageOf('en');

/** Whether the newsroom's settings have a time zone: embargoes are given in it, on paper and on the board. */
function hasTimeZone(root: string): boolean {
  return /^time-zone:/m.test(String(openNewsroom(root).file));
}
