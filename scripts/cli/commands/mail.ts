import path from 'node:path';
import { makeFolder } from '../../lib/files/index.ts';
import { writePage } from '../../publish/release/assemble.ts';
import { stringifyMail } from '../../render/mail.ts';
import { withoutToldGaps } from '../../workflows/translate/language-status.ts';
import type { Context, DefineCommand } from '../command.ts';
import { composeNamed, type MailOptions } from '../named-mails.ts';
import { APPROVED_ONLY, collect, ROOT, releasesOption, UNDER_EMBARGO } from '../options.ts';
import { NAMING } from '../report/discretion.ts';
import { reportMessages } from '../report/report-messages.ts';

type Options = MailOptions & { readonly out: string };

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
    .option(...ROOT)
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
  const { mails: composed } = await composeNamed(name, options, context);
  const { loaded, held, slug, sender, date, mails } = composed;
  context.stderr(reportMessages(withoutToldGaps(loaded.files, held), { ...context, verbose: false }));
  const folder = path.resolve(context.cwd, options.out);
  if (mails.length > 0) makeFolder(folder);
  for (const mail of mails) {
    const file = `${slug}.${mail.tag}.eml`;
    writePage(path.join(folder, file), (await stringifyMail(mail, { from: sender, date })).toString('latin1'));
    context.stdout(`${path.join(options.out, file)}  ${mail.subject}\n`);
  }
  for (const { tag, reason } of held) context.stdout(`${tag} is held: ${reason}\n`);
  return mails.length > 0 && held.length === 0 ? 0 : 1;
}
