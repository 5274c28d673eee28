import path from 'node:path';
import { formats } from '../pipeline/plan/request.ts';
import { planRelease, type ReleaseRequest, release } from '../pipeline/release.ts';
import { boardReport } from '../report/board-report.ts';
import { progressLine } from '../report/progress.ts';
import { countMessages, reportMessages } from '../report/report-messages.ts';
import type { Context, DefineCommand } from './command.ts';
import { signingKeyOf } from './key-option.ts';
import { knownTags, parseTags, select } from './select.ts';

type Options = {
  readonly root: string;
  readonly out: string;
  readonly key?: string;
  readonly without: readonly string[];
  readonly approvedOnly?: true;
  readonly dryRun?: true;
};

const EXAMPLES = `
Examples:
  communique release --dry-run               the board alone: what is ready, and what is not
  communique release --key ~/communique.key  everything at once, signed
  communique release --without fa            without a language that is not ready; say it, and it stays out

Every language of every statement must be ready, or nothing goes out. A release has a number and names the one before
it by its digest; that one is kept, and \`communique rollback\` publishes it again. The same files make no new release.
The key may also be named in COMMUNIQUE_KEY; its password is in COMMUNIQUE_KEY_PASSWORD.`;

export const defineRelease: DefineCommand = (program, context, exit) => {
  program
    .command('release')
    .description('publish everything at once: the board first, then all of it or nothing')
    .option('--root <dir>', 'the newsroom: a folder with source/, translations/, templates/', '.')
    .option('--out <dir>', 'where the release goes', 'dist')
    .option('--key <file>', 'secret key to sign with (communique keygen)')
    .option('--without <tags>', 'languages that stay out', (value: string, list: string[]) => [...list, value], [])
    .option('--approved-only', 'a language of which a text is not approved is not ready')
    .option('--dry-run', 'show the board and publish nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => exit(await runRelease(options, context)));
};

async function runRelease(options: Options, context: Context): Promise<number> {
  const { newsroom, statements } = select(context.cwd, options.root, []);
  const without = knownTags(parseTags(options.without), newsroom);
  const request: ReleaseRequest = {
    newsroom,
    statements,
    tags:
      without.length === 0
        ? undefined
        : newsroom.languages.map(({ tag }) => tag).filter((tag) => !without.includes(tag)),
    formats,
    out: path.resolve(context.cwd, options.out),
    isProof: false,
    approvedOnly: options.approvedOnly === true,
    now: context.now,
    without,
    key: signingKeyOf(options.key, context),
  };
  const progress = progressLine(context);
  const result = options.dryRun ? await planRelease(request) : await release(request, progress.event);
  progress.clear();
  const { board, press, released } = result;
  context.tell(reportMessages(press.files, { ...context, verbose: false }));
  context.print(boardReport(board, context.colour));
  if (released !== undefined) context.print(outcome(released, options.out, request.key !== undefined));
  else if (!options.dryRun) context.print(`Nothing was published, ${options.out} is as it was.\n`);
  return board.isGo && countMessages(press.files).error === 0 ? 0 : 1;
}

function outcome(
  { number, files, isNew }: { readonly number: number; readonly files: number; readonly isNew: boolean },
  out: string,
  isSigned: boolean,
): string {
  if (!isNew) return `${out} is release ${number} already: nothing has changed.\n`;
  return `Release ${number}, ${files} files in ${out}, ${isSigned ? 'signed' : 'not signed (communique keygen makes a key)'}.\n`;
}
