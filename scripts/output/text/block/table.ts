import type { Element, Nodes } from 'hast';
import stringWidth from 'string-width';
import { property } from '../inline/element.ts';
import { type Inline, inlineOf, isolated } from '../inline/inline.ts';
import { FIRST_STRONG } from '../inline/isolation.ts';
import { piecesOf } from '../inline/pieces.ts';
import { differs } from '../inline/strong.ts';
import { writeLine } from '../inline/write-line.ts';
import type { Setting } from '../setting.ts';
import { labelled } from './labelled.ts';
import { type Lines, stack } from './lines.ts';
import { paragraph, setPieces } from './paragraph.ts';

const GUTTER = '  ';

type Row = readonly Element[];

/** A table in aligned columns where it fits, else row by row as `Header: value`. */
export function table(element: Element, setting: Setting, width: number): Lines {
  const rows = elementsOf(element, 'tr').map((row) => elementsOf(row, 'th', 'td'));
  const caption = elementsOf(element, 'caption').map((each) => paragraph(each.children, setting, width));
  const hasHeader = (rows[0] ?? []).some(({ tagName }) => tagName === 'th') && rows.length > 1;
  const body = aligned(rows, hasHeader, setting, width) ?? rowByRow(rows, hasHeader, setting, width);
  return stack([...caption, body]);
}

function aligned(rows: readonly Row[], hasHeader: boolean, setting: Setting, width: number): Lines | undefined {
  const cells = rows.map((row) => row.map((cell) => cellOf(cell, setting)));
  if (cells.flat().some(({ text }) => text.includes('\n'))) return undefined;
  const written = cells.map((row) => row.map((cell) => writeLine(cell)));
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) =>
    Math.max(1, ...written.map((row) => stringWidth(row[index] ?? ''))),
  );
  const total = columns.reduce((sum, column) => sum + column, 0) + GUTTER.length * Math.max(0, count - 1);
  if (total > width) return undefined;

  const lines = rows.map((row, at) =>
    columns
      .map((column, index) => padded(written[at]?.[index] ?? '', column, sideOf(row[index], setting)))
      .join(GUTTER)
      .trimEnd(),
  );
  const rule = columns.map((column) => '-'.repeat(column)).join(GUTTER);
  return hasHeader ? [...lines.slice(0, 1), rule, ...lines.slice(1)] : lines;
}

/** In right-to-left text two neighbouring Latin cells would join and change places, so each stands in an isolate. */
function cellOf(cell: Element, setting: Setting): Inline {
  const inline = inlineOf(piecesOf(cell.children, setting));
  const alone = setting.language.direction === 'rtl' && /\p{L}/u.test(inline.text) && differs(inline.text, 'rtl');
  return alone ? isolated(inline, FIRST_STRONG) : inline;
}

function rowByRow(rows: readonly Row[], hasHeader: boolean, setting: Setting, width: number): Lines {
  const header = hasHeader ? (rows[0] ?? []) : [];
  return stack(
    rows.slice(hasHeader ? 1 : 0).map((row) =>
      row.flatMap((cell, index) => {
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

/** Columns of words turn with the text; figures to the right do not, so that units stand under units in Arabic too. */
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
