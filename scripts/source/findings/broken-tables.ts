/** Why lines are no table to Markdown, though they are written as one. */
export type TableFault = {
  readonly severity: 'error' | 'warning';
  /** What is wrong, as the object of “Unexpected”. */
  readonly what: string;
  /** The place of the line at fault among the lines. */
  readonly at: number;
};

/** Bars between cells, full-width and of boxes, which are none of Markdown's, and the corners of drawn tables. */
const BAR = /(?<!\\)[|｜│┃║+┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋]/u;
const DASHES = /^\s*(?::\s*)?[-‐‑‒–—―−－─━═=]+(?:\s*:)?\s*$/u;
const LINE_OF_ROW = /^[|｜│┃║].*(?<!\\)[|｜│┃║]$/u;

/** The cells of a line between its bars; those outside of the first and the last do not count. */
function cellsOf(line: string): readonly string[] {
  const cells = line.trim().split(BAR);
  const from = cells[0] === '' ? 1 : 0;
  return cells.slice(from, cells.length > 1 && cells.at(-1) === '' ? -1 : undefined);
}

/** True for the rule below the head of a table: `|---|:-:|`, `--- | ---`, `｜—｜—｜`, `+---+---+`. */
function isRule(line: string): boolean {
  const cells = cellsOf(line);
  const isBounded = BAR.test(line.charAt(0)) && BAR.test(line.at(-1) ?? '');
  return cells.length > (isBounded ? 0 : 1) && cells.every((cell) => DASHES.test(cell));
}

/** True for a line between two bars with a cell at least, as the row of a table is. */
export const isTableRow = (line: string): boolean =>
  LINE_OF_ROW.test(line) && cellsOf(line).some((cell) => cell.trim() !== '');

/**
 * What keeps the lines of a paragraph from being a table: a rule with more or fewer cells than its head, in other signs, or
 * without a head; rows without a rule. Undefined for lines that are none of a table.
 *
 * @param isBeside whether a table, or another paragraph of rows, stands right before or behind them
 */
export function tableFault(lines: readonly string[], isBeside: boolean): TableFault | undefined {
  const at = lines.findIndex(isRule);
  if (at >= 0) return { severity: 'error', what: ruleFault(lines[at - 1], lines[at] ?? ''), at };
  const rows = lines.filter(isTableRow);
  if (rows.length < lines.length || (lines.length < 2 && !isBeside)) return undefined;
  const isHarm = isBeside || rows.some((row) => /\p{N}/u.test(row));
  return { severity: isHarm ? 'error' : 'warning', what: 'rows of a table without a head and its rule', at: 0 };
}

function ruleFault(head: string | undefined, rule: string): string {
  if (/[^-:|\s]/.test(rule)) return 'rule of a table in other signs than `-` and `|`';
  if (head === undefined) return 'rule of a table without a head right above it';
  const [above, below] = [cellsOf(head).length, cellsOf(rule).length];
  return above === below
    ? 'rule of a table, which is none to Markdown'
    : `table whose head has ${above} ${above === 1 ? 'cell' : 'cells'} and whose rule has ${below}`;
}
