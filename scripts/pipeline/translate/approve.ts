import { type Approval, approve, type Refusal } from '../../catalog/approve.ts';
import { Fault } from '../../message/fault.ts';
import { catalogPath, readOrEmpty, statePath, writeIfChanged } from '../../newsroom/files.ts';
import type { Press } from '../load/load.ts';
import type { Namespace } from '../load/namespace.ts';

export type ApprovalResult = {
  readonly slug: string;
  readonly tag: string;
  /** The translator's file. */
  readonly path: string;
  readonly approved: readonly string[];
  readonly refused: readonly Refusal[];
};

/**
 * Writes approvals into the state files of one language; what cannot be approved is named and left as it is.
 *
 * @throws {Fault} `write-failed` when a state file has changed since it was read
 */
export function approveIn(
  { newsroom }: Press,
  namespaces: readonly Namespace[],
  tag: string,
  approval: Omit<Approval, 'twoPersons'>,
): readonly ApprovalResult[] {
  return namespaces.flatMap(({ name, catalogs }) =>
    catalogs
      .filter((catalog) => catalog.language.tag === tag && catalog.isReadable)
      .map((catalog) => {
        const { text, approved, refused } = approve(catalog, {
          ...approval,
          twoPersons: newsroom.approvals.twoPersons,
        });
        const state = statePath(tag, name);
        if (String(readOrEmpty(newsroom, state)) !== String(catalog.stateFile))
          throw new Fault(
            'write-failed',
            `${state} was changed while the approval was on its way`,
            'Nothing was approved: give the approval again.',
          );
        if (approved.length > 0) writeIfChanged(newsroom, state, text);
        return { slug: name, tag, path: catalogPath(tag, name), approved, refused };
      }),
  );
}
