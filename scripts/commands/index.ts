import { defineApprove } from './approve.ts';
import { defineBuild } from './build.ts';
import { defineCheck } from './check.ts';
import type { DefineCommand } from './command.ts';
import { defineDoctor } from './doctor.ts';
import { defineInspect } from './inspect.ts';
import { defineNew } from './new.ts';
import { defineServe } from './serve.ts';
import { defineStatus } from './status.ts';
import { defineSync } from './sync.ts';

/** Every command there is, in the order of the help. */
export const commands: readonly DefineCommand[] = [
  defineBuild,
  defineCheck,
  defineSync,
  defineStatus,
  defineApprove,
  defineInspect,
  defineServe,
  defineNew,
  defineDoctor,
];
