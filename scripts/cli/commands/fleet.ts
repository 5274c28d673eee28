import { counted } from '../../model/counted.ts';
import { ownPage } from '../../model/own-page.ts';
import {
  type FleetStatus,
  fleetStatus,
  forgetJobs,
  isFleetWell,
  type OtherQueue,
} from '../../workflows/fleet/fleet-status.ts';
import type { DefineCommand } from '../command.ts';
import { FLEET, type FleetOptions, fleetPlaceOf, noFleet } from '../fleet-options.ts';

const EXAMPLES = `
Examples:
  communique fleet status --queue redis://10.0.0.5:6379 --store s3://press/work
  communique fleet status --json
  communique fleet forget                    jobs that have failed, once you have seen why, and those that nobody waits for

It tells of the workers and jobs of this version of the program: others have a queue of their own, and are named where somebody is there
or jobs were left. Exit code 0 where a worker is there and no job has failed within a day, whether jobs wait and run or not; 1 where
no worker is there, with jobs or without, or where jobs have failed; and 3 where queue or store does not answer. What has failed was made by
whoever asked for it, unless that was ended; communique fleet forget forgets it, and all queues at which nobody is: those of versions
that are gone, and of releases that were killed. ${ownPage('fleet.md')} says what to do.`;

type Options = FleetOptions & { readonly json?: true };

export const defineFleet: DefineCommand = (program, context, exit) => {
  const fleet = program.command('fleet').description('say how the machines that print together are');
  fleet
    .command('status')
    .description('jobs that wait, run and have failed, by language; workers; queue and store')
    .option(...FLEET.queue)
    .option(...FLEET.store)
    .option('--json', 'for a machine')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const place = await fleetPlaceOf(options, context);
      if (place === undefined) throw noFleet();
      const status = await fleetStatus(place);
      context.stdout(options.json ? `${JSON.stringify(status, null, 2)}\n` : reportOf(status));
      exit(isFleetWell(status) ? 0 : 1);
    });
  fleet
    .command('forget')
    .description('forget the jobs that have failed, and the queues at which nobody is')
    .option(...FLEET.queue)
    .option(...FLEET.store)
    .action(async (options: FleetOptions) => {
      const place = await fleetPlaceOf(options, context);
      if (place === undefined) throw noFleet();
      const { failed, left } = await forgetJobs(place);
      context.stdout(`Forgot ${counted(failed, 'failed job')}, and ${left} that nobody waits for.\n`);
      exit(0);
    });
};

const NO_WORKER = `No worker is there: nobody does what waits, and whoever releases prints it.
  → communique worker, with the same queue and store and of the same version, on another machine
`;

function reportOf({ queue, store, room, workers, jobs, languages, failures, others }: FleetStatus): string {
  const rows = Object.entries(languages).map(
    ([tag, { waiting, running, failed }]) => `  ${tag}: ${waiting} waiting, ${running} running, ${failed} failed\n`,
  );
  const why = Object.entries(failures).map(([reason, count]) => `  ${count} × ${reason}\n`);
  return [
    `Queue ${queue} (${room}), store ${store}\n`,
    workers.length === 0 ? NO_WORKER : `${counted(workers.length, 'worker')}: ${workers.join(', ')}\n`,
    `${counted(jobs.waiting, 'job')} waiting, ${jobs.running} running, ${jobs.failed} failed\n`,
    ...rows,
    ...(why.length === 0 ? [] : ['Why jobs failed:\n', ...why]),
    ...(others.length === 0 ? [] : ['Other queues on that server:\n', ...others.map(lineOf)]),
  ].join('');
}

function lineOf({ room, workers, askers, jobs }: OtherQueue): string {
  const isLeft = workers.length === 0 && askers === 0;
  const who = isLeft ? 'nobody is there' : `${counted(workers.length, 'worker')}, ${askers} waiting for prints`;
  const what = `${counted(jobs.waiting, 'job')} waiting, ${jobs.running} running, ${jobs.failed} failed`;
  return `  ${room}: ${who}; ${what}\n${isLeft ? '    → communique fleet forget\n' : ''}`;
}
