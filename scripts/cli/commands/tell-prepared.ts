import { formatMoment, languageOf } from '../../lib/text/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { preparedWith, whatWaits, willNotOpen } from '../../workflows/open.ts';
import type { Context } from './command.ts';

/** Says that what was prepared will not open any more, since another release has been made: nobody need find out at its time. */
export function tellInVain(out: string, newsroom: Newsroom, context: Context): void {
  if (willNotOpen(out)) tell(out, newsroom, 'another release has been made since', context);
}

/** The same where a statement in it has taken a step in its life since. */
export function tellOutdated(out: string, slug: string, newsroom: Newsroom, context: Context): void {
  if (preparedWith(out, slug)) tell(out, newsroom, `${slug} is in it as it was`, context);
}

function tell(out: string, { timeZone }: Newsroom, why: string, context: Context): void {
  const waiting = whatWaits(out);
  if (waiting === undefined) return;
  const iso = new Date(waiting.time).toISOString();
  context.print(
    `Release ${waiting.number}, prepared for ${formatMoment(iso, languageOf('en'), timeZone)}, will not open: ${why}.\n  → Prepare it again: communique release --prepare --at ${iso.replace(/\.\d+/, '')}\n`,
  );
}
