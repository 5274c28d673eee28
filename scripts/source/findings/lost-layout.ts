import type { Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { matchesIn } from '../../lib/matches-in.ts';
import { isSmallWord } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { isTableRow, type TableFault, tableFault } from './broken-tables.ts';

type Row = readonly string[];
/**
 * A way to separate the columns of a row, the least number of rows, and whether nothing else is separated like that.
 */
type Kind = {
  readonly by: string;
  readonly rows: (line: string) => Row;
  readonly fewest: number;
  readonly isSure: boolean;
};

/** The most characters of a cell: a longer one is a sentence, and the sign before it no column. */
const LONGEST_CELL = 40;
const LONGEST_SHOWN = 70;

const KINDS: readonly Kind[] = [
  { by: 'tabs', rows: (line) => line.split(/\t[ \t\u00A0]*/).map((cell) => cell.trim()), fewest: 2, isSure: true },
  // Two blanks behind a stop stand between sentences.
  { by: 'blanks', rows: (line) => line.split(/(?<![.!?:;,\s])[ \u00A0\u2002\u2003]{2,}/u), fewest: 3, isSure: false },
  {
    by: 'bars',
    rows: (line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim()),
    fewest: 2,
    isSure: false,
  },
  { by: 'semicolons', rows: (line) => line.split(/;[ \u00A0]?/), fewest: 3, isSure: false },
  {
    by: 'commas',
    rows: (line) => line.split(/,(?![ \u00A0]|(?<=\p{N},)\p{N}{3}(?!\p{N}))/u),
    fewest: 3,
    isSure: false,
  },
];

/** A figure alone, with its unit or the sign of its money. */
const FIGURE = /^[\p{Sc}~≈<>±−-]?[ \u00A0]?\p{N}[\p{N}.,'’ \u00A0\u202F]*(?:[ \u00A0]?[%٪‰]|[ \u00A0]?\p{Sc})?$/u;
/** A telephone number, whose blanks are its author's. */
const PHONE = /^(?:\+|0\d)/;

/**
 * Reports rows of a table that stand in a text as a spreadsheet or a word processor copies them: parted by tabs, columns of
 * blanks or commas. Markdown makes one paragraph of them, in which the figures of one row stand beside those of the next.
 * An error where nothing parts two figures any more, or where it is sure that they are rows.
 */
export function reportRows(tree: Root, file: VFile): void {
  const lines = String(file).split('\n');
  const isOfTable = (node: Nodes | undefined): boolean =>
    node?.type === 'table' || (node?.type === 'paragraph' && linesOf(node, lines).every(isTableRow));
  visit(tree, 'paragraph', (node, index = 0, parent) => {
    const written = linesOf(node, lines);
    const isBeside = [parent?.children[index - 1], parent?.children[index + 1]].some(isOfTable);
    const fault = tableFault(written, isBeside);
    if (fault !== undefined) {
      sayBroken(node, fault, written, file);
      return;
    }
    const kept = new Set(
      node.children.flatMap((child) => (child.type === 'break' ? [child.position?.start.line] : [])),
    );
    const areLines = written.every(
      (_, at) => at === written.length - 1 || kept.has((node.position?.start.line ?? 1) + at),
    );
    for (const kind of KINDS) {
      const rows = rowsIn(written, kind);
      const found = rows === undefined ? undefined : severityOf(rows, kind, areLines);
      if (found === undefined) continue;
      say(node, kind, found, written, file);
      return;
    }
  });
}

function linesOf({ position }: Paragraph, lines: readonly string[]): readonly string[] {
  if (position === undefined) return [];
  return lines
    .slice(position.start.line - 1, position.end.line)
    .map((line, at) => (at === 0 ? line.slice(position.start.column - 1) : line.replace(/^[ \t>]+/, '')).trim())
    .map((line) => line.replace(/\\$/, '').trim());
}

/** The rows of a paragraph; undefined where some of its lines are not rows. */
function rowsIn(lines: readonly string[], { rows, fewest, isSure }: Kind): readonly Row[] | undefined {
  const found = lines.map(rows);
  const most = Math.max(...found.map(({ length }) => length));
  if (most < 2 || found.some((cells) => cells.some((cell) => cell.length > LONGEST_CELL))) return undefined;
  if (found.length < fewest) return isSure ? found : undefined;
  // One line above or below them may be a sentence.
  const inRows = found.filter(({ length }) => length === most);
  return inRows.length >= fewest && inRows.length >= found.length - (isSure ? 2 : 0) ? inRows : undefined;
}

const isFigure = (cell: string | undefined): boolean => cell !== undefined && FIGURE.test(cell) && !PHONE.test(cell);

function severityOf(
  rows: readonly Row[],
  { isSure, by, fewest }: Kind,
  areLines: boolean,
): 'error' | 'warning' | undefined {
  const isBeside = (one: string | undefined, other: string | undefined): boolean =>
    isFigure(one) && other !== undefined && /^\p{N}/u.test(other) && !PHONE.test(other);
  const hasBars = by === 'bars' || by === 'semicolons' || by === 'commas';
  const meetInRow = !hasBars && rows.some((cells) => cells.some((cell, at) => isBeside(cells[at - 1], cell)));
  if (meetInRow) return 'error';
  if (areLines || rows.length < fewest) return undefined;
  const meet = rows.some((cells, at) => isBeside(rows[at - 1]?.at(-1), cells[0]));
  if (meet) return 'error';
  const figured = rows.filter((cells) => cells.some(isFigure)).length;
  // What is parted by bars and the like is a table only where it is full of figures.
  if (hasBars && figured < rows.length - 1) return undefined;
  const areLabels = rows.every(([label = '']) => /[:：]$/.test(label));
  return isSure && figured > 0 && !areLabels ? 'error' : 'warning';
}

function say(
  node: Paragraph,
  { by }: Kind,
  severity: 'error' | 'warning',
  lines: readonly string[],
  file: VFile,
): void {
  addMessage(file, {
    ruleId: 'run-together',
    severity,
    reason: `Unexpected rows parted by ${by}, which run together: ${shownOf(lines)}`,
    place: node.position?.start,
    actual: lines[0] ?? '',
    advice: 'Write a table: each row as `| Homs | 14 |`, with `|---|---|` below the first; or put a list in its place.',
  });
}

function sayBroken(
  { position }: Paragraph,
  { severity, what, at }: TableFault,
  lines: readonly string[],
  file: VFile,
): void {
  const { line = 1, column = 1 } = position?.start ?? {};
  addMessage(file, {
    ruleId: 'run-together',
    severity,
    reason: `Unexpected ${what}: to Markdown it is text, and its lines run together: ${shownOf(lines)}`,
    place: at === 0 ? { line, column } : { line: line + at, column: 1 },
    actual: lines[at] ?? '',
    advice:
      'Write each row as `| Homs | 14 |`, below the first a rule with as many cells, `|---|---|`, and no empty line between them; or put a backslash before the first bar, where it is text.',
  });
}

/** The lines as they would be printed, as far as a message shows them. */
function shownOf(lines: readonly string[]): string {
  const printed = lines.join(' ').replace(/\s+/g, ' ');
  return `\`${printed.slice(0, LONGEST_SHOWN)}${printed.length > LONGEST_SHOWN ? ' …' : ''}\``;
}

/** A word broken by a hyphen at the end of a line, or by a sign that some programs have for it. */
const PARTED = /(\p{Ll}{2,30})-\n(\p{Ll}{2,30})(?!\p{L})|(\p{L}{2,30})¬\n?(\p{L}{2,30})/gu;

/**
 * Warns of words that were parted at the end of a line, as they are in a PDF (`tor-` and `ture`): readers would see the hyphen,
 * and a space. Once a paragraph.
 */
export function warnOfPartedWords(tree: Root, file: VFile): void {
  visit(tree, 'text', (node) => {
    if (!/-\n|¬/.test(node.value)) return;
    for (const [actual, one, other, first, second] of matchesIn(node.value, PARTED)) {
      // Two words share their end: `Vor- und Nachteile`, `pre- and post-war`.
      if (other !== undefined && isSmallWord('and', other)) continue;
      const shown = actual.replace('\n', ' ');
      addMessage(file, {
        ruleId: 'pasted',
        severity: 'warning',
        reason: `Unexpected \`${shown}\`: a word seems to be parted at the end of a line`,
        place: node,
        actual,
        expected: [`${one ?? first ?? ''}${other ?? second ?? ''}`],
        advice: 'Write the word in one; or put both of its parts into one line, where the hyphen is meant.',
      });
      return;
    }
  });
}
