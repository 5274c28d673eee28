import { isNone, isSame, type Letters } from './letters.ts';
import type { PrintedElement, PrintedMark } from './printed-marks.ts';

/**
 * The marks of tables' heads that were printed again at the head of further pages, and so are no more than page furniture
 * (ISO 32000-1, 14.8.2.2.2): further marks of one element in a header cell that say the same as those on its first page,
 * and white space among them.
 */
export function repeatedHeads(
  marks: readonly PrintedMark[],
  lettersOf: (mark: PrintedMark) => Letters,
): readonly PrintedMark[] {
  const elements = new Map<PrintedElement, Map<number, PrintedMark[]>>();
  for (const mark of marks) {
    const element = mark.within.at(-1);
    if (element === undefined || cellOf(mark) === undefined || isNone(lettersOf(mark))) continue;
    const pages = elements.get(element) ?? new Map<number, PrintedMark[]>();
    elements.set(element, pages);
    pages.set(mark.page, [...(pages.get(mark.page) ?? []), mark]);
  }
  const repeated = [...elements.values()].flatMap((pages) => {
    const all = [...pages.values()];
    const said = all.map((own) => own.map(lettersOf));
    const sizes = said.map((own) => own.reduce((sum, { count }) => sum + count, 0));
    // Of a head that moves over, the page before has at most the marks above its letters.
    const first = sizes.findIndex((size) => 2 * size > Math.max(...sizes));
    return all.filter((_, at) => at < first || (at > first && areSame(said[first] ?? [], said[at] ?? []))).flat();
  });
  const again = new Set(repeated);
  const blanks = marks.filter((mark) => {
    const cell = cellOf(mark);
    if (cell === undefined || !isNone(lettersOf(mark))) return false;
    const beside = marks.filter((each) => each.page === mark.page && cellOf(each) === cell && !isNone(lettersOf(each)));
    return beside.length > 0 && beside.every((each) => again.has(each));
  });
  return [...repeated, ...blanks];
}

const cellOf = ({ within }: PrintedMark): PrintedElement | undefined => within.find(({ type }) => type === 'TH');

const areSame = (some: readonly Letters[], others: readonly Letters[]): boolean =>
  some.length === others.length &&
  some.every((each, index) => {
    const other = others[index];
    return other !== undefined && isSame(each, other);
  });
