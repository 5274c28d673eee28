import { type Approval, approve } from '../catalog/approve.ts';
import { statePath, writeIfChanged } from '../newsroom/files.ts';
import type { Press } from './load.ts';

export type ApprovalResult = {
  readonly slug: string;
  readonly tag: string;
  readonly approved: readonly string[];
  readonly refused: readonly { readonly key: string; readonly why: string }[];
};

/** Writes approvals into the state files of one language; what cannot be approved is named and left as it is. */
export function approvePress(
  { newsroom, editions }: Press,
  tag: string,
  approval: Approval,
): readonly ApprovalResult[] {
  return editions.flatMap((edition) =>
    edition.catalogs
      .filter((catalog) => catalog.language.tag === tag && catalog.isReadable)
      .map((catalog) => {
        const { text, approved, refused } = approve(catalog, approval);
        if (approved.length > 0) writeIfChanged(newsroom, statePath(tag, edition.name), text);
        return { slug: edition.name, tag, approved, refused };
      }),
  );
}
