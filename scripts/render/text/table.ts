import type { Element, ElementContent, Nodes } from 'hast';
import stringWidth from 'string-width';
import { cellSpan } from '../../compose/hast-nodes.ts';
import { differs, FIRST_STRONG, property } from './element.ts';
import { type Inline, inIsolate, inlineAsLine, inlineOf } from './inline.ts';
import { labelled, piecesOf } from './pieces.ts';
import type { Setting } from './setting.ts';
import { paragraph, setPieces, stack, type TextLines } from './text-lines.ts';

const GUTTER = '  ';

type Row = readonly (Element | undefined)[];
type SetBlocks = (nodes: readonly ElementContent[], setting: Setting, width: number) => readonly TextLines[];

/**
 * A table as lines: in aligned columns where it fits, else row by row as `Header: value`. Blocks within a cell stand
 * one under another.
 */
export function table(element: Element, setting: Setting, width: number, setBlocks: SetBlocks): TextLines {
  const rows = gridOf(elementsOf(element, 'tr').map((row) => elementsOf(row, 'th', 'td')));
  const caption = elementsOf(element, 'caption').map((each) => paragraph(each.children, setting, width));
  const isHead = (cell: Element | undefined): boolean => cell === undefined || cell.tagName === 'th';
  const hasHeader = rows.length > 1 && rows[0] !== undefined && rows[0].length > 0 && rows[0].every(isHead);
  const body = rows.flat().some(hasBlocks)
    ? cellByCell(rows, setting, width, setBlocks)
    : (aligned(rows, hasHeader, setting, width) ?? rowByRow(rows, hasHeader, setting, width));
  return stack([...caption, body]);
}

const BLOCK = /^(?:p|ul|ol|dl|table|pre|blockquote|figure|details|div|h[1-6]|hr)$/;

const hasBlocks = (cell: Element | undefined): boolean =>
  cell?.children.some((child) => child.type === 'element' && BLOCK.test(child.tagName)) ?? false;

/** The cells one under another, those of a row without a line between. */
function cellByCell(rows: readonly Row[], setting: Setting, width: number, setBlocks: SetBlocks): TextLines {
  return stack(
    rows.map((row) =>
      row.flatMap((cell) => (cell === undefined ? [] : stack(setBlocks(cell.children, setting, width)))),
    ),
  );
}

function aligned(rows: readonly Row[], hasHeader: boolean, setting: Setting, width: number): TextLines | undefined {
  const cells = rows.map((row) => row.map((cell) => (cell === undefined ? inlineOf([]) : cellOf(cell, setting))));
  if (cells.flat().some(({ text }) => text.includes('\n'))) return undefined;
  const written = cells.map((row) => row.map((cell) => inlineAsLine(cell)));
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = widthsOf(rows, written, count);
  const total = columns.reduce((sum, column) => sum + column, 0) + GUTTER.length * Math.max(0, count - 1);
  if (total > width) return undefined;

  const lines = rows.map((row, at) =>
    columns
      .flatMap((_, index) => {
        const cell = row[index];
        if (cell === undefined && isCovered(row, index)) return [];
        const span = cell === undefined ? 1 : spanOf(cell, 'colSpan');
        const wide = columns.slice(index, index + span);
        const room = wide.reduce((sum, column) => sum + column, 0) + GUTTER.length * (wide.length - 1);
        return [padded(written[at]?.[index] ?? '', room, sideOf(cell, setting))];
      })
      .join(GUTTER)
      .trimEnd(),
  );
  const rule = columns.map((column) => '-'.repeat(column)).join(GUTTER);
  return hasHeader ? [...lines.slice(0, 1), rule, ...lines.slice(1)] : lines;
}

/** True for a place that a cell of the same row before it covers. */
function isCovered(row: Row, index: number): boolean {
  const first = row.slice(0, index).findLastIndex((cell) => cell !== undefined);
  const cell = row[first];
  return cell !== undefined && first + spanOf(cell, 'colSpan') > index;
}

/** The width of each column: that of the widest text that is in it alone; the last one of a span takes the rest. */
function widthsOf(rows: readonly Row[], written: readonly (readonly string[])[], count: number): readonly number[] {
  const widths: number[] = Array.from({ length: count }, () => 1);
  for (const spanning of [false, true]) {
    for (const [at, row] of rows.entries()) {
      for (const [index, cell] of row.entries()) {
        const span = cell === undefined ? 1 : spanOf(cell, 'colSpan');
        if (span > 1 !== spanning) continue;
        const last = Math.min(count, index + span) - 1;
        const before = widths.slice(index, last).reduce((sum, column) => sum + column + GUTTER.length, 0);
        widths[last] = Math.max(widths[last] ?? 1, stringWidth(written[at]?.[index] ?? '') - before);
      }
    }
  }
  return widths;
}

/**
 * A cell's content. In right-to-left text two neighbouring Latin cells would join and change places, so each stands in
 * an isolate.
 */
function cellOf(cell: Element, setting: Setting): Inline {
  const inline = inlineOf(piecesOf(cell.children, setting));
  const alone = setting.language.direction === 'rtl' && /\p{L}/u.test(inline.text) && differs(inline.text, 'rtl');
  return alone ? inIsolate(inline, FIRST_STRONG) : inline;
}

function rowByRow(rows: readonly Row[], hasHeader: boolean, setting: Setting, width: number): TextLines {
  const header = hasHeader ? (rows[0] ?? []) : [];
  return stack(
    rows.slice(hasHeader ? 1 : 0).map((row) =>
      row.flatMap((cell, index) => {
        if (cell === undefined) return [];
        const label = [...piecesOf(header[index]?.children ?? [], setting)];
        const value = piecesOf(cell.children, setting);
        return setPieces(label.length === 0 ? value : labelled(label, value, setting), setting, width);
      }),
    ),
  );
}

type Side = 'start' | 'center' | 'end';

function padded(text: string, column: number, side: Side): string {
  const room = column - stringWidth(text);
  const before = side === 'end' ? room : side === 'center' ? Math.floor(room / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(room - before);
}

/**
 * The side that a column is set from: columns of words turn with the text; figures are always on the right, so that
 * units stand under units in Arabic too.
 */
function sideOf(cell: Element | undefined, { direction }: Setting): Side {
  const align = (cell === undefined ? undefined : property(cell, 'dataAlign')) ?? 'left';
  if (align === 'center') return 'center';
  return align === 'right' && direction === 'ltr' ? 'end' : 'start';
}

/** The elements of those names below a node, in order, not looking inside them. */
function elementsOf(node: Nodes, ...names: readonly string[]): readonly Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : elementsOf(child, ...names);
  });
}

/** A table as rows of places: a cell stands at its first place, and the others that it covers are empty. */
type Grid = readonly (readonly (Element | undefined)[])[];

/** The cells of a table's rows, each in its column, whatever spans over rows and columns before it. */
function gridOf(rows: readonly (readonly Element[])[]): Grid {
  /** Columns that cells of rows above still cover, with how many rows are left. */
  const covered: number[] = [];
  return rows.map((row) => {
    const places: (Element | undefined)[] = [];
    const skip = (): void => {
      while ((covered[places.length] ?? 0) > 0) {
        covered[places.length] = (covered[places.length] ?? 0) - 1;
        places.push(undefined);
      }
    };
    for (const cell of row) {
      skip();
      const [columns, down] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      for (let column = 0; column < columns; column++) {
        covered[places.length] = down - 1;
        places.push(column === 0 ? cell : undefined);
      }
    }
    skip();
    return places;
  });
}

/** The most columns: no page holds more, and they would only fill the memory. */
const MOST = 100;

const spanOf = (cell: Element, name: 'colSpan' | 'rowSpan'): number => Math.min(MOST, cellSpan(property(cell, name)));
