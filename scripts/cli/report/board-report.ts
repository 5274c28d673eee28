import { styleText } from 'node:util';
import { tableLines } from './table.ts';
import type { Discretion } from './terminal/discretion.ts';

type Row = {
  readonly slug: string;
  readonly tag: string;
  readonly checks: readonly { readonly name: string; readonly isGood: boolean; readonly detail: string }[];
  readonly state: string;
  readonly reason?: string | undefined;
  readonly next?: string | undefined;
  readonly isBlocking: boolean;
};

type Board = { readonly rows: readonly Row[]; readonly isGo: boolean };

type Options = { readonly colour: boolean; readonly discretion?: Pick<Discretion, 'hides' | 'told'> | undefined };

/** A reason may have words of the text in it, and a command that names the statement by its other name does nothing. */
function discreet({ next: _, ...row }: Row, { told }: Pick<Discretion, 'told'>): Row {
  const { reason, state } = row;
  const isPlain = reason === undefined || state === 'waiting';
  return { ...row, slug: told(row.slug), reason: isPlain ? reason : 'it is under embargo: --verbose says why' };
}

/** What nobody reads, before and after. */
const NOT_OUT: ReadonlySet<string> = new Set(['shared', 'waiting', 'left out', 'dropped']);

/** The board that a release is decided on: a line a language, reasons and next steps below, GO or NO-GO at its end. */
export function boardReport({ rows: all, isGo }: Board, { colour, discretion }: Options): string {
  const rows = all.map((row) => (discretion?.hides(`${row.slug}.md`) === true ? discreet(row, discretion) : row));
  const cells = rows.map(({ slug, tag, checks, state, isBlocking }) => [
    slug,
    tag,
    ...COLUMNS.map((name) => checks.find((check) => check.name === name)?.detail ?? ''),
    [state === 'shared' ? '' : state, isBlocking ? 'NO-GO' : ''].filter(Boolean).join(', '),
  ]);
  const [heading = '', ...lines] = tableLines([['', '', ...COLUMNS, ''], ...cells]);
  const table = [heading, ...lines.map((line, at) => painted(line, rows[at], colour))];
  const reasons = reasonLines(rows);
  const verdict = isGo ? 'GO' : 'NO-GO';
  const isEmpty = isGo && all.every(({ state }) => NOT_OUT.has(state));
  return [
    ...table,
    '',
    ...(reasons.length === 0 ? [] : [...reasons, '']),
    `All: ${colour ? styleText(isGo ? 'green' : 'red', verdict, { validateStream: false }) : verdict}${isEmpty ? ', and no statement goes out' : ''}`,
    '',
  ].join('\n');
}

const COLUMNS = ['text', 'findings', 'reviewed'] as const;

/** Why a row does not simply go, and the next step; the same words for several languages stand once. */
function reasonLines(rows: readonly Row[]): readonly string[] {
  const said = rows.filter(({ reason }) => reason !== undefined);
  const groups = Map.groupBy(said, ({ slug, state, reason, next }) => JSON.stringify([slug, state, reason, next]));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const tags = [first, ...others].map(({ tag }) => tag).filter((tag) => tag !== '');
    const name = [first.slug, tags.join(', ')].filter(Boolean).join(' ');
    const state = first.state === 'shared' ? '' : `${first.state}: `;
    return [`${name}: ${state}${first.reason}`, ...(first.next === undefined ? [] : [`  → ${first.next}`])];
  });
}

function painted(line: string, row: Row | undefined, colour: boolean): string {
  if (!colour || row === undefined) return line;
  if (row.isBlocking) return styleText('red', line, { validateStream: false });
  if (row.state === 'held') return styleText('yellow', line, { validateStream: false });
  return row.state === 'going' ? styleText('green', line, { validateStream: false }) : line;
}
