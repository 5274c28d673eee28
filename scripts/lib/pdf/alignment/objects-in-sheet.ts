import { matchesIn } from '../../matches-in.ts';
import { BREAKING } from '../lines/sheet-line.ts';
import type { PageMark } from '../tags/matched.ts';
import { isBlockTag, type Tag } from '../tags/tag.ts';
import type { Alignment } from './align-print.ts';
import { isNone, isSame, joinedBags, type LetterBag, type LettersInOrder, stretchOf } from './letter-bag.ts';
import type { PrintedFragment } from './read-print.ts';
import type { LineRange, SheetText } from './sheet-texts.ts';

/** What the sheet says of a text object. */
export type ObjectInSheet = {
  /** The range of its text on its line. */
  readonly range: LineRange;
  /** True where the sheet has a space after it that was not printed. */
  readonly isBeforeSpace: boolean;
};

/** The text objects of each page, by mark and by their places in it, that are found in the sheet. */
export type ObjectsInSheet = readonly ReadonlyMap<number, ReadonlyMap<number, ObjectInSheet>>[];

/** The range of one text on one line, and how many more spaces it has between its letters than the sheet. */
type Piece = {
  readonly page: number;
  readonly y: number;
  readonly objects: readonly PrintedFragment[];
  readonly isRtl: boolean;
  /** True for the number of a paragraph, which stands beside its line. */
  readonly isLabel: boolean;
  readonly range: LineRange;
  readonly spare: number;
};

/** A step of a block, in the order of the sheet: a piece of a line, or white space between two. */
type Step =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'spaces'; readonly count: number }
  | { readonly kind: 'printed-space' };

/**
 * The text objects of each page with the range of the sheet that stands on their line, and with the spaces that the end
 * of a line swallowed: the sheet has white space between two of its letters, and the print none. Each line's letters
 * are the next of its text, whatever their order.
 */
export function objectsInSheet(
  { texts, letters, marks }: Pick<Alignment, 'texts' | 'letters' | 'marks'>,
  pages: number,
  fragmentsOf: (mark: PageMark) => readonly PrintedFragment[],
): ObjectsInSheet {
  const found = Array.from({ length: pages }, () => new Map<number, Map<number, ObjectInSheet>>());
  const note = (page: number, mcid: number, index: number, object: ObjectInSheet): void => {
    const own = found[page]?.get(mcid) ?? new Map<number, ObjectInSheet>();
    found[page]?.set(mcid, own.set(index, object));
  };
  let block: Tag | undefined;
  let steps: Step[] = [];
  const end = (): void => {
    for (const step of steps) {
      if (step.kind !== 'piece') continue;
      const { page, objects, range } = step.piece;
      for (const { mcid, index } of objects) note(page, mcid, index, { range, isBeforeSpace: false });
    }
    for (const { page, objects, isRtl, range } of afterWhichSpaceIsLost(steps)) {
      const [first, ...others] = objects;
      if (first === undefined) continue;
      const { mcid, index } = others.reduce((last, each) => (each.x > last.x === isRtl ? last : each), first);
      note(page, mcid, index, { range, isBeforeSpace: true });
    }
    steps = [];
  };
  for (const [place, text] of texts.entries()) {
    const own = text.path.findLast(isBlockTag);
    if (own !== block) end();
    block = own;
    const inOrder = letters[place];
    if (inOrder !== undefined)
      steps.push(...stepsOf({ ...text, place, letters: inOrder }, marks.get(place) ?? [], fragmentsOf));
  }
  end();
  return found;
}

function afterWhichSpaceIsLost(steps: readonly Step[]): readonly Piece[] {
  const lines = linesIn(steps.flatMap((step) => (step.kind === 'piece' ? [step.piece] : [])));
  const found: Piece[] = [];
  let last: Piece | undefined;
  let missing = 0;
  for (const step of steps) {
    if (step.kind === 'spaces') missing += step.count;
    else if (step.kind === 'printed-space') missing--;
    else {
      const [line, next] = [last && lines.get(last), lines.get(step.piece)];
      let isLost = false;
      for (let index = 0; index < missing; index++) {
        if (line !== undefined && line.spare > 0) line.spare--;
        // Where a space that does not break stands between, this one may begin the next line.
        else if (index > 0 && next !== undefined && next.spare > 0) next.spare--;
        else isLost = true;
      }
      if (isLost && last !== undefined) found.push(last);
      last = step.piece;
      missing = 0;
    }
  }
  return found;
}

/** The spare spaces of each line: the browser may give one to any text on it. */
function linesIn(pieces: readonly Piece[]): ReadonlyMap<Piece, { spare: number }> {
  const lines = new Map<Piece, { spare: number }>();
  let first: Piece | undefined;
  let line = { spare: 0 };
  for (const piece of pieces) {
    if (piece.isLabel) {
      lines.set(piece, { spare: piece.spare });
      continue;
    }
    if (first?.page !== piece.page || Math.abs(first.y - piece.y) > raisedIn(first, piece)) {
      first = piece;
      line = { spare: 0 };
    }
    line.spare += piece.spare;
    lines.set(piece, line);
  }
  return lines;
}

/** How much higher or lower than its line a note's number may be: in ems, and in pixels at least. */
const RAISED = 0.7;
const LEAST_RAISED = 9;

function raisedIn(...pieces: readonly Piece[]): number {
  let largest = 0;
  for (const { objects } of pieces) for (const { size } of objects) if (size > largest) largest = size;
  return Math.max(LEAST_RAISED, RAISED * largest);
}

function stepsOf(
  { place, text, path, letters }: SheetText & { readonly place: number; readonly letters: LettersInOrder },
  marks: readonly PageMark[],
  fragmentsOf: (mark: PageMark) => readonly PrintedFragment[],
): readonly Step[] {
  const steps: Step[] = [];
  const isRtl = path.at(-1)?.direction === 'rtl';
  let next = 0;
  /** Where the letter before ends. */
  let at = 0;
  const lines = linesOf(marks, fragmentsOf, isRtl);
  for (const line of lines) {
    const said = joinedBags(line.objects.map((each) => each.letters));
    let count = 0;
    let [start, stop] = [0, 0];
    if (isNone(said)) {
      const behind = next < letters.count ? letters.starts[letters.start + next] : undefined;
      const signs = signsOf(text, at, behind ?? text.length, line.objects);
      if (signs === undefined) {
        for (let index = spacesOn(line.objects); index > 0; index--) steps.push({ kind: 'printed-space' });
        continue;
      }
      [start, stop] = signs;
    } else {
      const own = countOf(letters, next, said);
      // What is lost or moved in it cannot be told.
      if (own === undefined) return steps;
      count = own;
      const first = letters.starts[letters.start + next] ?? 0;
      const last = letters.ends[letters.start + next + count - 1] ?? first;
      const behind = next + count < letters.count ? letters.starts[letters.start + next + count] : undefined;
      [start, stop] = withSigns(text, [at, first, last, behind ?? text.length], line.objects);
    }
    steps.push({ kind: 'spaces', count: spacesIn(text, at, start) });
    const spare = spacesOn(line.objects) - spacesIn(text, start, stop);
    steps.push({
      kind: 'piece',
      piece: { ...line, isLabel: path.at(-1)?.type === 'Lbl', range: { place, start, end: stop }, spare },
    });
    next += count;
    at = stop;
  }
  steps.push({ kind: 'spaces', count: spacesIn(text, at) });
  return steps;
}

const SIGNS = /[\p{P}\p{S}]/gu;

/**
 * The range of a line in a text, with the signs that stand by themselves before or behind its letters, as the dash
 * between two names does: the line has those that are printed on it.
 *
 * @param bounds where the line before ends, the line's letters begin and end, and the next letter begins
 */
function withSigns(
  text: string,
  [from, start, stop, to]: readonly [number, number, number, number],
  objects: Piece['objects'],
): readonly [number, number] {
  const [before, behind] = [text.slice(from, start), text.slice(stop, to)];
  const first = before.search(/[\p{P}\p{S}]/u);
  const ahead = first >= 0 && /\s/.test(before.slice(first)) ? first : -1;
  if (ahead < 0 && !/\s[\p{P}\p{S}]/u.test(behind)) return [start, stop];
  const printed = new Map<string, number>();
  const count = (sign: string, by: number): number => {
    const left = (printed.get(sign) ?? 0) + by;
    printed.set(sign, left);
    return left;
  };
  for (const object of objects) for (const sign of object.text.match(SIGNS) ?? []) count(sign, 1);
  for (const sign of text.slice(start, stop).match(SIGNS) ?? []) count(sign, -1);
  const isAll = (before.match(SIGNS) ?? []).map((sign) => count(sign, -1)).every((left) => left >= 0);
  let end = stop;
  for (const { 0: sign, index } of matchesIn(behind, SIGNS)) {
    if (count(sign, -1) < 0) break;
    end = stop + index + sign.length;
  }
  return [ahead >= 0 && isAll ? from + ahead : start, end];
}

/**
 * The range of the signs of a line without letters, such as a dash between two names; undefined where there are others.
 */
function signsOf(
  text: string,
  from: number,
  to: number,
  objects: Piece['objects'],
): readonly [number, number] | undefined {
  const printed = objects.flatMap((object) => object.text.match(SIGNS) ?? []);
  const signs = matchesIn(text.slice(from, to), SIGNS).slice(0, printed.length);
  const [first, last] = [signs[0], signs.at(-1)];
  if (first === undefined || last === undefined || signs.length < printed.length) return undefined;
  if (sorted(signs.map(([sign]) => sign)) !== sorted(printed)) return undefined;
  return [from + first.index, from + last.index + last[0].length];
}

const sorted = (signs: readonly string[]): string => signs.toSorted().join('');

/** The most pixels that text objects on one line differ in height. */
const LEVEL = 4;

function linesOf(
  marks: readonly PageMark[],
  fragmentsOf: (mark: PageMark) => readonly PrintedFragment[],
  isRtl: boolean,
): readonly Omit<Piece, 'spare' | 'range' | 'isLabel'>[] {
  const lines: (Omit<Piece, 'spare' | 'range' | 'isLabel' | 'objects'> & { objects: PrintedFragment[] })[] = [];
  for (const mark of marks) {
    for (const fragment of fragmentsOf(mark)) {
      const last = lines.at(-1);
      if (last !== undefined && last.page === mark.page && Math.abs(last.y - fragment.y) < LEVEL)
        last.objects.push(fragment);
      else lines.push({ page: mark.page, y: fragment.y, objects: [fragment], isRtl });
    }
  }
  return lines;
}

/** How many of a text's letters from `next` on are those of a line; undefined where they differ. */
function countOf(letters: LettersInOrder, next: number, said: LetterBag): number | undefined {
  const most = Math.min(letters.count - next, said.count + said.jokers);
  for (let count = said.count; count <= most; count++)
    if (isSame(stretchOf(letters, next, next + count), said)) return count;
  return undefined;
}

/** How many stretches of white space there are on a line; where two meet that are set by themselves, each counts. */
const spacesOn = (objects: Piece['objects']): number => objects.reduce((sum, { text }) => sum + spacesIn(text), 0);

/** How many stretches of white space there are between two positions. */
function spacesIn(text: string, start = 0, end = text.length): number {
  let count = 0;
  let isOpen = false;
  for (let at = start; at < end; at++) {
    const isSpace = isWhite(text, at);
    if (isSpace && !isOpen) count++;
    isOpen = isSpace;
  }
  return count;
}

/** True for white space that a line can end in: a no-break space is always printed, and never has to be added. */
const isWhite = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code === 32 || (code >= 9 && code <= 13) : BREAKING.test(text[at] ?? '');
};
