import path from 'node:path';
import type { Newsroom } from '../model/newsroom.ts';
import { readExtensions } from '../workflows/load/extensions.ts';
import { composeMails, type Mails } from '../workflows/mail.ts';
import type { Context } from './command.ts';
import { beDiscreet } from './report/discretion.ts';
import { progressLine } from './report/terminal.ts';
import { knownTags, parseTags, select } from './select.ts';

/** The options that commands which write a statement as messages have in common. */
export type MailOptions = {
  readonly root: string;
  readonly releases: string;
  readonly lang: readonly string[];
  readonly underEmbargo?: true;
  readonly approvedOnly?: true;
  readonly verbose?: true;
};

/** The messages of a statement that a command line names, with its newsroom, and the languages asked for, if any. */
export type NamedMails = {
  readonly newsroom: Newsroom;
  readonly tags: readonly string[] | undefined;
  readonly mails: Mails;
};

/**
 * Composes the messages of a statement that a command line names, in the languages that it names.
 *
 * @throws {Fault} `statement-unknown`, `newsroom-missing`, `usage`
 */
export async function composeNamed(name: string, options: MailOptions, context: Context): Promise<NamedMails> {
  const { newsroom, statements } = select(context.cwd, options.root, [name]);
  beDiscreet(newsroom, context, { verbose: options.verbose, names: [name, ...statements] });
  const asked = knownTags(parseTags(options.lang), newsroom);
  const tags = asked.length === 0 ? undefined : asked;
  const progress = progressLine(context);
  const mails = await composeMails(
    {
      newsroom,
      statement: statements[0] ?? '',
      tags,
      releases: path.resolve(context.cwd, options.releases),
      approvedOnly: options.approvedOnly === true,
      underEmbargo: options.underEmbargo === true,
      now: context.now,
      extensions: await readExtensions(newsroom),
    },
    progress.event,
  ).finally(progress.clear);
  return { newsroom, tags, mails };
}
