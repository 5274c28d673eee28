type Sent = {
  readonly sent: number;
  readonly before: number;
  readonly open: number;
  readonly failures: readonly { readonly line: number; readonly who: string; readonly reason: string }[];
};

/** How a mailing ended, for a person: everybody who has no message is named. */
export function sendReport({ sent, before, open, failures }: Sent, list: string, isDryRun: boolean): string {
  const named = failures.map(
    ({ line, who, reason }) => `  ${list}:${line}: ${who === '' ? '' : `${who}: `}${reason}\n`,
  );
  const count = isDryRun
    ? `${open} ${open === 1 ? 'message' : 'messages'} would go out. Nothing was sent: --send sends.\n`
    : `${sent} sent${before === 0 ? '' : `, ${before} of them before`}, ${failures.length} not.\n`;
  return `${named.join('')}${count}`;
}
