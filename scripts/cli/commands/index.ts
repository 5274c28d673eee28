import type { DefineCommand } from '../command.ts';

type Load = () => Promise<DefineCommand>;

const lifecycle: Load = async () => (await import('./lifecycle.ts')).defineLifecycle;

/** Every command there is, in the order of the help. */
const COMMANDS: Readonly<Record<string, Load>> = {
  build: async () => (await import('./build.ts')).defineBuild,
  check: async () => (await import('./check.ts')).defineCheck,
  sync: async () => (await import('./sync.ts')).defineSync,
  status: async () => (await import('./status.ts')).defineStatus,
  approve: async () => (await import('./approve.ts')).defineApprove,
  waive: async () => (await import('./waive.ts')).defineWaive,
  inspect: async () => (await import('./inspect.ts')).defineInspect,
  serve: async () => (await import('./serve.ts')).defineServe,
  embargo: lifecycle,
  publish: lifecycle,
  correct: lifecycle,
  withhold: lifecycle,
  cancel: lifecycle,
  stage: async () => (await import('./stage.ts')).defineStage,
  release: async () => (await import('./release.ts')).defineRelease,
  open: async () => (await import('./open.ts')).defineOpen,
  rollback: async () => (await import('./rollback.ts')).defineRollback,
  verify: async () => (await import('./verify.ts')).defineVerify,
  deploy: async () => (await import('./deploy.ts')).defineDeploy,
  mail: async () => (await import('./mail.ts')).defineMail,
  send: async () => (await import('./send.ts')).defineSend,
  keygen: async () => (await import('./keygen.ts')).defineKeygen,
  init: async () => (await import('./init.ts')).defineInit,
  new: async () => (await import('./new.ts')).defineNew,
  fonts: async () => (await import('./fonts.ts')).defineFonts,
  'fetch-images': async () => (await import('./fetch-images.ts')).defineFetchImages,
  worker: async () => (await import('./worker.ts')).defineWorker,
  fleet: async () => (await import('./fleet.ts')).defineFleet,
  clean: async () => (await import('./clean.ts')).defineClean,
  doctor: async () => (await import('./doctor.ts')).defineDoctor,
};

/**
 * The commands that a command line needs: the one that it begins with, or all of them where it names none, for the
 * help. Loading the modules of all commands takes longer than most commands do.
 */
export function commandsFor(name = ''): Promise<readonly DefineCommand[]> {
  const own = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const loads = own === undefined ? new Set(Object.values(COMMANDS)) : [own];
  return Promise.all(Array.from(loads, (load) => load()));
}
