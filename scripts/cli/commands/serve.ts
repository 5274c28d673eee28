import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { formats } from '../../model/artifact.ts';
import { counted } from '../../model/counted.ts';
import { readExtensions } from '../../workflows/load/extensions.ts';
import { servePreview } from '../../workflows/serve.ts';
import { withoutToldGaps } from '../../workflows/translate/language-status.ts';
import type { DefineCommand } from '../command.ts';
import { ROOT, releasesOption, warnTakenBack } from '../options.ts';
import { buildReport } from '../report/build-report.ts';
import { beDiscreet, NAMING } from '../report/discretion.ts';
import { reportFault } from '../report/failures.ts';
import { reportMessages } from '../report/report-messages.ts';
import { select } from '../select.ts';

const EXAMPLES = `
Examples:
  communique serve                    http://localhost:4173, rebuilt and reloaded on every save
  communique serve --port 0           on any free port
  communique serve --root news

The preview lies in a temporary folder; dist is not touched. It answers on this machine only, and shows drafts and what is
under embargo, too, with a bar.

What is saved in communique.config.js counts at once. Files that it imports are read once: after a change in them, start again.`;

type Options = { readonly root: string; readonly releases: string; readonly port: string; readonly verbose?: true };

export const defineServe: DefineCommand = (program, context, exit) => {
  program
    .command('serve')
    .description('build, show on this machine, rebuild and reload on save')
    .option(...ROOT)
    .option('--port <number>', 'port on the loopback interface', '4173')
    .addOption(releasesOption())
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async ({ root, releases, port, verbose }: Options) => {
      const loopbackPort = parsePort(port);
      // Said now, and not with every save: without a newsroom there is nothing to wait for.
      const { newsroom: first } = select(context.cwd, root, []);
      beDiscreet(first, context, { verbose });
      const started = performance.now();
      context.stderr('Building the preview …\n');
      const preview = await servePreview({
        port: loopbackPort,
        root: first.root,
        time: context.time,
        request: async (out) => {
          const { newsroom, statements } = select(context.cwd, root, []);
          return {
            newsroom,
            statements,
            tags: undefined,
            formats,
            approvedOnly: false,
            out,
            isProof: true,
            releases: path.resolve(context.cwd, releases),
            now: context.time(),
            extensions: await readExtensions(newsroom),
          };
        },
        onBuilt: (result) => {
          const report = buildReport(result, {
            colour: context.colour,
            verbose: false,
            discretion: context.discretion,
            out: 'the preview',
            seconds: (performance.now() - started) / 1000,
          });
          context.stderr(
            reportMessages(withoutToldGaps(result.loaded.files, result.held), { ...context, verbose: false }),
          );
          warnTakenBack(result.takenBack ?? [], context);
          context.stdout(report.held);
          context.stdout(
            result.isPublished
              ? `Built: ${counted(result.files, 'file')}\n`
              : 'Held back by the errors above; the preview is as it was\n',
          );
        },
        onFault: (error) => context.stderr(reportFault(error, context.colour)),
      });
      context.stdout(`Open ${preview.url}\nEnd with Ctrl+C.\n`);
      await context.interruption();
      await preview.close();
      exit(0);
    });
};

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new Fault(
      'usage',
      `\`${text}\` is no port`,
      'Name a number up to 65535, such as 4173, or 0 for any free one.',
    );
  return port;
}
