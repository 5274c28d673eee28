import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../../lib/fault.ts';
import { readRegular } from '../../lib/files/index.ts';
import type { Credentials } from '../../publish/send/smtp.ts';
import { planSending, type SendRequest, send } from '../../workflows/send.ts';
import type { Context, DefineCommand } from '../command.ts';
import { composeNamed, type MailOptions } from '../named-mails.ts';
import { APPROVED_ONLY, collect, ROOT, releasesOption, UNDER_EMBARGO } from '../options.ts';
import { NAMING } from '../report/discretion.ts';
import { reportMessages } from '../report/report-messages.ts';

type Options = MailOptions & {
  readonly list: string;
  readonly journal?: string;
  readonly send?: true;
  readonly retryUnknown?: true;
};

const EXAMPLES = `
Examples:
  communique send verdict --list desks.csv                what would go to whom; nothing is sent
  communique send verdict --list desks.csv --send         everybody, each in the language of the list
  communique send verdict --list desks.csv --lang ar --send    those who read Arabic

The list is CSV; its first row names the columns email, name and language (the last two are optional). The server stands
in source/newsroom.yaml under mail: (host, port, from, tls, per-minute, unsubscribe: where mail is called off); its user and password are in COMMUNIQUE_SMTP_USER
and COMMUNIQUE_SMTP_PASSWORD and nowhere else. Each person gets a message of their own.

A journal beside the list says who has the message. Run the same command again after a failure, a crash or a power cut: it
goes on, and nobody gets two. Of whom it is not known whether the message came, it says so, and --retry-unknown sends it
again under the same Message-ID.

Exit code 0 when everybody has the message, 1 when anybody has not.`;

/** The most bytes of a list: room for a hundred thousand recipients. */
const MOST_LIST = 20_000_000;

/**
 * Milliseconds before each further attempt with a message that the server could not take: greylisting lasts a few
 * minutes.
 */
const PAUSES = [10_000, 60_000, 300_000];

export const defineSend: DefineCommand = (program, context, exit) => {
  program
    .command('send')
    .argument('<statement>', 'slug of the statement')
    .description('mail a statement to everybody on a list, each once')
    .requiredOption('--list <file>', 'the recipients: CSV with email, name, language')
    .option(...ROOT)
    .option('--lang <tags>', 'only to those who read these languages', collect, [])
    .option('--send', 'send; without it, only say what would go to whom')
    .addOption(releasesOption())
    .option(...UNDER_EMBARGO)
    .option('--retry-unknown', 'send again where it is not known whether the first message came')
    .option('--journal <file>', 'who has the message (default: beside the list)')
    .option(...APPROVED_ONLY)
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, options: Options) => exit(await runSend(name, options, context)));
};

async function runSend(name: string, options: Options, context: Context): Promise<number> {
  const listFile = path.resolve(context.cwd, options.list);
  if (!existsSync(listFile))
    throw new Fault('read-failed', `There is no ${options.list}`, 'Name a CSV file with --list.');
  const credentials = credentialsOf(context);
  const { newsroom, tags, mails } = await composeNamed(name, options, context);
  context.stderr(reportMessages(mails.loaded.files, { ...context, verbose: false }));
  if (mails.mails.length === 0) {
    context.stdout('Nothing was sent.\n');
    return 1;
  }
  for (const { what, advice } of mails.doubts) context.stderr(`${what}\n  → ${advice}\n`);
  for (const { tag, subject } of mails.mails) context.stdout(`${tag}  ${subject}\n`);
  const request: SendRequest = {
    newsroom,
    mails,
    list: decoded(readRegular(listFile, MOST_LIST)),
    tags,
    journal: path.resolve(context.cwd, options.journal ?? `${options.list}.${mails.slug}.v${mails.version}.journal`),
    credentials,
    retryUnknown: options.retryUnknown === true,
    now: context.now,
  };
  const result = options.send ? await send(request, controlOf(context)) : planSending(request);
  context.stdout(sendReport(result, options.list, !options.send));
  return result.failures.length === 0 ? 0 : 1;
}

/** The text of a list in UTF-8 or, as spreadsheets often write it, in UTF-16 with its mark. */
const decoded = (bytes: Buffer): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);

function controlOf(context: Context) {
  let isStopped = false;
  const stopped = context.interruption();
  void stopped.then(() => {
    isStopped = true;
  });
  return {
    pauses: PAUSES,
    isStopped: () => isStopped,
    wait: (milliseconds: number) => Promise.race([setTimeout(milliseconds, undefined, { ref: true }), stopped]),
    onWait: (count: number, milliseconds: number, response: string) =>
      context.stderr(
        `The server takes ${count === 1 ? '1 message' : `${count} messages`} not now (${response}). Waiting ${milliseconds / 1000} s; Ctrl+C ends, and nothing is lost.\n`,
      ),
    onDone: () => undefined,
  };
}

/** The user and the password at the server; undefined where neither is given. @throws {Fault} `usage` for one without the other */
function credentialsOf({ environment }: Context): Credentials | undefined {
  const [user, password] = [environment['COMMUNIQUE_SMTP_USER'] ?? '', environment['COMMUNIQUE_SMTP_PASSWORD'] ?? ''];
  if (user === '' && password === '') return undefined;
  if (user !== '' && password !== '') return { user, password };
  const [given, missing] = user === '' ? ['PASSWORD', 'USER'] : ['USER', 'PASSWORD'];
  throw new Fault(
    'usage',
    `COMMUNIQUE_SMTP_${given} is set, and COMMUNIQUE_SMTP_${missing} is not`,
    'Set both to log in at the mail server, or neither where it asks for no login.',
  );
}

type Sent = {
  readonly sent: number;
  readonly before: number;
  readonly open: number;
  readonly failures: readonly { readonly line: number; readonly who: string; readonly reason: string }[];
};

/** The most failures that are shown one by one; the list can be mended and tried again. */
const SHOWN = 1000;

/** A report for a person of how a mailing ended; recipients without a message are named. */
function sendReport({ sent, before, open, failures }: Sent, list: string, isDryRun: boolean): string {
  const named = failures
    .slice(0, SHOWN)
    .map(({ line, who, reason }) => `  ${list}:${line}: ${who === '' ? '' : `${who}: `}${reason}\n`);
  const more = failures.length > SHOWN ? `  ${list}: ${failures.length - SHOWN} more like these\n` : '';
  const count = isDryRun
    ? `${open} ${open === 1 ? 'message' : 'messages'} would go out. Nothing was sent: --send sends.\n`
    : `${sent} sent${before === 0 ? '' : `, ${before} of them before`}, ${failures.length} not.\n`;
  return `${named.join('')}${more}${count}`;
}
