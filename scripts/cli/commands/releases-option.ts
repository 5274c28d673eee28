import { Option } from 'commander';
import type { TakenBack } from '../../workflows/deliver/refuse-taken-back.ts';
import type { Context } from './command.ts';

/** Where releases go, for commands that publish nothing themselves and are to say nothing that was taken back. */
export const releasesOption = (): Option =>
  new Option('--releases <dir>', 'where releases go: what they have taken back stays so').default('dist');

/** Says which statements' files say what releases have taken back or corrected, for who looks at them or works on them. */
export function tellTakenBack(takenBack: readonly TakenBack[], context: Context): void {
  for (const { slug, reason, next } of takenBack) context.tell(`${slug}: ${reason}\n  → ${next}\n`);
}
