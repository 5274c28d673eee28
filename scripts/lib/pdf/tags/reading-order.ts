import { isMatched, type Matched } from './match-tags.ts';
import { isMark, type Mark } from './printed-tree.ts';

/** How the text of a page was written anew. */
export type PageOrder = {
  /** New marks, each with the one whose element it belongs to. */
  readonly splits: readonly { readonly mcid: number; readonly of: number }[];
  /** Marks in the order of reading. */
  readonly order: readonly number[];
  /** What each of them says. */
  readonly texts: ReadonlyMap<number, string>;
};

/** A tree with the marks that were added, and neighbouring marks in the order in which their text is read. */
export function inReadingOrder(tree: Matched, pages: readonly PageOrder[]): Matched {
  const added = pages.map(({ splits }) => Map.groupBy(splits, ({ of }) => of));
  const ranks = pages.map(({ order }) => new Map(order.map((mcid, rank) => [mcid, rank])));
  const whole = (mark: Mark): readonly Mark[] => [
    mark,
    ...(added[mark.page]?.get(mark.mcid) ?? []).map(({ mcid }) => ({ page: mark.page, mcid })),
  ];
  const compare = (a: Mark, b: Mark): number =>
    a.page - b.page || (ranks[a.page]?.get(a.mcid) ?? 0) - (ranks[b.page]?.get(b.mcid) ?? 0);
  const walk = (node: Matched): Matched => {
    const kids: Matched['kids'][number][] = [];
    let run: Mark[] = [];
    const end = (): void => {
      kids.push(...(run.length > 1 ? run.sort(compare) : run));
      run = [];
    };
    for (const kid of node.kids) {
      if (isMark(kid)) run.push(...whole(kid));
      else {
        end();
        kids.push(isMatched(kid) ? walk(kid) : kid);
      }
    }
    end();
    return { ...node, kids };
  };
  return walk(tree);
}
