import type { Mark } from '../tags/matched.ts';
import { isBlock, type Tag } from '../tags/tag.ts';
import type { Fragment } from '../text/mark-texts.ts';
import type { Alignment } from './align.ts';
import { differenceOf, isNone, type Letters, lettersIn, lettersOf } from './letters.ts';
import type { SheetText } from './sheet-texts.ts';

/** Text objects after which the sheet has a space that was not printed: by page and mark, their places in the mark. */
export type LostSpaces = readonly ReadonlyMap<number, ReadonlySet<number>>[];

/** What one text has on one line, and how many spaces more than the sheet has between its letters. */
type Piece = {
  readonly page: number;
  readonly y: number;
  readonly objects: readonly (Fragment & { readonly mcid: number })[];
  readonly isRtl: boolean;
  spare: number;
};

/** What a block is made of, in the order of the sheet: pieces of lines, and white space between them. */
type Step =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'space' }
  | { readonly kind: 'printed-space' };

/**
 * Finds the spaces that the end of a line swallowed: the sheet has white space between two of its letters, and the print
 * none. Each line's letters are the next of its text, whatever their order.
 */
export function lostSpaces(
  { texts, marks }: Pick<Alignment, 'texts' | 'marks'>,
  pages: number,
  fragmentsOf: (mark: Mark) => readonly Fragment[],
): LostSpaces {
  const lost = Array.from({ length: pages }, () => new Map<number, Set<number>>());
  let block: Tag | undefined;
  let steps: Step[] = [];
  const end = (): void => {
    for (const { page, objects, isRtl } of afterWhichSpaceIsLost(steps)) {
      const [first, ...others] = objects;
      if (first === undefined) continue;
      const { mcid, index } = others.reduce((last, each) => (each.x > last.x === isRtl ? last : each), first);
      const own = lost[page]?.get(mcid) ?? new Set();
      lost[page]?.set(mcid, own.add(index));
    }
    steps = [];
  };
  for (const [place, text] of texts.entries()) {
    const own = text.path.findLast(isBlock);
    if (own !== block) end();
    block = own;
    steps.push(...stepsOf(text, marks.get(place) ?? [], fragmentsOf));
  }
  end();
  return lost;
}

function afterWhichSpaceIsLost(steps: readonly Step[]): readonly Piece[] {
  const found: Piece[] = [];
  let last: Piece | undefined;
  let [isWritten, isPrinted] = [false, false];
  for (const step of steps) {
    if (step.kind === 'space') isWritten = true;
    else if (step.kind === 'printed-space') isPrinted = true;
    else {
      const { piece } = step;
      if (last !== undefined && isWritten && !isPrinted) {
        if (last.spare > 0) last.spare--;
        else if (piece.spare > 0) piece.spare--;
        else found.push(last);
      }
      last = piece;
      [isWritten, isPrinted] = [false, false];
    }
  }
  return found;
}

function stepsOf(
  { text, path }: SheetText,
  marks: readonly Mark[],
  fragmentsOf: (mark: Mark) => readonly Fragment[],
): readonly Step[] {
  const steps: Step[] = [];
  const isRtl = path.at(-1)?.direction === 'rtl';
  const letters = lettersIn(text);
  let next = 0;
  /** Where the letter before ends. */
  let at = 0;
  for (const line of linesOf(marks, fragmentsOf, isRtl)) {
    const said = lettersOf(line.objects.map((each) => each.text).join(''));
    if (isNone(said)) {
      steps.push({ kind: 'printed-space' });
      continue;
    }
    const count = countOf(letters, next, said);
    // What is lost or moved in it cannot be told.
    if (count === undefined) return steps;
    const start = letters[next]?.at ?? 0;
    const stop = letters[next + count - 1]?.end ?? start;
    if (/\s/.test(text.slice(at, start))) steps.push({ kind: 'space' });
    const spare = spacesIn(line.objects.map((each) => each.text).join('')) - spacesIn(text.slice(start, stop));
    steps.push({ kind: 'piece', piece: { ...line, spare } });
    next += count;
    at = stop;
  }
  if (/\s/.test(text.slice(at))) steps.push({ kind: 'space' });
  return steps;
}

/** Text objects on one line: the next is on another page, or higher or lower by more than this many pixels. */
const LEVEL = 4;

function linesOf(
  marks: readonly Mark[],
  fragmentsOf: (mark: Mark) => readonly Fragment[],
  isRtl: boolean,
): readonly Omit<Piece, 'spare'>[] {
  const lines: (Omit<Piece, 'spare' | 'objects'> & { objects: Piece['objects'][number][] })[] = [];
  for (const mark of marks) {
    for (const fragment of fragmentsOf(mark)) {
      const last = lines.at(-1);
      const object = { ...fragment, mcid: mark.mcid };
      if (last !== undefined && last.page === mark.page && Math.abs(last.y - fragment.y) < LEVEL)
        last.objects.push(object);
      else lines.push({ page: mark.page, y: fragment.y, objects: [object], isRtl });
    }
  }
  return lines;
}

/** How many of a text's letters from `next` on are those of a line; undefined where they are others. */
function countOf(letters: ReturnType<typeof lettersIn>, next: number, said: Letters): number | undefined {
  for (let count = said.sorted.length; count <= said.sorted.length + said.jokers; count++) {
    const own = letters.slice(next, next + count);
    if (own.length < count) return undefined;
    const { missing, more } = differenceOf({ sorted: own.map(({ letter }) => letter).sort(), jokers: 0 }, said);
    if (missing.length === 0 && more.length === 0) return count;
  }
  return undefined;
}

/** Stretches of white space. */
const spacesIn = (text: string): number => text.match(/\s+/g)?.length ?? 0;
