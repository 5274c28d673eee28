import { isMatched, type Matched } from './match-tags.ts';
import { isMark, type Mark } from './printed-tree.ts';

/**
 * A tree in which each header of a table is there once, and the marks of its repetitions at the head of further pages,
 * which are no more than page furniture (ISO 32000-1, 14.8.2.2.2).
 *
 * @param sizeOf how much text a mark holds
 */
export function withoutRepeatedHeads(
  tree: Matched,
  sizeOf: (mark: Mark) => number,
): { readonly tree: Matched; readonly repeated: readonly Mark[] } {
  const repeated: Mark[] = [];
  const walk = (node: Matched, headPage: number | undefined): Matched => {
    const page = node.tag.type === 'THead' ? firstPage(node, sizeOf) : headPage;
    const kids = node.kids.flatMap((kid): Matched['kids'] => {
      if (isMatched(kid)) return [walk(kid, page)];
      if (page === undefined || !isMark(kid) || kid.page === page) return [kid];
      repeated.push(kid);
      return [];
    });
    return { ...node, kids };
  };
  return { tree: walk(tree, undefined), repeated };
}

/** The first page that holds all of a header: of one that moves over, the page before has marks above letters at most. */
function firstPage(head: Matched, sizeOf: (mark: Mark) => number): number | undefined {
  const sizes = new Map<number, number>();
  const walk = ({ kids }: Matched): void => {
    for (const kid of kids) {
      if (isMatched(kid)) walk(kid);
      else if (isMark(kid)) sizes.set(kid.page, (sizes.get(kid.page) ?? 0) + sizeOf(kid));
    }
  };
  walk(head);
  const most = Math.max(...sizes.values());
  return [...sizes].find(([, size]) => 2 * size > most)?.[0];
}
