type Sent = {
  readonly sent: number;
  readonly before: number;
  readonly open: number;
  readonly failures: readonly { readonly line: number; readonly who: string; readonly reason: string }[];
};

/** Failures that are shown one by one; nobody reads more of them, and the list can be mended and tried again. */
const SHOWN = 1000;

/** How a mailing ended, for a person: who has no message is named. */
export function sendReport({ sent, before, open, failures }: Sent, list: string, isDryRun: boolean): string {
  const named = failures
    .slice(0, SHOWN)
    .map(({ line, who, reason }) => `  ${list}:${line}: ${who === '' ? '' : `${who}: `}${reason}\n`);
  const more = failures.length > SHOWN ? `  ${list}: ${failures.length - SHOWN} more like these\n` : '';
  const count = isDryRun
    ? `${open} ${open === 1 ? 'message' : 'messages'} would go out. Nothing was sent: --send sends.\n`
    : `${sent} sent${before === 0 ? '' : `, ${before} of them before`}, ${failures.length} not.\n`;
  return `${named.join('')}${more}${count}`;
}
