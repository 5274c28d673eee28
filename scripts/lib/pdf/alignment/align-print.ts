import type { PdfRef } from '../file/object.ts';
import type { PageMark } from '../tags/matched.ts';
import { isBlockTag, type Tag } from '../tags/tag.ts';
import { besideTexts } from './beside-texts.ts';
import {
  isNone,
  isSame,
  type LetterBag,
  type LettersInOrder,
  lettersInOrder,
  NO_LETTERS,
  stretchOf,
} from './letter-bag.ts';
import { pairTexts } from './pair-texts.ts';
import type { PrintedElement, PrintedMark, PrintedTags } from './printed-tags.ts';
import type { SaidByMarks } from './read-print.ts';
import { type SheetPieces, type SheetText, sheetPieces } from './sheet-texts.ts';

/** Where each piece of a print belongs in its sheet. */
export type Alignment = SheetPieces & {
  /** The letters of each of the sheet's texts. */
  readonly letters: readonly LettersInOrder[];
  /** The marks of each text, by its place among the sheet's texts, in the order of the browser's tags. */
  readonly marks: ReadonlyMap<number, readonly PageMark[]>;
  /** The marks of a picture, or of an item's marker. */
  readonly others: ReadonlyMap<Tag, readonly PageMark[]>;
  readonly annotations: ReadonlyMap<Tag, readonly PdfRef[]>;
  /** How the browser numbers a list. */
  readonly numbering: ReadonlyMap<Tag, string>;
  /** Heads of tables that were printed again on further pages. */
  readonly repeated: readonly PageMark[];
};

/**
 * The place in the sheet of everything that was printed, found by its letters: the sheet says how things nest and what
 * they are, the print only where they were painted. Never fails: a mark without a partner is placed beside what is
 * printed next to it, or is no part of the text.
 *
 * @param said what marks say, in whatever order
 */
export function alignPrint(tags: Tag, printed: PrintedTags, said: SaidByMarks): Alignment {
  const pieces = sheetPieces(tags);
  const written = pieces.texts.map(({ text }) => lettersInOrder(text));
  const repeated = repeatedHeads(printed.marks, said.lettersOf);
  const again = new Set<PrintedMark>(repeated);
  const running = printed.marks.filter((mark) => !again.has(mark) && !isOther(mark));
  const letters = running.map(said.lettersOf);
  const owners = ownersOf(
    { texts: pieces.texts, written: written.map((each) => stretchOf(each)) },
    running,
    letters,
    said,
  );
  const marks = new Map<number, PageMark[]>();
  for (const [index, { page, mcid }] of running.entries()) {
    const owner = owners[index];
    if (typeof owner !== 'number') continue;
    const own = marks.get(owner);
    if (own === undefined) marks.set(owner, [{ page, mcid }]);
    else own.push({ page, mcid });
  }
  const places = new Map(
    running.flatMap((mark, index) => {
      const owner = owners[index];
      return typeof owner === 'number' ? [[mark, pieces.texts[owner]?.path ?? []] as const] : [];
    }),
  );
  return {
    ...pieces,
    letters: written,
    ...besideTexts(pieces, printed, places),
    marks,
    repeated: [...repeated, ...running.filter((_, index) => owners[index] === 'again')],
  };
}

/** True for a mark of a picture or of a list item's marker. */
const isOther = ({ within }: PrintedMark): boolean =>
  within.some(({ type, alt }) => type === 'Lbl' || (type === 'Figure' && alt !== undefined));

/** The text that a mark is of; `again` for a head or foot of a table that has been printed before. */
type Owner = number | 'again' | undefined;

function ownersOf(
  { texts, written }: { readonly texts: readonly SheetText[]; readonly written: readonly LetterBag[] },
  marks: readonly PrintedMark[],
  letters: readonly LetterBag[],
  { textOf }: SaidByMarks,
): readonly Owner[] {
  const fullTexts = written.flatMap((each, index) => (isNone(each) ? [] : [index]));
  const fullMarks = letters.flatMap((each, index) => (isNone(each) ? [] : [index]));
  const pairs = pairTexts(
    fullTexts.map((index) => written[index] ?? NO_LETTERS),
    fullMarks.map((index) => letters[index] ?? NO_LETTERS),
  );
  const owners = new Array<Owner>(marks.length).fill(undefined);
  for (const [at, index] of fullMarks.entries()) {
    const pair = pairs[at];
    owners[index] = pair === undefined ? undefined : fullTexts[pair];
  }
  for (const [index, mark] of marks.entries()) {
    if (owners[index] !== undefined || textOf(mark) === '') continue;
    const own = letters[index] ?? NO_LETTERS;
    const before = ownerBeside(owners, index, -1);
    const after = ownerBeside(owners, index, 1);
    const said = (place: number): string => {
      let text = '';
      for (const [at, each] of marks.entries()) if (owners[at] === place) text += textOf(each);
      return text;
    };
    if (isNone(own)) owners[index] = blankBetween(texts, before, after, said);
    else owners[index] = isPrintedAgain(index, marks, letters) ? 'again' : (before ?? after);
  }
  return owners;
}

/** The text of the nearest mark that has one, before or behind a mark. */
function ownerBeside(owners: readonly Owner[], index: number, step: 1 | -1): number | undefined {
  for (let at = index + step; at >= 0 && at < owners.length; at += step) {
    const owner = owners[at];
    if (typeof owner === 'number') return owner;
  }
  return undefined;
}

/**
 * The text that printed white space belongs to: the end of the text before it, a blank one between, or the beginning of
 * the text after it.
 */
function blankBetween(
  texts: readonly SheetText[],
  before: number | undefined,
  after: number | undefined,
  said: (place: number) => string,
): number | undefined {
  const [one, other] = [before, after].map((at) => (at === undefined ? undefined : texts[at]));
  const blocks = [one, other].map(blockOf);
  let between: number | undefined;
  for (let at = (before ?? -1) + 1; between === undefined && at < (after ?? texts.length); at++)
    if (blocks.includes(blockOf(texts[at]) ?? 'none')) between = at;
  if (before !== undefined && one !== undefined && (before === after || /\s$/.test(one.text))) {
    // The space that a label ends in is printed only where the sheet has none behind it.
    const isOfLabel = one.path.at(-1)?.type === 'Lbl' && between !== undefined;
    if (before === after || (!isOfLabel && spacesIn(said(before)) < spacesIn(one.text))) return before;
  }
  if (between !== undefined) return between;
  if (other !== undefined && /^\s/.test(other.text)) return after;
  return blocks[0] === blocks[1] ? before : undefined;
}

const spacesIn = (text: string): number => text.match(/\s/g)?.length ?? 0;

const blockOf = (text: SheetText | undefined): Tag | 'none' | undefined => text?.path.findLast(isBlockTag);

/** Whether a mark stands in a table, and says the same as the mark before it in the same element of the browser's. */
function isPrintedAgain(index: number, marks: readonly PrintedMark[], letters: readonly LetterBag[]): boolean {
  const [mark, own] = [marks[index], letters[index]];
  const element = mark?.within.at(-1);
  if (own === undefined || !mark?.within.some(({ type }) => type === 'Table')) return false;
  const twin = marks.findIndex((each, at) => at < index && each.page < mark.page && each.within.at(-1) === element);
  return twin >= 0 && isSame(letters[twin] ?? NO_LETTERS, own);
}

/**
 * The marks of table heads that were printed again at the head of further pages, and so are only page furniture (ISO
 * 32000-1, 14.8.2.2.2): further marks of one element in a header cell that say the same as those on its first page, and
 * white space among them.
 */
export function repeatedHeads(
  marks: readonly PrintedMark[],
  lettersOf: (mark: PrintedMark) => LetterBag,
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

const areSame = (some: readonly LetterBag[], others: readonly LetterBag[]): boolean =>
  some.length === others.length &&
  some.every((each, index) => {
    const other = others[index];
    return other !== undefined && isSame(each, other);
  });
