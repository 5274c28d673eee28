import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { writePage } from '../../publish/release/assemble.ts';
import { stringifyMail } from '../../render/mail.ts';
import { readExtensions } from '../../workflows/extensions.ts';
import { composeMails } from '../../workflows/mail.ts';
import { withoutToldGaps } from '../../workflows/translate/language-status.ts';
import { beDiscreet, NAMING } from '../be-discreet.ts';
import type { Context, DefineCommand } from '../command.ts';
import { APPROVED_ONLY, collect, releasesOption, UNDER_EMBARGO } from '../options.ts';
import { reportMessages } from '../report/report-messages.ts';
import { progressLine } from '../report/terminal.ts';
import { knownTags, parseTags, select } from '../select.ts';

type Options = {
  readonly root: string;
  readonly releases: string;
  readonly out: string;
  readonly lang: readonly string[];
  readonly underEmbargo?: true;
  readonly approvedOnly?: true;
  readonly verbose?: true;
};

const EXAMPLES = `
Examples:
  communique mail verdict                    mail/verdict.ar.eml, mail/verdict.de.eml …
  communique mail verdict --lang ar          one language
  communique mail verdict --under-embargo    before its time; subject and text say until when

Each file is a message that a mail program opens as a draft: text, HTML and the PDF, nothing that is fetched from
anywhere. The files are not part of a release. communique send sends the same messages to a list.`;

export const defineMail: DefineCommand = (program, context, exit) => {
  program
    .command('mail')
    .argument('<statement>', 'slug of the statement')
    .description('write a statement as e-mail, one .eml file a language')
    .option('--root <dir>', 'the newsroom: a folder with source/, translations/, templates/', '.')
    .option('--out <dir>', 'where the files go', 'mail')
    .option('--lang <tags>', 'only these languages', collect, [])
    .addOption(releasesOption())
    .option(...UNDER_EMBARGO)
    .option(...APPROVED_ONLY)
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: Options) => exit(await runMail(name, options, context)));
};

async function runMail(name: string, options: Options, context: Context): Promise<number> {
  const { newsroom, statements } = select(context.cwd, options.root, [name]);
  beDiscreet(newsroom, context, { verbose: options.verbose, names: [name, ...statements] });
  const tags = knownTags(parseTags(options.lang), newsroom);
  const progress = progressLine(context);
  const { loaded, held, slug, sender, date, mails } = await composeMails(
    {
      newsroom,
      statement: statements[0] ?? '',
      tags: tags.length === 0 ? undefined : tags,
      releases: path.resolve(context.cwd, options.releases),
      approvedOnly: options.approvedOnly === true,
      underEmbargo: options.underEmbargo === true,
      now: context.now,
      extensions: await readExtensions(newsroom),
    },
    progress.event,
  ).finally(progress.clear);
  context.stderr(reportMessages(withoutToldGaps(loaded.files, held), { ...context, verbose: false }));
  const folder = path.resolve(context.cwd, options.out);
  if (mails.length > 0) mkdirSync(folder, { recursive: true });
  for (const mail of mails) {
    const file = `${slug}.${mail.tag}.eml`;
    writePage(path.join(folder, file), (await stringifyMail(mail, { from: sender, date })).toString('latin1'));
    context.stdout(`${path.join(options.out, file)}  ${mail.subject}\n`);
  }
  for (const { tag, reason } of held) context.stdout(`${tag} is held: ${reason}\n`);
  return mails.length > 0 && held.length === 0 ? 0 : 1;
}
