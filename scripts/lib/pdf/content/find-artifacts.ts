import { isMark, isMatched, type Mark, type Matched } from '../tags/matched.ts';
import type { Content } from './read-content.ts';

/** What is no part of the text: a line or an area (`Layout`), or the furniture of a page (`Pagination`). */
export type ArtifactKind = 'Layout' | 'Pagination';

/** The marked content of each page that no element holds, by number. */
export function findArtifacts(
  contents: readonly Content[],
  tree: Matched,
  repeated: readonly Mark[],
): readonly ReadonlyMap<number, ArtifactKind>[] {
  const held = marksOf(tree, contents.length);
  return contents.map(({ kinds }, page) => {
    const artifacts = new Map<number, ArtifactKind>();
    for (const { mcid } of repeated.filter((mark) => mark.page === page)) artifacts.set(mcid, 'Pagination');
    for (const mcid of kinds.keys()) {
      if (!held[page]?.has(mcid) && !artifacts.has(mcid)) artifacts.set(mcid, 'Layout');
    }
    return artifacts;
  });
}

function marksOf(tree: Matched, pages: number): readonly ReadonlySet<number>[] {
  const held = Array.from({ length: pages }, () => new Set<number>());
  const walk = ({ kids }: Matched): void => {
    for (const kid of kids) {
      if (isMatched(kid)) walk(kid);
      else if (isMark(kid)) held[kid.page]?.add(kid.mcid);
    }
  };
  walk(tree);
  return held;
}
