import type { PdfRef } from '../file/object.ts';
import { isHeading, isTag, type Tag, type TagType } from './tag.ts';

/** A piece of a page's marked content. */
export type PageMark = { readonly page: number; readonly mcid: number };
/** An annotation that belongs to an element: a link's rectangle. */
export type Annotation = { readonly annotation: PdfRef };

/** An element as it will be in the file: the sheet's tag with the content that was printed for it. */
export type Matched = {
  readonly tag: Tag;
  readonly numbering?: string | undefined;
  /** Its text, where its content does not say it reliably (ISO 32000-1, 14.9.4). */
  readonly actualText?: string | undefined;
  /** The text of the sheet that it stands for, of an element that is made for one stretch of text. */
  readonly kids: readonly MatchedKid[];
};

/** What an element holds in the file: another element, a piece of a page's content, or an annotation. */
export type MatchedKid = Matched | PageMark | Annotation;

export const isMatched = (kid: MatchedKid): kid is Matched => 'tag' in kid;
export const isMark = (kid: object): kid is PageMark => 'mcid' in kid;

/** The parts of a file's tree beside the sheet's tags. */
type TreeParts = {
  /** The marks of each text, by its place among the sheet's texts. */
  readonly marks: ReadonlyMap<number, readonly PageMark[]>;
  /** The marks of a picture, or of an item's marker. */
  readonly others: ReadonlyMap<Tag, readonly PageMark[]>;
  readonly annotations: ReadonlyMap<Tag, readonly PdfRef[]>;
  /** How the browser numbers a list. */
  readonly numbering: ReadonlyMap<Tag, string>;
  /** The texts that their marks do not say, by their place. */
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

/** The tree without empty elements, but for cells, which make a table's grid, and the bodies of items with a marker. */
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

/**
 * The tree in the shape that the standards require: no level of headings is skipped (ISO 14289-1, 7.4.2), and a table
 * has a head or a foot only beside a body (7.2).
 */
function inStandardShape(tree: Matched): Matched {
  /** Levels of the headings that the next one may stand below, as the sheet has them. */
  const above: string[] = [];
  const walk = (node: Matched): Matched => {
    const { tag } = node;
    const type = isHeading(tag) ? levelBelow(above, tag.type ?? 'H1') : tag.type;
    const kids = node.kids.map((kid): MatchedKid => (isMatched(kid) ? walk(kid) : kid));
    return { ...node, tag: type === tag.type ? tag : { ...tag, type }, kids: tag.type === 'Table' ? rows(kids) : kids };
  };
  return walk(tree);
}

const LEVELS: readonly TagType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

function levelBelow(above: string[], level: string): TagType {
  while (above.length > 0 && (above.at(-1) ?? '') >= level) above.pop();
  above.push(level);
  return LEVELS[above.length - 1] ?? 'H6';
}

/** The kids of a table; without a body, the rows of a head or a foot are the table's own. */
function rows(kids: readonly MatchedKid[]): readonly MatchedKid[] {
  const isA = (kid: MatchedKid, ...types: readonly TagType[]): kid is Matched =>
    isMatched(kid) && kid.tag.type !== undefined && types.includes(kid.tag.type);
  if (kids.some((kid) => isA(kid, 'TBody'))) return kids;
  return kids.flatMap((kid) => (isA(kid, 'THead', 'TFoot') ? kid.kids : [kid]));
}
