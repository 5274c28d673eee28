import { SPACE, traits } from '../characters.ts';
import { hex } from '../font/to-unicode.ts';
import { apart } from '../items/apart.ts';
import type { Item } from '../items/item.ts';
import { itemsOf } from '../items/items.ts';
import { isCompound, joinRuns } from '../line/join-runs.ts';
import type { LineRun } from '../line/line.ts';
import type { Side } from '../line/lines.ts';
import { logicalOrder } from '../line/logical-order.ts';
import type { PageWriter } from './page-writer.ts';
import { shown } from './write-run.ts';
import { writtenNumber } from './written-number.ts';

const DIGITS = 5;

/** What stands before a line on its height, in another block: a cell, or what a fact is called; `side` is the line's. */
export type Neighbour = Part & { readonly side: Side };

/**
 * Writes a line: runs in the order in which they are read, the glyphs of each in the order of the page, as one string. Of
 * all arrangements it is the one that Poppler, PDFium, MuPDF and pdf.js all read right. Gives its last part.
 */
export function writeLine(
  visual: readonly LineRun[],
  page: PageWriter,
  neighbour: Neighbour | undefined,
): Part | undefined {
  const isRtlBase = visual.every(({ level }) => level > 0);
  const isMixed = isRtlBase || visual.some(({ isRtl }) => isRtl);
  const runs = joinRuns(visual);
  const parts = isMixed ? partsOf(runs) : new Map<LineRun, Part>();
  const settings = new Map(
    runs.map((run, index) => [run, { isRtlBase, before: runs[index - 1], after: runs[index + 1] }] as const),
  );
  let text: TextObject | undefined;
  let last: Part | undefined = neighbour;
  const order = logicalOrder(runs);
  const needsSpace =
    neighbour !== undefined &&
    (isRtlBase || neighbour.isRtl || neighbour.side === 'left') &&
    !startsWithSpace(order[0]);
  for (const run of order) {
    const setting = settings.get(run) ?? { isRtlBase, before: undefined, after: undefined };
    const own = itemsOf(run, setting);
    const items = needsSpace && run === order[0] ? apart(own, run) : own;
    const [first] = items;
    if (first === undefined) continue;
    if (page.current.mark !== run.mark || page.current.paint !== run.paint) {
      text?.end();
      text = undefined;
      page.enter(run);
    }
    text ??= new TextObject(page);
    text.font(run);
    const part = parts.get(run);
    if (last !== undefined && part !== last && (part?.isCompound === true || last.isCompound))
      text.separate(run, first);
    last = part ?? { isCompound: false, isRtl: run.isRtl };
    if (run.isRtl) page.write('/ReversedChars BMC\n');
    text.show(run, items);
    if (run.isRtl) page.write('EMC\n');
  }
  text?.end();
  return last;
}

export type Part = { readonly isCompound: boolean; readonly isRtl: boolean };

const startsWithSpace = (run: LineRun | undefined): boolean => {
  const first = run?.isRtl === true ? run.clusters.at(-1) : run?.clusters[0];
  return first !== undefined && (traits(first.text) & SPACE) !== 0;
};

/** Neighbours of one direction, and whether PDFium must see them in a line of their own. */
function partsOf(runs: readonly LineRun[]): Map<LineRun, Part> {
  const parts = new Map<LineRun, Part>();
  for (let start = 0; start < runs.length; ) {
    let end = start;
    while (end < runs.length && runs[end]?.isRtl === runs[start]?.isRtl) end++;
    const stretch = runs.slice(start, end);
    const isRtl = stretch[0]?.isRtl === true;
    const part = { isRtl, isCompound: !isRtl && isCompound(stretch) };
    for (const run of stretch) parts.set(run, part);
    start = end;
  }
  return parts;
}

/** One text object (ISO 32000-1, 9.4) that goes from place to place. */
class TextObject {
  readonly #page: PageWriter;
  #font = '';
  #matrix = '';
  #x = 0;
  #y = 0;

  constructor(page: PageWriter) {
    this.#page = page;
    page.write('BT\n');
  }

  font({ name, size }: LineRun): void {
    const font = `/${name} ${writtenNumber(size, 7)} Tf\n`;
    if (font !== this.#font) this.#page.write(font);
    this.#font = font;
  }

  show(run: LineRun, items: readonly Item[]): void {
    this.#move(run, items[0]?.x ?? 0, run.baseline);
    this.#page.write(shown(items, run.font, run.size));
  }

  /** Ends a line for PDFium alone: an unpainted glyph far above, which no other reader takes for text. */
  separate(run: LineRun, { x }: Item): void {
    this.#page.write('/Span <</ActualText ()>> BDC\n3 Tr\n');
    this.#move(run, x, run.baseline + run.flip * run.size * 4);
    this.#page.write(`<${hex(run.font.separator)}> Tj\n0 Tr\nEMC\n`);
  }

  end(): void {
    this.#page.write('ET\n');
  }

  #move({ matrix, flip }: LineRun, x: number, y: number): void {
    if (matrix === this.#matrix) {
      const dx = writtenNumber(x - this.#x, DIGITS);
      const dy = writtenNumber((this.#y - y) * flip, DIGITS);
      this.#page.write(`${dx} ${dy} Td\n`);
      this.#x += Number(dx);
      this.#y -= Number(dy) * flip;
      return;
    }
    this.#matrix = matrix;
    this.#page.write(`${matrix} ${writtenNumber(x, DIGITS)} ${writtenNumber(y, DIGITS)} Tm\n`);
    this.#x = x;
    this.#y = y;
  }
}
