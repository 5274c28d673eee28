import { loadPress } from '../pipeline/load.ts';
import { type LanguageStatus, statusOf } from '../pipeline/status.ts';
import { tableLines } from '../report/table.ts';
import type { DefineCommand } from './command.ts';
import { select } from './select.ts';

const EXAMPLES = `
Examples:
  communique status              every language of every statement, and what it waits for
  communique status verdict
  communique status --json       for a machine`;

export const defineStatus: DefineCommand = (program, context, exit) => {
  program
    .command('status')
    .argument('[statement...]', 'slugs; all statements when left out')
    .description('say how far each language is, and what it waits for')
    .option('--root <dir>', 'the newsroom: a folder with source/, translations/, templates/', '.')
    .option('--json', 'print it as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (names: readonly string[], { root, json }: { readonly root: string; readonly json?: true }) => {
      const { newsroom, statements } = select(context.cwd, root, names);
      const status = statusOf(await loadPress(newsroom, statements));
      context.print(json ? `${JSON.stringify(status, null, 2)}\n` : statusText(status));
      exit(status.some((each) => each.missing + each.stale + each.findings.error > 0) ? 1 : 0);
    });
};

function statusText(status: readonly LanguageStatus[]): string {
  if (status.length === 0) return 'There is nothing to translate.\n';
  const heading = ['language', 'segments', 'translated', 'stale', 'missing', 'reviewed', 'findings', 'waits for'];
  const slugs = [...new Set(status.map((each) => each.slug))];
  return slugs
    .map((slug) => {
      const rows = status
        .filter((each) => each.slug === slug)
        .map(({ tag, segments, translated, stale, missing, reviewed, findings, waitsFor }) => [
          tag,
          ...[segments, translated, stale, missing, reviewed, findings.error + findings.warning].map(String),
          waitsFor.join(', ') || 'nothing',
        ]);
      return `${slug}\n${tableLines([heading, ...rows])
        .map((line) => `  ${line}\n`)
        .join('')}`;
    })
    .join('\n');
}
