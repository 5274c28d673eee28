import { isMatched, type Matched, type MatchedKid } from '../tags/matched.ts';
import { isTag, type Tag } from '../tags/tag.ts';
import type { Alignment } from './align.ts';
import { inStandardShape } from './standard-shape.ts';

/** What the tree of a file is made of beside the sheet's tags. */
export type TreeParts = Pick<Alignment, 'marks' | 'others' | 'annotations' | 'numbering'> & {
  /** What texts say, by their place, where their marks do not say it. */
  readonly actualTexts: ReadonlyMap<number, string>;
};

/** The tree of a sheet's tags (`ownTags`) with what was printed for each. Elements with nothing in them are left out. */
export function treeOf(tags: Tag, parts: TreeParts): Matched {
  let next = 0;
  const kidsOf = (tag: Tag): readonly MatchedKid[] => [
    ...tag.children.flatMap((child): readonly MatchedKid[] => {
      if (isTag(child)) {
        const kids = kidsOf(child);
        return child.type === undefined ? kids : [{ tag: child, numbering: parts.numbering.get(child), kids }];
      }
      const place = next++;
      const marks = parts.marks.get(place) ?? [];
      const actualText = parts.actualTexts.get(place);
      return actualText === undefined ? marks : [{ tag: spanOf(tag), actualText, kids: marks }];
    }),
    ...(parts.others.get(tag) ?? []),
    ...(parts.annotations.get(tag) ?? []).map((annotation) => ({ annotation })),
  ];
  return inStandardShape(pruned({ tag: tags, kids: kidsOf(tags) }));
}

const spanOf = ({ language, direction }: Tag): Tag => ({ type: 'Span', language, direction, children: [] });

/** Without elements that hold nothing, but for cells, which make a table's grid, and the bodies of items with a marker. */
function pruned(node: Matched): Matched {
  const kids = node.kids.map((kid) => (isMatched(kid) ? pruned(kid) : kid));
  const isItem = node.tag.type === 'LI' && kids.some((kid) => holdsSomething(kid));
  return {
    ...node,
    kids: kids.filter((kid) => holdsSomething(kid) || (isItem && isMatched(kid) && kid.tag.type === 'LBody')),
  };
}

const holdsSomething = (kid: MatchedKid): boolean =>
  !isMatched(kid) || kid.kids.length > 0 || kid.actualText !== undefined || kid.tag.cell !== undefined;
