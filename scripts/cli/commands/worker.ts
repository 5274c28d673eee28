import { availableParallelism, hostname } from 'node:os';
import { Fault } from '../../lib/fault.ts';
import { queueHealth, type WorkEvent } from '../../lib/fleet/index.ts';
import { ownPage } from '../../model/own-page.ts';
import { otherStore } from '../../workflows/fleet/fleet-place.ts';
import { printJobs } from '../../workflows/fleet/print-jobs.ts';
import type { DefineCommand } from '../command.ts';
import { FLEET, type FleetOptions, fleetPlaceOf, noFleet } from '../fleet-options.ts';

const EXAMPLES = `
Examples:
  communique worker --queue redis://10.0.0.5:6379 --store s3://press/work
  communique worker --queue postgres://news@10.0.0.5/jobs --store /srv/shared/work
  communique release --queue redis://10.0.0.5:6379 --store s3://press/work    on the machine of the newsroom

A worker prints for whoever builds with the same queue and store, and needs no newsroom. It must have the same version of the
program, of Node and of the browser: others are never given its jobs. What it makes is byte for byte what the other machine would
have made. Ctrl+C, or SIGTERM, lets it end what it has begun; one that is killed loses nothing, since another begins its jobs
again. The log names jobs by a digest and a language, and no texts.

Passwords are best in the environment: COMMUNIQUE_QUEUE, and for a bucket AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and
COMMUNIQUE_STORE_SECRET, which is the same on all machines. A queue needs the packages bullmq and ioredis, or bullmq and pg,
beside the program. ${ownPage('fleet.md')} says how a fleet is set up.`;

type Options = FleetOptions & {
  readonly atOnce: string;
  readonly name?: string;
  readonly quiet?: true;
  readonly json?: true;
};

export const defineWorker: DefineCommand = (program, context, exit) => {
  program
    .command('worker')
    .description('print for other machines, until it is ended')
    .option(...FLEET.queue)
    .option(...FLEET.store)
    .option('--at-once <number>', 'how many documents it prints at a time', String(availableParallelism()))
    .option('--name <name>', 'its name in the status of the fleet (default: the name of this machine)')
    .option('--quiet', 'say nothing of jobs that went well')
    .option('--json', 'a line of JSON for each job')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const atOnce = numberOf(options.atOnce);
      const name = nameOf(options.name ?? hostname(), options.name !== undefined);
      const place = await fleetPlaceOf(options, context);
      if (place === undefined) throw noFleet();
      let isTroubled = false;
      const tell = (event: WorkEvent): void => {
        isTroubled = false;
        if (options.quiet && event.outcome !== 'failed') return;
        context.stdout(options.json ? `${JSON.stringify(asJson(event))}\n` : `${lineOf(event)}\n`);
      };
      const onTrouble = (what: string): void => {
        // It tries again and again: once is enough.
        if (isTroubled) return;
        isTroubled = true;
        context.stderr(`${what}\n`);
      };
      const moved = Promise.withResolvers<true>();
      const worker = await printJobs(place, { name, atOnce, tell, onTrouble, onMoved: () => moved.resolve(true) });
      if (!options.json)
        context.stdout(
          `Printing for ${place.queue.name} and ${place.storeName} (${worker.room}), ${atOnce} at a time.\nEnd with Ctrl+C.\n`,
        );
      // Once, and before anything is lost; a server that does not say how it is set is not asked again.
      const { weak } = await queueHealth(place.queue).catch(() => ({ weak: [] }));
      context.stderr(weak.map((each) => `${place.queue.name}: ${each}\n`).join(''));
      const isMoved = await Promise.race([moved.promise, context.interruption().then(() => false)]);
      await worker.close();
      if (isMoved) throw otherStore(place.storeName);
      exit(0);
    });
};

function numberOf(text: string): number {
  const number = Number(text);
  if (/^\d{1,3}$/.test(text) && number > 0) return number;
  throw new Fault('usage', `\`${text}\` is no number of documents`, 'Give --at-once a number from 1 to 999.');
}

/** A name as engines take it: that of a machine is made so, one that was given must be. */
function nameOf(text: string, isGiven: boolean): string {
  const name = text.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 24);
  if (isGiven && name !== text)
    throw new Fault('usage', `\`${text}\` is no name`, 'Give --name up to 24 letters, digits and hyphens.');
  return name;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const WORDS = { made: 'printed', known: 'was there already', failed: 'FAILED' } as const;

function lineOf({ id, label, outcome, took, error }: WorkEvent): string {
  const advice = error instanceof Fault ? `\n  → ${error.advice}` : '';
  const why = error === undefined ? '' : `: ${reasonOf(error)}${advice}`;
  return `${id.slice(0, 12)} ${label} ${WORDS[outcome]}, ${took.toFixed(0)} ms${why}`;
}

const asJson = ({ id, label, outcome, took, error }: WorkEvent): object => ({
  ...{ job: id, language: label, outcome, milliseconds: Math.round(took) },
  ...(error === undefined ? {} : { error: reasonOf(error) }),
});
