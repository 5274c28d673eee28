import type { VFile } from 'vfile';
import { hasErrors } from '../../message/add-message.ts';
import { Fault } from '../../message/fault.ts';
import type { Press } from '../load/load.ts';
import type { Namespace } from '../load/namespace.ts';
import { writeLabelBase } from './label-base.ts';
import { planSync, type SyncOptions, type SyncPlan } from './plan-sync.ts';
import { writePlan } from './write-plan.ts';

export type { SyncOptions } from './plan-sync.ts';

export type SyncResult = SyncPlan & {
  /** Paths written. */
  readonly written: readonly string[];
};

export type SyncOutcome = {
  /** One for each namespace that can be written; none where the settings are broken. */
  readonly results: readonly SyncResult[];
  /** Base files of the templates' words that were written. */
  readonly labels: readonly string[];
  /** Sources that must be mended before anything is written. */
  readonly broken: readonly VFile[];
};

/** An editor saves once in a while: a file that has changed again and again is in the hands of a program. */
const ATTEMPTS = 5;

/**
 * Brings base files and state files up to the present source, and creates what is missing. Nothing a translator wrote
 * is touched, unless `prune` asks for it. A file that somebody saves meanwhile is read again before anything depends on
 * it.
 *
 * @param load reads the newsroom; called again for what has changed meanwhile
 * @throws {Fault} `write-failed`
 */
export async function syncNewsroom(load: () => Promise<Press>, options: SyncOptions): Promise<SyncOutcome> {
  const done = new Map<string, SyncResult>();
  const written = new Map<string, readonly string[]>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const press = await load();
    const broken = brokenSources(press);
    if (broken.some((file) => !isStatement(file, press))) return { results: [], labels: [], broken };
    const namespaces = namespacesOf(press, broken);
    for (const namespace of namespaces.filter(({ name }) => !done.has(name))) {
      const isSpared = options.spareMasthead === true && namespace.name === press.masthead.name;
      const plan = planSync(namespace, isSpared ? { confirm: false } : options);
      const outcome = writePlan(press.newsroom, namespace, plan);
      const paths = [...new Set([...(written.get(namespace.name) ?? []), ...outcome.written])];
      written.set(namespace.name, paths);
      if (outcome.isWhole) done.set(namespace.name, { ...plan, written: paths });
    }
    const results = namespaces.flatMap(({ name }) => done.get(name) ?? []);
    if (results.length === namespaces.length) return { results, labels: writeLabelBase(press.newsroom), broken };
  }
  throw new Fault(
    'write-failed',
    'The translations change faster than they can be recorded',
    'Is another program writing into translations/? Let it finish, then run `communique sync` again.',
  );
}

/** All that can be written: a statement that must be mended first is left as it is, by itself. */
function namespacesOf({ masthead, editions }: Press, broken: readonly VFile[]): readonly Namespace[] {
  const whole = editions.filter(({ statement }) => !broken.includes(statement.file));
  return masthead.keying.segments.length > 0 ? [masthead, ...whole] : whole;
}

const isStatement = ({ path }: VFile, { newsroom }: Press): boolean => newsroom.statements.includes(path);

/** A source that cannot be read whole would lose keys that its translations bear. */
function brokenSources({ newsroom, editions, files }: Press): readonly VFile[] {
  const sources = new Set([newsroom.file, ...editions.map(({ statement }) => statement.file)]);
  return files.filter((file) => (sources.has(file) || file.path.startsWith('source/')) && hasErrors(file));
}
