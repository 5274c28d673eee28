import { turnGiven } from '../../lib/turns.ts';
import type { Composition } from '../../model/plan.ts';
import type { ReadParts } from '../plan/plan-newsroom.ts';
import type { StatementOutcome } from './render-documents.ts';
import type { BuildRequest, FleetPrints, Progress } from './request.ts';

/** Renders statements as they are composed. */
export type StatementFlow = {
  /** Begins to render a statement that has just been composed. */
  readonly begin: (composition: Composition, read: ReadParts) => Promise<void>;
  /** The result for a composition that was begun; else `undefined`. */
  readonly outcomeOf: (composition: Composition) => Promise<StatementOutcome> | undefined;
  /** How many were begun. */
  readonly size: () => number;
  /** Waits until nothing that was begun goes on. */
  readonly ended: () => Promise<void>;
};

/**
 * A flow of statements, each rendered while the next is composed.
 *
 * @param between waits between two statements for what the first has begun; by default for what has come meanwhile
 */
export function statementFlow(
  render: (composition: Composition, read: ReadParts) => Promise<StatementOutcome>,
  between: () => Promise<unknown> = turnGiven,
): StatementFlow {
  const begun = new Map<Composition, Promise<StatementOutcome>>();
  return {
    async begin(composition, read) {
      // Of what is held nothing is made, and nothing is started for it.
      if (composition.documents.length === 0) return;
      const outcome = render(composition, read);
      // Its error is thrown where all are waited for.
      outcome.catch(() => undefined);
      begun.set(composition, outcome);
      // The browser's answers come in between.
      await between();
    },
    outcomeOf: (composition) => begun.get(composition),
    size: () => begun.size,
    async ended() {
      await Promise.allSettled(begun.values());
    },
  };
}

/** Progress of statements in its order. */
type ToldInOrder = {
  readonly of: (composition: Composition) => Progress;
  /** Tells how many files there will be, and from then on of these statements alone: others were planned anew. */
  readonly plan: (count: number, compositions: readonly Composition[]) => void;
};

/** Progress in its order: what is done before all is planned is told after that. */
export function toldInOrder(progress: Progress): ToldInOrder {
  const early: { readonly composition: Composition; readonly event: Parameters<Progress>[0] }[] = [];
  let planned: ReadonlySet<Composition> | undefined;
  return {
    of: (composition) => (event) => {
      if (planned === undefined) early.push({ composition, event });
      else if (planned.has(composition)) progress(event);
    },
    plan(count, compositions) {
      const all = new Set(compositions);
      planned = all;
      progress({ kind: 'planned', count });
      for (const { composition, event } of early) if (all.has(composition)) progress(event);
    },
  };
}

/**
 * What comes of each piece of some work, in their order. Those that are slow are begun first, and all else when one of them waits for
 * others, so that it is done meanwhile.
 *
 * @param begin is given a function that is to be called where the work waits for others
 * @param meanwhile what is to be done then, too
 */
export async function slowFirst<Work, Outcome>(
  all: readonly Work[],
  isSlow: (work: Work) => boolean,
  begin: (work: Work, onWaiting?: () => void) => Promise<Outcome>,
  meanwhile: () => Promise<void>,
): Promise<readonly Outcome[]> {
  const { promise: isWaiting, resolve: onWaiting } = Promise.withResolvers<void>();
  const begun = new Map(all.filter(isSlow).map((work) => [work, begin(work, onWaiting)] as const));
  // What fails is thrown where all of it is waited for.
  for (const outcome of begun.values()) outcome.then(() => onWaiting(), onWaiting);
  if (begun.size > 0) await isWaiting;
  const outcomes = Promise.all(all.map((work) => begun.get(work) ?? begin(work)));
  outcomes.catch(() => undefined);
  await meanwhile();
  return outcomes;
}

/** Waits for the end of tools, unless the caller does. */
export async function toolsEnded(all: Promise<unknown>, { onClosing }: Pick<BuildRequest, 'onClosing'>): Promise<void> {
  const closed = all.then(() => undefined);
  if (onClosing === undefined) return closed;
  // Its error is thrown where it is waited for.
  closed.catch(() => undefined);
  onClosing(closed);
}

/** Waits until a fleet is left, where one was asked: whoever waits for its prints is then told. */
export async function closedFleet(away: Promise<FleetPrints> | undefined): Promise<void> {
  // Where it cannot be reached, that was thrown to who asked.
  const prints = await away?.catch(() => undefined);
  await prints?.close();
}
