import type { ArtifactKind } from './find-artifacts.ts';
import type { Content } from './read-content.ts';

/**
 * A page's content in which all that is no part of the text is said to be none (ISO 14289-1, 7.1): what was drawn without a
 * mark, and the marked content of `artifacts`, by number.
 */
export function markArtifacts(
  { text, pieces, openings }: Content,
  artifacts: ReadonlyMap<number, ArtifactKind> = new Map(),
): string {
  const changes: Change[] = openings.flatMap(({ mcid, start, end }) => {
    const kind = artifacts.get(mcid);
    return kind === undefined ? [] : [{ start, end, line: opening(kind) }];
  });
  for (const { mcid, isInPage, start, end } of pieces) {
    if (mcid !== undefined) continue;
    changes.push({ start, end: start, line: opening(isInPage ? 'Layout' : 'Pagination') });
    changes.push({ start: end, end, line: 'EMC\n' });
  }
  return changed(text, changes);
}

/** A line in the place of those between two positions. */
type Change = { readonly start: number; readonly end: number; readonly line: string };

const opening = (kind: ArtifactKind): string => `/Artifact <</Type /${kind}>> BDC\n`;

function changed(text: string, changes: readonly Change[]): string {
  let result = '';
  let position = 0;
  // At one position, what is put in comes before what is replaced; and what is ended there, before what begins.
  for (const { start, end, line } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(position, start) + line;
    position = end;
  }
  return result + text.slice(position);
}
