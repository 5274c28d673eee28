import path from 'node:path';
import { Option } from 'commander';
import { takenBackIn } from '../pipeline/deliver/refuse-taken-back.ts';
import { pastOf } from '../pipeline/deliver/verdict.ts';
import type { Press } from '../pipeline/load/load.ts';
import type { Context } from './command.ts';

/** Where releases go, for commands that publish nothing themselves and are to say nothing that was taken back. */
export const releasesOption = (): Option =>
  new Option('--releases <dir>', 'where releases go: what they have taken back stays so').default('dist');

/** Says which statements' files say what releases have taken back or corrected, for who looks at them or works on them. */
export function tellTakenBack(press: Press, releases: string, context: Context): void {
  for (const { slug, reason, next } of takenBackIn(press, pastOf(path.resolve(context.cwd, releases)), context.now))
    context.tell(`${slug}: ${reason}\n  → ${next}\n`);
}
