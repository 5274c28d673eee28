import { styleText } from 'node:util';
import { tableLines } from './table.ts';

type Board = {
  readonly rows: readonly {
    readonly slug: string;
    readonly tag: string;
    readonly checks: readonly { readonly name: string; readonly isGood: boolean; readonly detail: string }[];
    readonly isLeftOut: boolean;
  }[];
  readonly isGo: boolean;
};

/** The board that a release is decided on: a line a language, GO or NO-GO at its end. */
export function boardReport({ rows, isGo }: Board, colour: boolean): string {
  const cells = rows.map(({ slug, tag, checks, isLeftOut }) => [
    slug,
    tag,
    ...COLUMNS.map((name) => checks.find((check) => check.name === name)?.detail ?? ''),
    isLeftOut ? 'left out' : checks.every((check) => check.isGood) ? 'GO' : 'NO-GO',
  ]);
  const lines = tableLines([['', '', ...COLUMNS, ''], ...cells]).map((line) => painted(line, colour));
  return `${lines.join('\n')}\n\n${painted(isGo ? 'All: GO' : 'All: NO-GO', colour)}\n`;
}

const COLUMNS = ['text', 'findings', 'reviewed'] as const;

function painted(line: string, colour: boolean): string {
  if (!colour) return line;
  if (line.endsWith('NO-GO')) return styleText('red', line, { validateStream: false });
  return line.endsWith('GO') ? styleText('green', line, { validateStream: false }) : line;
}
