import { Fault } from '../../lib/fault.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { TranslatedSource } from '../../model/translations.ts';
import { catalogPath, readOrEmpty, statePath, writeIfChanged } from '../../source/newsroom/files.ts';
import { type Approval, type ApprovalRefusal, approve } from '../../translation/catalog/approvals.ts';

/** Which texts of one language were approved, and which could not be. */
export type ApprovalResult = {
  readonly slug: string;
  readonly tag: string;
  /** The translator's file. */
  readonly path: string;
  readonly approved: readonly string[];
  readonly refused: readonly ApprovalRefusal[];
};

/**
 * Writes approvals into the state files of one language; texts that cannot be approved are named and left as they are.
 *
 * @throws {Fault} `write-failed` when a state file has changed since it was read
 */
export function approveIn(
  { newsroom }: LoadedNewsroom,
  sources: readonly TranslatedSource[],
  tag: string,
  approval: Omit<Approval, 'twoPersons' | 'errors'>,
): readonly ApprovalResult[] {
  return sources.flatMap(({ name, catalogs }) =>
    catalogs
      .filter((catalog) => catalog.language.tag === tag && catalog.isReadable)
      .map((catalog) => {
        const { text, approved, refused } = approve(catalog, {
          ...approval,
          errors: errorsIn(catalog),
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

/**
 * The first error on each text, by key. A waived one is a notice; that a text is not approved does not count either.
 */
function errorsIn({ file }: Catalog): ReadonlyMap<string, string> {
  const errors = file.messages.filter(({ fatal, ruleId }) => fatal === true && ruleId !== 'reviewed');
  return new Map(
    errors
      .flatMap(({ key, reason, ruleId }) => (key === undefined ? [] : [[key, `${reason} [${ruleId}]`] as const]))
      .reverse(),
  );
}
