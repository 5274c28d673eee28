/** One line of the table: what must hold, what was measured, and the browser's own print beside it. */
export type Row = {
  readonly name: string;
  readonly must: string;
  readonly figure: string;
  readonly baseline: string;
  readonly isMet: boolean;
};

export function tableOf(rows: readonly Row[]): readonly string[] {
  const cells = [
    ['', 'must', 'figure', 'raw Chromium', ''],
    ...rows.map(({ name, must, figure, baseline, isMet }) => [name, must, figure, baseline, isMet ? 'ok' : 'FAILED']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** `99.53 %`, never rounded up to a whole that it is not. */
export function percent(share: number): string {
  return `${(Math.floor(share * 10000) / 100).toFixed(2)} %`;
}
