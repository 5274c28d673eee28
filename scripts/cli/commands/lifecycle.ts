import path from 'node:path';
import type { Command } from 'commander';
import { Fault } from '../../lib/fault.ts';
import { versionOf } from '../../model/lifecycle-status.ts';
import type { Step } from '../../source/front-matter/lifecycle-edits.ts';
import { readNewsroom } from '../../workflows/load/read-newsroom.ts';
import { releasedEdition } from '../../workflows/readiness/released-texts.ts';
import { publicStandingOf, takeTransition } from '../../workflows/transition.ts';
import type { Context, DefineCommand } from '../command.ts';
import { parseTime, ROOT } from '../options.ts';
import { warnPreparedOutdated } from '../report/release-report.ts';
import { select } from '../select.ts';

type Options = {
  readonly root: string;
  readonly note?: string;
  readonly urgent?: true;
  readonly until?: string;
  readonly newAddress?: true;
  readonly out?: string;
};

type StepText = {
  readonly step: Step;
  readonly description: string;
  readonly needs: 'until' | 'note' | 'nothing';
  readonly after: string;
};

const STEPS: readonly StepText[] = [
  {
    step: 'embargo',
    description: 'hold a statement back until a time',
    needs: 'until',
    after: `
Examples:
  communique embargo verdict --until 2026-12-01T10:00+01:00
  communique embargo verdict --until 2026-12-01T10:00+01:00 --new-address    when the address got about

Until then not a byte of it is in what build and release publish; it comes out with the first release after that time.
A build that names it makes a proof of it, with a bar; one of everything leaves it out.
Its front matter gets 128 random bits, \`staging:\`: communique stage builds it, with the embargo in a bar, below an address
made of them, for those you give it to. What has been published cannot be held back any more: withhold it.`,
  },
  {
    step: 'publish',
    description: 'let a draft, an embargoed or a withheld statement out with the next release',
    needs: 'nothing',
    after: `
Examples:
  communique publish verdict`,
  },
  {
    step: 'correct',
    description: 'put a correction before the text, in every language, and keep the version that was wrong',
    needs: 'note',
    after: `
Examples:
  communique correct verdict --note "We wrote that 15 boats were taken. The figure is 14."
  communique correct verdict --urgent --note "…"    at once, in the languages that have it
  communique correct verdict --urgent               the correction that waits for its translations, at once

The version that was last released keeps an address of its own. Without releases it is the text as it is now: run it before
you change that. Then correct the text, run communique sync, and have text and correction translated; it does not go out
before the correction is there in every language. --urgent does not wait: where the correction is missing, the text from
before it bears a mark, "Corrected in …". With --urgent alone, a correction that no release has published yet becomes urgent.`,
  },
  {
    step: 'withhold',
    description: 'take a statement off for the time being; a notice stands in its place',
    needs: 'note',
    after: `
Examples:
  communique withhold verdict --note "We are checking a figure in it."`,
  },
  {
    step: 'cancel',
    description: 'take a statement back for good; a notice stands at every address it ever had',
    needs: 'note',
    after: `
Examples:
  communique cancel verdict --note "A document that it rests on was not genuine."`,
  },
];

/**
 * Defines the commands that take a statement through its life; they write its front matter, which may also be written
 * by hand.
 */
export const defineLifecycle: DefineCommand = (program, context, exit) => {
  for (const text of STEPS) defineStep(program, text, context, exit);
};

function defineStep(
  program: Command,
  { step, description, needs, after }: StepText,
  context: Context,
  exit: (code: number) => void,
): void {
  const command = program.command(step).argument('<statement>', 'slug of the statement').description(description);
  if (needs === 'until')
    command
      .requiredOption('--until <time>', 'the time with its zone, such as 2026-12-01T10:00+01:00')
      .option('--new-address', 'another staging address: the one before leads nowhere from the next stage on')
      .option('--out <dir>', 'where releases go: what is public already cannot be held back', 'dist');
  const told = ['--note <text>', 'what readers are told, in the language of the statement'] as const;
  if (needs === 'note' && step !== 'correct') command.requiredOption(...told);
  if (step === 'correct')
    command
      .option(...told)
      .option('--urgent', 'do not wait for translations: mark the languages that lack the correction');
  if (step === 'publish' || step === 'correct')
    command.option(
      '--out <dir>',
      step === 'publish'
        ? 'where releases go: what one took off comes out again only when this says so'
        : 'where releases go: what the newest one published is the version that is kept',
      'dist',
    );
  command
    .option(...ROOT)
    .addHelpText('after', after)
    .action(async (name: string, options: Options) => exit(await runStep(step, name, options, context)));
}

async function runStep(step: Step, name: string, options: Options, context: Context): Promise<number> {
  const { root, note, until, newAddress: isNew = false, out = 'dist' } = options;
  if (until !== undefined && parseTime(until) <= context.now)
    throw new Fault(
      'usage',
      `--until ${until} is over: nothing would be held back`,
      'Say a time that is still to come.',
    );
  if (note !== undefined && note.trim() === '') {
    throw new Fault('usage', 'Readers must be told why', 'Say it with --note "…".');
  }
  const { newsroom, statements } = select(context.cwd, root, [name]);
  const { editions } = await readNewsroom(newsroom, statements, { now: context.now });
  const [edition] = editions;
  if (edition === undefined) {
    throw new Fault(
      'statement-unknown',
      `${name} cannot be read`,
      step === 'withhold' || step === 'cancel'
        ? `Run \`communique check\` and correct what it says first; or take it from the public as it is: communique release --drop ${name}`
        : 'Run `communique check` and correct what it says first.',
    );
  }
  const folder = path.resolve(context.cwd, out);
  const version = versionOf(edition.statement.front);
  const { from, to, written } = takeTransition(newsroom, edition, {
    step,
    now: context.now,
    note: note?.trim(),
    isUrgent: options.urgent === true,
    until,
    address: { token: context.mintToken(), isNew },
    public: publicStandingOf(folder, edition.name),
    released: step === 'correct' ? await releasedEdition(folder, edition.name, version) : undefined,
  });
  context.stdout(
    `${edition.name}: ${from} → ${to}\n${written.map((path) => `  wrote ${path}\n`).join('')}${NEXT[step]}`,
  );
  const { file, front } = edition.statement;
  if (step === 'embargo' && front.embargo !== undefined && front.embargo !== until)
    context.stderr(movedEmbargo(edition.name, front.embargo));
  if (file.messages.some(({ fatal }) => fatal === true))
    context.stderr(
      `${file.path} has an error, and what you have done does not come out before it is mended.\n  → communique check ${edition.name}\n`,
    );
  if (step !== 'publish') warnPreparedOutdated(folder, edition.name, newsroom, context);
  return 0;
}

/** A reminder of the embargo's former time: the program does not know who was told of it. */
const movedEmbargo = (slug: string, before: string): string =>
  `Whoever has it by mail, or on paper, was told of ${before}.\n  → Tell them: communique send ${slug} --under-embargo --list … --journal …, with a journal of its own\n`;

const NEXT: Readonly<Record<Step, string>> = {
  embargo: 'It comes out with the first release after that time. Until then `communique stage` shows it to some.\n',
  publish: 'It comes out with the next release.\n',
  correct: 'Now correct the text, run `communique sync`, and have both translated. The next release publishes them.\n',
  withhold: 'Run `communique sync`, have the note translated, and release.\n',
  cancel: 'Run `communique sync`, have the note translated, and release.\n',
};
