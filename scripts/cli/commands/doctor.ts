import process from 'node:process';
import { diagnose } from '../../workflows/diagnose.ts';
import type { DefineCommand } from '../command.ts';

export const defineDoctor: DefineCommand = (program, context, exit) => {
  program
    .command('doctor')
    .description('say what this machine has and lacks: runtime, browser, sandbox, fonts')
    .addHelpText('after', '\nExit code 0 when everything needed is there, 3 when something is missing.')
    .action(async () => {
      const findings = await diagnose(process.versions.node);
      context.stdout(findings.map(({ name, state, detail }) => `${MARKS[state]} ${name}: ${detail}\n`).join(''));
      exit(findings.some((finding) => finding.state === 'missing') ? 3 : 0);
    });
};

const MARKS = { good: 'ok ', weak: 'weak', missing: 'MISSING' } as const;
