import { fetchImages } from '../../workflows/fetch-images.ts';
import type { DefineCommand } from '../command.ts';
import { collect, ROOT } from '../options.ts';
import { select } from '../select.ts';

type Options = { readonly root: string; readonly allowHost: readonly string[] };

const HELP = `
Examples:
  communique fetch-images                               for all statements of the newsroom
  communique fetch-images report.md                     for one file
  communique fetch-images --allow-host media.internal   also from this host on the private network

Each picture is kept in fetched-images/ beside its statement, up to 10 MB, and only what is a picture. The text is not
changed: a build looks there for the picture of that address. A build itself fetches nothing.
Exit code 0 when every picture is there, 1 when one is not.`;

export const defineFetchImages: DefineCommand = (program, context, exit) => {
  program
    .command('fetch-images')
    .argument('[statement...]', 'names of statements, or Markdown files; all by default')
    .description('download the pictures on other servers that statements show')
    .option(...ROOT)
    .option('--allow-host <host>', 'a host that may be on a private network or on this machine', collect, [])
    .addHelpText('after', HELP)
    .action(async (names: readonly string[], { root, allowHost }: Options) => {
      const { newsroom, statements } = select(context.cwd, root, names);
      const results = await fetchImages(newsroom, statements, new Set(allowHost));
      for (const { state, url, path, statement, fault } of results) {
        const line =
          state === 'refused'
            ? `${statement}: ${url} is not fetched: ${fault}`
            : `${path} ${state === 'kept' ? 'is there' : `from ${url}`}`;
        if (state === 'refused') context.stderr(`${line}\n`);
        else context.stdout(`${line}\n`);
      }
      if (results.length === 0) context.stdout('No picture is on another server.\n');
      exit(results.some(({ state }) => state === 'refused') ? 1 : 0);
    });
};
