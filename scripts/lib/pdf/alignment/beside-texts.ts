import type { PdfRef } from '../file/object.ts';
import type { PageMark } from '../tags/matched.ts';
import { isTag, type Tag } from '../tags/tag.ts';
import type { PrintedElement, PrintedMark, PrintedTags } from './printed-tags.ts';
import type { SheetPieces } from './sheet-texts.ts';

/** Printed things beside texts, by the sheet's elements that they belong to. */
export type BesideTexts = {
  readonly others: ReadonlyMap<Tag, readonly PageMark[]>;
  readonly annotations: ReadonlyMap<Tag, readonly PdfRef[]>;
  readonly numbering: ReadonlyMap<Tag, string>;
};

type Path = readonly Tag[];

/**
 * The elements of pictures, of markers and of links' rectangles, and how lists are numbered, found from the places of
 * the texts about them.
 *
 * @param places the elements that the text of a mark stands in
 */
export function besideTexts(
  { figures, items }: SheetPieces,
  { marks, annotations }: PrintedTags,
  places: ReadonlyMap<PrintedMark, Path>,
): BesideTexts {
  const others = new Map<Tag, PageMark[]>();
  const numbering = new Map<Tag, string>();
  const links = new Map<PrintedElement, Tag>();
  const itemOf = new Map<PrintedElement, Tag>();
  const marked = new Set(items);
  const learn = (within: readonly PrintedElement[], path: Path): void => {
    for (const [list, tag] of chains(within, path, 'L', ({ list }) => list === 'ordered' || list === 'unordered')) {
      if (list.numbering !== undefined) numbering.set(tag, list.numbering);
    }
    for (const [item, tag] of chains(within, path, 'LI', (tag) => marked.has(tag))) itemOf.set(item, tag);
    const link = path.findLast(({ type }) => type === 'Link');
    for (const element of within) if (element.type === 'Link' && link !== undefined) links.set(element, link);
  };
  const give = (tag: Tag, { page, mcid }: PrintedMark): void => {
    others.set(tag, [...(others.get(tag) ?? []), { page, mcid }]);
  };
  for (const [mark, path] of places) learn(mark.within, path);
  for (const [shown, { path }] of pairFigures(marks, figures)) {
    for (const mark of shown) give(path.at(-1) ?? NO_TAG, mark);
    learn(shown[0]?.within ?? [], path);
  }
  for (const [mark, marker] of pairMarkers(marks, items, itemOf)) give(marker, mark);
  const owned = new Map<Tag, PdfRef[]>();
  for (const { annotation, within } of annotations) {
    const link = within.map((element) => links.get(element)).findLast((tag) => tag !== undefined);
    if (link !== undefined) owned.set(link, [...(owned.get(link) ?? []), annotation]);
  }
  return { others, annotations: owned, numbering };
}

const NO_TAG: Tag = { language: 'und', direction: 'ltr', children: [] };

/**
 * Pairs of the browser's elements of a type and the sheet's, from the outermost, where there are as many of one as of
 * the other.
 */
function chains(
  within: readonly PrintedElement[],
  path: Path,
  type: string,
  isOne: (tag: Tag) => boolean,
): readonly (readonly [PrintedElement, Tag])[] {
  const elements = within.filter((element) => element.type === type);
  const tags = path.filter(isOne);
  if (elements.length !== tags.length) return [];
  return elements.flatMap((element, index) => {
    const tag = tags[index];
    return tag === undefined ? [] : [[element, tag] as const];
  });
}

/** Pairs pictures in their order, by what they show. */
function pairFigures(
  marks: readonly PrintedMark[],
  figures: SheetPieces['figures'],
): readonly (readonly [readonly PrintedMark[], SheetPieces['figures'][number]])[] {
  const shown = Map.groupBy(marks, ({ within }) =>
    within.find(({ type, alt }) => type === 'Figure' && alt !== undefined),
  );
  let next = 0;
  return [...shown].flatMap(([element, own]) => {
    if (element === undefined) return [];
    const at = figures.findIndex(
      ({ path }, index) => index >= next && path.at(-1)?.alt?.trim() === element.alt?.trim(),
    );
    const figure = figures[at];
    if (figure === undefined) return [];
    next = at + 1;
    return [[own, figure] as const];
  });
}

/** Pairs markers by the items that their texts stand in; those of empty items follow on from the one before. */
function pairMarkers(
  marks: readonly PrintedMark[],
  items: readonly Tag[],
  itemOf: ReadonlyMap<PrintedElement, Tag>,
): readonly (readonly [PrintedMark, Tag])[] {
  const taken = new Set(itemOf.values());
  const found = new Map<PrintedElement | undefined, Tag>();
  let last = -1;
  return marks.flatMap((mark) => {
    if (!mark.within.some(({ type }) => type === 'Lbl')) return [];
    const element = mark.within.findLast(({ type }) => type === 'LI');
    const known = element === undefined ? undefined : (itemOf.get(element) ?? found.get(element));
    const item = known ?? items.find((tag, index) => index > last && !taken.has(tag));
    const marker = item?.children.find((child) => isTag(child) && child.isMarker === true);
    if (item === undefined || marker === undefined || !isTag(marker)) return [];
    found.set(element, item);
    taken.add(item);
    last = items.indexOf(item);
    return [[mark, marker] as const];
  });
}
