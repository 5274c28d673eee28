import path from 'node:path';
import { formats } from '../pipeline/request.ts';
import { servePreview } from '../pipeline/serve.ts';
import { buildReport } from '../report/build-report.ts';
import { reportFault } from '../report/report-fault.ts';
import type { DefineCommand } from './command.ts';
import { select } from './select.ts';

const EXAMPLES = `
Examples:
  communique serve                    http://localhost:4173, rebuilt and reloaded on every save
  communique serve --port 0           on any free port
  communique serve --root news

The preview lies in a temporary folder; dist is not touched. It answers on this machine only.`;

export const defineServe: DefineCommand = (program, context, exit) => {
  program
    .command('serve')
    .description('build, show on this machine, rebuild and reload on save')
    .option('--root <dir>', 'the newsroom: a folder with source/, translations/, templates/', '.')
    .option('--port <number>', 'port on the loopback interface', '4173')
    .addHelpText('after', EXAMPLES)
    .action(async ({ root, port }: { readonly root: string; readonly port: string }) => {
      const started = performance.now();
      const preview = await servePreview({
        port: Number(port),
        watched: ['source', 'translations', 'templates'].map((name) => path.resolve(context.cwd, root, name)),
        request: (out) => {
          const { newsroom, statements } = select(context.cwd, root, []);
          return { newsroom, statements, tags: undefined, formats, out, isProof: true, now: context.now };
        },
        onBuilt: (result) => {
          const report = buildReport(result, {
            colour: context.colour,
            verbose: false,
            out: 'the preview',
            seconds: (performance.now() - started) / 1000,
          });
          context.tell(report.findings);
          context.print(`${result.isPublished ? 'Built' : 'Held back by the errors above'}: ${result.files} files\n`);
        },
        onFault: (error) => context.tell(reportFault(error, context.colour)),
      });
      context.print(`Open ${preview.url}\nEnd with Ctrl+C.\n`);
      await context.interrupted;
      await preview.close();
      exit(0);
    });
};
