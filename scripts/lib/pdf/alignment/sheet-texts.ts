import { isTag, type Tag } from '../tags/tag.ts';

/** A stretch of text in the sheet, or a picture. */
export type SheetPiece = {
  /** From the Document to the element that it stands in; a picture's own is the last. */
  readonly path: readonly Tag[];
};
export type SheetText = SheetPiece & { readonly text: string };

export type SheetPieces = {
  /** In document order; neighbours in one element are one. */
  readonly texts: readonly SheetText[];
  readonly figures: readonly SheetPiece[];
  /** Items of lists that the browser gives a marker, in document order. */
  readonly items: readonly Tag[];
};

/** A tree in which every element is an object of its own, and texts that are neighbours in an element are one. */
export function ownTags(tag: Tag): Tag {
  const children: Tag['children'][number][] = [];
  for (const child of tag.children) {
    const last = children.at(-1);
    if (isTag(child)) children.push(ownTags(child));
    else if (last === undefined || isTag(last)) children.push(child);
    else children[children.length - 1] = { text: last.text + child.text };
  }
  return { ...tag, children };
}

/** What a sheet shows, for a tree of `ownTags`. */
export function sheetPieces(tags: Tag): SheetPieces {
  const texts: SheetText[] = [];
  const figures: SheetPiece[] = [];
  const items: Tag[] = [];
  const walk = (tag: Tag, above: readonly Tag[]): void => {
    const path = [...above, tag];
    if (tag.type === 'Figure') figures.push({ path });
    if (hasMarker(tag)) items.push(tag);
    for (const child of tag.children) {
      if (isTag(child)) walk(child, path);
      else texts.push({ text: child.text, path });
    }
  };
  walk(tags, []);
  return { texts, figures, items };
}

/** True of a list's item before which the browser sets a number or a sign. */
const hasMarker = ({ children }: Tag): boolean => children.some((child) => isTag(child) && child.isMarker === true);
