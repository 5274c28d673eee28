import { defineApprove } from './approve.ts';
import { defineBuild } from './build.ts';
import { defineCheck } from './check.ts';
import type { DefineCommand } from './command.ts';
import { defineDeploy } from './deploy.ts';
import { defineDoctor } from './doctor.ts';
import { defineInspect } from './inspect.ts';
import { defineKeygen } from './keygen.ts';
import { defineLifecycle } from './lifecycle.ts';
import { defineMail } from './mail.ts';
import { defineNew } from './new.ts';
import { defineRelease } from './release.ts';
import { defineRollback } from './rollback.ts';
import { defineSend } from './send.ts';
import { defineServe } from './serve.ts';
import { defineStage } from './stage.ts';
import { defineStatus } from './status.ts';
import { defineSync } from './sync.ts';
import { defineVerify } from './verify.ts';
import { defineWaive } from './waive.ts';

/** Every command there is, in the order of the help. */
export const commands: readonly DefineCommand[] = [
  defineBuild,
  defineCheck,
  defineSync,
  defineStatus,
  defineApprove,
  defineWaive,
  defineInspect,
  defineServe,
  defineLifecycle,
  defineStage,
  defineRelease,
  defineRollback,
  defineVerify,
  defineDeploy,
  defineMail,
  defineSend,
  defineKeygen,
  defineNew,
  defineDoctor,
];
