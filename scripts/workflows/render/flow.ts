import { setImmediate } from 'node:timers/promises';
import type { Composition } from '../../model/plan.ts';
import type { ReadParts } from '../plan/plan-newsroom.ts';
import type { StatementOutcome } from './render-documents.ts';
import type { BuildRequest, Progress } from './request.ts';

/** Renders statements as they are composed. */
type StatementFlow = {
  /** Begins to render a statement that has just been composed. */
  readonly begin: (composition: Composition, read: ReadParts) => Promise<void>;
  /** The result for a composition that was begun; else `undefined`. */
  readonly outcomeOf: (composition: Composition) => Promise<StatementOutcome> | undefined;
};

/** A flow of statements, each rendered while the next is composed. */
export function statementFlow(
  render: (composition: Composition, read: ReadParts) => Promise<StatementOutcome>,
): StatementFlow {
  const begun = new Map<Composition, Promise<StatementOutcome>>();
  return {
    async begin(composition, read) {
      const outcome = render(composition, read);
      // Its error is thrown where all are waited for.
      outcome.catch(() => undefined);
      begun.set(composition, outcome);
      // The browser's answers come in between.
      await setImmediate();
    },
    outcomeOf: (composition) => begun.get(composition),
  };
}

/** Progress in its order: what is done before all is planned is told after that. */
export function toldInOrder(progress: Progress): { readonly event: Progress; readonly plan: (count: number) => void } {
  const early: Parameters<Progress>[0][] = [];
  let isPlanned = false;
  return {
    event: (event) => void (isPlanned ? progress(event) : early.push(event)),
    plan(count) {
      isPlanned = true;
      for (const event of [{ kind: 'planned', count } as const, ...early]) progress(event);
    },
  };
}

/** Waits for the end of tools, unless the caller does. */
export async function toolsEnded(closed: Promise<void>, { onClosing }: Pick<BuildRequest, 'onClosing'>): Promise<void> {
  if (onClosing === undefined) return closed;
  // Its error is thrown where it is waited for.
  closed.catch(() => undefined);
  onClosing(closed);
}
