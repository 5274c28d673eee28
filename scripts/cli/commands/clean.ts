import { counted } from '../../model/counted.ts';
import { clearWork, storeFolder } from '../../workflows/known/work-store.ts';
import type { DefineCommand } from '../command.ts';

const EXAMPLES = `
Examples:
  communique clean                          remove what is kept
  COMMUNIQUE_STORE=off communique build     make everything anew, and keep nothing
  COMMUNIQUE_STORE=off communique check     check everything anew

PDFs, pages, texts and findings are kept in a private folder of the user's cache (~/.cache/communique/store), texts under
embargo too, so that what has not changed is neither made nor checked again. What is not used for 30 days goes by itself, and
the oldest where there is more than 4 GB and more than a fifth of what is free on the disk. COMMUNIQUE_STORE names another folder, of
which only files of the store's own are removed. Newsrooms and what was published are not touched.`;

export const defineClean: DefineCommand = (program, context, exit) => {
  program
    .command('clean')
    .description('remove what is kept so that nothing is printed or checked twice')
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      const folder = await storeFolder(context.environment);
      const { files, bytes } =
        folder === undefined ? { files: 0, bytes: 0 } : await clearWork(folder, context.environment);
      context.stdout(
        files === 0
          ? `Nothing was kept${folder === undefined ? ': COMMUNIQUE_STORE is off' : ` in ${folder}`}.\n`
          : `Removed ${counted(files, 'file')}, ${(bytes / 1_000_000).toFixed(1)} MB, from ${folder}.\n`,
      );
      return exit(0);
    });
};
