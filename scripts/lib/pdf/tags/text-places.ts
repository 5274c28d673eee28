import type { TextPlace } from '../text/text-place.ts';
import { isMark, isMatched, type Mark, type Matched } from './matched.ts';
import { isInLine, type Tag } from './tag.ts';

/** Where each mark stands, for the order of its text: its block, and its level of embedding. By page and number. */
export function textPlaces(tree: Matched): (mark: Mark) => TextPlace | undefined {
  const places = new Map<number, Map<number, TextPlace>>();
  let blocks = 0;
  let isolates = 0;
  const walk = ({ tag, kids }: Matched, outer: TextPlace): void => {
    const place = isInLine(tag) ? inside(outer, tag) : newBlock(tag.direction);
    for (const kid of kids) {
      if (isMatched(kid)) walk(kid, place);
      else if (isMark(kid)) onPage(places, kid.page).set(kid.mcid, place);
    }
  };
  const newBlock = (direction: 'ltr' | 'rtl'): TextPlace => ({
    block: ++blocks,
    base: direction === 'rtl' ? 1 : 0,
    level: direction === 'rtl' ? 1 : 0,
    isolate: 0,
  });
  const inside = (outer: TextPlace, { type, direction }: Tag): TextPlace => {
    const isSame = (outer.level % 2 === 1) === (direction === 'rtl');
    if (!isSame) return { ...outer, level: outer.level + 1, isolate: ++isolates };
    // A note's number is isolated in right-to-left text, in that text's own direction: two levels up (UAX #9, X5a).
    return type === 'Reference' && direction === 'rtl'
      ? { ...outer, level: outer.level + 2, isolate: ++isolates }
      : outer;
  };
  walk(tree, { block: 0, base: 0, level: 0, isolate: 0 });
  return ({ page, mcid }) => places.get(page)?.get(mcid);
}

/** The pages that cells of tables stand on. */
export function tabularPages(tree: Matched): ReadonlySet<number> {
  const pages = new Set<number>();
  const walk = ({ tag, kids }: Matched, isInside: boolean): void => {
    const isCell = isInside || tag.cell !== undefined;
    for (const kid of kids) {
      if (isMatched(kid)) walk(kid, isCell);
      else if (isCell && isMark(kid)) pages.add(kid.page);
    }
  };
  walk(tree, false);
  return pages;
}

function onPage<Value>(pages: Map<number, Map<number, Value>>, page: number): Map<number, Value> {
  const found = pages.get(page) ?? new Map<number, Value>();
  pages.set(page, found);
  return found;
}
