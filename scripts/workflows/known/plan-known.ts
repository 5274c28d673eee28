import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { summedCounts } from '../../checks/blocking-rules.ts';
import type { KnownStatement } from '../../model/loaded-newsroom.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import type { Composition } from '../../model/plan.ts';
import { filesOf } from '../../model/translations.ts';
import { readLater } from '../load/read-later.ts';
import { staysAlike } from '../load/stays-alike.ts';
import type { CheckedPlan, PlanPart, ReadParts } from '../plan/plan-newsroom.ts';
import { asKnown } from './as-known.ts';
import { hasMutualError, isJudgedAnew, type Judgement, judgementOf, wholeComposition } from './judgement.ts';
import type { KnownStatements } from './known-statements.ts';

/** A newsroom that is planned, and how. */
export type KnownRequest = {
  readonly newsroom: Newsroom;
  /** Paths of statements below the newsroom's root. */
  readonly statements: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How many statements are read at a time; all when left out. */
  readonly size?: number | undefined;
  /** Called with what was composed of each group of them, and waited for. */
  readonly onComposed?: ((composition: Composition, read: ReadParts) => Promise<void>) | undefined;
  /** Given what records all that was found, which may wait; it is recorded at once when left out. */
  readonly onFound?: ((keep: () => Promise<void>) => void) | undefined;
};

/** Characters from which a text is not kept in memory once its statement is composed. */
const LONG = 500;

/** What was found of a statement that was read with its group, and what was composed of it. */
type Grouped = {
  readonly known: KnownStatement;
  readonly composition: Composition;
  readonly judgement: Judgement;
};

/**
 * Plans a newsroom with what is known of it, and records what was found. The statements that are not known are read, checked and composed
 * in groups, and are known then. Those of which something else is found now that all were seen are read again.
 *
 * @param plan plans a part of the newsroom
 */
export async function planKnown(
  found: KnownStatements,
  request: KnownRequest,
  plan: (part: PlanPart) => Promise<CheckedPlan>,
): Promise<CheckedPlan> {
  const { newsroom, statements } = request;
  const { grouped, shared } = await planGroups(found, request, plan);
  // What nobody has changed is looked for when all else is printed already.
  const known = new Map([...(await found.known()), ...[...grouped].map(([path, each]) => [path, each.known] as const)]);
  const restore: PlanPart['restore'] = (path, of) => grouped.get(path)?.composition ?? found.restore(path, of);
  const { messages } = newsroom.file;
  const before = messages.length;
  const { before: former } = found;
  let planned = await plan({ statements, known, restore, before: former, shared });
  const anew = found.judgedAnew(planned);
  const isAnew = (path: string): boolean => {
    const group = grouped.get(path);
    return group === undefined ? anew.has(path) : isJudgedAnew(group.judgement, group.known.files, planned);
  };
  const kept = new Map([...known].filter(([path]) => !isAnew(path)));
  if (kept.size < known.size) {
    // What the first plan has said on files that the second one says it on again.
    messages.splice(before);
    for (const { files } of known.values()) takeAway(planned.loaded.mutual, files);
    planned = await plan({ statements, known: kept, restore, before: former, shared });
  }
  await found.note(planned);
  if (request.onFound === undefined) await found.keep();
  else request.onFound(found.keep);
  return planned;
}

/** What was found of the statements that have changed, group by group. */
async function planGroups(
  found: KnownStatements,
  { newsroom, now, size, onComposed }: KnownRequest,
  plan: (part: PlanPart) => Promise<CheckedPlan>,
): Promise<{ readonly grouped: ReadonlyMap<string, Grouped>; readonly shared?: CheckedPlan['shared'] }> {
  const grouped = new Map<string, Grouped>();
  const open = found.changed;
  if (size === undefined || open.length === 0) return { grouped };
  // Where all are one group, that is the whole newsroom.
  if (open.length <= size && found.counts.length === 0) return { grouped };
  const { messages } = newsroom.file;
  const before = messages.length;
  const part = async (of: PlanPart): Promise<CheckedPlan> => {
    const planned = await plan(of);
    // The last plan, of all statements, says it again.
    messages.splice(before);
    return planned;
  };
  const first = await part({ statements: [] });
  const { shared } = first;
  let others = summedCounts(found.counts);
  for (let start = 0; start < open.length; start += size) {
    const { before: former } = found;
    const planned = await part({ statements: open.slice(start, start + size), before: former, shared, others });
    await found.note(planned);
    for (const [path, each] of groupedIn(planned, now)) {
      for (const file of each.known.files) if (String(file).length > LONG) readLater(file, newsroom);
      grouped.set(path, each);
      others = summedCounts([...others, ...each.known.counts]);
      await onComposed?.(each.composition, first);
    }
  }
  return { grouped, shared };
}

/** The statements of a plan that need not be read again once others are; without what they have together with others. */
function groupedIn(planned: CheckedPlan, now: number): readonly (readonly [string, Grouped])[] {
  return planned.loaded.editions.flatMap((edition) => {
    const files = [edition.statement.file, ...filesOf(edition)];
    const composition = wholeComposition(edition, planned);
    if (composition === undefined || files.some((file) => hasMutualError(file, planned.loaded))) return [];
    takeAway(planned.loaded.mutual, files);
    const isPassing = !staysAlike(edition, now, planned.loaded.mutual);
    const known = { ...asKnown(edition, planned), files, isPassing };
    return [[edition.statement.file.path, { known, composition, judgement: judgementOf(edition, planned) }] as const];
  });
}

/** Takes findings off files, and leaves what others have put there meanwhile. */
function takeAway(findings: ReadonlySet<VFileMessage>, files: readonly VFile[]): void {
  for (const { messages } of files)
    for (const message of messages.filter((each) => findings.has(each))) messages.splice(messages.indexOf(message), 1);
}
