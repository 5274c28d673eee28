import type { ArtifactKind } from './find-artifacts.ts';
import type { Content } from './read-content.ts';
import { untaggedText } from './untagged-text.ts';

/**
 * A page's content in which all that is no part of the text is said to be none (ISO 14289-1, 7.1): what was drawn without a
 * mark, and the marked content of `artifacts`, by number.
 *
 * @throws {Fault} `pdf-tags` when there is text inside the page that no tag holds: a reader that goes by tags would miss it
 */
export function markArtifacts(
  { text, pieces, place }: Content,
  artifacts: ReadonlyMap<number, ArtifactKind> = new Map(),
): string {
  let result = '';
  let position = 0;
  for (const { mcid, kind, isInPage, hasText, start, end } of pieces) {
    if (mcid !== undefined) continue;
    if ((kind === 'text' && isInPage) || hasText === true) throw untaggedText(place);
    const open = `/Artifact <</Type /${isInPage ? 'Layout' : 'Pagination'}>> BDC\n`;
    result += `${text.slice(position, start)}${open}${text.slice(start, end)}EMC\n`;
    position = end;
  }
  result += text.slice(position);
  return artifacts.size === 0 ? result : withArtifacts(result, artifacts);
}

function withArtifacts(text: string, artifacts: ReadonlyMap<number, ArtifactKind>): string {
  return text.replace(/\/\w+ ?<<\/MCID (\d+) ?>> ?BDC/g, (mark, number: string) => {
    const kind = artifacts.get(Number(number));
    return kind === undefined ? mark : `/Artifact <</Type /${kind}>> BDC`;
  });
}
