import { counted } from '../../model/counted.ts';
import { ownPage } from '../../model/own-page.ts';
import { type FleetStatus, fleetStatus, forgetFailed } from '../../workflows/fleet/fleet-status.ts';
import type { DefineCommand } from '../command.ts';
import { FLEET, type FleetOptions, fleetPlaceOf, noFleet } from '../fleet-options.ts';

const EXAMPLES = `
Examples:
  communique fleet status --queue redis://10.0.0.5:6379 --store s3://press/work
  communique fleet status --json
  communique fleet forget                    jobs that have failed, once you have seen why

It tells of the workers and jobs of this version of the program: others have a queue of their own. Exit code 1 where no worker is
there while jobs wait, or where jobs have failed within a day, and 3 where queue or store does not answer. What has failed was made by
whoever asked for it, unless that was ended; communique fleet forget forgets it. ${ownPage('fleet.md')} says what to do.`;

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
      const { workers, jobs } = status;
      exit(jobs.failed > 0 || (jobs.waiting > 0 && workers.length === 0) ? 1 : 0);
    });
  fleet
    .command('forget')
    .description('forget the jobs that have failed')
    .option(...FLEET.queue)
    .option(...FLEET.store)
    .action(async (options: FleetOptions) => {
      const place = await fleetPlaceOf(options, context);
      if (place === undefined) throw noFleet();
      context.stdout(`Forgot ${counted(await forgetFailed(place), 'failed job')}.\n`);
      exit(0);
    });
};

function reportOf({ queue, store, room, workers, jobs, languages, failures }: FleetStatus): string {
  const rows = Object.entries(languages).map(
    ([tag, { waiting, running, failed }]) => `  ${tag}: ${waiting} waiting, ${running} running, ${failed} failed\n`,
  );
  const why = Object.entries(failures).map(([reason, count]) => `  ${count} × ${reason}\n`);
  return [
    `Queue ${queue} (${room}), store ${store}\n`,
    workers.length === 0 ? 'No worker is there.\n' : `${counted(workers.length, 'worker')}: ${workers.join(', ')}\n`,
    `${counted(jobs.waiting, 'job')} waiting, ${jobs.running} running, ${jobs.failed} failed\n`,
    ...rows,
    ...(why.length === 0 ? [] : ['Why jobs failed:\n', ...why]),
  ].join('');
}
