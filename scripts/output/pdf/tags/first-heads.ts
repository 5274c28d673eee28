import { isMatched, type Matched } from './match-tags.ts';
import { isMark, type Mark } from './printed-tree.ts';

/**
 * A tree in which each header of a table is there once, and the marks of its repetitions at the head of further pages,
 * which are no more than page furniture (ISO 32000-1, 14.8.2.2.2).
 */
export function withoutRepeatedHeads(tree: Matched): { readonly tree: Matched; readonly repeated: readonly Mark[] } {
  const repeated: Mark[] = [];
  const walk = (node: Matched, headPage: number | undefined): Matched => {
    const page = node.tag.type === 'THead' ? firstPage(node) : headPage;
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

function firstPage({ kids }: Matched): number | undefined {
  for (const kid of kids) {
    const page = isMatched(kid) ? firstPage(kid) : isMark(kid) ? kid.page : undefined;
    if (page !== undefined) return page;
  }
  return undefined;
}
