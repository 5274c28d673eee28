import path from 'node:path';
import process from 'node:process';
import { diagnose, diagnoseNewsroom } from '../../workflows/diagnose.ts';
import type { DefineCommand } from '../command.ts';
import { FLEET, type FleetOptions, fleetPlaceOf } from '../fleet-options.ts';

export const defineDoctor: DefineCommand = (program, context, exit) => {
  program
    .command('doctor')
    .description(
      'say what this machine and this newsroom have and lack: runtime, browser, fonts, settings, logo; queue and store of a fleet',
    )
    .option('--root <dir>', 'the newsroom, where there is one', '.')
    .option(...FLEET.queue)
    .option(...FLEET.store)
    .addHelpText(
      'after',
      '\nExit code 0 when everything needed is there, 1 when something in the newsroom is wrong, 3 when something is\nmissing on the machine.',
    )
    .action(async ({ root, ...fleet }: FleetOptions & { readonly root: string }) => {
      const place = await fleetPlaceOf(fleet, context);
      const findings = [
        ...(await diagnose(process.versions.node)),
        ...(await diagnoseNewsroom(path.resolve(context.cwd, root))),
        ...(place === undefined
          ? []
          : await (await import('../../workflows/fleet/fleet-status.ts')).diagnoseFleet(place)),
      ];
      context.stdout(findings.map(({ name, state, detail }) => `${MARKS[state]} ${name}: ${detail}\n`).join(''));
      const states = new Set(findings.map(({ state }) => state));
      exit(states.has('missing') ? 3 : states.has('wrong') ? 1 : 0);
    });
};

const MARKS = { good: 'ok ', weak: 'weak', wrong: 'WRONG', missing: 'MISSING' } as const;
